import { applyToSnapshot } from '../edit/applyToSnapshot';
import type { Edit } from '../edit/edit';
import { unicodeWorkbook } from '../encoding/unicodeWorkbook';
import { findTables } from '../reading/findTables';
import type { TableReading } from '../reading/tableReading';
import { nameTasks } from '../reading/taskIds';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** The texts of the tasks as a reader finds them, whatever rows they stand on. */
function taskTexts(workbook: WorkbookSnapshot, table: TableReading): string {
  const columns = table.regions.flatMap((region) => region.columns.filter(({ from }) => from === 'user'));
  const { table: read } = findTables(unicodeWorkbook(workbook), { sheet: table.sheet, columns });
  if (!read) return '';
  const { names } = nameTasks(read);
  return JSON.stringify([
    read.tasks.map(({ fields }, i) => [names[i]?.id, Object.entries(fields).map(([role, { text }]) => [role, text])]),
    read.sections.map(({ title }) => title),
  ]);
}

/** Taking rows away may change what the rows around them look like: checked by reading again, and not done where it does. */
export function readsTheSame(workbook: WorkbookSnapshot, table: TableReading, edits: readonly Edit[]): boolean {
  return taskTexts(workbook, table) === taskTexts(applyToSnapshot(workbook, edits), table);
}
