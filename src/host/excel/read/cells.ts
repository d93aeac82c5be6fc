import type { FontEncoding } from '../../../core/encoding/oldEncoding';
import { remembered } from '../../../core/memory/remembered';
import type { Rect } from '../../../core/workbook/address';
import { datePartsOf, showsDate } from '../../../core/workbook/numberFormat';
import type { SerialDates } from '../../../core/workbook/serialDate';
import type { CellSnapshot, DateParts } from '../../../core/workbook/snapshot';
import type { StyleKeys } from '../styleKeys';
import { formulaOf, type ContentRow } from './contents';
import type { Look } from './lines';
import { cellKey, lookReader, type ReadArea } from './readArea';

/** Formats that Office names by their codes have no number of their own. */
const NO_ID = -1;

interface DateFormat {
  readonly date: boolean;
  readonly shows: DateParts | undefined;
}

const dateFormat = remembered((code: string): DateFormat => {
  const date = showsDate(NO_ID, code);
  return { date, shows: date ? datePartsOf(NO_ID, code) : undefined };
});

export interface CellsRead {
  /** Sparse. */
  readonly rows: (CellSnapshot | undefined)[][];
  readonly wrappedStyles: ReadonlySet<number>;
  /** See SheetSnapshot. */
  readonly oldFonts?: ReadonlyMap<number, FontEncoding>;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
  readonly formula: string | undefined;
  readonly format: string;
}

export interface SheetOfCells {
  readonly name: string;
  /** The table that an earlier run left: its empty cells got their formats then, be they visible or not. */
  readonly tracked: Rect | undefined;
}

/** What Excel told of an area as the core takes cells. */
export function readCells(sheet: SheetOfCells, area: ReadArea, dates: SerialDates, keys: StyleKeys): CellsRead {
  const reader = new CellReader(sheet, area, dates, keys);
  const rows: (CellSnapshot | undefined)[][] = [];
  area.contents.forEach((content, row) => {
    const cells = reader.readRow(content, row);
    if (cells.length > 0) rows[row] = cells;
  });
  return { rows, wrappedStyles: reader.wrapped, ...(area.fonts ? { oldFonts: reader.oldFonts } : {}) };
}

const isInside = ({ top, left, bottom, right }: Rect, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

class CellReader {
  readonly wrapped = new Set<number>();
  readonly oldFonts = new Map<number, FontEncoding>();
  readonly #lookAt: (row: number, column: number) => Look;
  /** Rows that look alike have the same number. */
  readonly #rowKinds: readonly number[];

  constructor(
    readonly sheet: SheetOfCells,
    readonly area: ReadArea,
    readonly dates: SerialDates,
    readonly keys: StyleKeys,
  ) {
    this.#lookAt = lookReader(area);
    const numbers = new Map<string, number>();
    this.#rowKinds = area.lines.rows.map(({ signature }) => {
      const kind = numbers.get(signature) ?? numbers.size;
      numbers.set(signature, kind);
      return kind;
    });
  }

  readRow({ values, formulas, formats }: ContentRow, row: number): (CellSnapshot | undefined)[] {
    const cells: (CellSnapshot | undefined)[] = [];
    values.forEach((value, index) => {
      const column = this.area.rect.left + index;
      const formula = formulaOf(value, formulas[index]);
      const cell = this.#read({ row, column, value, formula, format: String(formats[index] ?? 'General') });
      if (cell) cells[column] = cell;
    });
    return cells;
  }

  #read(cell: Cell): CellSnapshot | undefined {
    const look = this.#lookAt(cell.row, cell.column);
    if (cell.value === '' && cell.formula === undefined) {
      return this.#isPlain(cell, look) ? undefined : { value: null, style: this.#styleOf(cell, look) };
    }
    const rich = typeof cell.value === 'string' && this.area.rich.has(cellKey(cell.row, cell.column));
    return {
      ...this.#valueOf(cell),
      style: this.#styleOf(cell, look),
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      ...(look.bold ? { bold: true } : {}),
      ...(rich && cell.formula === undefined ? { rich: true } : {}),
    };
  }

  /** An empty cell that shows nothing of its own: no fill, no box, no number format. */
  #isPlain({ row, column, format }: Cell, { fill }: Look): boolean {
    if (this.sheet.tracked && isInside(this.sheet.tracked, row, column)) return false;
    const filled = fill !== undefined && fill.toUpperCase() !== '#FFFFFF';
    return format === 'General' && !filled && !this.area.boxed.has(cellKey(row, column));
  }

  #valueOf({ row, column, value, format }: Cell): CellSnapshot {
    if (typeof value === 'string') {
      return this.area.errors.has(cellKey(row, column)) ? { value: null, error: value } : { value };
    }
    if (typeof value === 'boolean') return { value };
    if (typeof value !== 'number') return { value: null };
    const { date: isDate, shows } = dateFormat(format);
    const date = isDate ? this.dates.dayOf(value) : undefined;
    if (date === undefined) return { value };
    return shows === undefined ? { value, date } : { value, date, shows };
  }

  #styleOf({ row, column, format }: Cell, look: Look): number {
    const { fill = '', bold = false, wrap = false } = look;
    const font = this.area.fonts?.get(cellKey(row, column));
    const looks = `${fill} ${String(bold)} ${String(wrap)} ${String(this.#rowKinds[row])} ${font?.name ?? ''} ${format}`;
    const key = this.keys.keyOf(looks, { sheet: this.sheet.name, row, column });
    if (wrap) this.wrapped.add(key);
    if (font) this.oldFonts.set(key, font);
    return key;
  }
}
