import { endsClause } from '../deadline/text/clause';
import type { Phrase } from '../deadline/text/phrase';
import type { Clause } from './statement';

/** The clauses of a note, as tokens. */
export function clausesOf(phrase: Phrase): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 0; at <= phrase.tokens.length; at += 1) {
    if (!endsClause(phrase, at)) continue;
    if (at > from) clauses.push({ from, to: at });
    from = at + 1;
  }
  return clauses;
}

/** true where no word and no number stands between the two tokens; true of nothing at all. */
export function onlySigns(phrase: Phrase, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (phrase.tokens[at]?.kind !== 'sign') return false;
  return true;
}
