import type { Issue } from '../issue/issue';
import { cellName } from '../workbook/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { evidenceOf, isOnlyOld, isUnicodeOnly, mayBeOld } from './evidence';
import type { FontEncoding, OldEncoding } from './oldEncoding';
import { toUnicode } from './oldEncoding';

export type EncodingIssueCode = 'old-encoding' | 'old-encoding-doubtful';

/** A text cell that is in an old encoding (0-based place). */
export interface OldCell {
  readonly row: number;
  readonly column: number;
  readonly encoding: OldEncoding;
}

/** A sheet as a person saw it in its fonts. */
export interface UnicodeSheet {
  /** The very sheet given when nothing is converted. */
  readonly sheet: SheetSnapshot;
  /** What was converted, row by row. */
  readonly cells: readonly OldCell[];
  readonly issues: readonly Issue<EncodingIssueCode>[];
}

interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly font: FontEncoding | undefined;
}

/** Text cells that may hold an old encoding, and whether a cell is surely Unicode, by column. */
function textCells(sheet: SheetSnapshot): { cells: TextCell[]; unicode: Set<number> } {
  const cells: TextCell[] = [];
  const unicode = new Set<number>();
  sheet.rows.forEach((row, at) =>
    row?.forEach((cell, column) => {
      if (typeof cell?.value !== 'string') return;
      if (isUnicodeOnly(cell.value)) unicode.add(column);
      if (!mayBeOld(cell.value)) return;
      const font = cell.style === undefined ? undefined : sheet.oldFonts?.get(cell.style);
      cells.push({ row: at, column, text: cell.value, font });
    }),
  );
  return { cells, unicode };
}

interface Judged {
  readonly old: readonly (OldCell & { readonly text: string; readonly capitals: boolean })[];
  readonly doubtful: readonly TextCell[];
}

/** The encoding most cells of a sheet are in by themselves, and the last column that holds such a cell. */
function usualOf(cells: readonly TextCell[]): { encoding: OldEncoding; lastColumn: number } | undefined {
  const found = { tcvn3: 0, vni: 0 };
  let lastColumn = -1;
  for (const { text, column, font } of cells) {
    const { encoding } = evidenceOf(text, font ? { around: font.encoding } : {});
    if (encoding === null) continue;
    found[encoding] += 1;
    lastColumn = Math.max(lastColumn, column);
  }
  return lastColumn < 0 ? undefined : { encoding: found.vni > found.tcvn3 ? 'vni' : 'tcvn3', lastColumn };
}

/** Columns to the right of the last sure one belong to it as long as they hold texts that are only old, and none in Unicode. */
function reachOf(
  cells: readonly TextCell[],
  unicode: ReadonlySet<number>,
  usual: NonNullable<ReturnType<typeof usualOf>>,
): number {
  const old = new Set(
    cells
      .filter(
        ({ column, text }) => column > usual.lastColumn && !unicode.has(column) && isOnlyOld(text, usual.encoding),
      )
      .map(({ column }) => column),
  );
  let reach = usual.lastColumn;
  while (old.has(reach + 1)) reach += 1;
  return reach;
}

/**
 * A cell's own font is the best hint. Where no old font is known the cells around are, as long as none of them is Unicode;
 * columns to the right of the last old one (ours, among others) are left out of that.
 */
function judge(sheet: SheetSnapshot): Judged {
  const { cells, unicode } = textCells(sheet);
  const usual = usualOf(cells);
  const alone = usual === undefined || (sheet.oldFonts?.size ?? 0) > 0;
  const reach = usual === undefined || alone ? -1 : reachOf(cells, unicode, usual);
  const pure = usual !== undefined && [...unicode].every((column) => column > usual.lastColumn);
  const old: Judged['old'][number][] = [];
  const doubtful: TextCell[] = [];
  for (const cell of cells) {
    const { row, column, text, font } = cell;
    const around = font?.encoding ?? (alone || unicode.has(column) ? undefined : usual.encoding);
    const hinted = around !== undefined && (font !== undefined || (pure && column <= reach));
    const sure = evidenceOf(text, hinted ? { around } : {});
    const { encoding } = sure;
    if (encoding !== null) old.push({ row, column, encoding, text, capitals: font?.capitals === true });
    else if (sure.doubtful || (around !== undefined && evidenceOf(text, { around }).encoding !== null))
      doubtful.push(cell);
  }
  return { old, doubtful };
}

function issuesOf(sheet: string, { old, doubtful }: Judged): Issue<EncodingIssueCode>[] {
  const issues: Issue<EncodingIssueCode>[] = [];
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const cells = old.filter((cell) => cell.encoding === encoding);
    const [first] = cells;
    if (!first) continue;
    const facts = { count: cells.length, encoding };
    issues.push({ code: 'old-encoding', severity: 'info', sheet, cell: cellName(first.row, first.column), facts });
  }
  const [first] = doubtful;
  if (first) {
    const cell = cellName(first.row, first.column);
    const facts = { count: doubtful.length };
    issues.push({ code: 'old-encoding-doubtful', severity: 'warning', sheet, cell, raw: first.text, facts });
  }
  return issues;
}

function convert(sheet: SheetSnapshot): UnicodeSheet {
  const judged = judge(sheet);
  const issues = issuesOf(sheet.name, judged);
  if (judged.old.length === 0) return { sheet, cells: [], issues };
  const rows: (readonly (CellSnapshot | undefined)[] | undefined)[] = [...sheet.rows];
  const copied = new Map<number, (CellSnapshot | undefined)[]>();
  for (const { row, column, encoding, text, capitals } of judged.old) {
    const copy = copied.get(row) ?? [...(sheet.rows[row] ?? [])];
    copied.set(row, copy);
    rows[row] = copy;
    const cell = copy[column];
    if (cell) copy[column] = { ...cell, value: toUnicode(text, encoding, { capitals }) };
  }
  const cells = judged.old.map(({ row, column, encoding }): OldCell => ({ row, column, encoding }));
  return { sheet: { ...sheet, rows }, cells, issues };
}

/** A snapshot does not change, so a sheet is judged once. */
const judgedSheets = new WeakMap<SheetSnapshot, UnicodeSheet>();

/** A sheet with the texts of old fonts in Unicode; the workbook itself stays as it is. */
export function unicodeSheet(sheet: SheetSnapshot): UnicodeSheet {
  const found = judgedSheets.get(sheet) ?? convert(sheet);
  judgedSheets.set(sheet, found);
  return found;
}

/** A workbook with the texts of old fonts in Unicode: the very workbook when there are none. Names of sheets and tables stay. */
export function unicodeWorkbook(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => unicodeSheet(sheet).sheet);
  return sheets.every((sheet, at) => sheet === workbook.sheets[at]) ? workbook : { ...workbook, sheets };
}
