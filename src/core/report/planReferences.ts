import { STATUS_LABELS } from '../status/codes';
import type { StatusCode } from '../status/codes';
import type { TrackedTable, TrackingColumn } from '../tracking/tracked';
import { columnName, sheetReference } from '../workbook/address';

/** How formulas on our sheets name places of the plan. */
export interface PlanReferences {
  /** The task rows of a tracking column: `'Kế hoạch'!$M$8:$M$60`. */
  readonly rows: (column: TrackingColumn) => string;
  /** The cell of a tracking column in the formula's own row number: `'Kế hoạch'!$M{r}`. */
  readonly cell: (column: TrackingColumn) => string;
  /** A cell found by its row number: `INDEX('Kế hoạch'!$M:$M,$K9)`. */
  readonly at: (column: TrackingColumn | number, row: string) => string;
  /** Prefix of a link to a cell of the plan, as HYPERLINK takes it. */
  readonly linkPrefix: string;
}

/** References to a tracked table. */
export function planReferences(tracked: TrackedTable): PlanReferences {
  const sheet = sheetReference(tracked.sheet);
  const letter = (column: TrackingColumn | number): string =>
    columnName(typeof column === 'number' ? column : tracked.columns[column]);
  const [first, last] = [tracked.firstRow + 1, Math.max(tracked.firstRow, tracked.lastRow) + 1];
  return {
    rows: (column) => `${sheet}!$${letter(column)}$${first}:$${letter(column)}$${last}`,
    cell: (column) => `${sheet}!$${letter(column)}{r}`,
    at: (column, row) => `INDEX(${sheet}!$${letter(column)}:$${letter(column)},${row})`,
    linkPrefix: `#${sheet}!${letter(tracked.contentColumn)}`,
  };
}

/** A status word inside a formula. */
export const statusWord = (code: StatusCode): string => `"${STATUS_LABELS[code]}"`;
