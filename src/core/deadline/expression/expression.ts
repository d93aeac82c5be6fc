import type { Atom, AtomUnit } from '../atoms/atom';
import { readDay, readSameDay } from '../atoms/day';
import { readMonth, readMonthDigits, readNumericMonth } from '../atoms/month';
import { readMonths } from '../atoms/months';
import { readPart } from '../atoms/part';
import { readSubPeriod } from '../atoms/sub-period';
import { readQuarter, readQuarterNumeral } from '../atoms/quarter';
import { readBareYear, readNamedYear, readPlanYear } from '../atoms/year';
import { isSign, lexicon, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { mayStart } from '../text/starts';
import type { Bound, BoundWords } from './bounds';
import { readBounds } from './bounds';
import { readClock } from './clock';
import { standsAlone, isFraction } from './alone';
import { readDayGroup } from './day-group';
import { readSeparator } from './separators';
import type { Separator } from './separators';
import { EXPRESSION_STARTS } from './starts';
import { goesOn, readSuffix } from './suffix';
import type { Suffix } from './suffix';

/** A bounded calendar expression: one atom, a list of them, or a range from the first to the second. */
export interface Expression {
  readonly bound: Bound;
  readonly shape: 'one' | 'list' | 'range';
  readonly atoms: readonly Atom[];
  /** range: the end is not included ("đến trước ngày"). */
  readonly endBefore: boolean;
  /** range written short ("tháng 4 - 6/2024"): both sides are of one year. */
  readonly compact: boolean;
  readonly suffix: Suffix;
  /** An hour stands with the day. */
  readonly counted: boolean;
  readonly from: number;
  readonly end: number;
}

/** Atoms joined by separators, without bound or suffix. */
export type Group = Pick<Expression, 'shape' | 'atoms' | 'endBefore' | 'compact' | 'end'>;

const DAY = oneOf('ngày');
const NOT_A_YEAR = oneOf('học, đầu, thứ, tháng, ngày, tuần, gần, qua, hai, ba, một, phút, giờ');
const MOST_ATOMS = 40;

function readFirst(phrase: Phrase, at: number, bounds: BoundWords): Atom | null {
  const alone = standsAlone(phrase, at);
  const marked = bounds.marks || DAY(phrase, at);
  const short = !isFraction(phrase, at) && (alone || marked);
  return (
    readSubPeriod(phrase, at) ??
    readMonths(phrase, at) ??
    readPart(phrase, at) ??
    (isFraction(phrase, at) && !DAY(phrase, at) && !bounds.marks ? null : readDay(phrase, at, marked, short)) ??
    readMonth(phrase, at) ??
    readQuarter(phrase, at) ??
    readNumericMonth(phrase, at, alone) ??
    readNamedYear(phrase, at) ??
    (bounds.wholeYear && !NOT_A_YEAR(phrase, at + 1) ? readPlanYear(phrase, at) : null) ??
    (bounds.bound !== 'none' || alone ? readBareYear(phrase, at) : null)
  );
}

const NUMERALS: Partial<Record<AtomUnit, (phrase: Phrase, at: number) => Atom | null>> = {
  month: readMonthDigits,
  quarter: readQuarterNumeral,
  year: readBareYear,
};

/** Nouns that are counted: "tháng 6, 2 lớp" names one month. */
const COUNTERS = lexicon([
  {
    words:
      'lần, cuộc, lớp, người, tỷ, triệu, đồng, hồ sơ, nhiệm vụ, xã, phường, buổi, đợt, hội nghị, đơn vị, cơ quan, văn bản, đề án, ngày, giờ, tuần',
    yes: true,
  },
  {
    words: 'hộ, thôn, trường, công trình, dự án, mô hình, vụ, bài, tin, chỉ tiêu, sản phẩm, thủ tục, quý, điểm, tổ',
    yes: true,
  },
]);
const MONTH = oneOf('tháng');

/** "tháng 6, 60%", "tháng 6, 2 lớp", "tháng 6, 9 tháng": the number behind the comma counts something. */
function counts(phrase: Phrase, at: number): boolean {
  if (numberAt(phrase, at, 2) === null) return false;
  if (isSign(phrase, at + 1, '%') || COUNTERS(phrase, at + 1) !== null) return true;
  return MONTH(phrase, at + 1) && phrase.tokens[at + 2]?.kind !== 'number' && readMonth(phrase, at + 1) === null;
}

/** The next atom behind a separator: the same words again, or only its number. */
function readNext(phrase: Phrase, { end, kind, worded }: Separator, { unit, day }: Atom): Atom | null {
  const clock = unit === 'day' && kind === 'range' ? readClock(phrase, end) : null;
  const at = clock === null ? end : isSign(phrase, clock.end, ',') ? clock.end + 1 : clock.end;
  if (counts(phrase, at)) return null;
  const same = day === undefined || kind === 'range' || DAY(phrase, at) ? null : readSameDay(phrase, at, day);
  const other = same === null ? null : readDay(phrase, at, true, true);
  if (same !== null && other === null) return same;
  const spelled =
    readSubPeriod(phrase, at) ??
    readMonths(phrase, at) ??
    readPart(phrase, at) ??
    readDay(phrase, at, unit === 'day', unit === 'day') ??
    readMonth(phrase, at) ??
    readQuarter(phrase, at) ??
    (unit === 'quarter' ? readQuarterNumeral(phrase, at) : null) ??
    readNumericMonth(phrase, at) ??
    readNamedYear(phrase, at);
  const wholeYear = kind === 'range' && worded && !NOT_A_YEAR(phrase, at + 1);
  return spelled ?? NUMERALS[unit]?.(phrase, at) ?? (wholeYear ? readPlanYear(phrase, at) : null);
}

function joins(separator: Separator, first: Atom, next: Atom): boolean {
  const sameUnit = first.unit === next.unit;
  if (separator.kind === 'range')
    return sameUnit || separator.worded || (first.unit === 'month' && next.unit === 'quarter');
  if (separator.sign === ';') return first.unit === 'day' && sameUnit;
  if (separator.sign === '/') return first.unit === 'quarter' && sameUnit;
  return sameUnit;
}

/** Continues a first atom into a list or a range. */
function readGroup(phrase: Phrase, first: Atom): Group {
  const atoms = [first];
  let end = first.end;
  while (atoms.length < MOST_ATOMS) {
    const separator = goesOn(phrase, end) ? null : readSeparator(phrase, end);
    const next = separator === null ? null : readNext(phrase, separator, first);
    if (separator === null || next === null || !joins(separator, first, next)) break;
    if (separator.kind === 'range') {
      if (atoms.length > 1) break;
      const numeral = NUMERALS[first.unit]?.(phrase, separator.end) ?? null;
      const compact = first.year === null && numeral !== null;
      return { shape: 'range', atoms: [first, next], endBefore: separator.before, compact, end: next.end };
    }
    atoms.push(next);
    end = next.end;
  }
  return { shape: atoms.length > 1 ? 'list' : 'one', atoms, endBefore: false, compact: false, end };
}

/** Atoms at a place, once the bound words in front are read. */
export function readAtoms(phrase: Phrase, at: number, bounds: BoundWords): Group | null {
  const days = readDayGroup(phrase, at, bounds.marks);
  if (days !== null) return days;
  const first = readFirst(phrase, at, bounds);
  return first === null ? null : readGroup(phrase, first);
}

/**
 * Reads a bounded calendar expression at token `at`: "trước ngày 15/4, 15/7 và 15/10", "trong Quý I, II/2024", "từ 05/3 đến 20/4/2025".
 * `years`: the words before announce years, so four bare digits are one.
 */
export function readExpression(phrase: Phrase, at: number, years = false): Expression | null {
  const token = phrase.tokens[at];
  if (token === undefined || !mayStart(EXPRESSION_STARTS, token)) return null;
  const bounds = readBounds(phrase, at);
  const group = readAtoms(
    phrase,
    bounds.end,
    years ? { ...bounds, marks: true, bound: bounds.bound === 'none' ? 'in' : bounds.bound } : bounds,
  );
  if (group === null) return null;
  const suffix = readSuffix(phrase, group.end);
  const { shape, atoms, endBefore, compact } = group;
  return {
    shape,
    atoms,
    endBefore,
    compact,
    bound: bounds.bound,
    counted: bounds.counted || suffix.counted,
    suffix,
    from: at,
    end: suffix.end,
  };
}
