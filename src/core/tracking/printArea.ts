import type { Issue } from '../issue/issue';
import { parseReference } from '../state/reference';
import type { Rect } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** Tells, once, that the user's print area leaves the new columns out; it is theirs and stays as it is. */
export function printAreaIssue(
  workbook: WorkbookSnapshot,
  sheet: string,
  table: Rect,
  columnsAreNew: boolean,
): readonly Issue[] {
  const name = workbook.names.find((entry) => entry.sheet === sheet && entry.name.toLowerCase().endsWith('print_area'));
  const area = name && parseReference(name.refersTo)?.rect;
  if (!columnsAreNew || !area || area.right >= table.right) return [];
  return [{ code: 'print-area-smaller', severity: 'info', sheet }];
}
