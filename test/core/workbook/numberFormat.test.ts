import { datePartsOf, showsDate } from '../../../src/core/workbook/numberFormat';
import { SerialDates, serialOfIso } from '../../../src/core/workbook/serialDate';

const DATES = [
  'dd/mm/yyyy',
  'd-mmm',
  'mmmm',
  'mm/yyyy',
  'yyyy',
  '[$-42A]dd mmmm yyyy',
  'dd/mm/yyyy hh:mm',
  'dd/mm/yyyy;@',
];
const MORE_DATES = [
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  '"Ngày "dd" tháng "mm',
  '[=0]"";dd/mm/yyyy',
  'm',
  'YYYY-MM-DD',
  '[Red]d/m',
];
const OTHERS = [
  'General',
  '0.00',
  '@',
  '#,##0\\ "đ"',
  '0.00E+00',
  'hh:mm',
  'h:mm AM/PM',
  '[h]:mm:ss',
  'mm:ss.0',
  '[mm]:ss',
];
const MORE_OTHERS = [
  '[Red]0;[Blue]-0',
  '"dd/mm"0',
  '\\d0',
  '_d0',
  '*y0',
  '[$-F400]h:mm:ss\\ AM/PM',
  '',
  ';;;',
  '# ?/?',
  'h"giờ"mm',
  '0\\m',
];

test.each([...DATES, ...MORE_DATES])('%j shows a day', (code) => expect(showsDate(164, code)).toBe(true));
test.each([...OTHERS, ...MORE_OTHERS])('%j does not', (code) => expect(showsDate(164, code)).toBe(false));

test('built-in formats, and a code of its own for a built-in number', () => {
  const days = Array.from({ length: 60 }, (_, id) => id).filter((id) => showsDate(id, undefined));
  expect(days.slice(0, 5)).toEqual([14, 15, 16, 17, 22]);
  for (const id of [0, 1, 9, 18, 19, 20, 21, 32, 33, 45, 46, 47, 49]) expect(days).not.toContain(id);
  expect([27, 31, 36, 50, 54, 57, 58].every((id) => days.includes(id))).toBe(true);
  expect(showsDate(14, '0')).toBe(false);
});

describe('serials', () => {
  const in1900 = new SerialDates(false);
  const in1904 = new SerialDates(true);

  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [45292, '2024-01-01'],
    [45351.99, '2024-02-29'],
    [2958465, '9999-12-31'],
    [2958466, undefined],
    [0.5, undefined],
    [-1, undefined],
    [Number.NaN, undefined],
  ])('1900: %d is %s', (serial, day) => expect(in1900.dayOf(serial)).toBe(day));

  test('1904', () => {
    expect([in1904.dayOf(0), in1904.dayOf(43830), in1904.dayOf(-1)]).toEqual(['1904-01-01', '2024-01-01', undefined]);
  });

  test('ISO cell values', () => {
    expect(serialOfIso('2024-01-01', false)).toBe(45292);
    expect(serialOfIso('2024-01-01T12:00:00', true)).toBe(43830.5);
    expect([serialOfIso('2024-13-01', false), serialOfIso('mai', false)]).toEqual([undefined, undefined]);
  });
});

test.each([
  [16, undefined, 'day-month'],
  [17, undefined, 'month-year'],
  [14, undefined, undefined],
  [164, 'd-mmm', 'day-month'],
  [164, 'dd/mm', 'day-month'],
  [164, '[$-42A]mmm-yy;@', 'month-year'],
  [164, '"Tháng "mm"/"yyyy', 'month-year'],
  [164, 'mmmm', 'month'],
  [164, 'yyyy', 'year'],
  [164, 'dd/mm/yyyy', undefined],
  [164, 'dddd, dd/mm/yyyy', undefined],
  [164, 'dd/mm/yyyy hh:mm', undefined],
  [164, 'dddd', undefined],
])('format %i %j leaves parts of the day out: %s', (id, code, parts) => expect(datePartsOf(id, code)).toBe(parts));
