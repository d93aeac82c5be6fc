import type { CellsEdit, CellWrite } from '../edit/edit';
import type { SheetSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import { isWritten } from './cellText';

/** Cells to write, gathered by place; what the sheet already holds is left out. */
export class CellCollector {
  private readonly byRow = new Map<number, Map<number, CellWrite>>();

  constructor(private readonly sheet: SheetSnapshot) {}

  /**
   * Wants a cell to hold this. A cell that has no format yet gets `look` with it; one that has keeps its own.
   * Nothing happens when the cell is as wanted.
   */
  want(row: number, column: number, write: CellWrite, look: CellWrite['look']): void {
    const cell = cellAt(this.sheet, row, column);
    const bare = cell?.style === undefined && look !== undefined;
    if (!bare && isWritten(cell, write, row)) return;
    const cells = this.byRow.get(row) ?? new Map<number, CellWrite>();
    cells.set(column, bare ? { ...write, look } : write);
    this.byRow.set(row, cells);
  }

  /** The cells as edits: one block for each run of columns side by side. */
  edits(sheet: string): readonly CellsEdit[] {
    const columns = new Set<number>();
    for (const cells of this.byRow.values()) for (const column of cells.keys()) columns.add(column);
    return runsOf([...columns].sort((a, b) => a - b)).map((run) => this.block(sheet, run));
  }

  private block(sheet: string, { first, last }: Run): CellsEdit {
    const inRun = (row: number): boolean =>
      [...(this.byRow.get(row)?.keys() ?? [])].some((c) => c >= first && c <= last);
    const touched = [...this.byRow.keys()].filter(inRun).sort((a, b) => a - b);
    const top = touched[0] ?? 0;
    const bottom = touched[touched.length - 1] ?? top;
    const rows: (CellWrite | undefined)[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const cells = this.byRow.get(row);
      const width = cells ? last - first + 1 : 0;
      rows.push(Array.from({ length: width }, (_none, i) => cells?.get(first + i)));
    }
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
