import {
  addDays as peerAddDays,
  addMonths as peerAddMonths,
  differenceInCalendarDays,
  format,
  getISODay,
  parseISO,
} from 'date-fns';
import fc from 'fast-check';
import { addDays, addMonths, dayOf, daysBetween, monthLength, weekday } from '../../../src/core/calendar/arithmetic';

const day = fc
  .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => dayOf(year, month, Math.min(date, monthLength(year, month))));
const print = (date: Date): string => format(date, 'yyyy-MM-dd');

describe('days count as date-fns counts them', () => {
  test('days later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4000 }), (from, count) => {
        expect(addDays(from, count)).toBe(print(peerAddDays(parseISO(from), count)));
      }),
    );
  });

  test('months later: the last day of a shorter month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, count) => {
        expect(addMonths(from, count)).toBe(print(peerAddMonths(parseISO(from), count)));
      }),
    );
  });

  test('days between, and the day of the week', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, to)).toBe(differenceInCalendarDays(parseISO(to), parseISO(from)));
        expect(weekday(from)).toBe(getISODay(parseISO(from)));
      }),
    );
  });
});
