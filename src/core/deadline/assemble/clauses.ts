import { familiesFor } from '../families';
import type { Finding } from '../families/finding';
import type { Bound } from '../expression/bounds';
import { isSign, oneOf } from '../text/lexicon';
import { endsClause } from '../text/clause';
import type { Phrase } from '../text/phrase';

/** A clause of a phrase: the tokens up to a full stop, semicolon or line end, and what was recognised in them. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly findings: readonly Finding[];
}

/** One finding with the name of the family that made it, for tests and tracing. */
export interface Hit {
  readonly family: string;
  readonly finding: Finding;
}

const MOST_IN_BRACKETS = 15;
const AND = oneOf('và');

/** Where the next item of a list may start behind "(…)," after `at`; -1: nowhere. */
function behindBrackets(phrase: Phrase, at: number): number {
  let end = at;
  if (!isSign(phrase, end, '(')) return -1;
  while (!isSign(phrase, end, ')') && end < at + MOST_IN_BRACKETS) end += 1;
  const separator = isSign(phrase, end + 1, ',;') ? end + 2 : end + 1;
  const next = AND(phrase, separator) ? separator + 1 : separator;
  return isSign(phrase, end, ')') && next > end + 1 ? next : -1;
}

/** "trước ngày 15/6 (6 tháng), 15/12 (năm)": the bound holds for the second day too. */
function carryBounds(phrase: Phrase, hits: readonly Hit[]): readonly Hit[] {
  let bound: Bound = 'none';
  let place = -1;
  return hits.map((hit) => {
    const { finding } = hit;
    if (finding.type !== 'calendar') return hit;
    const { expression } = finding;
    const points = expression.atoms.every(({ point }) => point);
    const carried = expression.bound === 'none' && points && finding.from === place;
    if (!carried) bound = points ? expression.bound : 'none';
    place = bound === 'before' || bound === 'by' ? behindBrackets(phrase, finding.to) : -1;
    return carried ? { ...hit, finding: { ...finding, expression: { ...expression, bound } } } : hit;
  });
}

/** Tries the families at every word in turn; what one takes, none other sees. Linear: a family looks ahead a bounded way or takes what it read. */
export function recognise(phrase: Phrase): readonly Hit[] {
  const hits: Hit[] = [];
  let at = 0;
  while (at < phrase.tokens.length) {
    const hit = recogniseAt(phrase, at);
    if (hit !== null) hits.push(hit);
    at = hit === null ? at + 1 : Math.max(hit.finding.to, at + 1);
  }
  return carryBounds(phrase, hits);
}

function recogniseAt(phrase: Phrase, at: number): Hit | null {
  const token = phrase.tokens[at];
  if (token === undefined) return null;
  for (const family of familiesFor(token)) {
    const finding = family.read(phrase, at);
    if (finding !== null) return { family: family.name, finding };
  }
  return null;
}

/** Groups the findings by clause; a finding that runs over a clause end belongs to the clause it starts in. */
export function splitClauses(phrase: Phrase, hits: readonly Hit[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let findings: Finding[] = [];
  let from = 0;
  let next = 0;
  for (let at = 0; at <= phrase.tokens.length; at += 1) {
    const inside = findings.at(-1);
    if (inside !== undefined && at < inside.to) continue;
    const hit = hits[next];
    if (hit !== undefined && hit.finding.from === at) {
      findings.push(hit.finding);
      next += 1;
    } else if (endsClause(phrase, at)) {
      clauses.push({ from, to: at, findings });
      [findings, from] = [[], at + 1];
    }
  }
  return clauses;
}
