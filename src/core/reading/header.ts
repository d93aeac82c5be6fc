import { foldKey } from '../text/fold';
import type { Grid } from './grid';
import { matchHeader } from './headerMatch';

/** The header block of a table: its rows, and for each column the texts from top to bottom (a merged parent counts for each column under it). */
export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  /** By column - left. */
  readonly chains: readonly (readonly string[])[];
}

const MOST_HEADER_ROWS = 4;
const LONGEST_HEADER_TEXT = 200;
/** Headings under a merged parent that say nothing alone. Folded. */
const CHILD_WORDS =
  /^(?:bat dau|hoan thanh|ket thuc|tu|den|ke hoach|thuc te|du kien|ty le|so luong|thang|quy|nam|ngay|don vi|co quan|ca nhan|nguoi|chu tri|phoi hop|t?\d{1,2}|quy [1-4]|quy (?:i{1,3}|iv)|i{1,3}|iv|thang \d{1,2}|nam \d{4}|tong so|trong do)(?: |$)/u;

/** Text that a header row shows in a column: its own, or that of the merged cell over it. */
function headerText(grid: Grid, row: number, column: number): string {
  const merge = grid.mergeAt(row, column);
  return merge ? grid.text(merge.top, merge.left) : grid.text(row, column);
}

function columnsWithText(grid: Grid, row: number): number[] {
  const columns: number[] = [];
  const length = grid.sheet.rows[row]?.length ?? 0;
  for (let column = 0; column < length; column++) if (grid.text(row, column) !== '') columns.push(column);
  return columns;
}

/** Lowest row that the merged cells of a header row reach. */
function mergedDownTo(grid: Grid, row: number): number {
  let last = row;
  for (const column of columnsWithText(grid, row)) last = Math.max(last, grid.mergeAt(row, column)?.bottom ?? row);
  return Math.min(last, row + MOST_HEADER_ROWS - 1);
}

/** Whether a sub-heading has room under the row above: an empty cell there, or one merged across. */
function hasRoom(grid: Grid, above: number, column: number): boolean {
  const parent = grid.mergeAt(above, column);
  if (parent) return parent.right > parent.left && parent.bottom === above;
  return grid.text(above, column) === '';
}

function isSubHeading(grid: Grid, row: number, column: number, roomy: boolean): boolean {
  const text = grid.text(row, column);
  if (text.length > 60) return false;
  if (/^\(?\d+\)?$/.test(text)) return roomy;
  const match = matchHeader(text);
  return (match !== undefined && match.grade >= 2) || CHILD_WORDS.test(foldKey(text));
}

/** A second header row: only short sub-headings, at least one with room above it. */
function isChildRow(grid: Grid, row: number, above: number): boolean {
  const columns = columnsWithText(grid, row);
  const roomy = columns.map((column) => hasRoom(grid, above, column));
  return roomy.includes(true) && columns.every((column, i) => isSubHeading(grid, row, column, roomy[i] === true));
}

function lastHeaderRow(grid: Grid, first: number): number {
  let last = mergedDownTo(grid, first);
  while (last + 1 < first + MOST_HEADER_ROWS && isChildRow(grid, last + 1, last)) last = mergedDownTo(grid, last + 1);
  return last;
}

/** From the header cells outwards until a column without any header text. */
function edges(grid: Grid, first: number, last: number, start: number): { left: number; right: number } {
  const filled = (column: number): boolean => {
    for (let row = first; row <= last; row++) if (headerText(grid, row, column) !== '') return true;
    return false;
  };
  let left = start;
  let right = start;
  while (left > 0 && filled(left - 1)) left--;
  while (right + 1 < grid.columnCount && filled(right + 1)) right++;
  return { left, right };
}

function chainOf(grid: Grid, first: number, last: number, column: number): string[] {
  const chain: string[] = [];
  for (let row = first; row <= last; row++) {
    const text = headerText(grid, row, column).replaceAll('\n', ' ');
    if (text !== '' && chain[chain.length - 1] !== text) chain.push(text);
  }
  return chain;
}

/** The parent over an unmerged second row: it stands to the left, above an empty cell. */
function withLooseParents(
  grid: Grid,
  block: { first: number; last: number; left: number; right: number },
  chains: string[][],
): string[][] {
  if (block.first === block.last) return chains;
  return chains.map((chain, i) => {
    const column = block.left + i;
    if (headerText(grid, block.first, column) !== '' || chain.length === 0 || i === 0) return chain;
    let parent = column - 1;
    while (parent > block.left && headerText(grid, block.first, parent) === '') parent--;
    const under = grid.mergeAt(block.first, parent) === undefined && headerText(grid, block.first + 1, parent) !== '';
    const text = headerText(grid, block.first, parent).replaceAll('\n', ' ');
    return under && text !== '' ? [text, ...chain] : chain;
  });
}

/** Merged header cells may begin above the row that names the columns. */
function firstHeaderRow(grid: Grid, row: number): number {
  let first = row;
  const length = grid.sheet.rows[row]?.length ?? 0;
  for (let column = 0; column < length; column++) {
    const merge = grid.mergeAt(row, column);
    if (merge && grid.text(merge.top, merge.left) !== '') first = Math.min(first, merge.top);
  }
  return Math.max(first, row - MOST_HEADER_ROWS + 1);
}

/** true when the row alone looks like a header row: several short cells, at least two that say what their column is. */
export function looksLikeHeader(grid: Grid, row: number): boolean {
  const length = grid.sheet.rows[row]?.length ?? 0;
  let sure = 0;
  for (let column = 0; column < length; column++) {
    const value = grid.cell(row, column)?.value;
    if (typeof value !== 'string') continue;
    if (value.length > 4 * LONGEST_HEADER_TEXT) return false;
    if ((matchHeader(grid.text(row, column))?.grade ?? 0) >= 2) sure++;
  }
  return sure >= 2;
}

/** The header block that `row` belongs to; undefined when the row holds nothing or a text too long for a header. */
export function headerAt(grid: Grid, row: number): HeaderBlock | undefined {
  const columns = columnsWithText(grid, row);
  const start = columns.find((column) => (matchHeader(grid.text(row, column))?.grade ?? 0) >= 2) ?? columns[0];
  if (start === undefined) return undefined;
  const first = firstHeaderRow(grid, row);
  const last = lastHeaderRow(grid, row);
  const { left, right } = edges(grid, first, last, start);
  const chains: string[][] = [];
  for (let column = left; column <= right; column++) chains.push(chainOf(grid, first, last, column));
  if (chains.some((chain) => chain.some((text) => text.length > LONGEST_HEADER_TEXT))) return undefined;
  return { first, last, left, right, chains: withLooseParents(grid, { first, last, left, right }, chains) };
}
