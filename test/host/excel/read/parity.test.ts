import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../../src/core/workbook/snapshot';
import { openWorkbook, type WorkbookFile } from '../../../../src/host/file/read';
import { fakeExcel } from '../../../excel/bridge/node';
import { fromFile } from '../../../excel/load/fromFile';
import { sharedNames, sharedWorkbook } from '../../file/shared-workbooks';
import { sampleFile, trackedSampleFile } from '../../trackedSample';
import { readOpen } from '../reading';

function opened(bytes: Uint8Array): WorkbookFile {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const holdsSomething = (cell: CellSnapshot | undefined): cell is CellSnapshot =>
  cell !== undefined && (cell.value !== null || cell.formula !== undefined || cell.error !== undefined);

/** What both hosts must tell alike: everything but format keys, the formats of empty cells, and sizes. */
function told(sheet: SheetSnapshot): unknown {
  const cells = sheet.rows.flatMap((row, at) =>
    (row ?? []).flatMap((cell, column) => {
      if (!holdsSomething(cell)) return [];
      return [{ ...cell, at: [at, column], style: undefined, rich: undefined, comment: undefined }];
    }),
  );
  const { name, visibility, merges, tables } = sheet;
  const byPlace = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  return { name, visibility, protected: sheet.protected, cells, merges: byPlace, tables };
}

const names = ({ names: all }: WorkbookSnapshot): unknown =>
  all.map(({ name, refersTo, sheet }) => [name.replace(/^_xlnm\./, ''), refersTo, sheet]).sort();

const WORKBOOKS: readonly (readonly [string, () => Uint8Array])[] = [
  ['ke-hoach-mau.xlsx', sampleFile],
  ['ke-hoach-mau.xlsx, tracked', trackedSampleFile],
  ...sharedNames('tough')
    .filter((name) => !name.includes('strict'))
    .map((name) => [name, () => sharedWorkbook(name)] as const),
  ...sharedNames().map((name) => [name, () => sharedWorkbook(name)] as const),
];

describe.each(WORKBOOKS)('%s', (_name, bytes) => {
  test('reads the same from Excel as from the file', async () => {
    const file = opened(bytes());
    const host = await fakeExcel('1.17');
    host.reset(fromFile(file));
    const fromExcel = (await readOpen()).snapshot;
    const wanted = file.snapshot();
    expect(fromExcel.sheets.map(told)).toEqual(wanted.sheets.map(told));
    expect(names(fromExcel)).toEqual(names(wanted));
    fromExcel.sheets.forEach((sheet, index) => {
      const other = wanted.sheets[index];
      const extent = sheet.rowHeights?.length ?? 0;
      expect([...sheet.hiddenRows]).toEqual([...(other?.hiddenRows ?? [])].filter((row) => row < extent));
      other?.columnWidths.forEach((width, column) => {
        const here = sheet.columnWidths[column];
        if (width !== undefined && here !== undefined) expect(Math.abs(here - width)).toBeLessThan(0.1);
      });
      expect(unlike(sheet, other)).toEqual([]);
    });
  });
});

/** Cells with content whose wrapping is told differently. */
function unlike(sheet: SheetSnapshot, other: SheetSnapshot | undefined): readonly string[] {
  const wraps = (from: SheetSnapshot | undefined, row: number, column: number): boolean => {
    const style = from?.rows[row]?.[column]?.style;
    return style !== undefined && from?.wrappedStyles?.has(style) === true;
  };
  return sheet.rows.flatMap((row, at) =>
    (row ?? []).flatMap((cell, column) =>
      holdsSomething(cell) && wraps(sheet, at, column) !== wraps(other, at, column) ? [`${at} ${column}`] : [],
    ),
  );
}
