import type { Issue, Place } from '../issue/issue';
import { sheetOf } from '../state/marks';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { anchorsOf, locate } from './anchors';
import type { Located } from './anchors';
import { cellsBack } from './cellsBack';
import type { UndoRecord } from './record';
import { sheetNamesNow } from './renamed';
import type { RestoringEdit } from './restoring';
import { sheetsBack } from './sheetsBack';
import { stateKey } from './stateKey';
import { stayingWith } from './stayingWith';

export type UndoIssueCode =
  'undo-not-last' | 'undo-rows-moved' | 'undo-columns-moved' | 'undo-sheet-gone' | 'undo-protected';

/** How a run is taken back now: the steps, and the places that stay as somebody has changed them since. */
export interface PlannedUndo {
  readonly edits: readonly RestoringEdit[];
  /** How to stay with the run, should taking it back fail half-way. Sheets that are gone by then do not come back. */
  readonly inverse: readonly RestoringEdit[];
  readonly kept: readonly Place[];
}
export interface RefusedUndo {
  readonly refusal: Issue<UndoIssueCode>;
}

const refused = (code: UndoIssueCode, sheet?: string): RefusedUndo => ({
  refusal: { code, severity: 'error', ...(sheet === undefined ? {} : { sheet }) },
});

/** Where the rows of each sheet are that the run wrote in; or why they cannot be told. */
function locateRows(
  record: UndoRecord,
  now: WorkbookSnapshot,
  nameNow: (sheet: string) => string,
): ReadonlyMap<string, Located> | RefusedUndo {
  const located = new Map<string, Located>();
  const rowsWent = new Set(record.restoring.flatMap((edit) => (edit.kind === 'insertRows' ? [edit.sheet] : [])));
  for (const then of record.anchors ?? []) {
    const sheet = nameNow(then.sheet);
    const found = sheetOf(now, sheet);
    if (!found) {
      // A sheet that the run made and somebody deleted since needs no taking back.
      if (record.created?.some((made) => made.sheet === then.sheet)) continue;
      return refused('undo-sheet-gone', sheet);
    }
    if (found.protected) return refused('undo-protected', sheet);
    const anchors = anchorsOf(now, sheet);
    if (locate(then.columns, anchors.columns).kind === 'moved') return refused('undo-columns-moved', sheet);
    const rows = locate(then.rows, anchors.rows);
    if (rows.kind === 'unknown' || (rows.kind === 'moved' && rowsWent.has(then.sheet))) {
      return refused('undo-rows-moved', sheet);
    }
    located.set(then.sheet, rows);
  }
  return located;
}

/**
 * Plans taking the last run back on the workbook as it stands now. Cells that hold what the run wrote get back what they held; cells, and sheets of the
 * run, that somebody has changed since stay and are named. Refused when another run came after, or when rows and columns can no longer be told
 * for sure. Writes nothing.
 */
export function planUndo(record: UndoRecord, now: WorkbookSnapshot): PlannedUndo | RefusedUndo {
  if (record.version !== 1 || record.stateKey !== stateKey(now)) return refused('undo-not-last');
  const nameNow = sheetNamesNow(record, now);
  const located = locateRows(record, now, nameNow);
  if ('refusal' in located) return located;
  const sheets = sheetsBack(record, now, nameNow);
  if (now.structureLocked && sheets.edits.some(({ kind }) => kind === 'removeSheet')) return refused('undo-protected');
  const cells = cellsBack(record, now, nameNow, (sheet) => located.get(sheet), sheets.gone);
  const edits = [...cells.edits, ...sheets.edits];
  return { edits, inverse: stayingWith(now, edits), kept: [...cells.kept, ...sheets.kept] };
}
