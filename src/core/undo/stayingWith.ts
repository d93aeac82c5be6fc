import { UNICODE_FONT } from '../encoding/unicodeFont';
import { sheetOf } from '../state/marks';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import { restoredCell } from './blocks';
import { standing } from './inverse';
import type { RestoreCellsEdit, RestoreSizesEdit, RestoringEdit } from './restoring';

function cellsNow(workbook: WorkbookSnapshot, edit: RestoreCellsEdit): RestoreCellsEdit {
  const sheet = sheetOf(workbook, edit.sheet);
  const rows = edit.rows.map((cells, i) =>
    Array.from(cells, (cell, j) => {
      if (cell === undefined) return undefined;
      const now = restoredCell(sheet && cellAt(sheet, edit.row + i, edit.column + j));
      // Where an old font comes back, the run put the one for Unicode in its place.
      return cell === 'bare' || now === 'bare' || cell.font === undefined ? now : { ...now, font: UNICODE_FONT };
    }),
  );
  return { ...edit, rows };
}

function sizesNow(workbook: WorkbookSnapshot, edit: RestoreSizesEdit): RestoreSizesEdit {
  const sheet = sheetOf(workbook, edit.sheet);
  return {
    ...edit,
    widths: edit.widths.map(({ column }) => ({ column, width: sheet?.columnWidths[column] ?? null })),
    heights: edit.heights.map(({ row }) => ({ row, height: sheet?.rowHeights?.[row] ?? null })),
  };
}

function stepNow(workbook: WorkbookSnapshot, edit: RestoringEdit): readonly RestoringEdit[] {
  switch (edit.kind) {
    case 'restoreCells':
      return [cellsNow(workbook, edit)];
    case 'restoreSizes':
      return [sizesNow(workbook, edit)];
    case 'shrinkTable': {
      const table = sheetOf(workbook, edit.sheet)?.tables.find(({ name }) => name === edit.table);
      return table ? [{ ...edit, rect: table.rect }] : [];
    }
    case 'name':
    case 'removeName': {
      const found = workbook.names.find(({ name, sheet }) => sheet === undefined && name === edit.name);
      return found ? [{ kind: 'name', name: found.name, refersTo: found.refersTo }] : [];
    }
    case 'putSheet': {
      const sheet = sheetOf(workbook, edit.spec.name);
      return sheet ? [{ kind: 'putSheet', spec: standing(sheet, edit.spec) }] : [];
    }
    default:
      return [];
  }
}

/**
 * What brings the workbook back to how it stands now, should these steps fail half-way: cells, sizes, tables, names and the state sheet. Nothing where rows
 * are put in: which of them had come by then cannot be told.
 */
export function stayingWith(workbook: WorkbookSnapshot, edits: readonly RestoringEdit[]): readonly RestoringEdit[] {
  if (edits.some(({ kind }) => kind === 'insertRows')) return [];
  const steps = edits.flatMap((edit) => stepNow(workbook, edit));
  // A table must reach over its new columns before their headers are written.
  return [...steps.filter(({ kind }) => kind === 'shrinkTable'), ...steps.filter(({ kind }) => kind !== 'shrinkTable')];
}
