import type { Edit, ExtendTableEdit } from '../edit/edit';
import type { TableReading } from '../reading/tableReading';
import type { SheetSnapshot } from '../workbook/snapshot';
import { unitsText } from './columns';
import type { PlannedColumns } from './columns';
import { COLUMN_LOOKS } from './looks';
import { raisedRows } from './rowHeights';
import { TRACKING_COLUMNS } from './tracked';
import type { TrackedTask, TrackingColumn } from './tracked';
import type { RowPlan } from './trackRow';

/** The table that gets the columns. */
interface Shaped {
  readonly sheet: SheetSnapshot;
  readonly table: TableReading;
  readonly columns: PlannedColumns;
}

/** The user's Excel table grows over new columns that stand right beside it. */
export function tableGrowth({ sheet, table, columns }: Shaped): readonly ExtendTableEdit[] {
  const fresh = TRACKING_COLUMNS.map((name) => columns[name])
    .filter(({ isNew }) => isNew)
    .sort((a, b) => a.column - b.column);
  const { header } = table.regions[0];
  const beside = sheet.tables.find(
    ({ rect, headerRow }) =>
      headerRow && rect.top === header.last && rect.right + 1 === fresh[0]?.column && rect.bottom >= table.lastRow,
  );
  if (!beside || table.regions.length > 1) return [];
  const headers = fresh.map((column) => column.header);
  return [{ kind: 'extendTable', sheet: sheet.name, table: beside.name, columns: headers }];
}

/** How wide the new columns are. */
export function widths({ sheet, columns }: Shaped): readonly Edit[] {
  const fresh = TRACKING_COLUMNS.filter((name) => columns[name].isNew);
  if (fresh.length === 0) return [];
  const list = fresh.map((name) => ({ column: columns[name].column, width: COLUMN_LOOKS[name].width }));
  return [{ kind: 'columnWidths', sheet: sheet.name, widths: list }];
}

/** Rows that our own words need more room in; the user's rows are never made lower. */
export function heights({ sheet, columns }: Shaped, plans: readonly RowPlan[]): readonly Edit[] {
  const reading = new Map(plans.map(({ tracked, cells }) => [tracked, cells.reading?.value]));
  const texts: Readonly<Partial<Record<TrackingColumn, (task: TrackedTask) => string>>> = {
    area: (task) => task.areaLabel,
    lead: (task) => unitsText(task.lead),
    coordinate: (task) => unitsText(task.coordinate),
    reading: (task) => String(reading.get(task) ?? ''),
  };
  const wrapped = TRACKING_COLUMNS.flatMap((name) => {
    const text = texts[name];
    const width = sheet.columnWidths[columns[name].column] ?? COLUMN_LOOKS[name].width;
    return text && !columns[name].office ? [{ width, text }] : [];
  });
  return raisedRows(
    sheet,
    plans.map(({ tracked }) => tracked),
    wrapped,
  );
}
