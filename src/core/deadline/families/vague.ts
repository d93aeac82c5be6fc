import { isSign, lexicon, oneOf } from '../text/lexicon';
import { mask } from './document';
import { wordsOnly } from '../text/starts';
import type { Family } from './finding';

const SCHOOL_YEAR = lexicon([
  { words: 'năm học, trong năm học, đầu năm học, cuối năm học, kết thúc năm học, niên học', yes: true },
]);
const PERIODS = lexicon([
  {
    words:
      'trong tháng, trong quý, trong tuần, trong kỳ, trong 6 tháng, tháng này, tháng sau, tháng tới, tuần này, tuần sau, tuần tới, quý này, quý sau, quý tới',
    yes: true,
  },
  {
    words:
      'cuối tháng, đầu tháng, giữa tháng, cuối quý, đầu quý, giữa quý, cuối tuần, đầu tuần, cuối kỳ, đầu kỳ, hết tháng, hết quý, hết tuần',
    yes: true,
  },
  {
    words: 'những tháng đầu năm, các tháng đầu năm, những tháng cuối năm, các tháng cuối năm, những quý đầu năm',
    yes: true,
  },
]);
const TRUE_UNITS = oneOf('tháng, quý, tuần');

/** A school year runs over two years and has no fixed end. */
export const schoolYear: Family = {
  name: 'school-year',
  example: 'Năm học 2023-2024',
  starts: wordsOnly(SCHOOL_YEAR),
  read: (phrase, at) => {
    const word = SCHOOL_YEAR(phrase, at);
    if (word === null) return null;
    let end = word.end;
    while (end < word.end + 3 && (phrase.tokens[end]?.kind === 'number' || isSign(phrase, end, '-/'))) end += 1;
    return { type: 'problem', code: 'deadline-ambiguous', from: at, to: end };
  },
};

/** A month or quarter that is not named: "trong quý", "cuối tháng". */
export const vaguePeriod: Family = {
  name: 'vague-period',
  example: 'Cuối tháng',
  starts: wordsOnly(PERIODS),
  read: (phrase, at) => {
    const found = PERIODS(phrase, at);
    if (found === null) return null;
    if (TRUE_UNITS(phrase, found.end - 1) && phrase.tokens[found.end]?.kind === 'number') return null;
    return { type: 'problem', code: 'deadline-ambiguous', from: at, to: found.end };
  },
};

const LATER = lexicon([
  {
    words:
      'các năm tiếp theo, những năm tiếp theo, các năm sau, những năm sau, các năm tới, những năm tới, các năm kế tiếp, những năm kế tiếp',
    yes: true,
  },
]);

/** "các năm tiếp theo": beyond the plan, no milestone of it. */
export const laterYears: Family = {
  name: 'later-years',
  example: 'Các năm tiếp theo',
  starts: wordsOnly(LATER),
  read: (phrase, at) => {
    const found = LATER(phrase, at);
    return found === null ? null : mask(at, found.end);
  },
};

const FROM = oneOf('từ');
const DAY = oneOf('ngày');
const LAST_MONTH = lexicon([{ words: 'tháng trước, quý trước, tháng trước liền kề, của tháng trước', yes: true }]);
const TO = oneOf('đến, tới');
const THIS_MONTH = lexicon([
  {
    words:
      'tháng này, tháng sau, tháng báo cáo, của tháng báo cáo, của kỳ báo cáo, tháng hiện tại, của tháng này, của tháng sau, quý này, quý báo cáo',
    yes: true,
  },
]);

/** "Từ ngày 15 tháng trước đến ngày 14 tháng này": the stretch a report covers; the day it is due is not said. */
export const reportWindow: Family = {
  name: 'report-window',
  example: 'Từ ngày 15 tháng trước đến ngày 14 tháng này',
  starts: wordsOnly(FROM),
  read: (phrase, at) => {
    const first = FROM(phrase, at) && DAY(phrase, at + 1) ? LAST_MONTH(phrase, at + 3) : null;
    if (first === null || !TO(phrase, first.end) || !DAY(phrase, first.end + 1)) return null;
    const last = THIS_MONTH(phrase, first.end + 3);
    return { type: 'problem', code: 'deadline-ambiguous', from: at, to: last?.end ?? first.end + 3 };
  },
};
