import { growth, PROPORTIONAL } from '../../../cost';
import { compileFormula, shiftedFormula } from '../../../../src/host/file/read/formula-references';

/** Formula in the master cell, and in the cell 2 rows below and 1 column to the right. */
const SHIFTS: readonly (readonly [string, string])[] = [
  ['K16*ThueSuat', 'L18*ThueSuat'],
  ['$A1+A$1+$A$1+A1', '$A3+B$1+$A$1+B3'],
  ['SUM(A1:B2)/COUNT($C:$D,E:F)', 'SUM(B3:C4)/COUNT($C:$D,F:G)'],
  ['SUM(1:2)+SUM($3:$4)', 'SUM(3:4)+SUM($3:$4)'],
  ["'Kế hoạch A1'!A1+Sheet1!B2+'It''s B2'!C3", "'Kế hoạch A1'!B3+Sheet1!C4+'It''s B2'!D5"],
  ['IF(A1="B2 ""C3""",LOG10(D4),E5)', 'IF(B3="B2 ""C3""",LOG10(E6),F7)'],
  ['tbl[Cột A1]+tbl[[#This Row],[B2]]+A1', 'tbl[Cột A1]+tbl[[#This Row],[B2]]+B3'],
  ["tbl[a']b]+A1", "tbl[a']b]+B3"],
  ['[1]Sheet1!A1', '[1]Sheet1!B3'],
  ['Quý1+Q_1+A1.B2+MốcA1', 'Quý1+Q_1+A1.B2+MốcA1'],
  ['1.5E+10+2E5+TRUE', '1.5E+10+2E5+TRUE'],
  ['XFD1048576+XFE1+A1048577', '#REF!+XFE1+A1048577'],
  ['a1+$b$2', 'B3+$B$2'],
  ['SUM(A1:INDEX(B:B,3))', 'SUM(B3:INDEX(C:C,3))'],
  ['{1,2;3,4}&A1', '{1,2;3,4}&B3'],
  ['"chưa đóng A1', '"chưa đóng A1'],
  ['A1#+B2', 'B3#+C4'],
];

test.each(SHIFTS)('%s moves to %s', (formula, moved) => {
  expect(shiftedFormula(compileFormula(formula), 2, 1)).toBe(moved);
});

test('moved by nothing every formula is itself', () => {
  for (const [formula] of SHIFTS) {
    expect(shiftedFormula(compileFormula(formula), 0, 0).toUpperCase()).toBe(formula.toUpperCase());
  }
});

test('off the top or the left is #REF!', () => {
  expect(shiftedFormula(compileFormula('A1+B:B+5:5'), -5, -2)).toBe('#REF!+#REF!:#REF!+#REF!:#REF!');
});

test('long hostile formulas take linear time', () => {
  for (const piece of ['A1:', "'", '"', '[', '$', 'A', '1']) {
    const read = (size: number): void => {
      const formula = piece.repeat(size);
      expect(shiftedFormula(compileFormula(formula), 0, 0).length).toBe(formula.length);
    };
    expect(growth(read, 50_000)).toBeLessThan(PROPORTIONAL);
  }
});
