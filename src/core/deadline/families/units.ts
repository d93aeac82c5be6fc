import { readMonth } from '../atoms/month';
import { wordNumeralAt } from '../atoms/numerals';
import { readQuarter } from '../atoms/quarter';
import { readNamedYear } from '../atoms/year';
import type { Recurrence } from '../schedule';
import { isSign, lexicon, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';

/** A period of reports and the first token after it. */
export interface Unit {
  readonly period: Recurrence;
  readonly end: number;
}

const UNITS = lexicon<{ words: string; period: Recurrence }>([
  { words: 'tuần', period: 'weekly' },
  { words: 'tháng', period: 'monthly' },
  { words: 'quý', period: 'quarterly' },
  { words: 'nửa năm', period: 'semiannual' },
  { words: 'năm', period: 'annual' },
  { words: 'kỳ báo cáo, kỳ, kì báo cáo, kì, các kỳ báo cáo', period: 'unspecified' },
]);
const MONTH = oneOf('tháng');
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

/** "6 tháng", "sáu tháng", "3 tháng": a period said in months. */
function readMonthCount(phrase: Phrase, at: number): Unit | null {
  const number = numberAt(phrase, at, 2);
  const count = number === null ? wordNumeralAt(phrase, at) : { value: number, end: at + 1 };
  if (count === null || !MONTH(phrase, count.end)) return null;
  return { period: BY_MONTHS[count.value] ?? 'unspecified', end: count.end + 1 };
}

/** A period without its number: "quý", "6 tháng", "năm"; not "quý I", "tháng 6", "năm 2024", "6 tháng đầu năm". `next`: "quý sau" is one too. */
export function readUnit(phrase: Phrase, at: number, next = false): Unit | null {
  if (!phrase.plain && phrase.tokens[at]?.shape === 'quy') return null;
  const named = readMonth(phrase, at) ?? readQuarter(phrase, at) ?? readNamedYear(phrase, at);
  if (named !== null) return null;
  const count = readMonthCount(phrase, at);
  const word = count === null ? UNITS(phrase, at) : null;
  const unit = count ?? (word === null ? null : { period: word.row.period, end: word.end });
  return unit === null || (NOT_OF_A_UNIT(phrase, unit.end) && !(next && NEXT(phrase, unit.end))) ? null : unit;
}

function separatorEnd(phrase: Phrase, at: number): number | null {
  const comma = isSign(phrase, at, ',/&+') ? at + 1 : at;
  const word = AND(phrase, comma) ? comma + 1 : comma;
  return word === at ? null : word;
}

/** Periods in a row: "tháng, quý, 6 tháng và năm". null: none there. */
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
    if (unit === null) break;
    if (!periods.includes(unit.period)) periods.push(unit.period);
    end = unit.end;
  }
  return { periods, end };
}
