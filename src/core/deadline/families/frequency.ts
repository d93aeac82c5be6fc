import { numeralAt } from '../atoms/numerals';
import type { Recurrence } from '../schedule';
import { isSign, lexicon, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { wordsOrNumbers } from '../text/starts';
import { NUMERAL_WORDS } from '../atoms/numerals';
import type { Family, Finding } from './finding';
import { BY_MONTHS, readUnit } from './units';

const TIMES = oneOf('lần, kỳ, đợt, báo cáo');
const ONE = oneOf('một');
const IN = lexicon([{ words: 'trong, mỗi, một, trong một, hàng, hằng, trên', yes: true }]);
const LONG = lexicon([
  { words: 'ngày', months: null },
  { words: 'tuần', months: null },
  { words: 'tháng', months: 1 },
  { words: 'quý', months: 3 },
  { words: 'năm', months: 12 },
]);
const PER_YEAR: Readonly<Partial<Record<Recurrence, number>>> = { monthly: 12, quarterly: 4, semiannual: 2, annual: 1 };

/** `times` in a period -> how often a year. */
export function oftener(period: Recurrence, times: number): Recurrence {
  if (times === 1) return period;
  const inYear = PER_YEAR[period];
  return inYear === undefined ? 'unspecified' : (BY_MONTHS[12 / (inYear * times)] ?? 'unspecified');
}

function cycle(from: number, to: number, period: Recurrence): Finding {
  return { type: 'cycle', from, to, periods: [period], rule: null, strength: 'named', dates: null, window: null };
}

function skipSlash(phrase: Phrase, at: number): number | null {
  if (isSign(phrase, at, '/')) return isSign(phrase, at + 1, '1') ? at + 2 : at + 1;
  return IN(phrase, at)?.end ?? null;
}

/** "02 lần/năm", "mỗi quý một lần": how often in one period. */
function readTimesPerUnit(phrase: Phrase, at: number): Finding | null {
  const times = numeralAt(phrase, at, 2);
  if (times === null || !TIMES(phrase, times.end)) return null;
  const slash = skipSlash(phrase, times.end + 1);
  const number = slash === null ? null : numeralAt(phrase, slash, 1);
  const from = number?.value === 1 ? number.end : slash;
  const unit = from === null ? null : readUnit(phrase, from);
  return unit === null ? null : cycle(at, unit.end, oftener(unit.period, times.value));
}

/** The "/lần", "/01 lần", "một lần" behind a period: index after it and the number of times. */
export function readTimes(phrase: Phrase, at: number): { readonly times: number; readonly end: number } | null {
  const slash = isSign(phrase, at, '/') ? at + 1 : at;
  if (slash > at && TIMES(phrase, slash)) return { times: 1, end: slash + 1 };
  const times = numeralAt(phrase, slash, 2);
  if (times === null || !TIMES(phrase, times.end)) return null;
  return slash > at || times.value >= 1 ? { times: times.value, end: times.end + 1 } : null;
}

/** "06 tháng/lần", "3 tháng một lần", "quý/lần", "một năm hai lần". */
function readUnitPerTime(phrase: Phrase, at: number): Finding | null {
  const numeral = numeralAt(phrase, at, 2);
  const count = numeral !== null && LONG(phrase, numeral.end) !== null ? numeral : null;
  const unit = LONG(phrase, count?.end ?? at);
  const times = unit === null ? null : readTimes(phrase, unit.end);
  if (unit === null || times === null) return null;
  if (count === null && !isSign(phrase, unit.end, '/') && !ONE(phrase, unit.end)) return null;
  if (unit.row.months === null) {
    const weekly = unit.row.words === 'tuần' && (count?.value ?? 1) === 1 && times.times === 1;
    return cycle(at, times.end, weekly ? 'weekly' : 'unspecified');
  }
  return cycle(at, times.end, BY_MONTHS[((count?.value ?? 1) * unit.row.months) / times.times] ?? 'unspecified');
}

/** How often: "02 lần/năm", "06 tháng/lần", "3 tháng một lần", "một năm hai lần". */
export const frequency: Family = {
  name: 'frequency',
  example: '06 tháng/lần',
  starts: wordsOrNumbers(NUMERAL_WORDS, LONG),
  read: (phrase, at) => readTimesPerUnit(phrase, at) ?? readUnitPerTime(phrase, at),
};
