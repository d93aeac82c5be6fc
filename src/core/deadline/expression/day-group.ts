import type { Atom } from '../atoms/atom';
import { readDay } from '../atoms/day';
import { dayAtom } from '../atoms/day-atom';
import { isGlued, isSign, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import type { Group } from './expression';
import { readMonthNumeral } from '../atoms/month';
import { readSeparator } from './separators';

const DAY = oneOf('ngày');
const MOST_DAYS = 31;

/** The number of a day whose month stands further on: "10" in "10, 20 và 30 tháng 6". */
function bareDay(phrase: Phrase, at: number): { readonly day: number; readonly end: number } | null {
  const number = DAY(phrase, at) ? at + 1 : at;
  const day = numberAt(phrase, number, 2);
  if (day === null || day < 1 || day > 31) return null;
  return isSign(phrase, number + 1, '/.') && phrase.tokens[number + 2]?.kind === 'number'
    ? null
    : { day, end: number + 1 };
}

function groupOf(days: readonly number[], last: Atom, range: boolean, endBefore: boolean): Group {
  const atoms = days.map((day) => dayAtom(day, last.month ?? 0, last.year, last.end));
  return { shape: range ? 'range' : 'list', atoms: [...atoms, last], endBefore, compact: true, end: last.end };
}

/** "3-5/2024": months written as numbers only. */
function readMonthRange(phrase: Phrase, at: number): Group | null {
  if (DAY(phrase, at - 1)) return null;
  const month = numberAt(phrase, at, 2);
  if (month === null || month < 1 || month > 12 || !isSign(phrase, at + 1, '-') || isGlued(phrase, at)) return null;
  const last = isSign(phrase, at + 3, '/') ? readMonthNumeral(phrase, at + 2) : null;
  const first = (last?.year ?? null) === null ? null : readMonthNumeral(phrase, at);
  if (first === null || last === null || first.end !== at + 1) return null;
  return { shape: 'range', atoms: [{ ...first, year: null }, last], endBefore: false, compact: true, end: last.end };
}

/**
 * Days that share the month of the last one: "ngày 10, 20 và 30 tháng 6", "từ ngày 10 đến ngày 25/6/2024", "01-15/6/2024".
 * A list needs a word before it (`marked` or "ngày"); a range written with a dash does not.
 */
export function readDayGroup(phrase: Phrase, at: number, marked: boolean): Group | null {
  const days: number[] = [];
  let end = at;
  let before = false;
  let range = false;
  if (isGlued(phrase, at) && isSign(phrase, at - 1, '/.')) return null;
  const allowed = marked || DAY(phrase, at);
  while (days.length < MOST_DAYS) {
    const item = bareDay(phrase, end);
    const separator = item === null ? null : readSeparator(phrase, item.end);
    if (item === null || separator === null || '/;'.includes(separator.sign || ' ')) break;
    range = separator.kind === 'range';
    if ((range && days.length > 0) || (!range && !allowed)) break;
    before = separator.before;
    days.push(item.day);
    const last = readDay(phrase, separator.end, true, true);
    if (last !== null) return groupOf(days, last, range, before);
    if (range) break;
    end = separator.end;
  }
  return readMonthRange(phrase, at);
}
