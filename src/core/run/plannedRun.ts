import type { Edit } from '../edit/edit';
import type { Issue } from '../issue/issue';
import type { Change } from '../normalise/normalise';
import type { RestoringEdit } from '../undo/restoring';
import type { UndoRecord } from '../undo/record';
import type { Rect } from '../workbook/address';
import type { RunKind } from './request';
import type { PlanView } from './view';

/** What a run would do, for a person to look at before it is done. */
export interface Preview {
  readonly addedSheets: readonly string[];
  /** Sheets of ours that are written anew. */
  readonly renewedSheets: readonly string[];
  /** Columns added beside the table: header and place of the header cell (A1). */
  readonly addedColumns: readonly { readonly sheet: string; readonly cell: string; readonly header: string }[];
  /** Cells that held something and will hold something else, outside sheets that are written anew. */
  readonly changedCells: readonly Change[];
  /** Cells that were empty, per block. */
  readonly filled: readonly { readonly sheet: string; readonly rect: Rect; readonly count: number }[];
  readonly deletedRows: readonly { readonly sheet: string; readonly rows: readonly number[] }[];
  /** Conditional formats, validations, names, widths: told in one line. */
  readonly touchesFormats: boolean;
}

export interface PlannedRun {
  readonly kind: RunKind;
  readonly edits: readonly Edit[];
  readonly inverse: readonly RestoringEdit[];
  readonly record: UndoRecord;
  readonly preview: Preview;
  readonly issues: readonly Issue[];
  /** The plan as it will stand; absent for runs that need none (sample). */
  readonly view?: PlanView;
}

/** Something stands in the way: nothing is to be written. */
export interface RefusedRun {
  readonly refusal: Issue;
  readonly issues: readonly Issue[];
}
