import type { CellWrite } from '../../../core/edit/edit';
import type { RestoredCell } from '../../../core/undo/restoring';
import { cellInput } from './cellInput';
import { sheetOf, type AnyEdit } from './scene';

/** A text or formula that no cell can hold is refused with its cell before anything is written. */
export function refuseLongContents(edits: readonly AnyEdit[]): void {
  for (const edit of edits) {
    const sheet = sheetOf(edit) ?? '';
    const [top, left] = edit.kind === 'cells' || edit.kind === 'restoreCells' ? [edit.row, edit.column] : [0, 0];
    rowsOf(edit).forEach((cells, i) =>
      cells?.forEach((write, j) => {
        if (write && write !== 'bare' && isText(write))
          cellInput(write, { sheet, row: top + i, column: left + j }, '1900');
      }),
    );
  }
}

function rowsOf(edit: AnyEdit): readonly (readonly (CellWrite | RestoredCell | undefined)[] | undefined)[] {
  if (edit.kind === 'cells' || edit.kind === 'restoreCells') return edit.rows;
  return edit.kind === 'putSheet' ? edit.spec.rows : [];
}

/** Only what is long at all is looked at closely. */
function isText({ value, formula }: Exclude<RestoredCell, 'bare'>): boolean {
  const text = typeof formula === 'object' ? formula.text : (formula ?? value);
  return typeof text === 'string' && text.length > 1000;
}
