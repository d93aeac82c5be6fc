import { parseRect } from '../../../core/workbook/address';
import type { PlannedRun, Preview } from '../../../core/run/plannedRun';
import { reshapes } from '../../../core/run/previewParts';
import type { PlanView } from '../../../core/run/view';
import type { TaskCorrection } from '../../../core/run/request';

/** Nothing at all would be written. */
export const writesNothing = ({ edits }: PlannedRun): boolean => edits.length === 0;

function onlyOnRows({ changedCells }: Preview, sheet: string, rows: ReadonlySet<number>): boolean {
  return changedCells.every((change) => {
    const rect = parseRect(change.cell);
    return change.sheet === sheet && rect !== undefined && rect.top === rect.bottom && rows.has(rect.top);
  });
}

const PARTS = ['addedColumns', 'changedCells', 'filled', 'deletedRows', 'renewedSheets'] as const;

/** Only sheets are added: nothing that is there changes. */
const onlyAddsSheets = (preview: Preview): boolean => PARTS.every((part) => preview[part].length === 0);

/**
 * A sample on a sheet of its own, and a correction that writes only what the person has just typed, need no second look; everything else is shown before it
 * is written.
 */
export function needsPreview(
  { kind, preview }: PlannedRun,
  view: PlanView | undefined,
  tasks: readonly TaskCorrection[],
): boolean {
  if (kind === 'sample') return !onlyAddsSheets(preview);
  if (kind !== 'correct' || view?.isTracked !== true) return true;
  const ids = new Set(tasks.map(({ id }) => id));
  const rows = new Set(view.tracked.tasks.filter(({ task }) => ids.has(task.id)).map(({ row }) => row));
  return reshapes(preview) || !onlyOnRows(preview, view.sheet, rows);
}

/** Names of sheets that a run puts in and that nobody sees: where the tool keeps what it wrote last. */
export const unseenSheets = ({ edits }: PlannedRun): ReadonlySet<string> =>
  new Set(
    edits.flatMap((edit) => (edit.kind === 'putSheet' && edit.spec.visibility !== 'visible' ? [edit.spec.name] : [])),
  );

/** "12-14, 20" for ascending 0-based rows 11, 12, 13, 19. */
export function rowRanges(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges[ranges.length - 1];
    if (last && row === last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1}-${last + 1}`)).join(', ');
}
