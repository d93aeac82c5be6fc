import type { FontEncoding } from '../../../core/encoding/oldEncoding';
import type { Rect } from '../../../core/workbook/address';
import type { ContentRow } from './contents';
import type { Lines, Look } from './lines';
import { LOOK_PROPERTIES } from './lines';

/** Cells are kept in maps by one number. */
export const cellKey = (row: number, column: number): number => row * 16_384 + column;

/** All that the round trips told of one sheet's cells. */
export interface ReadArea {
  readonly rect: Rect;
  /** By 0-based row. */
  readonly contents: ContentRow[];
  readonly lines: Lines;
  /** Looks of cells where neither the row nor the column has one look; by `cellKey`, as the maps below. */
  readonly looks: Map<number, Look>;
  /** Texts with more than one look inside. */
  readonly rich: Set<number>;
  /** Cells with lines on the right and below: a neighbour's line alone does not make a box. */
  readonly boxed: Set<number>;
  /** Errors, not texts that look like one. */
  readonly errors: Set<number>;
  /** Cells in a font of before Unicode; absent = fonts were not asked for, no text being in an old encoding. */
  fonts?: Map<number, FontEncoding>;
}

export function newArea(rect: Rect): ReadArea {
  return {
    rect,
    contents: [],
    lines: { rows: [], columns: [], segments: [] },
    looks: new Map(),
    rich: new Set(),
    boxed: new Set(),
    errors: new Set(),
  };
}

const NOTHING: Look = {};
const isWhole = (look: Look): boolean => LOOK_PROPERTIES.every((name) => look[name] !== undefined);

/** Tells the look of each cell of an area from what its row, its column and the cell itself told. */
export function lookReader({ rect, lines, looks }: ReadArea): (row: number, column: number) => Look {
  const wholeRows = lines.rows.map(({ look }) => isWhole(look));
  const segmentLength = (lines.segments[0]?.rect.bottom ?? 0) - rect.top + 1;
  const segments = [...lines.segments].sort((a, b) => a.rect.top - b.rect.top);
  return (row, column) => {
    const ofRow = lines.rows[row]?.look ?? NOTHING;
    if (wholeRows[row]) return ofRow;
    const ofColumn = segments[Math.floor((row - rect.top) / segmentLength)]?.looks[column - rect.left] ?? NOTHING;
    const own = looks.get(cellKey(row, column));
    return { ...own, ...ofColumn, ...ofRow };
  };
}

/** Whether a look leaves nothing open. */
export const isKnown = isWhole;
