import { fingerprintOf } from '../state/fingerprint';
import { cellText } from '../tracking/cellText';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';

/** What a person could have written in a cell: its text, or that it is a formula (results change by themselves). */
export function ownContent(cell: CellSnapshot | undefined): string {
  if (cell?.formula !== undefined) return '=';
  return cellText(cell);
}

/** Key of what people may have written on a sheet: another key now means that somebody wrote there. */
export function contentKey(sheet: SheetSnapshot): string {
  const cells: string[] = [];
  sheet.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      const content = ownContent(cell);
      if (content !== '') cells.push(`${r} ${c} ${content}`);
    }),
  );
  return fingerprintOf(cells);
}
