import { matchHeader } from '../reading/headerMatch';

/** Cells of the lines of a run, which stand right below each other. */
export type Run = readonly (readonly string[])[];

/** Fewest cells of a row of a plan: number, what, and who or when. */
const LEAST_CELLS = 3;
/** Numbers and list marks as an outline has them, with a tab behind: "1.", "2.1.", "a)", "-". A number column has them too. */
const OUTLINE_MARK = /^\s*(?:[-–—+*•●▪]|\p{L}\)|\d{1,3}(?:\.\d{1,3}){0,4}[.)]|[IVXL]{1,6}\.)\s*$/u;
/** Rows looked at for the header: title rows may stand above it. */
const HEADER_ROWS = 30;

const hasHeader = (run: Run): boolean =>
  run.slice(0, HEADER_ROWS).some((cells) => cells.filter((cell) => (matchHeader(cell)?.grade ?? 0) >= 2).length >= 2);

/** How many columns a run has: the number of cells that most of its rows have, empty ones at the end included. */
function usualCells(run: Run): number {
  const counts = new Map<number, number>();
  for (const { length } of run) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** "-\tCơ quan chủ trì:\tSở Nội vụ": a line of an outline, its parts set apart by tabs. */
function isOutlineLine(cells: readonly string[]): boolean {
  const [first = '', second = ''] = cells;
  return (
    (OUTLINE_MARK.test(first) || first.trim() === '') &&
    (cells.length < LEAST_CELLS || /:\s*$/u.test(second) || second.trim() === '')
  );
}

/**
 * Whether lines with tabs are rows of a table. A header says so; without one a run is a table when it goes on with the columns
 * of the table before it, or when its rows have the same three cells or more and are no outline. `columns`: of the table before, 0 = none.
 */
export function isTable(run: Run, columns: number): boolean {
  if (hasHeader(run)) return true;
  const usual = usualCells(run);
  if (usual < LEAST_CELLS) return false;
  if (columns > 0 && Math.max(...run.slice(0, HEADER_ROWS).map(({ length }) => length)) === columns) return true;
  const outline = run.filter(isOutlineLine).length;
  const same = run.filter(({ length }) => length === usual).length;
  return run.length >= 2 && outline * 2 < run.length && same * 5 >= run.length * 3;
}
