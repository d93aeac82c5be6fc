import { cellName, columnName } from '../../../../core/workbook/address';
import { RefusalError } from '../../refusal';
import { shiftFormula } from '../formula/rewrite';
import { formulaText } from './cell-content';
import type { PlannedCells } from './planned-cells';
import type { BlockFormula, CellPlace, ExistingFormulas, SharedFormula } from './existing-formulas';

/** What overwriting some cells means for the formulas that span several cells. */
export interface OverwrittenFormulas {
  /** Ids of shared formulas that stay in use. */
  readonly taken: ReadonlySet<number>;
  /** Formula elements to put in place of what kept cells hold now, by `placeKey`. */
  readonly replaced: ReadonlyMap<number, string>;
  /** Rows of those cells. */
  readonly rows: ReadonlySet<number>;
}

/** Columns of a sheet. */
export const COLUMNS = 16_384;

export function placeKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/**
 * Shared formulas whose carrying cell is overwritten get a new carrier; a block formula that is overwritten only in part
 * is refused with the cell.
 */
export function overwrittenFormulas(
  existing: ExistingFormulas,
  planned: PlannedCells,
  prefix: string,
): OverwrittenFormulas {
  const isOverwritten = (row: number, column: number): boolean => planned.last(row, column) !== undefined;
  const taken = new Set<number>();
  const replaced = new Map<number, string>();
  const rows = new Set<number>();
  for (const block of existing.blocks) refusePartOf(block, planned);
  for (const group of existing.shared.values()) {
    const kept = group.cells.filter((cell) => !isOverwritten(cell.row, cell.column));
    if (kept.length === 0) continue;
    taken.add(group.id);
    const { master } = group;
    if (!master || !isOverwritten(master.row, master.column)) continue;
    for (const [cell, element] of newCarrier(group, master, kept, prefix)) {
      replaced.set(placeKey(cell.row, cell.column), element);
      rows.add(cell.row);
    }
  }
  return { taken, replaced, rows };
}

function refusePartOf({ rect }: BlockFormula, planned: PlannedCells): void {
  let count = 0;
  let first: string | undefined;
  for (const row of planned.rows) {
    if (row < rect.top || row > rect.bottom) continue;
    for (const { column } of planned.at(row)) {
      if (column < rect.left || column > rect.right) continue;
      first ??= cellName(row, column);
      count++;
    }
  }
  const size = (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);
  if (first !== undefined && count < size) throw new RefusalError({ code: 'array-formula', cell: first });
}

/** The first kept cell carries the formula from now on; a group that cannot be carried on so is written out cell by cell. */
function newCarrier(
  group: SharedFormula,
  master: CellPlace,
  kept: readonly CellPlace[],
  prefix: string,
): [CellPlace, string][] {
  const textAt = (cell: CellPlace): string => {
    const text = shiftFormula(group.text, cell.row - master.row, cell.column - master.column);
    if (text === undefined) throw new RefusalError({ code: 'unsupported', cell: cellName(cell.row, cell.column) });
    return formulaText(text);
  };
  const first = kept[0];
  const isDownwards = kept.every((cell) => cell.row >= (first?.row ?? 0) && cell.column >= (first?.column ?? 0));
  if (!first || !isDownwards || kept.length === 1) {
    return kept.map((cell) => [cell, `<${prefix}f>${textAt(cell)}</${prefix}f>`]);
  }
  const right = kept.reduce((most, cell) => Math.max(most, cell.column), 0);
  const bottom = kept.reduce((lowest, cell) => Math.max(lowest, cell.row), 0);
  const area = `${cellName(first.row, first.column)}:${columnName(right)}${bottom + 1}`;
  return [[first, `<${prefix}f t="shared" ref="${area}" si="${group.id}">${textAt(first)}</${prefix}f>`]];
}
