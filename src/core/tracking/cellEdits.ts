import type { CellLook, CellsEdit, CellWrite } from '../edit/edit';
import type { SheetSnapshot } from '../workbook/snapshot';
import { remembered } from '../memory/remembered';
import { cellAt } from '../workbook/snapshot';
import { isWritten } from './cellText';

/** Cells of one row by column; holes are left as they are. */
type RowWrites = (CellWrite | undefined)[];

/** Cells to write, gathered by place; what the sheet already holds is left out. */
export class CellCollector {
  private readonly byRow = new Map<number, RowWrites>();
  private readonly columns = new Set<number>();
  /** Cells repeat from row to row: equal ones are one object. */
  private readonly dressed = remembered((look: CellLook) =>
    remembered((formula: CellWrite['formula']) =>
      remembered((value: CellWrite['value']): CellWrite =>
        formula === undefined ? { value, look } : { value, formula, look },
      ),
    ),
  );

  constructor(private readonly sheet: SheetSnapshot) {}

  /**
   * Wants a cell to hold this. A cell that has no format yet gets `look` with it; one that has keeps its own.
   * Nothing happens when the cell is as wanted.
   */
  want(row: number, column: number, write: CellWrite, look: CellWrite['look']): void {
    const cell = cellAt(this.sheet, row, column);
    const bare = cell?.style === undefined && look !== undefined;
    if (!bare && isWritten(cell, write, row)) return;
    let cells = this.byRow.get(row);
    if (!cells) this.byRow.set(row, (cells = []));
    cells[column] = bare ? this.dressed(look)(write.formula)(write.value) : write;
    this.columns.add(column);
  }

  /** The cells as edits: one block for each run of columns side by side. */
  edits(sheet: string): readonly CellsEdit[] {
    return runsOf([...this.columns].sort((a, b) => a - b)).map((run) => this.block(sheet, run));
  }

  private block(sheet: string, { first, last }: Run): CellsEdit {
    const rows: RowWrites[] = [];
    let top = Number.POSITIVE_INFINITY;
    for (const [row, cells] of this.byRow) {
      const part = cells.slice(first, last + 1);
      if (!part.some((cell) => cell !== undefined)) continue;
      rows[row] = part;
      top = Math.min(top, row);
    }
    return { kind: 'cells', sheet, row: top, column: first, rows: Array.from(rows.slice(top), (part) => part ?? []) };
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
