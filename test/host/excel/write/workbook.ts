import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialOf } from '../../../../src/core/calendar/serial';
import type { CellWrite, Edit } from '../../../../src/core/edit/edit';
import { planRun } from '../../../../src/core/run/planRun';
import type { PlannedRun } from '../../../../src/core/run/plannedRun';
import type { RunRequest } from '../../../../src/core/run/request';
import type { RestoringEdit } from '../../../../src/core/undo/restoring';
import type { WorkbookSnapshot } from '../../../../src/core/workbook/snapshot';
import { createExcelHost } from '../../../../src/host/excel/excelHost';
import { openWorkbook } from '../../../../src/host/file/read';
import type { HostResult, PlanHost, WorkbookReading } from '../../../../src/host/planHost';
import { fakeExcel } from '../../../excel/bridge/node';
import type { FakeExcel } from '../../../excel/host';
import type { Book } from '../../../excel/model/book';
import { CHARTS } from '../../../excel/model/charts';
import { CONDITIONAL_FORMATS } from '../../../excel/model/conditionalFormats';
import { DATA_VALIDATIONS } from '../../../excel/model/dataValidation';
import { FROZEN } from '../../../excel/model/freezePanes';
import { HYPERLINKS } from '../../../excel/model/hyperlink';
import { BREAKS } from '../../../excel/model/pageBreaks';
import { PAGE } from '../../../excel/model/pageLayout';
import type { Sheet } from '../../../excel/model/sheet';
import { PLAIN } from '../../../excel/model/cell/format';

export interface Stage {
  readonly excel: FakeExcel;
  readonly host: PlanHost;
}

/** Excel of that requirement set with an empty workbook. */
export async function stage(level = '1.14'): Promise<Stage> {
  const excel = await fakeExcel(level);
  return { excel, host: createExcelHost() };
}

export function sampleSnapshot(): WorkbookSnapshot {
  const opened = openWorkbook(readFileSync(join(__dirname, '../../../../samples/ke-hoach-mau.xlsx')));
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value.snapshot();
}

const LINE = { style: 'Continuous', weight: 'Thin', color: '#000000' };
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** Puts what a snapshot holds into the workbook, each cell with a look of its own kind. */
export function fill(book: Book, snapshot: WorkbookSnapshot): void {
  for (const read of snapshot.sheets) {
    const sheet = book.addSheet(read.name);
    read.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (!cell) return;
        const here = sheet.grid.make(row, column);
        here.value = cell.value ?? '';
        here.formula = cell.formula === undefined ? undefined : `=${cell.formula}`;
        const numberFormat = cell.date === undefined ? 'General' : 'dd/mm/yyyy';
        const font = {
          ...PLAIN.font,
          name: 'Times New Roman',
          size: 12 + ((cell.style ?? 0) % 3),
          bold: cell.bold === true,
        };
        here.format = { ...PLAIN, numberFormat, font, wrapText: true, borders: BOX };
      }),
    );
    sheet.merges = [...read.merges];
    read.columnWidths.forEach((width, column) => {
      if (width !== undefined) sheet.grid.column(column).size = Math.round(width * 7) * 0.75;
    });
  }
  for (const { name, refersTo } of snapshot.names)
    book.names.push({ name, formula: `=${refersTo}`, visible: true, comment: '' });
}

/** The workbook of `rows` tasks that benches use: the sample's sheet, its rows repeated. */
export function longSnapshot(rows: number): WorkbookSnapshot {
  const sample = sampleSnapshot();
  const [sheet] = sample.sheets;
  if (!sheet) throw new Error('no sheet');
  const head = sheet.rows.slice(0, 7);
  const body = sheet.rows.slice(7).filter((cells) => typeof cells?.[0]?.value === 'number');
  const tasks = Array.from({ length: rows }, (_, i) => {
    const cells = body[i % body.length] ?? [];
    return cells.map((cell, column) => cell && (column === 0 ? { ...cell, value: i + 1 } : cell));
  });
  return {
    ...sample,
    sheets: [{ ...sheet, rows: [...head, ...tasks], merges: sheet.merges.filter(({ bottom }) => bottom < 7) }],
  };
}

