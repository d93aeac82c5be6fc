import type { CellWrite, Edit, SheetSpec } from '../../../../src/core/edit/edit';
import type { WorkbookSnapshot } from '../../../../src/core/workbook/snapshot';
import { applyEdits } from '../../../../src/host/file/apply';
import { openWorkbook, type WorkbookFile } from '../../../../src/host/file/read';
import { WorkbookPackage } from '../../../../src/host/file/package/workbook-package';
import type { FileRefusal } from '../../../../src/host/file/refusal';

/** What came out of applying edits. */
export interface Applied {
  readonly bytes: Uint8Array;
  readonly package: WorkbookPackage;
  readonly snapshot: WorkbookSnapshot;
  /** XML of the first sheet. */
  readonly sheet: string;
  readonly styles: string;
  readonly workbook: string;
}

export function opened(bytes: Uint8Array): WorkbookFile {
  const file = openWorkbook(bytes);
  if (!file.ok) throw new Error(`refused: ${JSON.stringify(file.refusal)}`);
  return file.value;
}

/** Applies edits to a file that takes them. */
export function apply(bytes: Uint8Array, edits: readonly Edit[]): Applied {
  const result = applyEdits(opened(bytes), edits);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  const after = opened(result.value);
  const text = (part: string): string => (after.package.has(part) ? after.package.text(part) : '');
  return {
    bytes: result.value,
    package: after.package,
    snapshot: after.snapshot(),
    sheet: text('xl/worksheets/sheet1.xml'),
    styles: text('xl/styles.xml'),
    workbook: text('xl/workbook.xml'),
  };
}

/** The refusal of edits that cannot be carried out. */
export function refusal(bytes: Uint8Array, edits: readonly Edit[]): FileRefusal {
  const result = applyEdits(opened(bytes), edits);
  if (result.ok) throw new Error('not refused');
  return result.refusal;
}

/** One cell edit on the sheet that `book()` makes. */
export function cells(row: number, column: number, rows: readonly (readonly (CellWrite | undefined)[])[]): Edit {
  return { kind: 'cells', sheet: 'Kế hoạch', row, column, rows };
}

/** Inside of the first sheet's `<c r="...">`, or the whole empty element. */
export function cellXml(sheet: string, name: string): string {
  return new RegExp(`<(?:\\w+:)?c r="${name}"[^>]*?(?:/>|>.*?</(?:\\w+:)?c>)`, 's').exec(sheet)?.[0] ?? '';
}

/** A plain sheet of ours. */
export function sheetSpec(change: Partial<SheetSpec> = {}): SheetSpec {
  return {
    name: 'Tổng hợp',
    visibility: 'visible',
    rows: [],
    columnWidths: [],
    merges: [],
    formats: [],
    validations: [],
    charts: [],
    links: [],
    page: { landscape: true, paper: 'A4', fitToWidth: 1, margins: { top: 20, bottom: 20, left: 30, right: 15 } },
    showGridlines: false,
    ...change,
  };
}

/** Names of parts whose bytes differ, came or went. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [new WorkbookPackage(before), new WorkbookPackage(after)];
  const all = new Set([...a.parts(), ...b.parts()]);
  return [...all]
    .filter((part) => !a.has(part) || !b.has(part) || !Buffer.from(a.bytes(part)).equals(b.bytes(part)))
    .sort();
}
