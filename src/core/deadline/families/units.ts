import { readMonth } from '../atoms/month';
import { numeralAt } from '../atoms/numerals';
import { readQuarter } from '../atoms/quarter';
import { readNamedYear } from '../atoms/year';
import type { Recurrence } from '../schedule';
import { readBounds } from '../expression/bounds';
import { isSign, lexicon, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';

/** A period of reports and the first token after it. */
export interface Unit {
  readonly period: Recurrence;
  readonly end: number;
}

/** The words a period can begin with. */
export const UNIT_WORDS = oneOf('tuần, tháng, quý, nửa, năm, kỳ, kì, các');
const UNITS = lexicon<{ words: string; period: Recurrence }>([
  { words: 'tuần', period: 'weekly' },
  { words: 'tháng', period: 'monthly' },
  { words: 'quý', period: 'quarterly' },
  { words: 'nửa năm', period: 'semiannual' },
  { words: 'năm', period: 'annual' },
  { words: 'kỳ báo cáo, kỳ, kì báo cáo, kì, các kỳ báo cáo', period: 'unspecified' },
]);
const COUNTED = lexicon([
  { words: 'tháng', months: 1 },
  { words: 'quý', months: 3 },
  { words: 'năm', months: 12 },
]);
const NOT_OF_A_UNIT = oneOf(
  'đầu, cuối, học, kế, liên, ngày, nay, này, sau, tới, định, chế, hoạch, trình, mô, chuẩn, tắc, ước, họp, thi, tuyển',
);
const NEXT = oneOf('sau, tiếp, kế, liền');
const AND = oneOf('và, hoặc, cùng');
const EACH_AGAIN = lexicon([
  { words: 'hàng, hằng, mỗi, từng, định kỳ, định kỳ hàng, định kỳ hằng, báo cáo, báo cáo định kỳ, theo', yes: true },
]);

/** Every how many months -> its name. */
export const BY_MONTHS: Readonly<Record<number, Recurrence>> = {
  1: 'monthly',
  3: 'quarterly',
  6: 'semiannual',
  12: 'annual',
};

/** "6 tháng", "sáu tháng", "1 năm", "01 quý": a period said as a number of months, quarters or years. */
function readCounted(phrase: Phrase, at: number): Unit | null {
  const count = numeralAt(phrase, at, 2);
  const unit = count === null ? null : COUNTED(phrase, count.end);
  if (count === null || unit === null) return null;
  const period = BY_MONTHS[count.value * unit.row.months] ?? null;
  return period === null && unit.row.months > 1 ? null : { period: period ?? 'unspecified', end: unit.end };
}

/** A period without its number: "quý", "6 tháng", "năm"; not "quý I", "tháng 6", "năm 2024", "6 tháng đầu năm". `next`: "quý sau" is one too. */
export function readUnit(phrase: Phrase, at: number, next = false): Unit | null {
  if (!phrase.plain && phrase.tokens[at]?.shape === 'quy') return null;
  const named = readMonth(phrase, at) ?? readQuarter(phrase, at) ?? readNamedYear(phrase, at);
  if (named !== null && !EVERY(phrase, at - 1)) return null;
  const count = readCounted(phrase, at);
  const word = count === null ? UNITS(phrase, at) : null;
  const unit = count ?? (word === null ? null : { period: word.row.period, end: word.end });
  return unit === null || (NOT_OF_A_UNIT(phrase, unit.end) && !(next && NEXT(phrase, unit.end))) ? null : unit;
}

function separatorEnd(phrase: Phrase, at: number): number | null {
  const comma = isSign(phrase, at, ',/&+') ? at + 1 : at;
  const word = AND(phrase, comma) ? comma + 1 : comma;
  return word === at ? null : word;
}

/** "mỗi tháng 02 lần": the number behind counts, it names no month. */
const EVERY = oneOf('mỗi, hằng, hàng, từng');
const DAY = oneOf('ngày');

/** A bound or "ngày" behind a period: it has a time of its own ("tháng cuối quý, báo cáo năm trước ngày 10/12"). */
function startsOwnTime(phrase: Phrase, at: number): boolean {
  const from = isSign(phrase, at, ':(') ? at + 1 : at;
  return DAY(phrase, from) || readBounds(phrase, from).end > from;
}

/** Periods in a row: "tháng, quý, 6 tháng và năm". null: none there. `next`: they follow a day ("ngày 15 tháng cuối quý"). */
export function readUnits(
  phrase: Phrase,
  at: number,
  next = false,
): { readonly periods: readonly Recurrence[]; readonly end: number } | null {
  const first = readUnit(phrase, at, next);
  if (first === null) return null;
  const periods = [first.period];
  let end = first.end;
  while (periods.length < 8) {
    const separator = separatorEnd(phrase, end);
    const again = separator === null ? null : EACH_AGAIN(phrase, separator);
    const unit = separator === null ? null : readUnit(phrase, again?.end ?? separator, next);
    if (unit === null || (next && startsOwnTime(phrase, unit.end))) break;
    if (!periods.includes(unit.period)) periods.push(unit.period);
    end = unit.end;
  }
  return { periods, end };
}
