import type { Rect } from '../../../core/workbook/address';
import { rangeOf } from './lines';
import { later } from './later';
import type { Question } from './questions';

/** One row of an area as Excel tells it, by column from the area's left edge. */
export interface ContentRow {
  readonly values: readonly unknown[];
  readonly formulas: readonly unknown[];
  readonly formats: readonly unknown[];
}

/** Bytes of a cell: its value, its formula (the value once more where it has none), its number format. */
const CELL_BYTES = 130;

/** Asks for the contents of an area; rows are kept by 0-based row. ExcelApi 1.1. */
export function contentQuestion(sheet: Excel.Worksheet, rect: Rect, rows: ContentRow[]): Question {
  const ask = (part: Rect): (() => void) => {
    const range = rangeOf(sheet, part);
    range.load('values,formulas,numberFormat');
    return later(range, ({ values, formulas, numberFormat }) => {
      for (let row = part.top; row <= part.bottom; row += 1) {
        const at = row - part.top;
        rows[row] = { values: values[at] ?? [], formulas: formulas[at] ?? [], formats: numberFormat[at] ?? [] };
      }
    });
  };
  return { rect, rowBytes: (rect.right - rect.left + 1) * CELL_BYTES, ask };
}

/** Formula of a cell without "="; undefined for a constant, also for text that begins with "=": that one reads the same in both. */
export function formulaOf(value: unknown, formula: unknown): string | undefined {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : undefined;
}

/** Error texts that Excel has, or may come to have; text in a cell may look the same. */
const ERROR_SHAPE = /^#[A-Z0-9_/]+[!?]?$/;

export const looksLikeError = (value: unknown): value is string => typeof value === 'string' && ERROR_SHAPE.test(value);

/** Whether the cell at an index of a row holds neither a value nor a formula. */
export function isEmptyCell({ values, formulas }: ContentRow, index: number): boolean {
  return values[index] === '' && (formulas[index] === '' || formulas[index] === undefined);
}
