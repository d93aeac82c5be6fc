import type { RowFormula } from '../edit/edit';
import { STATUS_CODES } from '../status/codes';
import type { StatusCode } from '../status/codes';
import { columnName } from '../workbook/address';
import { REPORT_WORDS as WORDS } from '../../messages/vi/report';
import {
  columnOf,
  COUNT_COLUMNS,
  COUNT_WIDTHS,
  FIRST_COUNT_COLUMN,
  NAME_COLUMN,
  RATE_COLUMN,
  RATE_FORMULA,
} from './countColumns';
import { fitsCriterion } from './counting';
import type { CountLine } from './countLines';
import type { CountSheetInput } from './countSheetInput';
import { LOOKS } from './looks';
import { statusWord } from './planReferences';
import type { SheetGrid } from './sheetGrid';
import type { Figures } from './summarise';
import { heightOf, lineCount } from '../text/textSize';

function statusFormula(input: CountSheetInput, line: CountLine, code: StatusCode, firstRow: number): RowFormula {
  const { counting, lines, plan } = input;
  if (line.kind === 'blank') return counting.blank[code];
  if (line.kind === 'named') return (fitsCriterion(line.name) ? counting.named : counting.longNamed)[code];
  const column = columnName(columnOf(code));
  const others = lines.flatMap((each, index) => (each.kind === 'rest' ? [] : [`$${column}$${firstRow + index + 1}`]));
  const named = lines.filter((each) => each.kind === 'named').length;
  const listed = `SUM($${column}$${firstRow + 1}:$${column}$${firstRow + named})`;
  const blank = others.slice(named).map((cell) => `-${cell}`);
  const repeats = counting.repeats(code);
  return {
    text: `COUNTIF(${plan.rows('status')},${statusWord(code)})${repeats ? `+${repeats}` : ''}-${listed}${blank.join('')}`,
  };
}

const SUMS = COUNT_COLUMNS.map((column) => (column.sum === undefined ? undefined : { text: column.sum }));
const RATE: RowFormula = { text: RATE_FORMULA };

/** The sums and the rate of a row; the same in a line and in the total. */
function putSums(grid: SheetGrid, row: number, figures: Figures, look: 'count' | 'totalCount'): void {
  SUMS.forEach((formula, index) => {
    const column = COUNT_COLUMNS[index];
    if (formula && column)
      grid.put(row, FIRST_COUNT_COLUMN + index, { value: column.figure(figures), formula }, LOOKS[look]);
  });
  const value = figures.completionRate ?? WORDS.noRate;
  grid.put(row, RATE_COLUMN, { value, formula: RATE }, look === 'count' ? LOOKS.rate : LOOKS.totalRate);
}

/** Lines that a name takes in its column. */
export const nameLines = (name: string): number => lineCount(name, (COUNT_WIDTHS[NAME_COLUMN] ?? 0) - 2, 12);

/** A line of the table: ordinal, name, figures, and the hidden cells that its formulas read. */
export function putLine(grid: SheetGrid, input: CountSheetInput, index: number, firstRow: number): void {
  const line = input.lines[index];
  if (!line) return;
  const row = firstRow + index;
  grid.height(row, Math.max(20, heightOf(nameLines(line.name), 12)));
  grid.put(row, 0, index + 1, LOOKS.ordinal);
  grid.put(row, NAME_COLUMN, line.name, line.group ? LOOKS.nameItalic : LOOKS.name);
  for (const code of STATUS_CODES) {
    const cell = { value: line.figures.counts[code], formula: statusFormula(input, line, code, firstRow) };
    grid.put(row, columnOf(code), cell, LOOKS.count);
  }
  putSums(grid, row, line.figures, 'count');
  if (line.kind !== 'named') return;
  if (fitsCriterion(line.name))
    for (const { column, formula, value } of input.counting.hidden)
      grid.put(row, column, { value: value(line.name), formula }, LOOKS.hidden);
  const extra = input.extraHidden?.(firstRow);
  if (extra) grid.put(row, extra.column, { value: extra.figures(line, index), formula: extra.formula }, LOOKS.hidden);
}

/** The last line: every task once. */
export function putTotal(grid: SheetGrid, { total, plan }: CountSheetInput, row: number): void {
  grid.merge({ top: row, bottom: row, left: 0, right: NAME_COLUMN }, WORDS.grandTotal, LOOKS.totalName);
  for (const code of STATUS_CODES) {
    const formula = `COUNTIF(${plan.rows('status')},${statusWord(code)})`;
    grid.put(row, columnOf(code), { value: total.counts[code], formula }, LOOKS.totalCount);
  }
  putSums(grid, row, total, 'totalCount');
  grid.height(row, 22);
}
