import { fold, foldKey } from '../text/fold';
import { UNIT_ALIASES } from './alias-data';
import { KNOWN_NAMES } from './names';
import { FIXED_NAMES } from './names-fixed';
import type { Token } from './tokens';

/** A row of the alias table: a spelling and the unit it stands for. */
export interface UnitAlias {
  readonly alias: string;
  readonly unit: string;
}

/** A name found at a place: what it stands for and the token after it. `spelled`: it is the full name itself. */
export interface NameMatch {
  readonly unit: string;
  readonly next: number;
  readonly spelled: boolean;
  /** More words of the name follow: "BQL". */
  readonly prefix: boolean;
  /** A short form of few letters, read only in capitals: "CAP" is not "cấp". */
  readonly capitals?: string;
}

type Known = Omit<NameMatch, 'next'>;
type Names = ReadonlyMap<string, Known>;

const LONGEST_NAME = 20;
const SHORT_FORM = 5;
const JOINERS = new Set(['.', '&', '-', '/', ',']);

const MOST_REMEMBERED = 20_000;
const keys = new Map<string, string>();

function lettersOf(name: string): string {
  return foldKey(name)
    .split(' ')
    .filter((word) => word !== 'va')
    .join('');
}

/** Letters of a name without case, accents, marks and "và": every way of writing it gives the same key (remembered: names repeat). */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= MOST_REMEMBERED) keys.clear();
  const key = lettersOf(name);
  keys.set(name, key);
  return key;
}

interface More {
  readonly prefix?: boolean;
  readonly capitals?: string;
}

function addName(names: Map<string, Known>, spelling: string, unit: string, more: More = {}): void {
  const key = nameKey(spelling);
  if (key === '' || names.has(key)) return;
  names.set(key, { unit, spelled: key === nameKey(unit), prefix: false, ...more });
}

const shortForm = (spelling: string): More =>
  spelling.length <= SHORT_FORM && spelling === spelling.toUpperCase() ? { capitals: spelling } : {};

function isWritten({ capitals }: Known, token: Token): boolean {
  return capitals === undefined || token.text === capitals || token.text === fold(capitals).toUpperCase();
}

function afterHead(): Map<string, Names> {
  const byHead = new Map<string, Names>();
  for (const { heads, names } of KNOWN_NAMES) {
    const known = new Map<string, Known>();
    for (const spellings of names) for (const spelling of spellings) addName(known, spelling, spellings[0] ?? spelling);
    for (const head of heads) byHead.set(foldKey(head), known);
  }
  return byHead;
}

function shippedNames(): Names {
  const names = new Map<string, Known>();
  for (const name of FIXED_NAMES) addName(names, name, name);
  for (const { alias, unit, prefix } of UNIT_ALIASES)
    addName(names, alias, unit, { prefix: prefix === true, ...shortForm(alias) });
  return names;
}

const AFTER_HEAD = afterHead();
const SHIPPED = shippedNames();

/** The user's table as a look-up; rows with an empty side are left out, the first of two equal spellings wins. */
export function aliasNames(aliases: readonly UnitAlias[]): Names {
  const names = new Map<string, Known>();
  for (const { alias, unit } of aliases) {
    if (foldKey(unit) === '') continue;
    const key = nameKey(alias);
    if (key !== '' && !names.has(key))
      names.set(key, { unit: unit.normalize('NFC').trim(), spelled: false, prefix: false });
  }
  return names;
}

function isJoiner(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'mark' && JOINERS.has(token.key);
}

/** A name may not end in the middle of a joined word: "KH" in "KH&ĐT". */
function endsHere(tokens: readonly Token[], next: number): boolean {
  const mark = tokens[next];
  const after = tokens[next + 1];
  if (mark === undefined || after === undefined || !isJoiner(mark) || mark.key === ',' || mark.key === '/') return true;
  return mark.gap || after.gap || after.kind !== 'word';
}

/** The longest name of the table that starts at token `at` (once one is found, none that runs over a token of `stops`); null when there is none. */
export function nameAt(
  names: Names,
  tokens: readonly Token[],
  at: number,
  stops: (index: number) => boolean = () => false,
): NameMatch | null {
  if (names.size === 0 || tokens[at]?.kind !== 'word') return null;
  let key = '';
  let best: NameMatch | null = null;
  for (let index = at; index < tokens.length && index < at + LONGEST_NAME; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line' || (best !== null && stops(index))) break;
    if (isJoiner(token)) continue;
    if (token.kind === 'mark') break;
    if (token.key !== 'va') key += token.key;
    else continue;
    const found = names.get(key);
    if (found !== undefined && (index > at || isWritten(found, token)) && endsHere(tokens, index + 1))
      best = { ...found, next: index + 1 };
  }
  return best;
}

export const shippedNameAt = (tokens: readonly Token[], at: number): NameMatch | null => nameAt(SHIPPED, tokens, at);

/** A name known after this head ("Sở" + "Nội vụ", "NV"); `unit` is then the name without the head. */
export function knownNameAt(
  head: string,
  tokens: readonly Token[],
  at: number,
  stops?: (index: number) => boolean,
): NameMatch | null {
  const names = AFTER_HEAD.get(head);
  return names === undefined ? null : nameAt(names, tokens, at, stops);
}

export type { Names };
