import { cellName, columnName } from '../../../../core/workbook/address';
import type { CellWrite, RowFormula } from '../../../../core/edit/edit';
import { textInRow } from '../../../../core/edit/rowFormula';
import { findReferences } from '../formula/reference';
import { shiftFormula } from '../formula/rewrite';
import { formulaText, rowFormulaText } from './cell-content';

/** Cells of one column that hold the same row formula; `id` is given when they are stored as one shared formula. */
interface Group {
  readonly formula: RowFormula;
  /** The formula of a row as it stands between tags. */
  readonly textOf: (row: number) => string;
  readonly column: number;
  readonly first: number;
  last: number;
  count: number;
  id: number | undefined;
}

/**
 * Whether the formula of each row is the first row's copied down, so that Excel may store it once. Excel does not share a
 * formula that names another sheet or a table column (files that do are reported as damaged).
 */
function isShareable(formula: RowFormula, row: number): boolean {
  const text = textInRow(formula, row);
  if (/[[\]!]/.test(text.replace(/"[^"]*"/g, ''))) return false;
  if (findReferences(text).length === 0) return false;
  return shiftFormula(text, 1, 0) === textInRow(formula, row + 1);
}

/** Finds the row formulas that can be stored once, before the cells are written in order of their rows. */
export class FormulaGroups {
  readonly #groups = new Map<RowFormula, Map<number, Group>>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Takes note of a cell to come; rows ascending. */
  note(row: number, column: number, write: CellWrite): void {
    const { formula } = write;
    if (formula === undefined || typeof formula === 'string') return;
    let columns = this.#groups.get(formula);
    if (!columns) this.#groups.set(formula, (columns = new Map<number, Group>()));
    const group = columns.get(column);
    if (group) {
      group.last = row;
      group.count++;
      return;
    }
    const textOf = rowFormulaText(formula);
    columns.set(column, { formula, textOf, column, first: row, last: row, count: 1, id: undefined });
  }

  /** Gives the groups worth sharing their ids; `taken` are those other formulas of the sheet use. */
  number(taken: ReadonlySet<number>): void {
    let id = 0;
    for (const columns of this.#groups.values()) {
      for (const group of columns.values()) {
        if (group.count < 2 || !isShareable(group.formula, group.first)) continue;
        while (taken.has(id)) id++;
        group.id = id++;
      }
    }
  }

  /** The formula element of a cell. */
  element(row: number, column: number, formula: string | RowFormula): string {
    const name = `${this.#prefix}f`;
    if (typeof formula === 'string') return `<${name}>${formulaText(formula)}</${name}>`;
    const group = this.#groups.get(formula)?.get(column);
    if (!group) throw new Error(`a formula nobody took note of: ${formula.text}`);
    const { id, first, last, textOf } = group;
    if (id === undefined) return `<${name}>${textOf(row)}</${name}>`;
    if (row !== first) return `<${name} t="shared" si="${id}"/>`;
    const area = `${cellName(first, column)}:${columnName(column)}${last + 1}`;
    return `<${name} t="shared" ref="${area}" si="${id}">${textOf(row)}</${name}>`;
  }
}
