import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { openWorkbook } from '../../src/host/file/read';
import { runCli } from '../cli/runCli';

export interface TaskJson {
  readonly id: string;
  readonly part: string | null;
  readonly section: string | null;
  readonly number: string;
  readonly area: { readonly code: string; readonly title: string };
  readonly content: string;
  readonly deadlineText: string;
  readonly lead: readonly string[];
  readonly milestone: string;
  readonly due: string | null;
  readonly completed: string | null;
  readonly status: string;
  readonly daysLate: number | null;
  readonly source: { readonly sheet: string; readonly firstRow: number; readonly lastRow: number };
}

export interface FiguresJson {
  readonly total: number;
  readonly done: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface TrackJson {
  readonly title: string;
  readonly year: number;
  readonly sheet: string;
  readonly reportDate: string;
  readonly tasks: readonly TaskJson[];
  readonly issues: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
  readonly summary: {
    readonly total: FiguresJson;
    readonly byUnit: readonly (FiguresJson & { readonly unit: string })[];
    readonly byArea: readonly (FiguresJson & { readonly area: string })[];
  };
}

export interface Tracked {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly json: TrackJson;
}

/** Runs `phuluc track` on a file into `folder/name` as a person would; throws what it said when it refused. */
export async function track(input: string, folder: string, name: string, options: readonly string[]): Promise<Tracked> {
  const file = join(folder, name);
  const { code, out, err } = await runCli(['track', input, '-o', file, '--json', ...options]);
  if (code === 2) throw new Error(err);
  return { file, bytes: new Uint8Array(readFileSync(file)), json: JSON.parse(out) as TrackJson };
}

export function snapshotOf(bytes: Uint8Array): WorkbookSnapshot {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  return opened.value.snapshot();
}

export function sheetNamed(workbook: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What a cell shows: its day where it is shown as one. */
export const shown = (cell: CellSnapshot | undefined): string | number | boolean | null =>
  cell?.error ?? cell?.date ?? cell?.value ?? null;

const HEADERS = ['Mã', 'Ngày hoàn thành', 'Trạng thái', 'Số ngày quá hạn', 'Nhật ký mốc'];

interface TrackingHeader {
  /** 0-based. */
  readonly row: number;
  /** 0-based column under a header word: ours, where the office has one of the same name ("Đơn vị chủ trì (chuẩn)"). */
  readonly column: (word: string) => number;
}

/** What our column is called where the office has one of that name. */
const called = (word: string): readonly string[] => [word, `${word} (chuẩn)`, `${word} theo hạn`, `${word} (theo dõi)`];

/** Where the header of the tracking columns stands on a sheet. */
export function trackingHeader(sheet: SheetSnapshot): TrackingHeader {
  const row = sheet.rows.findIndex((cells) => HEADERS.every((word) => cells?.some((cell) => cell?.value === word)));
  if (row < 0) throw new Error(`no tracking columns on ${sheet.name}`);
  const words = (sheet.rows[row] ?? []).map((cell) => `${cell?.value ?? ''}`);
  const column = (word: string): number => {
    const found = words.reduce((last, each, index) => (called(word).includes(each) ? index : last), -1);
    if (found < 0) throw new Error(`no column ${word} on ${sheet.name}`);
    return found;
  };
  return { row, column };
}

export interface TrackingRow {
  /** 0-based. */
  readonly row: number;
  readonly at: (header: string) => CellSnapshot | undefined;
}

/** Rows of a tracked sheet that carry a task: those with something under `Mã`. */
export function trackingRows(workbook: WorkbookSnapshot, name: string): readonly TrackingRow[] {
  const sheet = sheetNamed(workbook, name);
  const { row: header, column } = trackingHeader(sheet);
  const at =
    (row: number) =>
    (word: string): CellSnapshot | undefined =>
      sheet.rows[row]?.[column(word)];
  return sheet.rows.flatMap((_, row) => {
    const isTask = row > header && (at(row)('Mã')?.value ?? '') !== '';
    return isTask ? [{ row, at: at(row) }] : [];
  });
}

/** What a person typed or calculated on the sheets of a workbook, cell by cell; empty cells left out. */
export function contentsOf(workbook: WorkbookSnapshot): ReadonlyMap<string, unknown> {
  const contents = new Map<string, unknown>();
  for (const sheet of workbook.sheets) {
    sheet.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if ((cell?.value ?? null) === null && cell?.formula === undefined) return;
        contents.set(`${sheet.name}!${row},${column}`, {
          value: cell?.value,
          date: cell?.date,
          formula: cell?.formula,
        });
      }),
    );
  }
  return contents;
}
