import { bareYearAt } from '../atoms/year-tail';
import { isFraction } from '../expression/alone';
import type { DeadlineIssue } from '../schedule';
import { isSign, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { wordsBetween } from '../text/phrase';
import type { Hit } from './clauses';

const TIME_WORDS = oneOf('ngày, tháng, quý, tuần');
const YEAR = oneOf('năm');

/** The end of something at `at` that looks like a time, or null. */
function timeLikeEnd(phrase: Phrase, at: number, hasTimes: boolean): number | null {
  const number = numberAt(phrase, at, 2);
  if (number !== null && isSign(phrase, at + 1, '/') && !isFraction(phrase, at)) {
    const month = numberAt(phrase, at + 2, 4);
    return month !== null && month > 0 && number > 0 && number <= 31 ? at + 3 : null;
  }
  if (TIME_WORDS(phrase, at) && phrase.tokens[at + 1]?.kind === 'number' && phrase.tokens[at - 1]?.kind !== 'number')
    return at + 2;
  if (YEAR(phrase, at) && bareYearAt(phrase, at + 1) !== null) return at + 2;
  if (bareYearAt(phrase, at) === null) return null;
  return hasTimes && phrase.tokens[at - 1]?.kind === 'word' ? null : at + 1;
}

/** Dates and times no family explained: each is an issue, none is passed over. */
export function leftoverIssues(phrase: Phrase, hits: readonly Hit[]): readonly DeadlineIssue[] {
  const issues: DeadlineIssue[] = [];
  const hasTimes = hits.some(({ finding }) => finding.type !== 'mask' && finding.type !== 'reference');
  let next = 0;
  for (let at = 0; at < phrase.tokens.length; at += 1) {
    while ((hits[next]?.finding.to ?? Infinity) <= at) next += 1;
    if ((hits[next]?.finding.from ?? Infinity) <= at) continue;
    const end = timeLikeEnd(phrase, at, hasTimes);
    if (end === null) continue;
    issues.push({ code: 'deadline-not-understood', raw: wordsBetween(phrase, at, end) });
    at = end - 1;
  }
  return issues;
}
