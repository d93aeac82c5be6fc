import { applyToSnapshot } from '../edit/applyToSnapshot';
import type { CopySheetEdit } from '../edit/edit';
import { TRACKING_WORDS } from '../../messages/vi/tracking';
import type { Plan } from '../plan/plan';
import type { TableReading } from '../reading/tableReading';
import { freeSheetName, sheetOf } from '../state/marks';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { Placement } from './columns';
import type { FoundTracking } from './locate';

/** Where the tracking columns go: the sheet itself, or a copy that is made first. */
export interface Target {
  readonly workbook: WorkbookSnapshot;
  readonly sheet: SheetSnapshot;
  readonly copy: readonly CopySheetEdit[];
}

/** The place asked for; a table that is tracked already stays where it is. Undefined when the sheet that was read is not there. */
export function targetOf(
  workbook: WorkbookSnapshot,
  table: TableReading,
  found: FoundTracking | undefined,
  placement: Placement,
): Target | undefined {
  const sheet = sheetOf(workbook, table.sheet);
  if (!sheet) return undefined;
  if (found || placement.kind !== 'copy') return { workbook, sheet, copy: [] };
  const wanted =
    placement.name ?? sheet.name.slice(0, 31 - TRACKING_WORDS.copySuffix.length) + TRACKING_WORDS.copySuffix;
  const copy: CopySheetEdit = {
    kind: 'copySheet',
    from: sheet.name,
    to: freeSheetName(wanted, workbook.sheetNames),
    lastColumn: Math.max(...table.regions.map(({ right }) => right)),
    lastRow: sheet.rows.length - 1,
  };
  const after = applyToSnapshot(workbook, [copy]);
  const copied = sheetOf(after, copy.to);
  return copied && { workbook: after, sheet: copied, copy: [copy] };
}

/** The plan as read from that sheet. */
export const onSheet = (plan: Plan, sheet: string): Plan =>
  plan.sheet === sheet
    ? plan
    : { ...plan, sheet, tasks: plan.tasks.map((task) => ({ ...task, source: { ...task.source, sheet } })) };
