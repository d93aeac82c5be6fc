import type { Edit } from '../../core/edit/edit';
import type { WorkbookFile } from './read';
import { guarded, type Result } from './refusal';
import { carryOut } from './write/carry-out';
import { WorkbookDraft } from './write/workbook/workbook-draft';

/**
 * The workbook file with all edits carried out in order, as the bytes of an .xlsx or .xlsm. All or none: what cannot be
 * done is a refusal and `file` stays as it was opened. Parts that no edit touches keep their very bytes; when nothing
 * changes, so does the whole file.
 */
export function applyEdits(file: WorkbookFile, edits: readonly Edit[]): Result<Uint8Array> {
  return guarded(() => {
    if (edits.length === 0) return file.package.toBytes();
    const draft = new WorkbookDraft(file);
    for (const edit of edits) carryOut(draft, edit);
    return draft.toBytes();
  });
}