export async function reading(host: PlanHost): Promise<WorkbookReading> {
  return unwrap(await host.read());
}

export function unwrap<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

export const DAY = '2026-06-15';

export function plan(snapshot: WorkbookSnapshot, request: Partial<RunRequest> = {}): PlannedRun {
  const run = planRun(snapshot, { kind: 'summaries', today: DAY, ...request });
  if ('refusal' in run) throw new Error(JSON.stringify(run.refusal));
  return run;
}

/** Formula cells get the value that the core worked out for them. */
export function calculateWith(book: Book, edits: readonly (Edit | RestoringEdit)[]): void {
  const values = new Map<string, string | number | boolean>();
  const note = (
    sheet: string,
    top: number,
    left: number,
    rows: readonly (readonly (CellWrite | undefined)[] | undefined)[],
  ): void =>
    rows.forEach((cells, i) =>
      cells?.forEach((write, j) => {
        if (write?.formula !== undefined) values.set(`${sheet}!${top + i},${left + j}`, plainValue(write.value));
      }),
    );
  for (const edit of edits) {
    if (edit.kind === 'cells') note(edit.sheet, edit.row, edit.column, edit.rows);
    if (edit.kind === 'putSheet') note(edit.spec.name, 0, 0, edit.spec.rows);
  }
  const before = book.evaluate;
  book.evaluate = (sheet, row, column, formula) =>
    values.get(`${sheet}!${row},${column}`) ?? before(sheet, row, column, formula);
}

function plainValue(value: CellWrite['value']): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? (serialOf(value.date) ?? '') : value;
}

/** Everything that a person can see of a workbook, as plain data. */
export function viewOf(book: Book): unknown {
  return {
    names: book.names.map(({ name, formula, visible }) => [name, formula, visible]).sort(),
    events: book.enableEvents,
    sheets: book.sheets.map(sheetView),
  };
}

export function sheetView(sheet: Sheet): unknown {
  const cells: unknown[] = [];
  sheet.grid.cells.forEach((row, i) =>
    row.forEach((cell, j) => {
      if (!cell) return;
      const format = sheet.grid.formatAt(i, j);
      const isPlain = JSON.stringify(format) === JSON.stringify(PLAIN);
      if (!cell.isEmpty || !isPlain) cells.push([i, j, cell.value, cell.formula, isPlain ? 'plain' : format]);
    }),
  );
  const lines = (kind: 'rows' | 'columns'): unknown =>
    [...sheet.grid[kind]].filter(([, line]) => line.size !== undefined || line.isHidden).sort(([a], [b]) => a - b);
  const rules = sheet
    .part(CONDITIONAL_FORMATS)
    .rules.map(({ rects, formula, look, stopIfTrue }) => ({ rects, formula, look, stopIfTrue }));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tab: sheet.tabColor,
    grid: sheet.showGridlines,
    cells,
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    tables: sheet.tables.map(({ name, rect, columns }) => ({
      name,
      rect,
      columns: columns.map((column) => column.name),
    })),
    rows: lines('rows'),
    columns: lines('columns'),
    rules,
    validations: sheet
      .part(DATA_VALIDATIONS)
      .entries.map((entry) => JSON.stringify(entry))
      .sort(),
    frozen: sheet.part(FROZEN),
    links: sheet.part(HYPERLINKS).all,
    breaks: [...sheet.part(BREAKS).horizontal],
    page: sheet.part(PAGE),
    charts: sheet
      .part(CHARTS)
      .list.map(({ name, chartType, place, series }) => [
        name,
        chartType,
        place,
        series.map((one) => [one.name, one.values]),
      ]),
  };
}
