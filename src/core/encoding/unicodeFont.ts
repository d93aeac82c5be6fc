import type { CellLook } from '../edit/edit';
import type { SheetSnapshot } from '../workbook/snapshot';
import { unicodeSheet } from './unicodeWorkbook';

/** The font that shows Unicode letters in place of an old one. */
export const UNICODE_FONT = 'Times New Roman';
const IN_UNICODE: Pick<CellLook, 'font'> = { font: { name: UNICODE_FONT } };

/**
 * The font that Unicode text needs in a cell whose format is `style`: Times New Roman where its own is an old one, whose letters
 * would show rubbish. Where the host does not know fonts, on every sheet that holds text of an old encoding. Else nothing.
 */
export function unicodeFont(sheet: SheetSnapshot, style: number | undefined): Pick<CellLook, 'font'> {
  const old = sheet.oldFonts ? style !== undefined && sheet.oldFonts.has(style) : unicodeSheet(sheet).cells.length > 0;
  return old ? IN_UNICODE : {};
}
