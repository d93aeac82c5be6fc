import type { DeleteRowsEdit } from '../../../../core/edit/edit';
import { scanSheet } from '../../read/sheet-xml';
import type { WorkbookDraft } from '../workbook/workbook-draft';
import { attribute, setText, textContent } from '../xml/edit';
import { movedCellFormulas } from './cell-formulas';
import { moveOtherParts, moveSheetParts } from './moved-parts';
import { movedRows } from './moved-rows';
import { moveFormulas } from './moved-formulas';
import { moveOwnSheet } from './moved-sheet';
import { rowMove, type RowMove } from './row-move';
import { movedFormula } from './stops';
import { SheetDraft } from '../sheet/sheet-draft';

/**
 * Deletes rows of a sheet: what stands below moves up, and every formula, name, chart, note, picture, rule and pivot
 * source in the workbook follows. Refuses what cannot follow: an address whose cell goes, a note or picture on the rows.
 */
export function deleteRows(draft: WorkbookDraft, edit: DeleteRowsEdit): void {
  if (edit.rows.length === 0) return;
  draft.writeSheets();
  const own = draft.sheetNamed(edit.sheet);
  const move = rowMove(own.name, edit.rows);
  for (const { name, part, isWorksheet } of draft.sheets) {
    if (isWorksheet) moveSheet(draft, name, part, move);
    moveSheetParts(draft.package, name, part, move);
  }
  moveOtherParts(draft.package, move);
  for (const element of draft.workbook.nameElements()) {
    const name = attribute(element, 'name') ?? '';
    setText(element, movedFormula(textContent(element), ownerOf(draft, element), move, name, true));
  }
  draft.order?.deleteRows(own.sheetId, move);
  draft.noteFormulas();
}

/** A name of one sheet may leave the sheet out of its addresses. */
function ownerOf(draft: WorkbookDraft, element: Parameters<typeof attribute>[0]): string {
  const local = attribute(element, 'localSheetId');
  return local === undefined ? '' : (draft.sheets[Number(local)]?.name ?? '');
}

function moveSheet(draft: WorkbookDraft, name: string, part: string, move: RowMove): void {
  const source = scanSheet(draft.package.text(part));
  const sheet = new SheetDraft(name, part, source);
  const isOwn = name === move.sheet;
  const formulas = movedCellFormulas(source, name, move);
  if (isOwn) moveOwnSheet(sheet.root, name, move);
  else moveFormulas(sheet.root, name, move, name);
  const rows = movedRows(source, formulas, isOwn ? move : undefined);
  const chunks = isOwn || formulas.size > 0 ? sheet.withRows(rows) : sheet.outerChunks();
  if (chunks) draft.package.setChunks(part, chunks);
}
