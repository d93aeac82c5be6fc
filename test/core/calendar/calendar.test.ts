import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isIsoDate,
  makeDay,
  monthLength,
  weekday,
} from '../../../src/core/calendar/arithmetic';
import { endOfDuration } from '../../../src/core/calendar/duration';
import { HOLIDAY_YEARS } from '../../../src/core/calendar/holidays';
import { halfSpan, monthSpan, quarterSpan, yearSpan } from '../../../src/core/calendar/period';
import { dayOfSerial, serialOf } from '../../../src/core/calendar/serial';
import { addWorkingDays, workCalendar, workingDayFrom } from '../../../src/core/calendar/workdays';

const anyDay = fc.integer({ min: -25567, max: 2932896 }).map(dayFromNumber);

describe('days', () => {
  test('a day the calendar does not have is no day', () => {
    for (const [y, m, d] of [
      [2023, 2, 29],
      [2024, 2, 30],
      [2024, 6, 31],
      [2024, 12, 32],
      [2024, 13, 3],
      [2024, 0, 3],
      [2100, 2, 29],
      [2024, 1, 0],
      [1899, 1, 1],
    ] as const) {
      expect(makeDay(y, m, d)).toBeNull();
    }
    expect(makeDay(2024, 2, 29)).toBe('2024-02-29');
    expect(makeDay(2000, 2, 29)).toBe('2000-02-29');
    expect(isIsoDate('2024-2-09')).toBe(false);
    expect(isIsoDate('2024-02-30')).toBe(false);
  });

  test('agrees with the UTC calendar of the language', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20000, max: 20000 }), (day, count) => {
        const utc = new Date(`${day}T00:00:00Z`);
        expect(dayNumber(day)).toBe(utc.getTime() / 86400000);
        expect(weekday(day)).toBe(utc.getUTCDay() === 0 ? 7 : utc.getUTCDay());
        const number = dayNumber(day) + count;
        if (number < -25567 || number > 2932896) return;
        expect(addDays(day, count)).toBe(new Date(utc.getTime() + count * 86400000).toISOString().slice(0, 10));
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test('months clamp to their last day', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2024-11-30', 3)).toBe('2025-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2024-03-15', 24)).toBe('2026-03-15');
    expect(monthLength(2024, 13)).toBe(0);
  });

  test('periods end on their last calendar day', () => {
    expect(monthSpan(2024, 2)).toEqual({ start: '2024-02-01', end: '2024-02-29' });
    expect(quarterSpan(2024, 3)).toEqual({ start: '2024-07-01', end: '2024-09-30' });
    expect(halfSpan(2025, 2)).toEqual({ start: '2025-07-01', end: '2025-12-31' });
    expect(yearSpan(2026)).toEqual({ start: '2026-01-01', end: '2026-12-31' });
  });
});

describe('Excel serial numbers', () => {
  test('both date systems', () => {
    expect(serialOf('2024-12-14')).toBe(45640);
    expect(serialOf('1900-01-01')).toBe(1);
    expect(serialOf('1900-02-28')).toBe(59);
    expect(serialOf('1900-03-01')).toBe(61);
    expect(dayOfSerial(60)).toBeNull();
    expect(dayOfSerial(0)).toBeNull();
    expect(dayOfSerial(45640.99)).toBe('2024-12-14');
    expect(serialOf('1904-01-01', '1904')).toBe(0);
    expect(dayOfSerial(45640 - 1462, '1904')).toBe('2024-12-14');
    expect(serialOf('1903-12-31', '1904')).toBeNull();
    expect(dayOfSerial(Number.NaN)).toBeNull();
    expect(dayOfSerial(2958466)).toBeNull();
  });

  test('there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('1900' as const, '1904' as const), (day, system) => {
        const serial = serialOf(day, system);
        if (serial !== null) expect(dayOfSerial(serial, system)).toBe(day);
      }),
    );
  });
});

describe('working days', () => {
  const calendar = workCalendar();

  test('every listed day off is Monday to Friday, every day worked in lieu a weekend day, no day twice', () => {
    for (const { year, off, worked, source } of HOLIDAY_YEARS) {
      expect(source).not.toBe('');
      expect(new Set(off).size).toBe(off.length);
      for (const day of off) expect([day, isIsoDate(day), weekday(day) <= 5]).toEqual([day, true, true]);
      for (const day of worked) expect([day, weekday(day) > 5]).toEqual([day, true]);
      for (const day of [...off, ...worked]) expect(day.startsWith(String(year))).toBe(true);
    }
    expect(HOLIDAY_YEARS.map(({ year }) => year)).toEqual(Array.from({ length: 11 }, (_, index) => 2016 + index));
  });

  test('as many days off as the law gives, swaps aside', () => {
    for (const { year, off, worked } of HOLIDAY_YEARS) {
      const swapped = { 2018: 1, 2019: 1 }[year] ?? worked.length;
      const legal = year >= 2021 ? 11 : 10;
      expect([year, off.length - swapped]).toEqual([year, legal]);
    }
  });

  test('Tết, swaps and days in lieu', () => {
    expect(calendar.isWorkingDay('2024-05-04')).toBe(true);
    expect(calendar.isWorkingDay('2024-04-29')).toBe(false);
    expect(addWorkingDays('2024-02-07', 1, calendar)).toBe('2024-02-15');
    expect(addWorkingDays('2024-05-03', 1, calendar)).toBe('2024-05-04');
    expect(addWorkingDays('2024-05-06', -1, calendar)).toBe('2024-05-04');
    expect(workingDayFrom('2024-08-31', calendar)).toBe('2024-09-04');
  });

  test('the user’s own days win over the table', () => {
    const own = workCalendar([
      { date: '2024-05-04', kind: 'off' },
      { date: '2027-02-08', kind: 'off' },
      { date: '2027-02-09', kind: 'off' },
      { date: '2027-02-10', kind: 'off' },
    ]);
    expect(own.isWorkingDay('2024-05-04')).toBe(false);
    expect(own.knowsYear(2027)).toBe(true);
    expect(workCalendar([{ date: '2027-09-03', kind: 'off' }]).knowsYear(2027)).toBe(false);
    expect(calendar.knowsYear(2025)).toBe(true);
    expect(calendar.knowsYear(2026)).toBe(false);
  });

  test('durations: first day not counted, a last day off work moves on, counted back it stays', () => {
    expect(endOfDuration('2024-03-01', { amount: 30, unit: 'day' }, calendar)).toEqual({
      due: '2024-04-01',
      unknownYears: [],
    });
    expect(endOfDuration('2024-01-31', { amount: 1, unit: 'month' }, calendar)?.due).toBe('2024-02-29');
    expect(endOfDuration('2024-01-15', { amount: 10, unit: 'working-day' }, calendar)?.due).toBe('2024-01-29');
    expect(endOfDuration('2024-06-10', { amount: -2, unit: 'day' }, calendar)?.due).toBe('2024-06-08');
    expect(endOfDuration('2030-06-10', { amount: 5, unit: 'working-day' }, calendar)?.unknownYears).toEqual([2030]);
    expect(endOfDuration('2030-06-10', { amount: 99999, unit: 'day' }, calendar)).toBeNull();
  });
});
