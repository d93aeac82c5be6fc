import fc from 'fast-check';
import { makeDay } from '../../src/core/calendar/arithmetic';
import { dayInWords } from '../../src/core/calendar/day';
import { readDayEntry } from '../../src/taskpane/session/dayEntry';

const days = fc
  .record({
    year: fc.integer({ min: 2000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => makeDay(year, month, day))
  .filter((day) => day !== null);

describe('a typed day', () => {
  test.each([
    ['20/11/2024', '2024-11-20'],
    ['1/2/2024', '2024-02-01'],
    [' 20 / 11 / 2024 ', '2024-11-20'],
    ['20-11-2024', '2024-11-20'],
    ['20.11.2024', '2024-11-20'],
    ['20/11/24', '2024-11-20'],
    ['20112024', '2024-11-20'],
    ['2024-11-20', '2024-11-20'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(readDayEntry(typed)).toEqual({ kind: 'day', day });
  });

  test.each(['31/6/2024', '29/2/2023', '32/12/2024', '12/13/2024', '0/1/2024', '31122', '99999999'])(
    '%s is never repaired',
    (typed) => {
      expect(readDayEntry(typed).kind).not.toBe('day');
    },
  );

  test('says which day the calendar lacks', () => {
    expect(readDayEntry('31/6/2024')).toEqual({ kind: 'no-such-day', text: '31/6/2024' });
  });

  test.each(['20/11', 'hôm nay', 'quý IV', '20/11/202', '20/11/20244', '2024', '/', 'NaN'])(
    '%s is no date',
    (typed) => {
      expect(readDayEntry(typed)).toEqual({ kind: 'not-a-date' });
    },
  );

  test.each(['', '   ', '\n'])('%j is empty', (typed) => {
    expect(readDayEntry(typed)).toEqual({ kind: 'empty' });
  });

  test('a day as we write it is read back, whatever stands between its numbers', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.', ' / '), (day, between) => {
        expect(readDayEntry(dayInWords(day).replaceAll('/', between))).toEqual({ kind: 'day', day });
      }),
    );
  });

  test('any text is one of the four', () => {
    fc.assert(fc.property(fc.string(), (typed) => readDayEntry(typed).kind.length > 0));
  });
});
