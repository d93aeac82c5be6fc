import fc from 'fast-check';
import { formulaAt, isFilledDown } from '../../../../src/host/excel/write/filledDown';
import { shiftFormula } from '../../../../src/host/file/write/formula/rewrite';

const COPIED = [
  'IF($N{r}="","x",A{r}+1)',
  '=B{r}+C{r}',
  'SUM($A{r}:$D{r})',
  "VLOOKUP(A{r},'Thiết lập'!$A$1:$B$9,2,0)",
  'IF(F{r}<PL_NgayBaoCao,"Quá hạn","Trong hạn")',
  'COUNTIF($A:$A,A{r})',
  'LOG10(A{r})',
  'IF(A{r}>5,"Quý 5:6","")',
];
const NOT_COPIED = [
  'A5+A{r}',
  'A${r}',
  'ROW()-{r}',
  '"dòng {r}"&A{r}',
  "'Trang {r}'!A1",
  'SUM(5:5)+A{r}',
  'A{r}1',
  'INDIRECT("A"&{r})',
];

describe('row formulas that are copied down', () => {
  test.each(COPIED)('%s', (text) => expect(isFilledDown({ text })).toBe(true));
  test.each(NOT_COPIED)('%s is written out', (text) => expect(isFilledDown({ text })).toBe(false));

  test('copying gives the very text of each row, as another reader of formulas sees it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COPIED), fc.nat(5000), fc.nat(5000), (text, first, more) => {
        const copied = shiftFormula(formulaAt({ text }, first).slice(1), more, 0);
        expect(`=${copied}`).toBe(formulaAt({ text }, first + more));
      }),
    );
  });
});
