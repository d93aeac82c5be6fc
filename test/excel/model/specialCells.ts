import type { Rect } from '../../../src/core/workbook/address';
import { validatedCells } from './dataValidation';
import { HostError } from './error';
import { intersect, SHEET } from './rect';
import type { Sheet } from './sheet';

/** Range.getSpecialCells, ExcelApi 1.9: visible cells, constants, formulas and blanks. */
export function specialCells(sheet: Sheet, rect: Rect, kind: string, valueType: string | undefined): Rect[] {
  if (kind === 'Visible') return visibleCells(sheet, rect);
  if (kind === 'DataValidations') {
    refuseWholeSheet(rect);
    return validatedCells(sheet, rect);
  }
  if (valueType !== undefined)
    throw new HostError('ApiNotFound', 'fake host: getSpecialCells with a value type is not implemented');
  const near = intersect(rect, sheet.used(false) ?? { top: 0, left: 0, bottom: 0, right: 0 });
  if (!near) return [];
  const tests: Readonly<Record<string, (row: number, column: number) => boolean>> = {
    Constants: (row, column) => {
      const cell = sheet.grid.at(row, column);
      return cell !== undefined && !cell.isEmpty && cell.formula === undefined;
    },
    Formulas: (row, column) => sheet.grid.at(row, column)?.formula !== undefined,
    Blanks: (row, column) => sheet.grid.at(row, column)?.isEmpty ?? true,
  };
  const test = tests[kind];
  if (!test) throw new HostError('ApiNotFound', `fake host: getSpecialCells('${kind}') is not implemented`);
  return blocksOf(near, test);
}

/** `sht.getRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.dataValidations)` "runs into a very long loop" (office-js issue 4245). */
function refuseWholeSheet({ top, left, bottom, right }: Rect): void {
  if (top === 0 && left === 0 && bottom === SHEET.bottom && right === SHEET.right)
    throw new HostError('GeneralException', 'fake host: Excel would hang on all cells of a sheet');
}

/** Runs of cells in a row, joined downwards where they are alike. */
function blocksOf(rect: Rect, test: (row: number, column: number) => boolean): Rect[] {
  const blocks: Rect[] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      if (!test(row, column)) continue;
      let right = column;
      while (right < rect.right && test(row, right + 1)) right++;
      const above = blocks.findIndex(
        (block) => block.bottom === row - 1 && block.left === column && block.right === right,
      );
      const known = blocks[above];
      if (known) blocks[above] = { ...known, bottom: row };
      else blocks.push({ top: row, bottom: row, left: column, right });
      column = right;
    }
  }
  return blocks;
}

function visibleCells(sheet: Sheet, rect: Rect): Rect[] {
  const rows = runs(rect.top, rect.bottom, hiddenWithin(sheet.grid.rows, rect.top, rect.bottom));
  const columns = runs(rect.left, rect.right, hiddenWithin(sheet.grid.columns, rect.left, rect.right));
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, bottom, left, right })));
}

function hiddenWithin(lines: ReadonlyMap<number, { isHidden?: boolean }>, first: number, last: number): number[] {
  const hidden = [...lines].filter(([index, line]) => line.isHidden && index >= first && index <= last);
  return hidden.map(([index]) => index).sort((one, other) => one - other);
}

function runs(first: number, last: number, without: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  let start = first;
  for (const index of [...without, last + 1]) {
    if (index > start) found.push([start, index - 1]);
    start = index + 1;
  }
  return found;
}
