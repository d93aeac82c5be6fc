import { addDays, dayOf, monthLength, partsOf } from '../../calendar/arithmetic';
import type { DaySpan, IsoDate } from '../../calendar/day';
import { lexicon, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { atomOf } from './atom';
import type { Atom } from './atom';
import { readMonth } from './month';
import { wordNumeralAt } from './numerals';
import { readQuarter } from './quarter';
import { readBareYear, readNamedYear, readPlanYear } from './year';

interface PartRow {
  readonly words: string;
  /** The part of a month, quarter or year; null: not said of such a period. */
  readonly cut: (span: DaySpan, months: number) => DaySpan | null;
  readonly point?: true;
  readonly sure?: true;
  readonly doubt?: true;
}

function oneDay(day: IsoDate): DaySpan {
  return { start: day, end: day };
}

function dayInMonth(span: DaySpan, month: number, day: number): IsoDate {
  const { year } = partsOf(span.start);
  return dayOf(year, month, Math.min(day, monthLength(year, month)));
}

/** Điều 146: giữa tháng = 15, giữa năm = 30/6; of a quarter (no law) the 15th of its middle month. */
function middle(span: DaySpan, months: number): DaySpan {
  const { month } = partsOf(span.start);
  if (months === 12) return oneDay(dayInMonth(span, 6, 30));
  return oneDay(dayInMonth(span, months === 3 ? month + 1 : month, 15));
}

function daysOfMonth(first: number, last: number): PartRow['cut'] {
  return (span, months) => {
    if (months !== 1) return null;
    const { month } = partsOf(span.start);
    return { start: dayInMonth(span, month, first), end: dayInMonth(span, month, last) };
  };
}

function lastWeek(span: DaySpan): DaySpan {
  return { start: addDays(span.end, -6), end: span.end };
}

/** Parts of a period; the first four by Điều 146 Bộ luật Dân sự 2015, the tens of a month by their dictionary meaning. */
const PARTS: readonly PartRow[] = [
  { words: 'đầu', cut: (span) => oneDay(span.start), point: true },
  { words: 'giữa', cut: middle, point: true },
  { words: 'cuối', cut: (span) => oneDay(span.end), point: true },
  {
    words: 'ngày cuối cùng, ngày cuối, ngày cuối cùng của, ngày cuối của',
    cut: (span) => oneDay(span.end),
    point: true,
    sure: true,
  },
  { words: 'ngày đầu tiên, ngày đầu tiên của', cut: (span) => oneDay(span.start), point: true, sure: true },
  { words: 'nửa đầu', cut: daysOfMonth(1, 15) },
  { words: 'nửa cuối, nửa sau', cut: daysOfMonth(16, 31) },
  { words: 'thượng tuần', cut: daysOfMonth(1, 10) },
  { words: 'trung tuần', cut: daysOfMonth(11, 20) },
  { words: 'hạ tuần', cut: daysOfMonth(21, 31) },
  { words: 'tuần đầu, tuần đầu tiên', cut: daysOfMonth(1, 7), doubt: true },
  { words: 'tuần cuối, tuần cuối cùng', cut: lastWeek, doubt: true },
];
export const PART = lexicon(PARTS);
const WEEK = oneOf('tuần');
const ORDINAL = oneOf('thứ, lễ');
const DAY = oneOf('ngày');
const OF = oneOf('của, trong');

/** "tuần 2", "tuần thứ hai": days 8–14 by default, and a person is asked. */
function readWeek(phrase: Phrase, at: number): { readonly row: PartRow; readonly end: number } | null {
  if (!WEEK(phrase, at)) return null;
  const from = ORDINAL(phrase, at + 1) ? at + 2 : at + 1;
  const number = numberAt(phrase, from, 2);
  const week = number === null ? wordNumeralAt(phrase, from) : { value: number, end: from + 1 };
  if (week === null || week.value < 1 || week.value > 5) return null;
  const cut = daysOfMonth(week.value * 7 - 6, week.value * 7);
  return { row: { words: '', cut, doubt: true }, end: week.end };
}

/** "10 ngày đầu": days 1–10. */
function readFirstDays(phrase: Phrase, at: number): { readonly row: PartRow; readonly end: number } | null {
  const count = numberAt(phrase, at, 2);
  if (count === null || count < 1 || !DAY(phrase, at + 1)) return null;
  const side = PART(phrase, at + 2);
  if (side?.row.words === 'đầu') return { row: { words: '', cut: daysOfMonth(1, count) }, end: side.end };
  const lastDays = (span: DaySpan) => ({ start: addDays(span.end, 1 - count), end: span.end });
  return side?.row.words === 'cuối' ? { row: { words: '', cut: lastDays }, end: side.end } : null;
}

const MONTHS_IN: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** Part of a period: "cuối quý II", "giữa tháng 6/2024", "đầu năm", "trung tuần tháng 5", "tuần 1 tháng 3". */
export function readPart(phrase: Phrase, at: number): Atom | null {
  const part = readWeek(phrase, at) ?? readFirstDays(phrase, at) ?? PART(phrase, at);
  if (part === null) return null;
  const from = OF(phrase, part.end) ? part.end + 1 : part.end;
  const inner =
    readMonth(phrase, from) ??
    readQuarter(phrase, from) ??
    readNamedYear(phrase, from) ??
    readPlanYear(phrase, from) ??
    readBareYear(phrase, from);
  const months = inner === null ? undefined : MONTHS_IN[inner.unit];
  if (inner === null || months === undefined) return null;
  const { row } = part;
  const span = (year: number) => {
    const whole = inner.span(year);
    return whole === null ? null : row.cut(whole, months);
  };
  const atom = atomOf('part', inner.end, inner.year, span);
  const said = row.cut({ start: '2024-01-01', end: '2024-01-31' }, months) !== null;
  return {
    ...atom,
    point: row.point === true,
    assumed: row.sure !== true,
    doubt: row.doubt === true || inner.doubt || !said,
  };
}
