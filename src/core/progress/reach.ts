import { isSign } from '../deadline/text/lexicon';
import type { Phrase } from '../deadline/text/phrase';
import type { VerbFound } from './statement';

/** No verb reaches further, in tokens. */
export const REACH = 60;
/** What is completed is named within so many tokens behind the verb: "hoàn thành giai đoạn 1", "hoàn thành bản dự thảo". */
export const OBJECT = 3;

/** The end of the stretch that a verb reaches over: its clause, or a comma behind it. */
export function partEnd(phrase: Phrase, { to, clause }: VerbFound): number {
  const last = Math.min(clause.to, to + REACH);
  for (let at = to; at < last; at += 1) if (isSign(phrase, at, ',(:')) return at;
  return last;
}

/** true where the test finds its words at one of the tokens. */
export function within(
  phrase: Phrase,
  test: (phrase: Phrase, at: number) => unknown,
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at += 1) if (test(phrase, at) !== null) return true;
  return false;
}
