import { isGlued, isSign } from './lexicon';
import type { Phrase } from './phrase';

/** true when a clause ends before token `at`: a new line, a semicolon, a full stop. */
export function endsClause(phrase: Phrase, at: number): boolean {
  const token = phrase.tokens[at];
  if (token === undefined || token.kind === 'line') return true;
  if (isSign(phrase, at, ';')) return true;
  return isSign(phrase, at, '.') && !isGlued(phrase, at + 1);
}

/** true when nothing but signs stands between `at` and the start of its clause. */
export function startsClause(phrase: Phrase, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && phrase.tokens[before]?.kind === 'sign' && !endsClause(phrase, before)) {
    if (isSign(phrase, before, ':(')) return true;
    before -= 1;
  }
  return before < 0 || endsClause(phrase, before);
}
