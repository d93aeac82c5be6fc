import { FAMILIES } from '../families';
import type { Finding } from '../families/finding';
import { canOpen } from '../text/lexicon';
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

/** Tries the families at every word in turn; what one takes, none other sees. Linear: a family looks ahead a bounded way or takes what it read. */
export function recognise(phrase: Phrase): readonly Hit[] {
  const hits: Hit[] = [];
  let at = 0;
  while (at < phrase.tokens.length) {
    const hit = recogniseAt(phrase, at);
    if (hit !== null) hits.push(hit);
    at = hit === null ? at + 1 : Math.max(hit.finding.to, at + 1);
  }
  return hits;
}

function recogniseAt(phrase: Phrase, at: number): Hit | null {
  const token = phrase.tokens[at];
  if (token === undefined || !canOpen(token)) return null;
  for (const family of FAMILIES) {
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
