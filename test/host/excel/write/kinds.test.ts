import type { Edit } from '../../../../src/core/edit/edit';
import type { RestoringEdit } from '../../../../src/core/undo/restoring';
import { writeEdits } from '../../../../src/host/excel/write/writeEdits';
import { DATA_VALIDATIONS } from '../../../excel/model/dataValidation';
import { CONDITIONAL_FORMATS } from '../../../excel/model/conditionalFormats';
import type { Sheet } from '../../../excel/model/sheet';
import { reading, stage, unwrap, type Stage } from './workbook';

const SHEET = 'Bảng';

async function table(level?: string): Promise<Stage & { sheet: Sheet }> {
  const { excel, host } = await stage(level);
  const sheet = excel.book.addSheet(SHEET);
  [
    ['STT', 'Việc'],
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
    [4, 'd'],
  ].forEach((cells, row) => cells.forEach((value, column) => (sheet.grid.make(row, column).value = value)));
  return { excel, host, sheet };
}

async function write(
  { host }: Stage,
  edits: readonly (Edit | RestoringEdit)[],
  inverse: readonly RestoringEdit[] = [],
): Promise<void> {
  unwrap(await writeEdits({ before: await reading(host), edits, inverse }));
}

const column = (sheet: Sheet, index: number): unknown[] =>
  Array.from(sheet.grid.cells, (cells) => (cells as typeof cells | undefined)?.[index]?.value);

test('a row formula is written once and copied down', async () => {
  const on = await table();
  const formula = { text: `IF(A{r}="","${'x'.repeat(300)}",A{r}*2)` };
  const rows = [2, 3, 4, 5].map((value) => [{ value, formula }]);
  for (let i = 0; i < 60; i++) rows.push([{ value: 0, formula }]);
  on.excel.resetCounters();
  await write(on, [{ kind: 'cells', sheet: SHEET, row: 1, column: 2, rows }]);
  expect(on.sheet.grid.at(1, 2)?.formula).toContain('A2*2');
  expect(on.sheet.grid.at(64, 2)?.formula).toContain('A65*2');
  expect(on.excel.counters.bytesOut).toBeLessThan(20_000);
});

test('text stays text, days are serials shown as days, null and undefined differ', async () => {
  const on = await table();
  await write(on, [
    {
      kind: 'cells',
      sheet: SHEET,
      row: 1,
      column: 1,
      rows: [[{ value: '1/2' }], [{ value: null }], [undefined], [{ value: { date: '2026-12-31' } }]],
    },
  ]);
  expect(column(on.sheet, 1)).toEqual(['Việc', '1/2', '', 'c', 46387]);
  expect(on.sheet.grid.formatAt(4, 1).numberFormat).toBe('dd/mm/yyyy');
});

test('rows go and come back, with everything below them', async () => {
  const on = await table();
  on.excel.book.names.push({ name: 'PL_Bang', formula: `='${SHEET}'!$A$1:$B$5`, visible: true, comment: '' });
  await write(on, [{ kind: 'deleteRows', sheet: SHEET, rows: [1, 3] }]);
  expect(column(on.sheet, 1)).toEqual(['Việc', 'b', 'd']);
  expect(on.excel.book.names.map(({ name }) => name)).toEqual(['PL_Bang']);
  await write(on, [{ kind: 'insertRows', sheet: SHEET, rows: [1, 3] }]);
  expect(column(on.sheet, 1).map((value) => value ?? '')).toEqual(['Việc', '', 'b', '', 'd']);
});

