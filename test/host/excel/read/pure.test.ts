import { areaToRead, isTooLarge } from '../../../../src/host/excel/read/area';
import { formulaOf, looksLikeError } from '../../../../src/host/excel/read/contents';
import { cellsCovered } from '../../../../src/host/excel/read/drawings';
import { united } from '../../../../src/host/excel/read/merges';
import { parseRect, rectName } from '../../../../src/core/workbook/address';

const rect = (name: string): NonNullable<ReturnType<typeof parseRect>> => {
  const found = parseRect(name);
  if (!found) throw new Error(name);
  return found;
};

test.each([
  ['=SUM(A1)', 3, '=SUM(A1)', 'SUM(A1)'],
  ['text that begins with "="', '=abc', '=abc', undefined],
  ['a number', 3, 3, undefined],
  ['a formula that gives text', 'x', '=B1', 'B1'],
  ['an empty cell', '', '', undefined],
])('formula of %s', (_, value, formula, expected) => {
  expect(formulaOf(value, formula)).toBe(expected);
});

test('error texts are known by their shape', () => {
  for (const text of ['#N/A', '#DIV/0!', '#NAME?', '#SPILL!', '#GETTING_DATA']) expect(looksLikeError(text)).toBe(true);
  for (const text of ['# 1', '#', 'N/A', '#đúng', '', 5]) expect(looksLikeError(text)).toBe(false);
});

describe('the area of a sheet', () => {
  test.each([
    ['A1:F20', 'A1:F20', 'A1:F20'],
    ['A1:XFD1048576', 'B3:F20', 'A1:AL276'],
    ['C5:H30', 'D6:H30', 'C5:H30'],
  ])('formats in %s, content in %s: %s is read', (formatted, filled, read) => {
    const area = areaToRead({ formatted: rect(formatted), filled: rect(filled) });
    expect(area && rectName(area)).toBe(read);
  });

  test('nothing without content', () => {
    expect(areaToRead({ formatted: rect('A1:B2'), filled: undefined })).toBeUndefined();
  });

  test('content from corner to corner is too large', () => {
    expect(isTooLarge(rect('A1:XFD1048576'))).toBe(true);
    expect(isTooLarge(rect('A1:Z100000'))).toBe(false);
  });
});

test('parts of a merged block that a cut ran through are one again', () => {
  const parts = ['A1:B4', 'A4:B9', 'D2:D5', 'D2:D5', 'A10:B12', 'F4:F4'].map(rect);
  expect(united(parts).map(rectName)).toEqual(['A1:B9', 'D2:D5', 'A10:B12']);
});

test('drawings cover the cells under them', () => {
  const row = (height: number, hidden = false) => ({ height, hidden, look: {}, signature: '' });
  const column = (width: number, hidden = false) => ({ width, hidden, standard: false });
  const lines = {
    rows: [row(15), row(30), row(20, true), row(15)],
    columns: [column(48), column(100), column(48)],
    segments: [],
  };
  const covered = (left: number, top: number, width: number, height: number): string | undefined => {
    const [found] = cellsCovered([{ left, top, width, height }], lines);
    return found && rectName(found);
  };
  expect(covered(0, 0, 48, 15)).toBe('A1');
  expect(covered(48, 15, 100, 45)).toBe('B2:B4');
  expect(covered(150, 50, 200, 100)).toBe('C4:G10');
});
