import type { CellFormat } from './format';

export type CellValue = string | number | boolean;

/** One cell that holds something or looks like something. */
export class Cell {
  /** What the cell shows as a value; '' = empty, or a formula that gives empty text. */
  value: CellValue = '';
  /** `value` is the text of an error such as #N/A. */
  isError = false;
  /** With "=". */
  formula: string | undefined;
  format: CellFormat | undefined;
  /** Part of its text is formatted apart (cannot be told through Office.js below ExcelApi 1.18). */
  isRich = false;

  get isEmpty(): boolean {
    return this.value === '' && this.formula === undefined;
  }

  /** Empties the cell; its format stays. */
  empty(): void {
    this.value = '';
    this.isError = false;
    this.isRich = false;
    this.formula = undefined;
  }

  copyContent(from: Cell | undefined): void {
    this.value = from?.value ?? '';
    this.isError = from?.isError ?? false;
    this.isRich = from?.isRich ?? false;
    this.formula = from?.formula;
  }
}

/** Range.valueTypes, ExcelApi 1.1. */
export function valueTypeOf(cell: Cell | undefined): string {
  if (!cell || cell.isEmpty) return 'Empty';
  if (cell.isError) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof cell.value as 'string' | 'number' | 'boolean'
  ];
}

export const isErrorText = (value: unknown): boolean =>
  typeof value === 'string' && /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/.test(value);
