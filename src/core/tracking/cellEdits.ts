import type { CellsEdit, CellWrite } from '../edit/edit';
import type { SheetSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import { isWritten } from './cellText';

/** Cells of one row by column; holes are left as they are. */
type RowWrites = (CellWrite | undefined)[];

/** Cells to write, gathered by place; what the sheet already holds is left out. */
export class CellCollector {
  private readonly byRow = new Map<number, RowWrites>();
  private readonly columns = new Set<number>();

  constructor(private readonly sheet: SheetSnapshot) {}

  /**
   * Wants a cell to hold this. A cell that has no format yet gets `look` with it; one that has keeps its own.
   * Nothing happens when the cell is as wanted.
   */
  want(row: number, column: number, write: CellWrite, look: CellWrite['look']): void {
    const cell = cellAt(this.sheet, row, column);
    const bare = cell?.style === undefined && look !== undefined;
    if (!bare && isWritten(cell, write, row)) return;
    const cells = this.byRow.get(row) ?? [];
    cells[column] = bare ? { ...write, look } : write;
    this.byRow.set(row, cells);
    this.columns.add(column);
  }

  /** The cells as edits: one block for each run of columns side by side. */
  edits(sheet: string): readonly CellsEdit[] {
    return runsOf([...this.columns].sort((a, b) => a - b)).map((run) => this.block(sheet, run));
  }

  private block(sheet: string, { first, last }: Run): CellsEdit {
    const parts = new Map<number, RowWrites>();
    for (const [row, cells] of this.byRow) {
      const part = Array.from({ length: last - first + 1 }, (_none, i) => cells[first + i]);
      if (part.some((cell) => cell !== undefined)) parts.set(row, part);
    }
    let [top, bottom] = [Number.POSITIVE_INFINITY, 0];
    for (const row of parts.keys()) [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    const rows = Array.from({ length: bottom - top + 1 }, (_none, i) => parts.get(top + i) ?? []);
    return { kind: 'cells', sheet, row: top, column: first, rows };
  }
}

interface Run {
  readonly first: number;
  readonly last: number;
}

function runsOf(columns: readonly number[]): readonly Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const column of columns) {
    const run = runs[runs.length - 1];
    if (run && run.last === column - 1) run.last = column;
    else runs.push({ first: column, last: column });
  }
  return runs;
}
