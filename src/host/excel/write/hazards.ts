import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/workbook/snapshot';
import { stylePlace, type StylePlace } from '../styleKeys';
import type { Asking } from './asking';
import { askForImage, readImage, type AskedImage, type FormatImage } from './cells/formatImage';
import { isSameName, sheetBefore, sheetOf, type AnyEdit, type EditOf } from './scene';

/** Style keys that looks of an edit start from. */
function stylesOf(edit: AnyEdit): Set<number> {
  const styles = new Set<number>();
  const rows = edit.kind === 'cells' ? edit.rows : edit.kind === 'putSheet' ? edit.spec.rows : [];
  for (const cells of rows) {
    for (const write of cells ?? []) if (write?.look?.style !== undefined) styles.add(write.look.style);
  }
  return styles;
}

/** Whether the edit may change the format of the cell, or where it stands. */
function changes(edit: AnyEdit, place: StylePlace): boolean {
  const sheet = sheetOf(edit);
  if (sheet === undefined || !isSameName(sheet, place.sheet)) return false;
  switch (edit.kind) {
    case 'cells':
      return hasLook(edit, place);
    case 'restoreCells':
      return edit.rows[place.row - edit.row]?.[place.column - edit.column] === 'bare';
    case 'deleteRows':
    case 'insertRows':
    case 'putSheet':
    case 'removeSheet':
      return true;
    default:
      return false;
  }
}

function hasLook(edit: EditOf<'cells'>, { row, column }: StylePlace): boolean {
  const write = edit.rows[row - edit.row]?.[column - edit.column];
  return write?.look !== undefined || (typeof write?.value === 'object' && write.value !== null);
}

function isMerged(sheet: SheetSnapshot | undefined, { row, column }: StylePlace): boolean {
  return (sheet?.merges ?? []).some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

/**
 * Reads, before anything is written, the formats that later could not be copied any more: their cell will have changed, moved or gone by then, or
 * is merged (copying one cell of a merged block copies the merge).
 */
export function* askImages(
  context: Excel.RequestContext,
  before: WorkbookSnapshot,
  edits: readonly AnyEdit[],
): Asking<Map<number, FormatImage>> {
  const asked = new Map<number, AskedImage>();
  edits.forEach((edit, i) => {
    for (const style of stylesOf(edit)) {
      const place = stylePlace(before, style);
      if (!place || asked.has(style)) continue;
      const isAtRisk =
        isMerged(sheetBefore(before, place.sheet), place) || edits.slice(0, i + 1).some((e) => changes(e, place));
      if (isAtRisk) asked.set(style, askForImage(context, place));
    }
  });
  if (asked.size > 0) yield;
  return new Map([...asked].map(([style, image]) => [style, readImage(image)]));
}
