import { REGISTER_HEADERS } from '../../messages/vi/register';
import { lineCount } from '../text/textSize';
import type { NumberedRow } from './numberedRows';
import type { RegisterRow, RegisterTexts } from './register';

/** A column of a fresh table. */
export interface RegisterColumn {
  readonly name: keyof typeof REGISTER_HEADERS;
  readonly header: string;
  /** Width in digits of Calibri 11. */
  readonly width: number;
}

type TextColumn = keyof RegisterTexts | 'area';

/** Columns in the order in which offices have them, with the least width at which their words are not broken. */
const TEXT_COLUMNS: readonly { readonly name: TextColumn; readonly least: number }[] = [
  { name: 'area', least: 16 },
  { name: 'content', least: 36 },
  { name: 'result', least: 18 },
  { name: 'lead', least: 17 },
  { name: 'coordinate', least: 18 },
  { name: 'deadline', least: 16 },
  { name: 'method', least: 22 },
  { name: 'progress', least: 18 },
  { name: 'remark', least: 14 },
];
/** Without these nobody could follow the tasks: they are there to be filled in. */
const ALWAYS: ReadonlySet<TextColumn> = new Set<TextColumn>(['content', 'deadline']);
const NUMBER_WIDTH = 6;
const MARK_WIDTH = 9;
/** One text that is far longer than all others does not decide alone. */
const LONGEST_COUNTED = 1000;
/** All columns together: at A4 landscape the letters are then printed about as large as in the document. */
const TABLE_WIDTH = 150;

export const textIn = (row: RegisterRow, name: TextColumn): string => (row.kind === 'task' ? (row[name] ?? '') : '');

/** Lead units stand in the method where the register names none of its own. */
function isShown(name: TextColumn, rows: readonly NumberedRow[]): boolean {
  const filled = (column: TextColumn): boolean => rows.some(({ row }) => textIn(row, column).trim() !== '');
  return ALWAYS.has(name) || filled(name) || (name === 'lead' && !filled('method'));
}

/** The highest cell makes the height of a row: long texts count more than short ones. */
const WEIGHT = 3;

/**
 * The share of the width that makes the table lowest: with `texts` as long as they are, the sum of (length / width) ** WEIGHT over
 * all cells is smallest where widths stand to each other as these numbers do.
 */
function wishOf(name: TextColumn, rows: readonly NumberedRow[]): number {
  const sum = rows.reduce((all, { row }) => all + Math.min(textIn(row, name).length, LONGEST_COUNTED) ** WEIGHT, 0);
  return sum ** (1 / (WEIGHT + 1));
}

/** Widths in proportion to what the columns wish, none below its least. */
function shared(columns: readonly { readonly least: number; readonly wish: number }[], room: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const left = columns.reduce((sum, { least }, i) => (fixed.has(i) ? sum - least : sum), room);
    const wishes = columns.reduce((sum, { wish }, i) => (fixed.has(i) ? sum : sum + wish), 0);
    const widths = columns.map(({ least, wish }, i) => (fixed.has(i) ? least : (left * wish) / Math.max(wishes, 1)));
    const short = columns.findIndex(({ least }, i) => !fixed.has(i) && (widths[i] ?? 0) < least);
    if (short < 0) return widths.map((width) => Math.round(width));
    fixed.add(short);
  }
}

/** The columns of a fresh table: only those that hold something, as wide as what they hold needs. */
export function columnsOf(rows: readonly NumberedRow[]): readonly RegisterColumn[] {
  const shown = TEXT_COLUMNS.filter(({ name }) => isShown(name, rows));
  // A mark that only repeats the number of the row says nothing.
  const marked = rows.some(({ row, place }) => row.kind === 'task' && row.mark !== null && row.mark !== place);
  const room = TABLE_WIDTH - NUMBER_WIDTH - (marked ? MARK_WIDTH : 0);
  const wishes = shown.map(({ name, least }) => ({ least, wish: wishOf(name, rows) }));
  const widths = shared(wishes, room);
  const texts = shown.map(({ name }, i) => ({ name, header: REGISTER_HEADERS[name], width: widths[i] ?? 0 }));
  return [
    { name: 'number', header: REGISTER_HEADERS.number, width: NUMBER_WIDTH },
    ...texts,
    ...(marked ? [{ name: 'mark' as const, header: REGISTER_HEADERS.mark, width: MARK_WIDTH }] : []),
  ];
}

/** Lines that the highest cell of a row takes. */
export function linesOf(texts: readonly string[], columns: readonly RegisterColumn[], size: number): number {
  return Math.max(1, ...texts.map((text, i) => lineCount(text, columns[i]?.width ?? NUMBER_WIDTH, size)));
}
