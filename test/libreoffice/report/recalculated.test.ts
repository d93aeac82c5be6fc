import fc from 'fast-check';
import type { Edit } from '../../../src/core/edit/edit';
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
import { reportWorkbook, snapshotOf, throughLibreOffice } from './workbook';

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
    const bytes = reportWorkbook(before.table, before.settings, 'stripped');
    const opened = openWorkbook(bytes);
    if (!opened.ok) throw new Error('not opened');
    const typed = before.table.tasks.flatMap((task, i): Edit[] => {
      const cells = { kind: 'cells', sheet: before.table.sheet, row: task.row, column: columns.completed } as const;
      return i % 3 === 0 ? [{ ...cells, rows: [[{ value: { date: '2024-11-21' } }]] }] : [];
    });
    const date: Edit = {
      kind: 'cells',
      sheet: 'Thiết lập',
      row: 0,
      column: 0,
      rows: [[{ value: { date: '2024-11-25' } }]],
    };
    const edited = applyEdits(opened.value, [...typed, date]);
    if (!edited.ok) throw new Error('not edited');
    const [result = new Uint8Array()] = throughLibreOffice([edited.value]);
    // Lines keep the order they were made in, so that figures are compared by name.
    const workbook = snapshotOf(result);
    for (const sheetIndex of [0, 1]) {
      const specs = [
        buildReport(before.table, before.settings)[sheetIndex],
        buildReport(after.table, after.settings)[sheetIndex],
      ];
      const figures = (rows: readonly (readonly ({ value?: unknown } | undefined)[] | undefined)[] | undefined) =>
        Object.fromEntries(
          (rows ?? [])
            .filter((row) => typeof row?.[2]?.value === 'number')
            .map((row) => [String(row?.[1]?.value ?? ''), row?.slice(2, 12).map((cell) => cell?.value)]),
        );
      const found = figures(workbook.sheets.find((sheet) => sheet.name === specs[0]?.name)?.rows);
      expect(found).toEqual(figures(specs[1]?.rows));
      expect(found).not.toEqual(figures(specs[0]?.rows));
    }
    const listOf = (rows: readonly (readonly ({ value?: unknown } | undefined)[] | undefined)[] | undefined) =>
      (rows ?? []).slice(6).map((row) => row?.[2]?.value ?? '');
    const list = listOf(workbook.sheets.find((sheet) => sheet.name === 'DS quá hạn')?.rows);
    expect(list).toEqual(listOf(buildReport(after.table, after.settings)[2]?.rows).slice(0, list.length));
    const briefing = workbook.sheets.find((sheet) => sheet.name === 'Giao ban')?.rows.at(-1)?.[0]?.value;
    expect(briefing).toBe(buildReport(after.table, after.settings)[3]?.rows.at(-1)?.[0]?.value);
  });
});
