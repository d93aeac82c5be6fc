import type { Issue } from '../issue/issue';
import type { ColumnRole } from '../plan/plan';
import { unitIssue, type UnitIssueCode } from '../unit/issues';
import type { DamagedName } from '../unit/oneSpelling';
import { cellName } from '../workbook/address';
import type { FieldReading, TaskReading } from './tableReading';

/** Columns that name units, in the order in which they are read. */
const ROLES: readonly ColumnRole[] = ['lead', 'method', 'person', 'coordinate'];

function fieldWith({ fields }: TaskReading, spelling: string): FieldReading | undefined {
  const named = ROLES.flatMap((role) => fields[role] ?? []);
  return named.find(({ text }) => text.includes(spelling)) ?? named[0];
}

/** Told once for each damaged name of a unit, at the first task that bears it; `tasks` are those that the names were found in. */
export function damagedUnitIssues(
  damaged: readonly DamagedName[],
  tasks: readonly TaskReading[],
  sheet: string,
): readonly Issue<UnitIssueCode>[] {
  return damaged.map(({ spelling, unit, task }) => {
    const bearer = tasks[task];
    const [place] = (bearer && fieldWith(bearer, spelling)?.cells) ?? [];
    const cell = place && { cell: cellName(place.row, place.column) };
    return { ...unitIssue('unit-damaged', spelling, unit), sheet, ...cell };
  });
}
