import { isSign, numberAt, oneOf } from '../deadline/text/lexicon';
import type { Phrase } from '../deadline/text/phrase';
import { percentState } from './marks';
import type { ProgressState } from './proposal';

/** Words of time: the figure beside them counts no work. */
export const isPeriod = oneOf('ngày, tháng, quý, năm, khi, tuần');
const OF_ALL = oneOf('trên, trong');
/** A figure stands within so many tokens behind its verb. */
export const AHEAD = 7;

/** How far a figure says the work is; null where no figure of work stands; doubtful: "3/5", which may be a day. */
export type Share = ProgressState | 'doubtful' | null;

/** "80%", "80,5%" with the figure at token `at`. */
function percentAt(phrase: Phrase, at: number, figure: number): ProgressState | null {
  if (isSign(phrase, at + 1, '%')) return percentState(figure);
  // Behind a decimal sign it is more than `figure`, and less than all.
  const isDecimal = isSign(phrase, at + 1, ',.') && isSign(phrase, at + 3, '%');
  return isDecimal ? percentState(figure + 0.5) : null;
}

/** "3/5 nội dung", "3 trên 5 nội dung" with the first figure at token `at`. */
function fractionAt(phrase: Phrase, at: number, figure: number, to: number): Share {
  const isFraction = isSign(phrase, at + 1, '/') || OF_ALL(phrase, at + 1);
  const whole = isFraction ? numberAt(phrase, at + 2, 4) : null;
  if (whole === null || isSign(phrase, at + 3, '/-.')) return null;
  const isCounted = at + 3 < to && phrase.tokens[at + 3]?.kind === 'word' && !isPeriod(phrase, at + 3);
  if (isCounted) return whole === 0 ? null : percentState(figure >= whole ? 100 : 50);
  return figure <= whole ? 'doubtful' : null;
}

/** The first figure from token `from` to `to`, as a share of the work: "80%", "3/5 nội dung". */
export function share(phrase: Phrase, from: number, to: number): Share {
  for (let at = from; at < Math.min(to, from + AHEAD); at += 1) {
    const figure = numberAt(phrase, at, 4);
    if (figure === null) continue;
    return isPeriod(phrase, at - 1) ? null : (percentAt(phrase, at, figure) ?? fractionAt(phrase, at, figure, to));
  }
  return null;
}

/** "45.000 hồ sơ": so many, of nobody knows how many. */
export function isCount(phrase: Phrase, from: number, to: number): boolean {
  let at = from;
  while (at < Math.min(to, from + AHEAD) && (phrase.tokens[at]?.kind === 'number' || isSign(phrase, at, '.'))) at += 1;
  return at > from && phrase.tokens[at]?.kind === 'word';
}
