import type { Finding } from '../families/finding';
import { isSign, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';

const LINKS = oneOf('báo, cáo, thực, hiện, vào, là, trong, gửi, hoàn, thành, và, tổng, hợp, lập, của, nộp');
const AND = oneOf('và');
const NEAR_TOKENS = 6;
const FAR_TOKENS = 40;

/** true when only signs and words like "báo cáo" stand between two findings, `skips` aside. */
export function areNear(phrase: Phrase, first: Finding, second: Finding, skips: readonly Finding[] = []): boolean {
  if (second.from - first.to > NEAR_TOKENS) return false;
  for (let at = first.to; at < second.from; at += 1) {
    if (skips.some(({ from, to }) => from <= at && at < to)) continue;
    if (phrase.tokens[at]?.kind !== 'sign' && !LINKS(phrase, at)) return false;
  }
  return true;
}

/** true when nothing but signs and "trong", "và" stands between two findings, or words without any comma. */
export function areJoined(phrase: Phrase, first: Finding, second: Finding, skips: readonly Finding[]): boolean {
  if (areNear(phrase, first, second, skips)) return true;
  return !hasBreak(phrase, first.to, second.from);
}

/** true when a comma, bracket or "và" divides the tokens from..to, or they are many. */
export function hasBreak(phrase: Phrase, from: number, to: number): boolean {
  if (to - from > FAR_TOKENS) return true;
  for (let at = from; at < to; at += 1) if (isSign(phrase, at, ',(:)-') || AND(phrase, at)) return true;
  return false;
}
