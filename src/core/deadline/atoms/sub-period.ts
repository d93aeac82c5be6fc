import { partsOf } from '../../calendar/arithmetic';
import type { DaySpan } from '../../calendar/day';
import { monthSpan, monthsSpan } from '../../calendar/period';
import { lexicon, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { atomOf } from './atom';
import type { Atom } from './atom';
import { readQuarter } from './quarter';
import { readBareYear, readNamedYear, readPlanYear } from './year';

const UNIT = lexicon([
  { words: 'tháng', months: 1 },
  { words: 'quý', months: 3 },
]);
const PLACE = lexicon([
  { words: 'đầu, đầu tiên', index: 0 },
  { words: 'thứ nhất, thứ 1', index: 0 },
  { words: 'giữa, thứ hai', index: 1 },
  { words: 'thứ ba', index: 2 },
  { words: 'cuối, cuối cùng', index: -1 },
]);
const OF = oneOf('của, trong');
/** "những tháng đầu năm": how many is left open. */
const SEVERAL = oneOf('những, các, mấy, vài, hai, ba, bốn, sáu, chín');

function cut(whole: DaySpan, months: number, index: number): DaySpan {
  const { year, month: first } = partsOf(whole.start);
  const { month: last } = partsOf(whole.end);
  const start = index < 0 ? last - months + 1 : first + index * months;
  return months === 1 ? monthSpan(year, start) : monthsSpan(year, start, start + months - 1);
}

/** A month or quarter named by its place: "tháng cuối năm 2024", "quý đầu năm", "tháng cuối quý I/2024". */
export function readSubPeriod(phrase: Phrase, at: number): Atom | null {
  const unit = UNIT(phrase, at);
  const place = unit === null ? null : PLACE(phrase, unit.end);
  if (unit === null || place === null) return null;
  const from = OF(phrase, place.end) ? place.end + 1 : place.end;
  const quarter = unit.row.months === 1 ? readQuarter(phrase, from) : null;
  const whole = quarter ?? readNamedYear(phrase, from) ?? readPlanYear(phrase, from) ?? readBareYear(phrase, from);
  if (whole === null) return null;
  const open = SEVERAL(phrase, at - 1) || numberAt(phrase, at - 1, 3) !== null;
  const span = (year: number) => {
    const days = open ? null : whole.span(year);
    return days === null ? null : cut(days, unit.row.months, place.row.index);
  };
  return { ...atomOf('part', whole.end, whole.year, span), assumed: true, doubt: open };
}
