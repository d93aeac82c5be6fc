import { isSign, lexicon, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { readClock } from './clock';

/** How an expression limits the work: before it, by its end, within it, from it on, after it; none = only named. */
export type Bound = 'before' | 'by' | 'in' | 'from' | 'after' | 'none';

/** The words in front of a calendar expression. */
export interface BoundWords {
  readonly bound: Bound;
  /** A day or bare year is expected next, so "15/4" or "2024" is one. */
  readonly marks: boolean;
  /** "trong năm", "cả năm": "năm" alone is the plan's year. */
  readonly wholeYear: boolean;
  /** An hour stands with the day: work until that hour is still on the day. */
  readonly counted: boolean;
  readonly end: number;
}

interface BoundRow {
  readonly words: string;
  readonly bound: Bound;
  readonly marks?: true;
  readonly wholeYear?: true;
  readonly counted?: true;
}

/** Words that bound a time. Several may stand in a row ("chậm nhất đến trước ngày"): the strictest decides. */
const ROWS: readonly BoundRow[] = [
  { words: 'trước, xong trước, trước thời điểm, trước mốc, trước thời hạn', bound: 'before', marks: true },
  {
    words: 'trước hết, trước khi hết, trước khi kết thúc, trước và trong, trước hoặc trong, trong và trước',
    bound: 'by',
    marks: true,
    wholeYear: true,
    counted: true,
  },
  {
    words: 'chậm nhất, chậm nhất là, chậm nhất vào, chậm nhất trong, muộn nhất, muộn nhất là, trễ nhất',
    bound: 'by',
    marks: true,
  },
  {
    words: 'không quá, không muộn hơn, không chậm hơn, không chậm quá, không vượt quá, không trễ hơn',
    bound: 'by',
    marks: true,
  },
  {
    words: 'đến, đến ngày, tới, cho đến, cho tới, xong đến, hạn cuối, hạn chót, hạn cuối là, hạn chót là',
    bound: 'by',
    marks: true,
  },
  { words: 'hết, đến hết, tới hết, cho đến hết, cho tới hết', bound: 'by', marks: true, wholeYear: true },
  {
    words: 'trong, trong cả, cả, suốt, trong suốt, xong trong, ngay trong, trong khoảng, khoảng',
    bound: 'in',
    wholeYear: true,
  },
  { words: 'vào, vào khoảng, vào lúc, dự kiến vào, tại thời điểm, xong vào, trong ngày', bound: 'in', marks: true },
  {
    words: 'từ, kể từ, bắt đầu từ, tính từ, ngay từ, trong khoảng từ, trong thời gian từ, bắt đầu',
    bound: 'from',
    marks: true,
  },
  { words: 'sau, ngay sau, sau thời điểm, không trước, không sớm hơn', bound: 'after', marks: true },
];
export const BOUNDS = lexicon(ROWS);
const FILLERS = lexicon([
  { words: 'thời điểm, thời gian, mốc, dự kiến, lúc, là, các, những', counted: false },
  { words: 'sáng, chiều, tối, trưa, buổi sáng, buổi chiều, cuối giờ chiều', counted: true },
]);
const DAY = oneOf('ngày');
const WEEKDAY = lexicon([{ words: 'thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật', day: true }]);
/** Strictest first. */
const ORDER: readonly Bound[] = ['before', 'by', 'after', 'from', 'in', 'none'];
const MOST_STEPS = 6;

interface Step {
  readonly end: number;
  readonly row: Partial<BoundRow>;
}

/** "thứ Sáu, ngày 15/4": the weekday says nothing that the day does not. */
function readWeekday(phrase: Phrase, at: number): Step | null {
  const found = WEEKDAY(phrase, at);
  if (found === null) return null;
  return { end: isSign(phrase, found.end, ',') ? found.end + 1 : found.end, row: {} };
}

function readStep(phrase: Phrase, at: number, started: boolean, weekdays: boolean): Step | null {
  const bound = BOUNDS(phrase, at);
  if (bound !== null) return bound;
  const clock = readClock(phrase, at);
  if (clock !== null) {
    const end = isSign(phrase, clock.end, ',') ? clock.end + 1 : clock.end;
    return { end, row: clock.midnight ? { marks: true } : { marks: true, counted: true } };
  }
  if (!started) return null;
  if (DAY(phrase, at) && isSign(phrase, at + 1, ':')) return { end: at + 2, row: { marks: true } };
  if (isSign(phrase, at, ':')) return { end: at + 1, row: {} };
  const filler = FILLERS(phrase, at);
  if (filler !== null) return { end: filler.end, row: filler.row.counted ? { counted: true, marks: true } : {} };
  return weekdays ? readWeekday(phrase, at) : null;
}

/** Reads the bound words at a place; with none there, `bound` is none and `end` the place itself. `weekdays`: "thứ Sáu" before a date is one of them. */
export function readBounds(phrase: Phrase, at: number, weekdays = true): BoundWords {
  const seen: Partial<BoundRow>[] = [];
  let end = at;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const step = readStep(phrase, end, seen.length > 0, weekdays);
    if (step === null) break;
    seen.push(step.row);
    end = step.end;
  }
  return {
    bound: ORDER.find((bound) => seen.some((row) => row.bound === bound)) ?? 'none',
    marks: seen.some((row) => row.marks === true),
    wholeYear: seen.some((row) => row.wholeYear === true),
    counted: seen.some((row) => row.counted === true),
    end,
  };
}
