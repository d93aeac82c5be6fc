import { applyToSnapshot } from '../edit/applyToSnapshot';
import type { Edit } from '../edit/edit';
import { ownedSheet, SHEET_MARKS, sheetOf } from '../state/marks';
import { readState } from '../state/trackingState';
import { findTracking } from '../tracking/locate';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { anchorsOf } from './anchors';
import { contentKey } from './contentKey';
import { everythingBack, inverseOf } from './inverse';
import type { Inverse } from './inverse';
import type { UndoRecord } from './record';
import type { RestoringEdit } from './restoring';
import { stateKey } from './stateKey';

/** How to take a run back: at once, should it fail half-way, and later. */
export interface RecordedRun {
  readonly inverse: readonly RestoringEdit[];
  readonly record: UndoRecord;
}

/** Sheets that people write in: anchored, so that rows and columns moved later are noticed. */
function touchedSheets({ blocks, rows }: Inverse): readonly string[] {
  const named = rows.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : []));
  return [...new Set([...blocks.map(({ restore }) => restore.sheet), ...named])];
}

/** The state sheet of the run before goes into the record; summary sheets stay as the run wrote them, their figures follow the cells. */
const keptForLater = (before: WorkbookSnapshot, { renewed }: Inverse): Inverse['renewed'] => {
  const state = ownedSheet(before, 'state')?.name;
  return renewed.filter(({ spec }) => spec.name === state);
};

function marksIn(workbook: WorkbookSnapshot, sheets: readonly string[]): NonNullable<UndoRecord['marks']> {
  const marked = (Object.keys(SHEET_MARKS) as (keyof typeof SHEET_MARKS)[]).flatMap((owned) => {
    const sheet = ownedSheet(workbook, owned);
    return sheet ? [{ mark: SHEET_MARKS[owned], sheet: sheet.name }] : [];
  });
  const tracked = findTracking(workbook, readState(workbook));
  const plan = tracked ? [{ mark: 'PL_Bang', sheet: tracked.sheet.name }] : [];
  return [...marked, ...plan].filter(({ sheet }) => sheets.includes(sheet));
}

/** What it takes to take a run back. `before`: the workbook the run was planned on; `edits`: all that the run writes; `after`: the workbook with them. */
export function recordRun(
  before: WorkbookSnapshot,
  edits: readonly Edit[],
  after = applyToSnapshot(before, edits),
): RecordedRun {
  const wasTracked = findTracking(before, readState(before)) !== undefined;
  const inverse = inverseOf(before, edits, wasTracked);
  const touched = touchedSheets(inverse);
  const unseen = (['state', 'calculation'] as const).map((owned) => ownedSheet(after, owned)?.name);
  const created = inverse.created.flatMap((name) => {
    const sheet = sheetOf(after, name);
    return sheet ? [{ sheet: name, content: unseen.includes(name) ? '' : contentKey(sheet) }] : [];
  });
  return {
    inverse: everythingBack(inverse),
    record: {
      version: 1,
      stateKey: stateKey(after),
      restoring: everythingBack({ ...inverse, renewed: keptForLater(before, inverse) }),
      written: inverse.blocks.map(({ written }) => written),
      created,
      anchors: touched.map((name) => anchorsOf(after, name)),
      marks: marksIn(after, [...touched, ...inverse.created]),
    },
  };
}
