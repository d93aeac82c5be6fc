import { actionAt, clauseAt } from './action';
import { HANDING_OVER } from './handing';
import type { UnitName } from './list';
import { foldKey } from '../text/fold';
import { phraseAt, wordTable } from './phrases';
import { parenthesisEnd, separatorEnd } from './separators';
import { unitStart, type Reader } from './start';
import type { Token } from './tokens';
import { PLAIN_ACTS, SERVED, TASK_OBJECTS } from './verbs';

/** Words of a cell that no name took, as written; `unit`: a unit seems to start there. */
export interface LeftOver {
  readonly words: string;
  readonly unit: boolean;
}

/** Words beside names that only tell the role. */
const ROLE_WORDS = new Set(
  ['cơ quan', 'đơn vị', 'chủ trì', 'phối hợp', 'đầu mối', 'thường trực', 'thực hiện', 'triển khai', 'làm', 'là']
    .concat(['cùng', 'với', 'và', 'hoặc', 'chịu trách nhiệm', 'chính', 'gồm', 'sau', 'do', ...HANDING_OVER])
    .flatMap((words) => foldKey(words).split(' ')),
);

/**
 * What a cell of a unit column says beside its names: each word of it is in a name, in brackets, tells a role, is a clause
 * right behind a name ("theo phân công"), or is given here. Takes the entries of the cell and the names read from them.
 */
export function leftOver(
  reader: Reader,
  entries: readonly (readonly Token[])[],
  units: readonly UnitName[],
): LeftOver[] {
  const places = [...units].sort((a, b) => a.from - b.from);
  const found: LeftOver[] = [];
  let place = 0;
  for (const tokens of entries) {
    const entry = { ...reader, tokens };
    let from = 0;
    for (let at = 0; at <= tokens.length;) {
      const token = tokens[at];
      while (token !== undefined && (places[place]?.to ?? Infinity) <= token.start) place += 1;
      const named = token !== undefined && (places[place]?.from ?? Infinity) <= token.start;
      if (token !== undefined && !named && token.key !== '(') {
        at += 1;
        continue;
      }
      const left = leftBetween(entry, from, at);
      if (left !== null) found.push(left);
      at = token?.key === '(' && !named ? parenthesisEnd(entry, at) : at + 1;
      from = at;
    }
  }
  return found;
}

/** The tokens between two names as what is left over; null when they only join names, tell a role or tell how. */
function leftBetween(reader: Reader, from: number, to: number): LeftOver | null {
  const rest: Reader = { ...reader, tokens: reader.tokens.slice(from, to) };
  const words = rest.tokens.filter(({ kind, key }) => kind === 'word' && !ROLE_WORDS.has(key));
  const first = rest.tokens[0];
  const last = rest.tokens.at(-1);
  if (words.length === 0 || first === undefined || last === undefined) return null;
  const entries = rest.tokens.flatMap((_, at) => (opensEntry(rest, at) ? [at] : []));
  if (entries.length === 0 && from > 0 && isClause(rest)) return null;
  const unit = entries.some((at) => unitStart(rest, at) !== null);
  return { words: rest.text.slice(first.start, last.end).replace(EDGES, ''), unit };
}

const OBJECT_TABLE = wordTable(TASK_OBJECTS.filter((words) => !SERVED.includes(words)));
const CHARGES = new Set(PLAIN_ACTS);

/** What stands right behind a name: "theo phân công"; "theo dõi"; a verb with an object of work ("tham mưu, trình UBND tỉnh"). */
function isClause(rest: Reader): boolean {
  const first = actionAt(rest, 0);
  if (first === null) return clauseAt(rest, 0) !== -1;
  if (first.next >= rest.tokens.length) return CHARGES.has(first.verb.verb);
  return rest.tokens.some((_, at) => {
    const action = actionAt(rest, at);
    return action !== null && hasObject(rest, action.next);
  });
}

const hasObject = (rest: Reader, at: number): boolean =>
  actionAt(rest, at) === null && phraseAt(OBJECT_TABLE, rest.tokens, at) !== null;

const EDGES = /^[\s.,;:/&+-]+|[\s.,;:/&+-]+$/gu;

/** A capital at the start or behind a separator. */
function opensEntry(rest: Reader, at: number): boolean {
  if (rest.tokens[at]?.capital !== true) return false;
  return at === 0 || separatorEnd({ ...rest, tokens: rest.tokens.slice(at - 1, at) }, 0) === 1;
}
