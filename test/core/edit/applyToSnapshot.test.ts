import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import { stateSpec, EMPTY_STATE } from '../../../src/core/state/trackingState';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { sampleSheet, SHEET, workbookOf } from '../tracking/sample';
import { sheetNamed } from '../tracking/harness';

const start = (): WorkbookSnapshot =>
  workbookOf(
    sampleSheet([
      { content: 'Một', phrase: 'Định kỳ' },
      { content: 'Hai', phrase: 'Định kỳ' },
    ]),
  );
const cell = (workbook: WorkbookSnapshot, row: number, column: number) =>
  sheetNamed(workbook, SHEET).rows[row]?.[column];

test('cells: values, days, formulas per row, text as it is; holes are left alone; the snapshot given stays as it was', () => {
  const before = start();
  const rows = [
    [{ value: '=1+1' }, undefined, { value: { date: '2024-11-20' }, look: { numberFormat: 'dd/mm/yyyy' } }],
    [{ value: 3, formula: { text: '$A{r}*3' } }, { value: null }],
  ];
  const after = applyToSnapshot(before, [{ kind: 'cells', sheet: SHEET, row: 4, column: 0, rows }]);
  expect(cell(after, 4, 0)).toEqual({ value: '=1+1', style: 7 });
  expect(cell(after, 4, 1)).toEqual(cell(before, 4, 1));
  expect(cell(after, 4, 2)).toMatchObject({ value: 45616, date: '2024-11-20' });
  expect(cell(after, 5, 0)).toEqual({ value: 3, formula: '$A6*3', style: 7 });
  expect(cell(after, 5, 1)).toEqual({ value: null, style: 7 });
  expect(before).toEqual(start());
});

test('equal looks are one format, other looks another', () => {
  const bold = { font: { bold: true } };
  const rows = [
    [
      { value: 'a', look: bold },
      { value: 'b', look: bold },
      { value: 'c', look: { wrap: true } },
    ],
  ];
  const after = applyToSnapshot(start(), [{ kind: 'cells', sheet: SHEET, row: 20, column: 5, rows }]);
  const [a, b, c] = [5, 6, 7].map((column) => cell(after, 20, column)?.style);
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});

test('names, widths, tables', () => {
  const rect = { top: 3, left: 0, bottom: 5, right: 3 };
  const table = { name: 'B', rect, columns: ['1', '2', '3', '4'], headerRow: true, totalsRow: false };
  const before = workbookOf({ ...sampleSheet([]), tables: [table] });
  const after = applyToSnapshot(before, [
    { kind: 'extendTable', sheet: SHEET, table: 'B', columns: ['Mã'] },
    { kind: 'columnWidths', sheet: SHEET, widths: [{ column: 4, width: 12 }] },
    { kind: 'name', name: 'PL_Bang', refersTo: 'a' },
    { kind: 'name', name: 'PL_Bang', refersTo: 'b' },
    { kind: 'name', name: 'Khac', refersTo: 'c' },
    { kind: 'removeName', name: 'Khac' },
  ]);
  expect(sheetNamed(after, SHEET).tables[0]).toMatchObject({ rect: { right: 4 }, columns: ['1', '2', '3', '4', 'Mã'] });
  expect(sheetNamed(after, SHEET).columnWidths[4]).toBe(12);
  expect(after.names).toEqual([{ name: 'PL_Bang', refersTo: 'b' }]);
});

test('a sheet of ours is made at the end, or replaced in place; a copy holds values', () => {
  const spec = { ...stateSpec(EMPTY_STATE, 'Mới'), rows: [[{ value: 'x' }]] };
  const once = applyToSnapshot(start(), [{ kind: 'putSheet', spec }]);
  const twice = applyToSnapshot(once, [{ kind: 'putSheet', spec: { ...spec, rows: [[{ value: 'y' }]] } }]);
  expect(twice.sheetNames).toEqual([SHEET, 'Mới']);
  expect(sheetNamed(twice, 'Mới').rows).toEqual([[{ value: 'y' }]]);
  const formula = applyToSnapshot(start(), [
    { kind: 'cells', sheet: SHEET, row: 4, column: 0, rows: [[{ value: 2, formula: '1+1' }]] },
    { kind: 'copySheet', from: SHEET, to: 'Bản sao', lastColumn: 1, lastRow: 4 },
  ]);
  const copy = sheetNamed(formula, 'Bản sao');
  expect(copy.rows).toHaveLength(5);
  expect(copy.rows[4]).toEqual([{ value: 2, style: 7 }, cell(start(), 4, 1)]);
});

test('deleted rows: what is below moves up, merges and tables follow', () => {
  const rect = { top: 3, left: 0, bottom: 5, right: 3 };
  const sheet = {
    ...sampleSheet([{ content: 'Một' }, { content: 'Hai' }]),
    merges: [rect, { ...rect, top: 4, bottom: 4 }],
  };
  const after = applyToSnapshot(workbookOf(sheet), [{ kind: 'deleteRows', sheet: SHEET, rows: [0, 4] }]);
  expect(cell(after, 3, 1)?.value).toBe('Hai');
  expect(sheetNamed(after, SHEET).merges).toEqual([{ ...rect, top: 2, bottom: 3 }]);
});

test("a sheet that is not there is a programmer's error", () => {
  expect(() => applyToSnapshot(start(), [{ kind: 'validations', sheet: 'x', rules: [] }])).not.toThrow();
  expect(() => applyToSnapshot(start(), [{ kind: 'cells', sheet: 'x', row: 0, column: 0, rows: [] }])).toThrow();
});
