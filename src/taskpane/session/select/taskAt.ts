import type { TrackedTask } from '../../../core/tracking/tracked';
import type { Selection } from '../../../host/planHost';
import type { Shown } from '../state';

type Rows = ReadonlyMap<number, TrackedTask>;

const rowsOf = new WeakMap<readonly TrackedTask[], Rows>();

/** Task by each 0-based row that it takes; made once per reading. */
function rowsOfTasks(tasks: readonly TrackedTask[]): Rows {
  const known = rowsOf.get(tasks);
  if (known) return known;
  const rows = new Map<number, TrackedTask>();
  for (const each of tasks) {
    for (let row = each.task.source.firstRow - 1; row < each.task.source.lastRow; row += 1) rows.set(row, each);
  }
  rowsOf.set(tasks, rows);
  return rows;
}

/** The task on whose rows the selection begins; undefined elsewhere on the sheet and on other sheets. */
export function taskAt(shown: Shown, selection: Selection | undefined): TrackedTask | undefined {
  if (shown.kind !== 'plan' || !selection || selection.sheet !== shown.view.sheet) return undefined;
  return rowsOfTasks(shown.view.tracked.tasks).get(selection.rect.top);
}

/** The task with this `Mã`. */
export function taskWithId(shown: Shown, id: string): TrackedTask | undefined {
  return shown.kind === 'plan' ? shown.view.tracked.tasks.find(({ task }) => task.id === id) : undefined;
}
