import { dayInWords } from '../calendar/day';
import type { IsoDate } from '../calendar/day';
import { tidyText } from '../text/bullets';
import type { Rect } from '../workbook/address';
import type { CellSnapshot, DateParts, SheetSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';

/** A sheet as the reader looks at it: tidy texts and quick answers about merged cells. Places are 0-based. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly rowCount: number;
  readonly columnCount: number;
  cell(row: number, column: number): CellSnapshot | undefined;
  /** Tidy text of the cell itself ('' when empty, also for the covered cells of a merge). */
  text(row: number, column: number): string;
  /** The merged block that covers the cell. */
  mergeAt(row: number, column: number): Rect | undefined;
}

/** A day as its format shows it: "15/03", "12/2024", "Tháng 12", "2024". */
function partsText(day: IsoDate, shows: DateParts): string {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
  const texts: Readonly<Record<DateParts, string>> = {
    'day-month': `${date}/${month}`,
    'month-year': `${month}/${year}`,
    month: `Tháng ${Number(month)}`,
    year,
  };
  return texts[shows];
}

/** What a person sees in the cell, before tidying: dates dd/mm/yyyy unless their format leaves parts out, numbers plain, errors and empty cells ''. */
export function shownText(cell: CellSnapshot | undefined): string {
  if (cell === undefined || cell.value === null) return '';
  if (cell.date !== undefined)
    return cell.shows === undefined ? dayInWords(cell.date) : partsText(cell.date, cell.shows);
  if (typeof cell.value === 'number')
    return Number.isInteger(cell.value) ? String(cell.value) : String(Number(cell.value.toPrecision(15)));
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return cell.value;
}

/** Merges of each column in row order; merges of one sheet never overlap, so the last one that starts above decides. */
function mergesByColumn(merges: readonly Rect[], columnCount: number): Map<number, Rect[]> {
  const byColumn = new Map<number, Rect[]>();
  for (const merge of merges) {
    const right = Math.min(merge.right, columnCount - 1);
    for (let column = merge.left; column <= right; column++) {
      const list = byColumn.get(column);
      if (list) list.push(merge);
      else byColumn.set(column, [merge]);
    }
  }
  for (const list of byColumn.values()) list.sort((a, b) => a.top - b.top);
  return byColumn;
}

function lastAtOrAbove(merges: readonly Rect[], row: number): Rect | undefined {
  let low = 0;
  let high = merges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merges[middle]?.top ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return merges[low - 1];
}

/** A reader's view of a sheet. */
export function gridOf(sheet: SheetSnapshot): Grid {
  const columnCount = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const merges = mergesByColumn(sheet.merges, columnCount);
  return {
    sheet,
    rowCount: sheet.rows.length,
    columnCount,
    cell: (row, column) => cellAt(sheet, row, column),
    text: (row, column) => {
      const cell = cellAt(sheet, row, column);
      return cell === undefined ? '' : tidyText(shownText(cell));
    },
    mergeAt: (row, column) => {
      const found = lastAtOrAbove(merges.get(column) ?? [], row);
      return found !== undefined && found.bottom >= row ? found : undefined;
    },
  };
}
