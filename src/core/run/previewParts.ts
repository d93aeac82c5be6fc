import type { Preview } from './plannedRun';

/** Whether a run puts in columns or sheets, or takes rows away: more than the content of cells changes. */
export const reshapes = ({ addedColumns, addedSheets, deletedRows }: Preview): boolean =>
  addedColumns.length + addedSheets.length + deletedRows.length > 0;

/** How many empty cells a run fills. */
export const filledCells = ({ filled }: Preview): number => filled.reduce((sum, { count }) => sum + count, 0);

/** Places sheet by sheet, in the order in which the sheets are met. */
export function bySheet<T extends { readonly sheet: string }>(
  places: readonly T[],
): readonly (readonly [string, readonly T[]])[] {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  return sheets.map((name) => [name, places.filter(({ sheet }) => sheet === name)]);
}
