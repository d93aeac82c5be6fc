import fc from 'fast-check';
import { STATUS_CODES, STATUS_LABELS } from '../../../src/core/status/codes';
import type { StatusCode } from '../../../src/core/status/codes';
import { dayFromNumber, dayNumber } from '../../../src/core/calendar/arithmetic';
import { dayInWords, parseDay } from '../../../src/core/status/days';
import { daysLateFormula, statusFormula } from '../../../src/core/status/formula';
import { daysLateOf, statusOf } from '../../../src/core/status/statusOf';
import type { StatusFacts } from '../../../src/core/status/rules';
import { evaluate } from './evaluate';

const COLUMNS = { due: 'F', completed: 'H', milestone: 'E', status: 'I' };
const day = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2030-12-31') }).map(dayFromNumber);
const facts: fc.Arbitrary<StatusFacts> = fc.record({
  due: fc.option(day),
  continuous: fc.boolean(),
  completed: fc.option(day),
});
const serial = (value: string | null): number | string => (value === null ? '' : dayNumber(value) + 25569);

const CASES: readonly (readonly [string, StatusFacts, StatusCode, number | null])[] = [
  ['done on the last day', { due: '2024-06-30', continuous: false, completed: '2024-06-30' }, 'done-on-time', null],
  ['done a day late', { due: '2024-06-30', continuous: false, completed: '2024-07-01' }, 'done-late', 1],
  [
    'done after the report date',
    { due: '2024-12-31', continuous: false, completed: '2024-12-01' },
    'done-on-time',
    null,
  ],
  ['done, no due day', { due: null, continuous: false, completed: '2024-12-01' }, 'done-on-time', null],
  ['all year', { due: null, continuous: true, completed: null }, 'continuous', null],
  ['all year with an end that is past', { due: '2024-01-31', continuous: true, completed: null }, 'continuous', null],
  ['due today', { due: '2024-11-20', continuous: false, completed: null }, 'due-soon', null],
  ['due yesterday', { due: '2024-11-19', continuous: false, completed: null }, 'overdue', 1],
  ['due in seven days', { due: '2024-11-27', continuous: false, completed: null }, 'due-soon', null],
  ['due in eight days', { due: '2024-11-28', continuous: false, completed: null }, 'in-time', null],
  ['nothing known', { due: null, continuous: false, completed: null }, 'undetermined', null],
  ['completion year mistyped', { due: '2024-11-19', continuous: false, completed: '0204-11-01' }, 'overdue', 1],
];

describe('status as of 20/11/2024, warning 7 days', () => {
  test.each(CASES)('%s', (_name, row, status, late) => {
    expect(statusOf(row, '2024-11-20', 7)).toBe(status);
    expect(daysLateOf(status, row, '2024-11-20')).toBe(late);
  });
});

/** The formulas calculated by a reader of their text that knows nothing of the rules. */
function sheetSays(row: StatusFacts, reportDate: string, warningDays: number): readonly [string, string | number] {
  const cells = {
    $F6: serial(row.due),
    $H6: serial(row.completed),
    $E6: row.continuous ? 'TX' : '1/2',
    PL_NgayBaoCao: serial(reportDate),
    PL_SoNgayCanhBao: warningDays,
  };
  const status = evaluate(statusFormula(COLUMNS).replaceAll('{r}', '6'), cells);
  const late = evaluate(daysLateFormula(COLUMNS).replaceAll('{r}', '6'), { ...cells, $I6: status });
  return [`${status}`, typeof late === 'boolean' ? '' : late];
}

test('the formula and the function agree on every case', () => {
  fc.assert(
    fc.property(facts, day, fc.integer({ min: 0, max: 60 }), (row, reportDate, warningDays) => {
      const status = statusOf(row, reportDate, warningDays);
      expect(sheetSays(row, reportDate, warningDays)).toEqual([
        STATUS_LABELS[status],
        daysLateOf(status, row, reportDate) ?? '',
      ]);
    }),
    { numRuns: 1000 },
  );
  for (const [, row] of CASES.slice(0, -1)) {
    for (const offset of [-8, -7, -1, 0, 1]) {
      const reportDate = dayFromNumber(dayNumber(row.due ?? '2024-11-20') + offset);
      expect(sheetSays(row, reportDate, 7)[0]).toBe(STATUS_LABELS[statusOf(row, reportDate, 7)]);
    }
  }
});

test('a text where a date belongs does not count', () => {
  const cells = { $F6: 'cuối năm', $H6: 'đã xong', $E6: '', PL_NgayBaoCao: 45616, PL_SoNgayCanhBao: 7 };
  expect(evaluate(statusFormula(COLUMNS).replaceAll('{r}', '6'), cells)).toBe('Chưa xác định hạn');
  expect(evaluate(daysLateFormula(COLUMNS).replaceAll('{r}', '6'), { ...cells, $I6: 'Quá hạn' })).toBe('');
});

test('as days pass a status only ages: in time, due soon, overdue; the others stay', () => {
  const age = (status: StatusCode): number => ['in-time', 'due-soon', 'overdue'].indexOf(status);
  fc.assert(
    fc.property(facts, day, fc.nat(400), fc.nat(30), (row, from, later, warningDays) => {
      const before = statusOf(row, from, warningDays);
      const after = statusOf(row, dayFromNumber(dayNumber(from) + later), warningDays);
      if (age(before) < 0) expect(after).toBe(before);
      else expect(age(after)).toBeGreaterThanOrEqual(age(before));
    }),
  );
});

test('the classes add up to the total', () => {
  fc.assert(
    fc.property(fc.array(facts), day, (rows, reportDate) => {
      const statuses = rows.map((row) => statusOf(row, reportDate, 7));
      const counts = STATUS_CODES.map((code) => statuses.filter((status) => status === code).length);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    }),
  );
});

test('days', () => {
  expect(dayInWords('2024-11-05')).toBe('05/11/2024');
  expect(['5/3/2024', '2024-03-05', '05.03.2024', '31/6/2024', '5/3/24', ''].map(parseDay)).toEqual([
    '2024-03-05',
    '2024-03-05',
    '2024-03-05',
    undefined,
    undefined,
    undefined,
  ]);
});
