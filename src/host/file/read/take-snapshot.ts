import type { Rect } from '../../../core/workbook/address';
import type { CellSnapshot, NameSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../core/workbook/snapshot';
import type { WorkbookPackage } from '../package/workbook-package';
import { onSheet } from '../refusal';
import { designWidths } from './column-unit';
import { readDrawings } from './drawings';
import { SerialDates } from '../../../core/workbook/serialDate';
import { readCells, type CellContext } from './sheet-cells';
import { isProtected, readColumns, readMerges, readSparklines } from './sheet-layout';
import { readCommentedCells, readTables } from './sheet-parts';
import type { SheetXml } from './sheet-xml';
import { readSharedStrings } from './strings';
import { readStyles } from './styles';
import type { SheetRef } from './workbook-part';

export interface SnapshotSource {
  readonly package: WorkbookPackage;
  readonly stylesPart?: string;
  readonly sharedStringsPart?: string;
  readonly sheets: readonly SheetRef[];
  readonly names: readonly NameSnapshot[];
  readonly date1904: boolean;
  readonly structureLocked: boolean;
  readonly columnUnit: number;
  readonly sheetXml: (part: string) => SheetXml;
}

/** Reads every worksheet into plain data. */
export function takeSnapshot(source: SnapshotSource): WorkbookSnapshot {
  const { package: pack, stylesPart, sharedStringsPart, date1904 } = source;
  const context: CellContext = {
    strings: sharedStringsPart ? readSharedStrings(pack.text(sharedStringsPart)) : { texts: [], formatted: new Map() },
    formats: stylesPart ? readStyles(pack.text(stylesPart)) : [],
    dates: new SerialDates(date1904),
    date1904,
  };
  const worksheets = source.sheets.filter((sheet) => sheet.kind === 'worksheet');
  return {
    sheets: worksheets.map((sheet) => onSheet(sheet.name, () => readSheet(source, sheet, context))),
    names: source.names,
    sheetNames: source.sheets.map((sheet) => sheet.name),
    structureLocked: source.structureLocked,
  };
}

function readSheet(source: SnapshotSource, ref: SheetRef, context: CellContext): SheetSnapshot {
  const pack = source.package;
  const xml = source.sheetXml(ref.part);
  const { rows, hiddenRows, rowHeights } = readCells(xml, context);
  const columns = readColumns(xml);
  const widths = designWidths(columns.widths, source.columnUnit);
  markComments(rows, readCommentedCells(pack, ref.part));
  return {
    name: ref.name,
    visibility: ref.visibility,
    protected: isProtected(xml),
    rows,
    merges: readMerges(xml),
    hiddenRows,
    hiddenColumns: columns.hidden,
    tables: readTables(pack, ref.part),
    occupied: [
      ...readSparklines(xml).map((rect) => ({ rect, what: 'sparkline' as const })),
      ...readDrawings(pack, ref.part, widths).map((rect) => ({ rect, what: 'drawing' as const })),
    ],
    columnWidths: widths,
    rowHeights,
    wrappedStyles: new Set(context.formats.flatMap(({ wraps }, style) => (wraps ? [style] : []))),
    oldFonts: new Map(context.formats.flatMap(({ oldFont }, style) => (oldFont ? [[style, oldFont] as const] : []))),
  };
}

/** Comments hang on cells that may hold nothing else. */
function markComments(rows: (CellSnapshot | undefined)[][], commented: readonly Rect[]): void {
  for (const { top, left } of commented) {
    const cells = (rows[top] ??= []);
    cells[left] = { ...(cells[left] ?? { value: null }), comment: true };
  }
}
