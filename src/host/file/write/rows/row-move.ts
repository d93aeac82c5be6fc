/** Where rows of a sheet stand after some of them went away. All rows 0-based. */
export interface RowMove {
  readonly sheet: string;
  /** First row that goes: rows above it stay as they are. */
  readonly firstDeleted: number;
  isDeleted(row: number): boolean;
  /** New place of a row; undefined when it goes. */
  rowOf(row: number): number | undefined;
  /** New place of the row, or of the first kept row below it. */
  keptFrom(row: number): number;
  /** What is left of a span of rows; undefined when nothing is. */
  spanOf(top: number, bottom: number): { readonly top: number; readonly bottom: number } | undefined;
}

/** The move that deleting `rows` (0-based, any order) of `sheet` makes. */
export function rowMove(sheet: string, rows: readonly number[]): RowMove {
  const deleted = [...new Set(rows)].sort((a, b) => a - b);
  const gone = new Set(deleted);
  /** How many deleted rows stand above `row`. */
  const above = (row: number): number => {
    let low = 0;
    let high = deleted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((deleted[middle] ?? Infinity) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const keptFrom = (row: number): number => row - above(row);
  return {
    sheet,
    firstDeleted: deleted[0] ?? Infinity,
    isDeleted: (row) => gone.has(row),
    rowOf: (row) => (gone.has(row) ? undefined : row - above(row)),
    keptFrom,
    spanOf: (top, bottom) => {
      const first = keptFrom(top);
      const last = bottom + 1 - above(bottom + 1) - 1;
      return first > last ? undefined : { top: first, bottom: last };
    },
  };
}
