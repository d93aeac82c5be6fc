import type { CellLook } from '../edit/edit';
import { unicodeFont } from '../encoding/unicodeFont';
import { remembered } from '../memory/remembered';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { TrackingColumn } from './tracked';

/** How the cells of each tracking column differ from the user's cell beside them, and how wide the column is. */
interface ColumnLook {
  readonly width: number;
  readonly look: CellLook;
}

const day: CellLook = { numberFormat: 'dd/mm/yyyy', horizontal: 'center' };
const mark: CellLook = { numberFormat: '@', horizontal: 'center' };
const words: CellLook = { numberFormat: 'General', horizontal: 'left', wrap: true };

export const COLUMN_LOOKS: Readonly<Record<TrackingColumn, ColumnLook>> = {
  id: { width: 11, look: mark },
  area: { width: 20, look: words },
  lead: { width: 22, look: words },
  coordinate: { width: 22, look: words },
  milestone: { width: 7, look: mark },
  due: { width: 12, look: day },
  reading: { width: 30, look: words },
  completed: { width: 13, look: day },
  status: { width: 14, look: { numberFormat: 'General', horizontal: 'center', wrap: true } },
  daysLate: { width: 10, look: { numberFormat: '0', horizontal: 'center' } },
  outcome: { width: 26, look: words },
  log: { width: 28, look: words },
};

const HEADER: CellLook = { wrap: true, horizontal: 'center', vertical: 'center', numberFormat: 'General' };

const PLAIN: CellLook = {};

/** Looks taken from the user's cells: equal looks are one object. */
export interface LookBook {
  readonly header: (row: number) => CellLook;
  readonly body: (row: number, name: TrackingColumn) => CellLook;
  /** For rows that hold no task; undefined where the user's row has no format to go on. */
  readonly plain: (row: number) => CellLook | undefined;
}

/** A few cells to the left of the table's edge are looked at: the last ones may be without a format. */
const REACH = 4;

export function lookBook(sheet: SheetSnapshot, edge: number): LookBook {
  const styleAt = (row: number): number | undefined => {
    for (let column = edge; column >= 0 && column > edge - REACH; column -= 1) {
      const style = sheet.rows[row]?.[column]?.style;
      if (style !== undefined) return style;
    }
    return undefined;
  };
  const bookOf = remembered((style: number | undefined) =>
    remembered((look: CellLook): CellLook =>
      style === undefined ? look : { style, ...unicodeFont(sheet, style), ...look },
    ),
  );
  const like = (row: number, look: CellLook): CellLook => bookOf(styleAt(row))(look);
  return {
    header: (row) => like(row, HEADER),
    body: (row, name) => like(row, COLUMN_LOOKS[name].look),
    plain: (row) => (styleAt(row) === undefined ? undefined : like(row, PLAIN)),
  };
}
