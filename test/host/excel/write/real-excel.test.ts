import { isSameFormula } from '../../../../src/core/tracking/cellText';
import type { Edit } from '../../../../src/core/edit/edit';
import { parseRect } from '../../../../src/core/workbook/address';
import { capabilities } from '../../../../src/host/excel/capabilities';
import { contentTasks } from '../../../../src/host/excel/write/cells/contents';
import { holds } from '../../../../src/host/excel/write/contentCheck';
import { writeEdits } from '../../../../src/host/excel/write/writeEdits';
import { PLAIN } from '../../../excel/model/cell/format';
import { DATA_VALIDATIONS } from '../../../excel/model/dataValidation';
import type { Sheet } from '../../../excel/model/sheet';
import { reading, stage, unwrap, type Stage } from './workbook';

const SHEET = 'Bảng';

/** A1:C6 with headings, the third column empty. */
async function tracked(level?: string): Promise<Stage & { sheet: Sheet }> {
  const { excel, host } = await stage(level);
  const sheet = excel.book.addSheet(SHEET);
  for (let row = 0; row < 6; row++) sheet.grid.make(row, 0).value = row === 0 ? 'Việc' : `việc ${row}`;
  for (let row = 0; row < 6; row++) sheet.grid.make(row, 1).value = row === 0 ? 'Hạn' : row;
  return { excel, host, sheet };
}

async function asTable(address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).tables.add(address, true).name = 'Plan';
    await context.sync();
  });
}

async function write({ host }: Stage, edits: readonly Edit[]): Promise<void> {
  unwrap(await writeEdits({ before: await reading(host), edits, inverse: [] }));
}

const formulas = (sheet: Sheet, column: number): unknown[] =>
  [1, 2, 3, 4, 5].map((row) => sheet.grid.at(row, column)?.formula ?? sheet.grid.at(row, column)?.value ?? '');

const formula = { text: 'B{r}*2' };

describe('calculated columns of tables', () => {
  test('rows that get no formula stay without one, and what the edit writes there stays', async () => {
    const on = await tracked();
    await asTable('A1:B6');
    await write(on, [
      { kind: 'extendTable', sheet: SHEET, table: 'Plan', columns: ['Trạng thái'] },
      {
        kind: 'cells',
        sheet: SHEET,
        row: 0,
        column: 2,
        rows: [
          [{ value: 'Trạng thái' }],
          [{ value: 2, formula }],
          [undefined],
          [{ value: 'của người' }],
          [{ value: 8, formula }],
          [undefined],
        ],
      },
    ]);
    expect(formulas(on.sheet, 2)).toEqual(['=B2*2', '', 'của người', '=B5*2', '']);
    expect(on.sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(['Việc', 'Hạn', 'Trạng thái']);
  });

  test('outside of tables nothing is asked or emptied', async () => {
    const on = await tracked();
    on.excel.resetCounters();
    await write(on, [{ kind: 'cells', sheet: SHEET, row: 1, column: 2, rows: [[{ value: 2, formula }], [undefined]] }]);
    expect(formulas(on.sheet, 2)).toEqual(['=B2*2', '', '', '', '']);
  });
});

test('a formula stays a formula in a column that a person formatted as text', async () => {
  const on = await tracked();
  on.sheet.grid.make(1, 2).format = { ...PLAIN, numberFormat: '@' };
  await write(on, [{ kind: 'cells', sheet: SHEET, row: 1, column: 2, rows: [[{ value: 2, formula }]] }]);
  expect(on.sheet.grid.at(1, 2)?.formula).toBe('=B2*2');
  expect(on.sheet.grid.formatAt(1, 2).numberFormat).toBe('General');
});

test("a person's entry rule on a whole column stays, ours goes around it", async () => {
  const on = await tracked();
  await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem(SHEET).getRange('C:C');
    dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } };
    await context.sync();
  });
  const ranges = [{ top: 1, left: 1, bottom: 5, right: 2 }];
  await write(on, [
    {
      kind: 'validations',
      sheet: SHEET,
      rules: [{ ranges, type: 'whole', min: 0, max: 5, message: 'x', severity: 'stop' }],
    },
  ]);
  const { entries } = on.sheet.part(DATA_VALIDATIONS);
  const at = (column: number): unknown =>
    entries.filter(({ rects }) => rects.some(({ left, right, top }) => left <= column && right >= column && top <= 1))
      .length;
  expect([at(1), at(2)]).toEqual([1, 1]);
});

test('truth values are the same whether Excel gives them as such or as text', () => {
  expect(holds({ value: true }, true)).toBe(true);
  expect(holds({ value: true }, 'TRUE')).toBe(true);
  expect(holds({ value: true }, false)).toBe(false);
  expect(holds({ value: true }, '')).toBe(false);
});

test('the @ that Excel 2021 shows in formulas of older files makes no other formula', () => {
  expect(
    isSameFormula('IF(@PL_NgayBaoCao>$N5,"a@b",@INDEX($A:$A,1))', 'IF(PL_NgayBaoCao>$N5,"a@b",INDEX($A:$A,1))'),
  ).toBe(true);
  expect(isSameFormula('IF($N5>1,"a@b","")', 'IF($N5>1,"ab","")')).toBe(false);
});

test('where Excel refuses the undo group the run is written without it, and the group is not tried again', async () => {
  const on = await tracked('1.20');
  const edits: Edit[] = [{ kind: 'cells', sheet: SHEET, row: 1, column: 2, rows: [[{ value: 'a' }]] }];
  const before = await reading(on.host);
  on.excel.faults.beforeBatch(3, () => on.excel.faults.failBatch(0, 'UndoNotSupported'));
  unwrap(await writeEdits({ before, edits, inverse: [] }));
  expect(on.sheet.grid.at(1, 2)?.value).toBe('a');
  expect(capabilities().has('undoGroup')).toBe(false);
});

test('no array is so long that the library would cut it', async () => {
  const on = await tracked();
  const rows = Array.from({ length: 2_000 }, (_, i) => [{ value: i }, { value: `số ${i}` }]);
  const sizes: number[] = [];
  const fits = contentTasks({ sheet: SHEET, row: 1, column: 2, rows }, '1900');
  for (const { places } of fits) {
    const rect = parseRect(places[0]?.cell ?? '');
    if (rect) sizes.push((rect.bottom - rect.top + 1) * (rect.right - rect.left + 1));
  }
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1_500);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(4_000);
  await write(on, [{ kind: 'cells', sheet: SHEET, row: 1, column: 2, rows }]);
  expect(on.sheet.grid.at(2_000, 3)?.value).toBe('số 1999');
});
