import type { Place } from '../../../core/issue/issue';
import type { TrackedTask } from '../../../core/tracking/tracked';
import { parseRect } from '../../../core/workbook/address';
import type { Selection } from '../../../host/planHost';

/** Where a finding points, as something that can be selected; its sheet alone means the first cell. `sheet` is taken where the place names none. */
export function selectionOf(place: Place, sheet?: string): Selection | undefined {
  const name = place.sheet ?? sheet;
  if (name === undefined) return undefined;
  const rect = place.cell === undefined ? undefined : parseRect(place.cell);
  return { sheet: name, rect: rect ?? { top: 0, left: 0, bottom: 0, right: 0 } };
}

/** The cell with a task's content, over all its rows. */
export function contentSelection(sheet: string, contentColumn: number, { task }: TrackedTask): Selection {
  const rect = {
    top: task.source.firstRow - 1,
    bottom: task.source.firstRow - 1,
    left: contentColumn,
    right: contentColumn,
  };
  return { sheet, rect };
}
