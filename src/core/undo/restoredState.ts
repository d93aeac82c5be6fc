import { applyToSnapshot } from '../edit/applyToSnapshot';
import type { PutSheetEdit } from '../edit/edit';
import { OWNED_SHEETS, SHEET_MARKS } from '../state/marks';
import type { OwnedSheet } from '../state/marks';
import { EMPTY_STATE, readState, stateSpec } from '../state/trackingState';
import type { TrackingState } from '../state/trackingState';
import { referenceText } from '../state/reference';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** The state that a state sheet about to be put holds. */
function stateIn(put: PutSheetEdit): TrackingState | undefined {
  const { name } = put.spec;
  const mark = { name: SHEET_MARKS.state, refersTo: referenceText({ sheet: name, rect: A1 }) };
  const empty: WorkbookSnapshot = { sheets: [], names: [mark], sheetNames: [], structureLocked: false };
  return readState(applyToSnapshot(empty, [put]));
}

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

/**
 * The state sheet after a run is taken back. Tasks and columns are those of the run before (none for a first run, `then` undefined); what stands on our
 * sheets, and the formats of the plan sheet, are still those of the run, so the next run knows what it owns. Undefined: there is nothing left to know.
 */
export function restoredState(
  now: WorkbookSnapshot,
  then: PutSheetEdit | undefined,
  name: string,
  gone: ReadonlySet<OwnedSheet>,
): PutSheetEdit | undefined {
  const after = readState(now) ?? EMPTY_STATE;
  const before = then && stateIn(then);
  const sheets = new Map([...after.sheets].filter(([sheet]) => !gone.has(sheet)));
  if (!before && sheets.size === 0) return undefined;
  const { formats, validations } = before ? after : EMPTY_STATE;
  const state: TrackingState = { ...(before ?? EMPTY_STATE), formats, validations, sheets };
  return { kind: 'putSheet', spec: stateSpec(state, name) };
}

/** Which of our sheets a mark belongs to. */
export const ownedByMark = (mark: string): OwnedSheet | undefined =>
  OWNED_SHEETS.find((owned) => SHEET_MARKS[owned] === mark);
