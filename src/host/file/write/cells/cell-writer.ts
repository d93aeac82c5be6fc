import { cellName, columnName } from '../../../../core/workbook/address';
import type { CellLook, CellWrite } from '../../../../core/edit/edit';
import { RefusalError } from '../../refusal';
import type { FormulaPlaces } from '../calculation/formula-places';
import type { CellFormats } from '../styles/cell-formats';
import { formulaContent, valueContent, valueKind, type CellTags, type ValueKind } from './cell-content';
import type { FormulaGroups } from './formula-groups';

/** Stands for a write without a look. */
const NO_LOOK: CellLook = {};

/** What writing cells needs to know of the workbook and the sheet. */
export interface CellContext {
  /** Sheet name, for refusals. */
  readonly sheet: string;
  readonly prefix: string;
  readonly tags: CellTags;
  readonly date1904: boolean;
  readonly formats: CellFormats;
  readonly groups: FormulaGroups;
  /** Where formulas stand in the sheet, when somebody keeps count. */
  readonly formulas?: FormulaPlaces;
}

/**
 * Format number of a written cell. `kept` is the format the cell has now (undefined for a cell that is not there yet),
 * `base` the one its look starts from.
 */
export function writtenStyle(
  context: CellContext,
  write: CellWrite,
  kept: number | undefined,
  base: number | undefined,
): number {
  const { formats } = context;
  const start = base ?? kept ?? 0;
  const kind = valueKind(write, context.date1904);
  const look: CellLook | undefined = write.look;
  const quote = quoteNeed(kind, write, base !== undefined);
  const showsDay = (): boolean => (look === undefined ? formats.isDate(start) : look.numberFormat !== undefined);
  const day = kind === 'date' && !showsDay();
  if (look === undefined && quote === undefined && !day) return start;
  return formats.place(start, look ?? NO_LOOK, { day, quote });
}

/** The mark that keeps text from becoming a formula belongs to a cell's content, so it is not taken over from a neighbour. */
function quoteNeed(kind: ValueKind, write: CellWrite, isBorrowed: boolean): boolean | undefined {
  if (kind === 'riskyText') return true;
  const isText = write.formula === undefined && (kind === 'text' || kind === 'empty');
  return isText && !isBorrowed ? undefined : false;
}

const columnNames: string[] = [];

function lettersOf(column: number): string {
  return (columnNames[column] ??= columnName(column));
}

/** The `<c>` element of a written cell. */
export function writtenCell(
  context: CellContext,
  row: number,
  column: number,
  write: CellWrite,
  style: number,
): string {
  const { prefix, date1904, tags } = context;
  if (write.formula !== undefined) context.formulas?.add(row, column);
  try {
    const content =
      write.formula === undefined
        ? valueContent(write, tags, date1904)
        : formulaContent(write, context.groups.element(row, column, write.formula), tags, date1904);
    const head = `<${prefix}c r="${lettersOf(column)}${row + 1}"`;
    return style === 0 ? head + content : `${head} s="${style}"${content}`;
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    throw new RefusalError({ ...error.refusal, sheet: context.sheet, cell: cellName(row, column) });
  }
}
