import type { Settings } from '../settings/settings';
import { foldKey } from '../text/fold';
import type { Columns } from './columns';
import { readColumns } from './columns';
import type { Grid } from './grid';
import type { HeaderBlock } from './header';
import { headerAt, looksLikeHeader } from './header';
import { readMark } from './mark';

/** A header with the rows that belong under it, before the rows are read. */
export interface RegionDraft {
  readonly block: HeaderBlock;
  readonly columns: Columns;
  /** Rows that repeat the header. */
  readonly repeats: Set<number>;
  /** Rows between the table above (or the top of the sheet) and this header. */
  readonly above: { readonly first: number; readonly last: number };
  lastRow: number;
}

/** Folded texts of each header row, by column - left. */
function headerKeys(grid: Grid, { block, columns }: RegionDraft): string[][] {
  const keys: string[][] = [];
  for (let row = block.first; row <= block.last; row++) {
    const texts: string[] = [];
    for (let column = columns.left; column <= columns.right; column++) texts.push(foldKey(grid.text(row, column)));
    keys.push(texts);
  }
  return keys;
}

/** true when every text of the row stands in one of the header rows, in the same column. */
function isRepeat(grid: Grid, row: number, columns: Columns, keys: readonly (readonly string[])[]): boolean {
  let fitting = keys;
  let filled = 0;
  for (let column = columns.left; column <= columns.right; column++) {
    const text = grid.text(row, column);
    if (text === '') continue;
    if (text.length > 200) return false;
    filled++;
    const key = foldKey(text);
    fitting = fitting.filter((texts) => key !== '' && texts[column - columns.left] === key);
    if (fitting.length === 0) return false;
  }
  return filled >= 2 || (filled === 1 && fitting.some((texts) => texts.filter((key) => key !== '').length === 1));
}

function sameLayout(a: Columns, b: Columns): boolean {
  const roles = new Set([...Object.keys(a.roles), ...Object.keys(b.roles)]);
  return (
    a.left === b.left &&
    [...roles].every((role) => (a.roles as Record<string, number>)[role] === (b.roles as Record<string, number>)[role])
  );
}

/** A numbered row of the table at hand is no header. */
function isNumbered(grid: Grid, row: number, current: RegionDraft): boolean {
  const column = current.columns.roles.number;
  return column !== undefined && readMark(grid.text(row, column)) !== undefined;
}

/** Rows that look like a header are studied this often at most; a sheet with more of them is no plan. */
const MOST_HEADERS = 200;

/** Every plan table of a sheet, from top to bottom. Linear in the cells. */
export function regionsOf(grid: Grid, corrections: Settings['columns']): RegionDraft[] {
  const regions: RegionDraft[] = [];
  let current: RegionDraft | undefined;
  let keys: string[][] = [];
  let studied = 0;
  for (let row = 0; row < grid.rowCount; row++) {
    if (grid.sheet.rows[row] === undefined) continue;
    if (current && isRepeat(grid, row, current.columns, keys)) {
      current.repeats.add(row);
      continue;
    }
    if ((current && isNumbered(grid, row, current)) || studied >= MOST_HEADERS || !looksLikeHeader(grid, row)) continue;
    studied++;
    const block = headerAt(grid, row);
    const columns = block && readColumns(grid, block, corrections);
    if (!block || !columns || block.first <= (current?.block.last ?? -1)) continue;
    if (current && sameLayout(current.columns, columns)) {
      for (let again = block.first; again <= block.last; again++) current.repeats.add(again);
    } else {
      const first: number = current ? current.block.last + 1 : 0;
      if (current) current.lastRow = block.first - 1;
      current = {
        block,
        columns,
        repeats: new Set(),
        above: { first, last: block.first - 1 },
        lastRow: grid.rowCount - 1,
      };
      keys = headerKeys(grid, current);
      regions.push(current);
    }
    row = block.last;
  }
  return regions;
}
