import type { Rect } from '../../../core/workbook/address';
import { segmentsOf } from './blocks';
import { later } from './later';
import type { Question } from './questions';

/** How cells look, as far as the tool looks at it; a property that differs between the cells asked about is absent. */
export interface Look {
  /** "#RRGGBB"; white is no fill. */
  readonly fill?: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
}
export const LOOK_PROPERTIES = ['fill', 'bold', 'wrap', 'italic', 'color'] as const satisfies readonly (keyof Look)[];

/** What is asked to know a look. */
export const LOOK_LOADS = {
  fill: { color: true },
  font: { bold: true, italic: true, color: true },
  wrapText: true,
} as const satisfies Excel.CellPropertiesFormatLoadOptions;

/** Office answers null where cells differ, whatever the types say. */
type Told<T> = T | null | undefined;

const told = <Name extends string, T>(name: Name, value: Told<T>): { readonly [name in Name]?: T } =>
  (value === null || value === undefined || value === '' ? {} : { [name]: value }) as { readonly [name in Name]?: T };

/** The look that all cells asked about have in common. */
export function lookOf(format: Excel.CellPropertiesFormat | undefined): Look {
  return {
    ...told('fill', format?.fill?.color),
    ...told('bold', format?.font?.bold),
    ...told('wrap', format?.wrapText),
    ...told('italic', format?.font?.italic),
    ...told('color', format?.font?.color),
  };
}

export interface RowLine {
  readonly hidden: boolean;
  /** Points; a row that fits itself to its text has the height it has now. */
  readonly height: number;
  readonly look: Look;
  /** Opaque: all that was told of the row's format. Rows that look different mostly differ in it. */
  readonly signature: string;
}

export interface ColumnLine {
  readonly hidden: boolean;
  /** Points. */
  readonly width: number;
  readonly standard: boolean;
}

/** Rows and columns of a sheet, from row 0 and column 0 on. */
export interface Lines {
  readonly rows: RowLine[];
  readonly columns: ColumnLine[];
  /** Looks of columns within runs of rows. */
  readonly segments: { readonly rect: Rect; readonly looks: readonly Look[] }[];
}

const ROW_BYTES = 420;
const COLUMN_BYTES = 130;
const LOOK_BYTES = 160;
/** Columns are also compared within so many runs of rows. */
const MOST_SEGMENTS = 24;
const LEAST_SEGMENT = 8;
/** So many columns to the right of the area are asked for their width, and whether they are hidden: new columns may come there. */
export const COLUMNS_BESIDE = 48;
export const LAST_COLUMN = 16_383;

/** Questions about the rows, columns and common looks of an area. ExcelApi 1.9 (`getRowProperties`, `getColumnProperties`). */
export function lineQuestions(sheet: Excel.Worksheet, area: Rect, lines: Lines): readonly Question[] {
  const right = Math.min(area.right + COLUMNS_BESIDE, LAST_COLUMN);
  return [
    rowQuestion(sheet, { ...area, top: 0 }, lines),
    columnQuestion(sheet, 0, right, lines),
    ...segmentsOf(area, MOST_SEGMENTS, LEAST_SEGMENT).map((rect) => segmentQuestion(sheet, rect, lines)),
  ];
}

export const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Rect): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

function rowQuestion(sheet: Excel.Worksheet, rect: Rect, lines: Lines): Question {
  const ask = (part: Rect): (() => void) => {
    const answer = rangeOf(sheet, part).getRowProperties({
      rowHidden: true,
      format: { ...LOOK_LOADS, rowHeight: true, borders: { style: true } },
    });
    return later(answer, ({ value }) => {
      value.forEach(({ rowHidden, format }, index) => {
        const { rowHeight = 0, ...rest } = format ?? {};
        const signature = JSON.stringify(rest);
        lines.rows[part.top + index] = { hidden: rowHidden === true, height: rowHeight, look: lookOf(rest), signature };
      });
    });
  };
  return { rect, rowBytes: ROW_BYTES, ask };
}

/** A question that cannot be cut by rows stands for one row. */
const whole = (columns: number, columnBytes: number, ask: () => () => void): Question => ({
  rect: { top: 0, bottom: 0, left: 0, right: columns - 1 },
  rowBytes: columns * columnBytes,
  ask,
});

/** Widths of columns, and which are hidden. */
export function columnQuestion(sheet: Excel.Worksheet, first: number, last: number, lines: Lines): Question {
  return whole(last - first + 1, COLUMN_BYTES, () => {
    const range = rangeOf(sheet, { top: 0, bottom: 0, left: first, right: last });
    const answer = range.getColumnProperties({
      columnHidden: true,
      format: { columnWidth: true, useStandardWidth: true },
    });
    return later(answer, ({ value }) => {
      value.forEach(({ columnHidden, format }, index) => {
        lines.columns[first + index] = {
          hidden: columnHidden === true,
          width: format?.columnWidth ?? 0,
          standard: format?.useStandardWidth === true,
        };
      });
    });
  });
}

function segmentQuestion(sheet: Excel.Worksheet, rect: Rect, lines: Lines): Question {
  return whole(rect.right - rect.left + 1, LOOK_BYTES, () => {
    const answer = rangeOf(sheet, rect).getColumnProperties({ format: LOOK_LOADS });
    return later(answer, ({ value }) => {
      lines.segments.push({ rect, looks: value.map(({ format }) => lookOf(format)) });
    });
  });
}
