import type { StatusCode } from '../status/codes';
import { STATUS_LABELS } from '../status/codes';
import { REPORT_WORDS as WORDS } from '../../messages/vi/report';
import type { Figures } from './summarise';

/** A column of figures in the summary tables: what it counts, and from which columns the sums come (column letters). */
export interface CountColumn {
  readonly title: string;
  /** Title over several columns. */
  readonly group?: string;
  readonly width: number;
  readonly status?: StatusCode;
  /** Formula inside the row, for what is no single status. */
  readonly sum?: string;
  readonly figure: (figures: Figures) => number;
}

const status = (code: StatusCode, width: number, title: string = STATUS_LABELS[code], group?: string): CountColumn => ({
  title,
  width,
  status: code,
  figure: (figures) => figures.counts[code],
  ...(group === undefined ? {} : { group }),
});

/** Columns C to L of both summary tables. A is the ordinal, B the name, M the rate. */
export const COUNT_COLUMNS: readonly CountColumn[] = [
  { title: WORDS.total, width: 8, sum: '$D{r}+$G{r}+$K{r}+$L{r}', figure: (figures) => figures.total },
  { title: WORDS.sum, group: WORDS.done, width: 8, sum: '$E{r}+$F{r}', figure: (figures) => figures.done },
  status('done-on-time', 8, WORDS.onTime, WORDS.done),
  status('done-late', 8, WORDS.late, WORDS.done),
  { title: WORDS.sum, group: WORDS.open, width: 8, sum: '$H{r}+$I{r}+$J{r}', figure: (figures) => figures.open },
  status('in-time', 8, STATUS_LABELS['in-time'], WORDS.open),
  status('due-soon', 9, STATUS_LABELS['due-soon'], WORDS.open),
  status('overdue', 8, STATUS_LABELS.overdue, WORDS.open),
  status('continuous', 9),
  status('undetermined', 10),
];

export const NAME_COLUMN = 1;
export const FIRST_COUNT_COLUMN = 2;
export const RATE_COLUMN = FIRST_COUNT_COLUMN + COUNT_COLUMNS.length;
export const RATE_FORMULA = `IF($D{r}+$G{r}=0,"${WORDS.noRate}",$D{r}/($D{r}+$G{r}))`;

/** Widths of the printed columns A to M. */
export const COUNT_WIDTHS: readonly number[] = [5, 40, ...COUNT_COLUMNS.map((column) => column.width), 13];

/** 0-based column of a status, or of a figure given by its column letter's meaning. */
export function columnOf(which: StatusCode | 'total' | 'done' | 'open'): number {
  const sums: Readonly<Record<string, number>> = { total: 2, done: 3, open: 6 };
  return sums[which] ?? FIRST_COUNT_COLUMN + COUNT_COLUMNS.findIndex((column) => column.status === which);
}
