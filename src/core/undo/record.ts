import type { CellWrite } from '../edit/edit';
import type { RestoringEdit } from './restoring';

/** What a cell held right after the run: another content now means that somebody has edited it since. */
export interface WrittenBlock {
  readonly sheet: string;
  /** 0-based place of `rows[0][0]`. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (CellWrite | undefined)[])[];
}

/** What the rows and columns of a sheet were known by right after the run, by 0-based place; "" for nothing. */
export interface SheetAnchors {
  readonly sheet: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** All that is needed to take the last run back later. Plain data: structured clone keeps it as it is, `recordText` makes it text (bare JSON would lose the holes in rows). */
export interface UndoRecord {
  /** Format of this record. */
  readonly version: 1;
  /** Key of the state sheet as the run left it: the record belongs to a workbook whose state sheet says the same now. */
  readonly stateKey: string;
  readonly restoring: readonly RestoringEdit[];
  readonly written: readonly WrittenBlock[];
  /** Sheets that the run made, with a key of what they held then; "" for sheets that nobody sees. */
  readonly created?: readonly { readonly sheet: string; readonly content: string }[];
  /** Where things stood on the sheets that the run wrote in. */
  readonly anchors?: readonly SheetAnchors[];
  /** Names of ours on the sheets above: a sheet that is called otherwise by now is found by them. */
  readonly marks?: readonly { readonly mark: string; readonly sheet: string }[];
}
