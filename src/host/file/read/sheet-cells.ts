import type { CellSnapshot } from '../../../core/workbook/snapshot';
import { refuse } from '../refusal';
import { attributeAt, isTrue } from '../xml/scan';
import { decodeEscapes, decodeText } from '../xml/text';
import { CellScanner } from './cell-scanner';
import { serialOfIso, type SerialDates } from '../../../core/workbook/serialDate';
import { SheetFormulas } from './sheet-formulas';
import type { RowXml, SheetXml } from './sheet-xml';
import { readString, type SharedStrings, type StringItem } from './strings';
import type { CellFormat } from './styles';

/** What cells mean in this workbook. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly formats: readonly CellFormat[];
  readonly dates: SerialDates;
  readonly date1904: boolean;
}

export interface SheetCells {
  /** Sparse. */
  readonly rows: (CellSnapshot | undefined)[][];
  readonly hiddenRows: ReadonlySet<number>;
  /** Points, sparse: where the file sets one. */
  readonly rowHeights: readonly (number | undefined)[];
}

const PLAIN: CellFormat = { date: false, bold: false };

/** Reads all cells of a sheet. */
export function readCells(sheet: SheetXml, context: CellContext): SheetCells {
  const reader = new CellReader(sheet, context);
  const rows: (CellSnapshot | undefined)[][] = [];
  const hiddenRows = new Set<number>();
  const rowHeights: (number | undefined)[] = [];
  for (const row of sheet.rows) {
    if (isHidden(sheet.text, row)) hiddenRows.add(row.row);
    const height = heightOf(sheet.text, row);
    if (height !== undefined) rowHeights[row.row] = height;
    const cells = reader.readRow(row);
    if (cells) rows[row.row] = cells;
  }
  reader.resolve(rows);
  return { rows, hiddenRows, rowHeights };
}

function heightOf(text: string, row: RowXml): number | undefined {
  if (!text.slice(row.start, row.openEnd).includes(' ht=')) return undefined;
  const height = Number(attributeAt(text, row.start, 'ht'));
  return height > 0 ? height : undefined;
}

function isHidden(text: string, row: RowXml): boolean {
  const tag = text.slice(row.start, row.openEnd);
  if (tag.includes('hidden') && isTrue(attributeAt(text, row.start, 'hidden'))) return true;
  return tag.includes(' ht=') && Number(attributeAt(text, row.start, 'ht')) === 0;
}

class CellReader {
  readonly #text: string;
  readonly #context: CellContext;
  readonly #scanner: CellScanner;
  readonly #formulas: SheetFormulas;
  /** Cells without a value, one object for each style. */
  readonly #empty: CellSnapshot[] = [];

  constructor(sheet: SheetXml, context: CellContext) {
    this.#text = sheet.text;
    this.#context = context;
    this.#scanner = new CellScanner(sheet.text, sheet.prefix);
    this.#formulas = new SheetFormulas(sheet.text);
  }

  /** The row's cells; undefined when it has none worth telling. */
  readRow(row: RowXml): (CellSnapshot | undefined)[] | undefined {
    const scanner = this.#scanner;
    const cells: (CellSnapshot | undefined)[] = [];
    scanner.enter(row.openEnd, row.closeStart, row.row + 1);
    while (scanner.next()) {
      const cell = this.#withFormula(row.row, this.#value());
      if (cell) cells[scanner.column] = cell;
    }
    // A copy is just as long as it needs to be; an array that grew keeps room for more.
    return cells.length > 0 ? cells.slice() : undefined;
  }

  /** Formulas whose shared master stood further down are filled in at the end. */
  resolve(rows: (CellSnapshot | undefined)[][]): void {
    for (const { row, column, formula } of this.#formulas.late()) {
      const cells = rows[row];
      if (cells) cells[column] = { ...(cells[column] ?? { value: null }), formula };
    }
  }

  #withFormula(row: number, cell: CellSnapshot | undefined): CellSnapshot | undefined {
    const scanner = this.#scanner;
    const formula = this.#formulas.formulaOf(row, scanner);
    if (formula === undefined) return cell;
    if (!cell) return { value: null, style: scanner.style, formula };
    if (cell.error === undefined && cell.date === undefined && cell.bold === undefined && cell.rich === undefined) {
      return { value: cell.value, style: scanner.style, formula };
    }
    return { ...cell, formula };
  }

  #value(): CellSnapshot | undefined {
    const scanner = this.#scanner;
    if (scanner.inlineTo >= 0 && scanner.type !== 's') {
      return this.#textCell(readString(this.#text, scanner.inlineFrom, scanner.inlineTo));
    }
    if (scanner.valueTo <= scanner.valueFrom) return this.#withoutValue();
    const raw = this.#text.slice(scanner.valueFrom, scanner.valueTo);
    switch (scanner.type) {
      case '':
      case 'n':
        return this.#number(raw);
      case 's':
        return this.#shared(raw);
      case 'b':
        return this.#plain(decodeText(raw).trim() === '1' || raw.trim() === 'true');
      case 'e':
        return { value: null, style: scanner.style, error: decodeText(raw) };
      case 'd':
        return this.#isoDate(decodeText(raw));
      default:
        return this.#textCell(decodeEscapes(decodeText(raw)));
    }
  }

  #withoutValue(): CellSnapshot | undefined {
    const { style, type } = this.#scanner;
    if (type === 'str' && this.#scanner.valueTo >= 0) return this.#plain('');
    if (style === 0) return undefined;
    return (this.#empty[style] ??= Object.freeze<CellSnapshot>({ value: null, style }));
  }

  #number(raw: string): CellSnapshot | undefined {
    const value = Number(raw.includes('<') || raw.includes('&') ? decodeText(raw) : raw);
    if (Number.isNaN(value)) return this.#textCell(decodeText(raw));
    const style = this.#scanner.style;
    const format = this.#context.formats[style] ?? PLAIN;
    if (!format.date) return this.#plain(value);
    const date = this.#context.dates.dayOf(value);
    if (date === undefined) return this.#plain(value);
    const cell: CellSnapshot = format.bold ? { value, style, date, bold: true } : { value, style, date };
    return format.shows === undefined ? cell : { ...cell, shows: format.shows };
  }

  #isoDate(text: string): CellSnapshot | undefined {
    const serial = serialOfIso(text, this.#context.date1904);
    if (serial === undefined) return this.#textCell(text);
    const date = this.#context.dates.dayOf(serial);
    const cell = this.#plain(serial);
    return date === undefined ? cell : { ...cell, date };
  }

  #shared(raw: string): CellSnapshot | undefined {
    const index = Number(raw.includes('<') ? decodeText(raw) : raw);
    const { texts, formatted } = this.#context.strings;
    const text = texts[index];
    if (text === undefined) return refuse('damaged', { what: 'shared-string' });
    return this.#textCell(formatted.get(index) ?? text);
  }

  #textCell(text: string | StringItem): CellSnapshot {
    if (typeof text === 'string') return this.#plain(text);
    const style = this.#scanner.style;
    const inBold = this.#context.formats[style]?.bold ?? false;
    const bold = inBold ? text.boldInBold : text.boldInPlain;
    return { value: text.text, style, rich: true, ...(bold ? { bold } : {}) };
  }

  #plain(value: string | number | boolean): CellSnapshot {
    const style = this.#scanner.style;
    return this.#context.formats[style]?.bold ? { value, style, bold: true } : { value, style };
  }
}
