import type { Rect } from '../../../src/core/workbook/address';
import { shiftFormula } from '../../../src/host/file/write/formula/rewrite';
import { asOneOf } from './arguments';
import type { Cell } from './cell/cell';
import { CONDITIONAL_FORMATS } from './conditionalFormats';
import { calculateCell, isCovered } from './contents';
import { cellCount, columnCount, contains, intersect, localAddress, onSheet, rowCount } from './rect';
import type { Sheet } from './sheet';

/**
 * Range.copyFrom, ExcelApi 1.9: "The destination is expanded automatically if it's smaller than the source ... if the destination range is an exact multiple
 * greater than the source range in either rows or columns, then the source content is replicated multiple times" (excel.range copyFrom).
 */
export function copyInto(from: Sheet, source: Rect, to: Sheet, destination: Rect, what: string): void {
  const type = asOneOf(what, ['All', 'Formulas', 'Values', 'Formats']);
  const height = rowCount(source);
  const width = columnCount(source);
  const repeats = rowCount(destination) % height === 0 && columnCount(destination) % width === 0;
  const target = repeats
    ? destination
    : onSheet({ ...destination, bottom: destination.top + height - 1, right: destination.left + width - 1 });
  if (type === 'Formats') to.requireAllowed('allowFormatCells');
  else to.requireWritable(target);
  const taken = takenCells(from, source);
  for (let row = target.top; row <= target.bottom; row += height) {
    for (let column = target.left; column <= target.right; column += width) {
      paste(taken, from, source, to, { row, column }, type);
    }
  }
  if (type !== 'Formats')
    to.book.tell({ kind: 'changed', sheet: to, args: { address: localAddress(target), changeType: 'RangeEdited' } });
}

type Taken = readonly { readonly row: number; readonly column: number; readonly cell: Cell | undefined }[];

/** The source is read before anything is written: the blocks may overlap. */
function takenCells(from: Sheet, source: Rect): Taken {
  const used = cellCount(source) <= 10_000 ? source : (intersect(source, from.used(false) ?? source) ?? source);
  const taken: { row: number; column: number; cell: Cell | undefined }[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const cell = from.grid.at(row, column);
      taken.push({
        row: row - source.top,
        column: column - source.left,
        cell: cell && Object.assign(Object.create(Object.getPrototypeOf(cell)) as Cell, cell),
      });
    }
  }
  return taken;
}

function paste(
  taken: Taken,
  from: Sheet,
  source: Rect,
  to: Sheet,
  at: { row: number; column: number },
  type: string,
): void {
  const looks = type === 'All' || type === 'Formats';
  for (const { row, column, cell } of taken) {
    const [top, left] = [at.row + row, at.column + column];
    if (looks) to.grid.make(top, left).format = from.grid.formatAt(source.top + row, source.left + column);
    if (type === 'Formats' || isCovered(to, top, left)) continue;
    if (!cell && !to.grid.at(top, left)) continue;
    const copy = to.grid.make(top, left);
    copy.copyContent(cell);
    if (copy.formula === undefined) continue;
    if (type === 'Values') copy.formula = undefined;
    else copy.formula = movedFormula(copy.formula, top - source.top - row, left - source.left - column);
    calculateCell(to, top, left, copy);
  }
  if (!looks) return;
  copyMerges(from, source, to, at);
  const target = {
    ...{ top: at.row, left: at.column },
    ...{ bottom: at.row + rowCount(source) - 1, right: at.column + columnCount(source) - 1 },
  };
  from.part(CONDITIONAL_FORMATS).copyCells(source, to.part(CONDITIONAL_FORMATS), target);
}

function movedFormula(formula: string, rows: number, columns: number): string {
  const moved = shiftFormula(formula.slice(1), rows, columns);
  return `=${moved ?? '#REF!'}`;
}

function copyMerges(from: Sheet, source: Rect, to: Sheet, at: { row: number; column: number }): void {
  const [down, over] = [at.row - source.top, at.column - source.left];
  const fresh = from.merges
    .filter((merge) => contains(source, merge))
    .map(({ top, left, bottom, right }) => ({
      top: top + down,
      bottom: bottom + down,
      left: left + over,
      right: right + over,
    }));
  to.merges = [...to.merges.filter((merge) => !fresh.some((other) => intersect(merge, other))), ...fresh];
}
