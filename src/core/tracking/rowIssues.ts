import type { Issue } from '../issue/issue';
import { similarNames } from '../unit/similar';
import { cellName } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { PlannedColumns } from './columns';
import type { Identity } from './identity';
import type { RowPlan } from './trackRow';

/** Where the rows are. */
interface Place {
  readonly sheet: SheetSnapshot;
  readonly columns: PlannedColumns;
}

/** What each row has to tell, with its cell. */
export function rowIssues({ sheet, columns }: Place, plans: readonly RowPlan[]): readonly Issue[] {
  return plans.flatMap(({ tracked, findings }) =>
    findings.map(({ code, column, raw, severity = 'warning', facts }) => ({
      code,
      severity,
      sheet: sheet.name,
      cell: cellName(tracked.row, columns[column].column),
      raw,
      facts: { id: tracked.task.id, ...facts },
    })),
  );
}

/** Rows whose tracking cells no longer stand beside their task: told once, at the first. */
export function misalignedIssue(
  { sheet, columns }: Place,
  plans: readonly RowPlan[],
  known: readonly Identity[],
): readonly Issue[] {
  const rows = plans.filter((_plan, index) => known[index]?.misaligned);
  const [first] = rows;
  if (!first) return [];
  const facts = { count: rows.length, id: first.tracked.task.id };
  const cell = cellName(first.tracked.row, columns.id.column);
  return [{ code: 'rows-misaligned', severity: 'warning', sheet: sheet.name, cell, facts }];
}

/** Lead units that may be one under two names: they count on two lines until the user says so. */
export function similarUnitIssues(settingsSheet: string, plans: readonly RowPlan[]): readonly Issue[] {
  const names = new Set(plans.flatMap(({ tracked }) => tracked.lead));
  return similarNames([...names]).map(({ short, long }) => ({
    code: 'units-similar',
    severity: 'info',
    facts: { short, long, settings: settingsSheet },
  }));
}
