import type { Recurrence } from '../schedule';
import { startsClause } from '../text/clause';
import { numeralAt } from '../atoms/numerals';
import { isSign, lexicon, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { wordsOnly, wordsOrNumbers } from '../text/starts';
import { NUMERAL_WORDS } from '../atoms/numerals';
import { UNIT_WORDS } from './units';
import type { DayRule, Family, Finding } from './finding';
import { oftener, readTimes } from './frequency';
import { readUnits } from './units';

const EACH = lexicon([
  {
    words: 'hàng, hằng, mỗi, từng, theo, theo từng, các, vào các, trong các, định kỳ các, định kỳ mỗi, định kỳ theo',
    yes: true,
  },
]);
const PERIODIC = lexicon([
  {
    words: 'định kỳ, định kì, theo định kỳ, báo cáo định kỳ, định kỳ báo cáo, định kỳ thực hiện, định kỳ tổ chức',
    yes: true,
  },
]);
const REPORT = lexicon([
  { words: 'báo cáo, sơ kết, tổng kết, giao ban, họp giao ban, số liệu, báo cáo kết quả', yes: true },
]);
const YEAR = oneOf('năm');
const YEARLY = lexicon([{ words: 'thường niên', yes: true }]);
const END_OF_EACH = lexicon<{ words: string; days: readonly number[]; month: number }>([
  { words: 'cuối, vào cuối, thời điểm cuối', days: [31], month: -1 },
  { words: 'đầu, vào đầu', days: [1], month: 0 },
]);

type Strength = Extract<Finding, { type: 'cycle' }>['strength'];

function cycle(
  from: number,
  to: number,
  periods: readonly Recurrence[],
  strength: Strength,
  rule: DayRule | null = null,
): Finding {
  return { type: 'cycle', from, to, periods, rule, strength, dates: null, window: null };
}

/** "hằng tháng, quý", "mỗi quý một lần", "định kỳ hàng quý, 6 tháng, năm". */
function readEach(phrase: Phrase, at: number): Finding | null {
  const periodic = PERIODIC(phrase, at);
  const each = EACH(phrase, periodic?.end ?? at);
  if (each === null) return null;
  const units = readUnits(phrase, each.end);
  if (units === null) return null;
  const times = readTimes(phrase, units.end);
  const [only] = units.periods;
  if (times === null || units.periods.length > 1 || only === undefined)
    return cycle(at, units.end, units.periods, 'named');
  return cycle(at, times.end, [oftener(only, times.times)], 'named');
}

/** "hằng tháng", "hằng quý, 6 tháng, năm", "mỗi quý một lần", "các quý trong năm". */
export const eachPeriod: Family = {
  name: 'each-period',
  example: 'Hằng quý, 6 tháng, năm',
  starts: wordsOnly(PERIODIC, EACH),
  read: readEach,
};

/** "cuối mỗi tháng", "vào cuối hằng quý". */
export const endOfEach: Family = {
  name: 'end-of-each',
  example: 'Cuối mỗi tháng',
  starts: wordsOnly(END_OF_EACH),
  read: (phrase, at) => {
    const part = END_OF_EACH(phrase, at);
    const each = part === null ? null : EACH(phrase, part.end);
    const units = each === null ? null : readUnits(phrase, each.end);
    if (part === null || units === null) return null;
    const rule = {
      bound: 'none' as const,
      counted: false,
      days: part.row.days,
      weekday: null,
      month: part.row.month,
      periods: [],
    };
    return cycle(at, units.end, units.periods, 'named', rule);
  },
};

/** "định kỳ", with or without its periods: "định kỳ 6 tháng, năm", "định kỳ báo cáo". */
export const periodic: Family = {
  name: 'periodic',
  example: 'Định kỳ báo cáo',
  starts: wordsOnly(PERIODIC, YEARLY),
  read: (phrase, at) => {
    const opener = PERIODIC(phrase, at) ?? YEARLY(phrase, at);
    if (opener === null) return null;
    if (PERIODIC(phrase, at) === null) return cycle(at, opener.end, ['annual'], 'named');
    const colon = isSign(phrase, opener.end, ':(') ? opener.end + 1 : opener.end;
    const units = readUnits(phrase, colon);
    if (units === null) return cycle(at, opener.end, ['unspecified'], 'loose');
    return cycle(at, units.end, units.periods, 'named');
  },
};

/** "báo cáo quý, 6 tháng, năm": the periods of the reports, often only their name. */
export const reportPeriods: Family = {
  name: 'report-periods',
  example: 'Báo cáo tháng, quý, năm',
  starts: wordsOnly(REPORT),
  read: (phrase, at) => {
    const report = REPORT(phrase, at);
    const units = report === null ? null : readUnits(phrase, report.end);
    return units === null || yearsSoFar(phrase, report?.end ?? at)
      ? null
      : cycle(at, units.end, units.periods, 'report');
  },
};

/** "sơ kết 1 năm thực hiện": how long it has run, not how often. */
function yearsSoFar(phrase: Phrase, at: number): boolean {
  const count = numeralAt(phrase, at, 2);
  return count !== null && YEAR(phrase, count.end);
}

/** Periods alone: "Quý, 6 tháng, năm". One alone is not enough to know. */
export const periodList: Family = {
  name: 'period-list',
  example: '6 tháng, năm',
  starts: wordsOrNumbers(UNIT_WORDS, NUMERAL_WORDS),
  read: (phrase, at) => {
    if (!startsClause(phrase, at)) return null;
    const units = readUnits(phrase, at);
    return units === null || units.periods.length < 2 ? null : cycle(at, units.end, units.periods, 'report');
  },
};
