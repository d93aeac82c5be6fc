import type { CellWrite, RowFormula } from './edit';

/** The text of a row formula in a 0-based row. */
export const textInRow = ({ text }: RowFormula, row: number): string => text.replaceAll('{r}', `${row + 1}`);

/** The formula of a cell about to be written in a 0-based row; undefined when it gets none. */
export const formulaInRow = (formula: CellWrite['formula'], row: number): string | undefined =>
  typeof formula === 'object' ? textInRow(formula, row) : formula;
