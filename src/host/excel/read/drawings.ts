import type { Rect } from '../../../core/workbook/address';
import type { DrawnPlace } from './layout';
import type { Lines } from './lines';
import { LAST_COLUMN } from './lines';

/** Points of rows and columns that were not read: those of a new sheet. */
const USUAL_HEIGHT = 15;
const USUAL_WIDTH = 48;
const LAST_ROW = 1_048_575;
/** A drawing that ends within so many points of a cell's edge does not cover the next cell. */
const TOUCH = 0.5;

/** The cells that drawings stand over, from their places in points. Hidden rows and columns take no room. */
export function cellsCovered(drawings: readonly DrawnPlace[], { rows, columns }: Lines): readonly Rect[] {
  const height = (row: number): number => (rows[row]?.hidden ? 0 : (rows[row]?.height ?? USUAL_HEIGHT));
  const width = (column: number): number => (columns[column]?.hidden ? 0 : (columns[column]?.width ?? USUAL_WIDTH));
  return drawings.map((place) => ({
    top: indexAt(place.top + TOUCH, height, rows.length, USUAL_HEIGHT, LAST_ROW),
    left: indexAt(place.left + TOUCH, width, columns.length, USUAL_WIDTH, LAST_COLUMN),
    bottom: indexAt(place.top + place.height - TOUCH, height, rows.length, USUAL_HEIGHT, LAST_ROW),
    right: indexAt(place.left + place.width - TOUCH, width, columns.length, USUAL_WIDTH, LAST_COLUMN),
  }));
}

/** The row or column that so many points from the edge of the sheet lie in. */
function indexAt(points: number, size: (index: number) => number, known: number, usual: number, last: number): number {
  let left = points;
  for (let index = 0; index < known; index += 1) {
    left -= size(index);
    if (left < 0) return index;
  }
  return Math.min(last, known + Math.max(0, Math.floor(left / usual)));
}
