import type { CellWrite, Edit } from '../edit/edit';
import { unicodeFont } from '../encoding/unicodeFont';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';

/** What a cell holds, to be written again as it is; undefined where writing it could lose something (a day would be shown dd/mm/yyyy from then on). */
function sameValue(cell: CellSnapshot): CellWrite['value'] | undefined {
  if (cell.formula !== undefined || cell.error !== undefined || cell.rich || cell.date !== undefined) return undefined;
  return cell.value;
}

/** A font of capitals shows small letters as capitals too: with another font the text would look different. */
const looksTheSame = (value: CellWrite['value'], capitals: boolean): boolean =>
  !capitals || typeof value !== 'string' || value === value.toUpperCase();

/**
 * Edits that give the cells of a sheet whose font is an old one a font of Unicode, where their text needs no conversion ("STT", 1,
 * an empty cell): what is typed there next is Unicode, and a table is in one font. `isWritten` names cells that are written anyway.
 * Nothing where the host does not know fonts.
 */
export function oldFontEdits(sheet: SheetSnapshot, isWritten: (row: number, column: number) => boolean): Edit[] {
  const fonts = sheet.oldFonts;
  if (!fonts || fonts.size === 0) return [];
  return sheet.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column): Edit[] => {
      const style = cell?.style;
      const font = style === undefined ? undefined : fonts.get(style);
      if (!cell || style === undefined || !font || isWritten(row, column)) return [];
      const value = sameValue(cell);
      if (value === undefined || !looksTheSame(value, font.capitals)) return [];
      const look = unicodeFont(sheet, style);
      return [{ kind: 'cells', sheet: sheet.name, row, column, rows: [[{ value, look }]] }];
    }),
  );
}
