import type { DeleteRowsEdit } from '../../../../core/edit/edit';
import { RefusalError } from '../../refusal';
import type { WorkbookDraft } from '../workbook/workbook-draft';

export function deleteRows(_draft: WorkbookDraft, edit: DeleteRowsEdit): void {
  throw new RefusalError({ code: 'unsupported', sheet: edit.sheet });
}
