import type { CellsEdit, CellWrite } from '../../../../core/edit/edit';

/** A cell to write; `turn` is the place of its edit among the sheet's cell edits. */
export interface PlannedCell {
  readonly column: number;
  readonly write: CellWrite;
  readonly turn: number;
}

/** Nothing would stand in the cell afterwards, not even a format. */
export function isBlankWrite(write: CellWrite): boolean {
  return (write.value === null || write.value === '') && write.formula === undefined && write.look === undefined;
}

/** All cell edits of a sheet laid over each other, later ones on top, by row. */
export class PlannedCells {
  readonly #edits: readonly CellsEdit[];
  readonly #turns = new Map<number, number[]>();
  /** 0-based rows with something to write, ascending. */
  readonly rows: readonly number[];

  constructor(edits: readonly CellsEdit[]) {
    this.#edits = edits;
    edits.forEach((edit, turn) => {
      edit.rows.forEach((cells, i) => {
        if (!cells.some((cell) => cell !== undefined)) return;
        const turns = this.#turns.get(edit.row + i);
        if (turns) turns.push(turn);
        else this.#turns.set(edit.row + i, [turn]);
      });
    });
    this.rows = [...this.#turns.keys()].sort((a, b) => a - b);
  }

  has(row: number): boolean {
    return this.#turns.has(row);
  }

  /** Cells to write in a row, by column. */
  at(row: number): PlannedCell[] {
    const turns = this.#turns.get(row) ?? [];
    const cells: PlannedCell[] = [];
    for (const turn of turns) this.#collect(row, turn, cells);
    if (turns.length > 1) return lastOfEachColumn(cells);
    return cells;
  }

  /** Like `at`, without an object for each cell. */
  visit(row: number, take: (column: number, write: CellWrite) => void): void {
    const turns = this.#turns.get(row) ?? [];
    const [turn, more] = turns;
    const edit = turn === undefined || more !== undefined ? undefined : this.#edits[turn];
    if (edit) edit.rows[row - edit.row]?.forEach((write, i) => write && take(edit.column + i, write));
    else for (const { column, write } of this.at(row)) take(column, write);
  }

  /** The write that a cell ends up with. */
  last(row: number, column: number): PlannedCell | undefined {
    return this.before(row, column, this.#edits.length);
  }

  /** The write that a cell gets from edits before `turn`. */
  before(row: number, column: number, turn: number): PlannedCell | undefined {
    const turns = this.#turns.get(row) ?? [];
    for (let i = turns.length - 1; i >= 0; i--) {
      const earlier = turns[i] ?? turn;
      const edit = this.#edits[earlier];
      const write = earlier < turn ? edit?.rows[row - edit.row]?.[column - edit.column] : undefined;
      if (write) return { column, write, turn: earlier };
    }
    return undefined;
  }

  #collect(row: number, turn: number, cells: PlannedCell[]): void {
    const edit = this.#edits[turn];
    const writes = edit?.rows[row - edit.row];
    if (!edit || !writes) return;
    for (let i = 0; i < writes.length; i++) {
      const write = writes[i];
      if (write) cells.push({ column: edit.column + i, write, turn });
    }
  }
}

function lastOfEachColumn(cells: readonly PlannedCell[]): PlannedCell[] {
  const byColumn = new Map<number, PlannedCell>();
  for (const cell of cells) byColumn.set(cell.column, cell);
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}
