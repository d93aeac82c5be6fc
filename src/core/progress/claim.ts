import { isSign, oneOf } from '../deadline/text/lexicon';
import type { Phrase } from '../deadline/text/phrase';
import { onlySigns } from './clause';
import {
  boundAt,
  forerunnerAt,
  measuredCompletionAt,
  namedCompletionAt,
  partAt,
  partialAt,
  reachedAt,
} from './lexicons';
import type { ProgressState } from './proposal';
import { OBJECT, partEnd, REACH, within } from './reach';
import { AHEAD, isCount, isPeriod, share } from './share';
import type { Share } from './share';
import type { VerbFound } from './statement';
import { DONE, firm } from './verdict';
import type { Verdict } from './verdict';

const TERM = oneOf('hạn, thời, tiến, kế');
const WHOLE = oneOf('toàn, tất, hết');
/** "Hoàn thành trước 30/6": by when, not that it is; "trước hạn" is how it went. */
function isDue(phrase: Phrase, at: number): boolean {
  const bound = boundAt(phrase, at);
  if (bound === null) return false;
  return !TERM(phrase, bound.end) && !TERM(phrase, at);
}

/** "Đến ngày 30/11 hoàn thành": by when. */
function hasTermBefore(phrase: Phrase, { part, from }: VerbFound): boolean {
  for (let at = Math.max(part, from - REACH); at < from; at += 1) {
    const bound = boundAt(phrase, at);
    if (bound !== null && (isPeriod(phrase, bound.end) || phrase.tokens[bound.end]?.kind === 'number')) return true;
  }
  return false;
}

/** "mức độ hoàn thành", "thời gian hoàn thành": part of a name. */
function namedBefore(phrase: Phrase, { from, part }: VerbFound, test: typeof namedCompletionAt): boolean {
  for (let at = Math.max(part, from - 2); at < from; at += 1) if (test(phrase, at)?.end === from) return true;
  return false;
}

/** The figure of the completion: in the bracket or behind the colon that ends the verb's reach ("(đạt 80%)"), else before it. */
function figureOf(phrase: Phrase, { to }: VerbFound, end: number): Share {
  const behind = isSign(phrase, end, '(:') ? share(phrase, end + 1, end + AHEAD) : null;
  return behind === null || behind === 'doubtful' ? share(phrase, to, end) : behind;
}

/** "Mức độ hoàn thành 80%": a name that holds "hoàn thành" says something only with a figure, and only where it is one of measure. */
function namedClaim(phrase: Phrase, verb: VerbFound, end: number): Verdict | null {
  if (!namedBefore(phrase, verb, measuredCompletionAt)) return null;
  const figure = share(phrase, verb.to, end + 2);
  return figure === null || figure === 'doubtful' ? null : completed(figure);
}

const completed = (state: ProgressState): Verdict => (state === 'done' ? DONE : firm(state));

/** What is said to be completed, where no figure says how far: a part, a forerunner, so many of nobody knows how many, else the whole. */
function objectOf(phrase: Phrase, verb: VerbFound, end: number): Verdict {
  const { part, from, to, aspect } = verb;
  const near = Math.min(end, to + OBJECT);
  if (within(phrase, partialAt, part, near)) return firm('partly');
  if (within(phrase, forerunnerAt, to, near)) return firm('doing');
  if (within(phrase, partAt, to, near)) return firm('partly');
  if (isCount(phrase, to, end)) return firm('partly', 'assumed');
  const isPlain = aspect === 'past' || onlySigns(phrase, part, from) || WHOLE(phrase, to);
  return isPlain ? DONE : { ...DONE, certainty: 'assumed' };
}

/** What a word of completion says that nothing denies or puts off; null where it says by when, or names something else. */
export function claim(phrase: Phrase, verb: VerbFound): Verdict | null {
  const end = partEnd(phrase, verb);
  if (namedBefore(phrase, verb, namedCompletionAt)) return namedClaim(phrase, verb, end);
  if (verb.aspect === null && isDue(phrase, verb.to)) return null;
  const figure = figureOf(phrase, verb, end);
  if (figure === 'doubtful') return null;
  if (figure !== null) return completed(figure);
  if (verb.aspect === null && hasTermBefore(phrase, verb)) return null;
  if (verb.row.leads && verb.to < end && reachedAt(phrase, verb.to) === null) return null;
  return objectOf(phrase, verb, end);
}