test.each([1, 2, 3])(
  'deleting rows fails at its action %d of 3: just the rows that are gone come back',
  async (nth) => {
    const on = await table();
    const before = await reading(on.host);
    const content = (rows: readonly number[]): RestoringEdit[] =>
      rows.map((row) => ({
        kind: 'restoreCells',
        sheet: SHEET,
        row,
        column: 0,
        rows: [[{ value: row }, { value: 'abcd'.charAt(row - 1) }]],
      }));
    let deletions = 0;
    const { faults } = on.excel;
    const enter = faults.enterAction.bind(faults);
    faults.enterAction = (action, body) => {
      if (action.Name === 'Delete' && action.ActionType === 3 && ++deletions === nth)
        faults.failAction(1, 'InsertDeleteConflict');
      enter(action, body);
    };
    const edits: Edit[] = [{ kind: 'deleteRows', sheet: SHEET, rows: [1, 2, 4] }];
    const inverse: RestoringEdit[] = [{ kind: 'insertRows', sheet: SHEET, rows: [1, 2, 4] }, ...content([1, 2, 4])];
    const result = await writeEdits({ before, edits, inverse });
    expect(result).toMatchObject({ ok: false, fault: { left: { kind: 'restored' } } });
    expect(column(on.sheet, 1)).toEqual(['Việc', 'a', 'b', 'c', 'd']);
    expect(on.excel.book.names).toEqual([]);
  },
);

test('our rules go behind the user’s and are replaced; his stay first', async () => {
  const on = await table();
  const user = on.sheet.part(CONDITIONAL_FORMATS).add('CellValue', [{ top: 0, left: 0, bottom: 9, right: 9 }]);
  const blocks = (text: string) => [
    {
      ranges: [{ top: 1, left: 0, bottom: 4, right: 1 }],
      rules: [1, 2].map((n) => ({ formula: `AND(PL_ToMau,$A2=${n}${text})`, look: { fill: 'FFC7CE' } })),
    },
  ];
  await write(on, [{ kind: 'conditionalFormats', sheet: SHEET, blocks: blocks('') }]);
  await write(on, [{ kind: 'conditionalFormats', sheet: SHEET, blocks: blocks('0') }]);
  const { rules } = on.sheet.part(CONDITIONAL_FORMATS);
  expect(rules[0]).toBe(user);
  expect(rules.slice(1).map(({ formula }) => formula)).toEqual(['=AND(PL_ToMau,$A2=10)', '=AND(PL_ToMau,$A2=20)']);
});

test('our entry rules go around the user’s and are replaced', async () => {
  const on = await table();
  const all = on.sheet.part(DATA_VALIDATIONS);
  all.change([{ top: 2, left: 0, bottom: 2, right: 0 }], {
    rule: { custom: { formula: '=TRUE' } },
    errorAlert: { title: 'Của tôi' },
  });
  const rules = [
    {
      ranges: [{ top: 1, left: 0, bottom: 4, right: 0 }],
      type: 'whole',
      min: 0,
      max: 9,
      message: 'Số',
      severity: 'stop',
    },
  ] as const;
  await write(on, [{ kind: 'validations', sheet: SHEET, rules }]);
  await write(on, [{ kind: 'validations', sheet: SHEET, rules }]);
  const titles = [1, 2, 3, 4].map((row) =>
    all.touching([{ top: row, bottom: row, left: 0, right: 0 }]).map(({ errorAlert }) => errorAlert['title']),
  );
  expect(titles).toEqual([['Phụ Lục'], ['Của tôi'], ['Phụ Lục'], ['Phụ Lục']]);
  await write(on, [{ kind: 'validations', sheet: SHEET, rules: [] }]);
  expect(all.entries.map(({ errorAlert }) => errorAlert['title'])).toEqual(['Của tôi']);
});

test.each(['1.14', '1.9'])('a table grows and shrinks (ExcelApi %s)', async (level) => {
  const on = await table(level);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).tables.add('A1:B5', true).name = 'Plan';
    await context.sync();
  });
  await write(on, [{ kind: 'extendTable', sheet: SHEET, table: 'Plan', columns: ['Mã', 'Hạn'] }]);
  expect(on.sheet.tables[0]?.rect.right).toBe(3);
  await write(on, [
    { kind: 'shrinkTable', sheet: SHEET, table: 'Plan', rect: { top: 0, left: 0, bottom: 4, right: 1 } },
  ]);
  expect(on.sheet.tables[0]?.rect.right).toBe(1);
  expect(column(on.sheet, 1)).toEqual(['Việc', 'a', 'b', 'c', 'd']);
});
