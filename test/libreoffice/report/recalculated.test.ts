import fc from 'fast-check';
import type { Edit, SheetSpec } from '../../../src/core/edit/edit';
import { buildReport } from '../../../src/core/report/buildReport';
import type { Settings } from '../../../src/core/settings/settings';
import type { TrackedTable } from '../../../src/core/tracking/tracked';
import { cellName } from '../../../src/core/workbook/address';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { cellAt } from '../../../src/core/workbook/snapshot';
import { applyEdits } from '../../../src/host/file/apply';
import { openWorkbook } from '../../../src/host/file/read';
import { columns, fakeSettings, fakeTable } from '../../core/report/fakePlan';
import type { FakeTask } from '../../core/report/fakePlan';
import { anyTask } from '../../core/report/plans';
import { samplePlan } from '../../core/report/samplePlan';
import { throughLibreOffice } from '../soffice';
import { reportWorkbook, snapshotOf } from './workbook';

interface Case {
  readonly table: TrackedTable;
  readonly settings: Settings;
}

const caseOf = (plan: readonly FakeTask[], date: string): Case => {
  const settings = fakeSettings(date);
  return { settings, table: fakeTable(plan, settings) };
};

/** Cells that LibreOffice calculated otherwise than TypeScript, and how many were compared. */
function differences(workbook: WorkbookSnapshot, { table, settings }: Case): { compared: number; wrong: string[] } {
  const wrong: string[] = [];
  let compared = 0;
  for (const spec of buildReport(table, settings)) {
    const sheet = workbook.sheets.find((each) => each.name === spec.name);
    spec.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const found = sheet && cellAt(sheet, row, column);
        const wanted = typeof cell.value === 'object' ? cell.value?.date : cell.value;
        const got = found?.error ?? (typeof cell.value === 'object' ? found?.date : found?.value) ?? '';
        const same =
          typeof got === 'number' && typeof wanted === 'number' ? Math.abs(got - wanted) < 1e-9 : got === wanted;
        compared += 1;
        if (!same) wrong.push(`${spec.name}!${cellName(row, column)}: ${String(got)} instead of ${String(wanted)}`);
      }),
    );
  }
  return { compared, wrong };
}

describe('LibreOffice calculates what TypeScript says, cell by cell', () => {
  test('on many report dates and for awkward plans', () => {
    const dates = ['2023-12-31', '2024-01-01', '2024-06-30', '2024-11-20', '2024-12-31', '2025-02-28'];
    const plans = fc.sample(fc.array(anyTask, { minLength: 40, maxLength: 90 }), { numRuns: 4, seed: 20241120 });
    const many = Array.from({ length: 700 }, (_, i): FakeTask => ({
      lead: [`Đơn vị ${i % 310}`],
      area: `Mục ${i % 310}`,
      due: '2024-01-05',
    }));
    const cases = [
      ...dates.map((date) => caseOf(samplePlan(), date)),
      ...plans.map((plan, index) => caseOf(plan, `2024-${String(3 * index + 1).padStart(2, '0')}-15`)),
      caseOf([], '2024-11-20'),
      caseOf([{ lead: [] }], '2024-11-20'),
      caseOf(many, '2024-11-20'),
    ];
    const files = cases.map(({ table, settings }) => reportWorkbook(table, settings, 'stripped'));
    throughLibreOffice(files).forEach((bytes, index) => {
      const { compared, wrong } = differences(snapshotOf(bytes), cases[index] as Case);
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(100);
    });
  });

  test('after completion dates and the report date were changed by hand, without the tool', () => {
    const before = caseOf(samplePlan(), '2024-11-20');
    const changed = samplePlan().map((task, i) => (i % 3 === 0 ? { ...task, completed: '2024-11-21' } : task));
    const after = caseOf(changed, '2024-11-25');
    const workbook = snapshotOf(throughLibreOffice([typedByHand(before)])[0] ?? new Uint8Array());
    const made = buildReport(before.table, before.settings);
    const wanted = buildReport(after.table, after.settings);
    const rowsOf = (name: string) => workbook.sheets.find((sheet) => sheet.name === name)?.rows;
    for (const table of ['TH theo đơn vị', 'TH theo lĩnh vực']) {
      const found = figuresByName(rowsOf(table));
      expect(found).toEqual(figuresByName(sheetOf(wanted, table)?.rows));
      expect(found).not.toEqual(figuresByName(sheetOf(made, table)?.rows));
    }
    const list = codes(rowsOf('DS quá hạn'));
    expect(list).toEqual(codes(sheetOf(wanted, 'DS quá hạn')?.rows).slice(0, list.length));
    expect(rowsOf('Giao ban')?.at(-1)?.[0]?.value).toBe(sheetOf(wanted, 'Giao ban')?.rows.at(-1)?.[0]?.value);
  });
});

type Rows = readonly (readonly ({ readonly value?: unknown } | undefined)[] | undefined)[] | undefined;

const sheetOf = (specs: readonly SheetSpec[], name: string): SheetSpec | undefined =>
  specs.find((spec) => spec.name === name);

/** Figures of each line of a summary table, by its name: lines keep the order in which they were made. */
const figuresByName = (rows: Rows): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (rows ?? [])
      .filter((row) => typeof row?.[2]?.value === 'number')
      .map((row) => [String(row?.[1]?.value ?? ''), row?.slice(2, 12).map((cell) => cell?.value)]),
  );

/** Column `Mã` of the list. */
const codes = (rows: Rows): unknown[] => (rows ?? []).slice(6).map((row) => row?.[2]?.value ?? '');

/** The workbook after a person without the tool typed a completion date in every third task, and a new report date. */
function typedByHand({ table, settings }: Case): Uint8Array {
  const opened = openWorkbook(reportWorkbook(table, settings, 'stripped'));
  if (!opened.ok) throw new Error('not opened');
  const type = (sheet: string, row: number, column: number, date: string): Edit => ({
    kind: 'cells',
    sheet,
    row,
    column,
    rows: [[{ value: { date } }]],
  });
  const typed = table.tasks
    .filter((_, i) => i % 3 === 0)
    .map((task) => type(table.sheet, task.row, columns.completed, '2024-11-21'));
  const edited = applyEdits(opened.value, [...typed, type('Thiết lập', 0, 0, '2024-11-25')]);
  if (!edited.ok) throw new Error('not edited');
  return edited.value;
}
