import fc from 'fast-check';
import { findReferences } from '../../../../src/host/file/write/formula/reference';
import { moveFormula, shiftFormula } from '../../../../src/host/file/write/formula/rewrite';
import { rowMove } from '../../../../src/host/file/write/rows/row-move';

const addresses = (formula: string): string[] =>
  findReferences(formula).map(({ start, end }) => formula.slice(start, end));

test.each<[string, string[]]>([
  ['A1+$B$2*C$3', ['A1', '$B$2', 'C$3']],
  ['SUM(A1:B9,5:7,$C:$D)', ['A1:B9', '5:7', '$C:$D']],
  ['"A1"&\'Trang A1\'!B2&"""C3"', ['B2']],
  ['LOG10(A1)+ATAN2(B1,C1)', ['A1', 'B1', 'C1']],
  ['Bang[[#This Row],[Cột A1]]+Bang[Hạn]', []],
  ['PL_A1+A1_B+Thang1.A1+ABC12345678', []],
  ['Thuế2+TênVùngA1', []],
  ['1E5+2.5e-3+#REF!+#N/A+A1', ['A1']],
  ['Sheet1!A1:B2+Kế_hoạch!$C$3', ['A1:B2', '$C$3']],
  ['[1]Sheet1!A1+[Sổ.xlsx]Kế!B2', ['A1', 'B2']],
  ['A1:INDEX(B:B,3)', ['A1', 'B:B']],
  ['XFD1048576+XFE1+A1048577', ['XFD1048576']],
  ['A1#+@B2', ['A1', 'B2']],
])('addresses of %s', (formula, expected) => {
  expect(addresses(formula)).toEqual(expected);
});

test('what a prefix says', () => {
  const found = findReferences("'Bộ ''A'''!A1+[1]S!A1+'[1]Tên'!A1+T1:T3!A1+'T 1:T 3'!A1+A1");
  expect(found.map(({ reach, sheet }) => sheet ?? reach)).toEqual([
    "Bộ 'A'",
    'other',
    'other',
    'span',
    'span',
    'sheet',
  ]);
});

test.each([
  ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
  ["'S'!A1:B2", 1, 0, "'S'!A2:B3"],
  ['3:4+C:D', 1, 1, '4:5+D:E'],
  ['A2', -2, 0, undefined],
  ['"A1"', 5, 5, '"A1"'],
])('%s copied %i down, %i right', (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

const move = rowMove('Kế hoạch', [4, 5, 9]);
test.each([
  ['A4+A7+$A$9', 'A4+A5+$A$7'],
  ['SUM(A5:A10)', 'SUM(A5:A7)'],
  ['SUM(A6:A8)', 'SUM(A5:A6)'],
  ['SUM(A20:A3)', 'SUM(A17:A3)'],
  ["'Kế hoạch'!$7:$12", "'Kế hoạch'!$5:$9"],
  ["'kẾ HOẠCH'!B7", "'kẾ HOẠCH'!B5"],
  ["'Trang khác'!A7+[1]S!A7", "'Trang khác'!A7+[1]S!A7"],
  ['SUM(A:A)', 'SUM(A:A)'],
])('after rows 5, 6 and 10 went: %s -> %s', (formula, expected) => {
  expect(moveFormula(formula, 'Kế hoạch', move)).toEqual({ text: expected });
});

test.each(['A5', "SUM('Kế hoạch'!A5:B6)", '$10:$10', 'T1:T3!A7'])('%s has lost its cells', (formula) => {
  expect(moveFormula(formula, 'Kế hoạch', move)).toHaveProperty('lost');
});

test('relative rows of a name mean a distance and stay', () => {
  expect(moveFormula("'Kế hoạch'!A7+'Kế hoạch'!$A$7", '', move, true)).toEqual({
    text: "'Kế hoạch'!A7+'Kế hoạch'!$A$5",
  });
});

test('any text is gone through without harm, and shifting by nothing changes nothing but case of nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      expect(shiftFormula(text, 0, 0)?.toUpperCase()).toBe(text.toUpperCase());
    }),
  );
});

test('hostile length takes no more than linear time', () => {
  for (const piece of ["'", '"', '[', 'A', 'A1:', '1', "''", 'A.', '$', '#']) {
    expect(() => findReferences(piece.repeat(20_000))).not.toThrow();
  }
});
