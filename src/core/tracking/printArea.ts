import type { Issue } from '../issue/issue';
import { parseReference } from '../state/reference';
import type { Rect } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** Tells, once, how the new columns print: left out by the user's print area, or along with the table where there is none. Theirs, and kept. */
export function printAreaIssue(
  workbook: WorkbookSnapshot,
  sheet: string,
  table: Rect,
  columnsAreNew: boolean,
): readonly Issue[] {
  const name = workbook.names.find((entry) => entry.sheet === sheet && entry.name.toLowerCase().endsWith('print_area'));
  const area = name && parseReference(name.refersTo)?.rect;
  if (!columnsAreNew) return [];
  if (!name) return [{ code: 'print-area-missing', severity: 'info', sheet }];
  return area && area.right < table.right ? [{ code: 'print-area-smaller', severity: 'info', sheet }] : [];
}
