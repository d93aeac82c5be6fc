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

/** All that is needed to take the last run back later. Plain data: it goes through JSON unchanged. */
export interface UndoRecord {
  /** Format of this record. */
  readonly version: 1;
  /** Key of the state sheet as the run left it: the record belongs to a workbook whose state sheet says the same now. */
  readonly stateKey: string;
  readonly restoring: readonly RestoringEdit[];
  readonly written: readonly WrittenBlock[];
}
