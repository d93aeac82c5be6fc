import { lookUp } from '../../../core/memory/lookUp';
import type { Rect } from '../../../core/workbook/address';
import type { WorkbookPackage } from '../package/workbook-package';
import { attributesAt, childOf, elementAt, nextTag, tagEnd, localName, nameAt, type XmlElement } from '../xml/scan';
import { relatedParts } from './sheet-parts';

/** English Metric Units per pixel. */
const PIXEL = 9525;
const DEFAULT_WIDTH = 8.43;
const ROW_PIXELS = 20;
const MAX_COLUMN = 16383;
const MAX_ROW = 1_048_575;
const SLASH = 47;

/** Cells that pictures, charts and shapes stand over. Where a drawing tells its size and not its last cell, the cells are reckoned from the column widths. */
export function readDrawings(
  pack: WorkbookPackage,
  sheetPart: string,
  widths: readonly (number | undefined)[],
): Rect[] {
  return relatedParts(pack, sheetPart, 'drawing').flatMap((part) => [...anchors(pack.text(part), widths)]);
}

/** Anchors also stand inside mc:AlternateContent, so all are looked at, however deep. */
function* anchors(text: string, widths: readonly (number | undefined)[]): Generator<Rect, void> {
  let at = nextTag(text, 0, text.length);
  while (at >= 0) {
    const reader = text.charCodeAt(at + 1) === SLASH ? undefined : lookUp(READERS, localName(nameAt(text, at + 1)));
    if (!reader) {
      at = nextTag(text, tagEnd(text, at), text.length);
      continue;
    }
    const anchor = elementAt(text, at);
    const rect = reader(text, anchor, widths);
    if (rect) yield rect;
    at = nextTag(text, anchor.end, text.length);
  }
}

type AnchorReader = (text: string, anchor: XmlElement, widths: readonly (number | undefined)[]) => Rect | undefined;

const READERS: Readonly<Record<string, AnchorReader>> = {
  twoCellAnchor: (text, anchor) => {
    const from = marker(text, anchor, 'from');
    const to = marker(text, anchor, 'to');
    if (!from || !to) return undefined;
    const right = to.columnOffset > 0 ? to.column : to.column - 1;
    const bottom = to.rowOffset > 0 ? to.row : to.row - 1;
    return rect(from.row, from.column, bottom, right);
  },
  oneCellAnchor: (text, anchor, widths) => {
    const from = marker(text, anchor, 'from');
    if (!from) return undefined;
    const size = pair(text, anchor, 'ext', 'cx', 'cy');
    const right = columnsCovered(from.column, from.columnOffset + size.across, widths);
    return rect(from.row, from.column, from.row + rowsCovered(from.rowOffset + size.down), right);
  },
  absoluteAnchor: (text, anchor, widths) => {
    const place = pair(text, anchor, 'pos', 'x', 'y');
    const size = pair(text, anchor, 'ext', 'cx', 'cy');
    const left = columnsCovered(0, place.across + 1, widths);
    const right = columnsCovered(0, place.across + size.across, widths);
    return rect(rowsCovered(place.down + 1), left, rowsCovered(place.down + size.down), right);
  },
};

interface Marker {
  readonly column: number;
  readonly columnOffset: number;
  readonly row: number;
  readonly rowOffset: number;
}

function marker(text: string, anchor: XmlElement, local: string): Marker | undefined {
  const element = childOf(text, anchor, local);
  if (!element) return undefined;
  const number = (name: string): number => {
    const child = childOf(text, element, name);
    return child ? Number(text.slice(child.openEnd, child.closeStart)) || 0 : 0;
  };
  return { column: number('col'), columnOffset: number('colOff'), row: number('row'), rowOffset: number('rowOff') };
}

function pair(
  text: string,
  anchor: XmlElement,
  local: string,
  across: string,
  down: string,
): { across: number; down: number } {
  const element = childOf(text, anchor, local);
  const attributes = element ? attributesAt(text, element.start) : new Map<string, string>();
  return { across: Number(attributes.get(across)) || 0, down: Number(attributes.get(down)) || 0 };
}

/** Last column that so many EMU reach, counted from the left edge of a column. */
function columnsCovered(first: number, length: number, widths: readonly (number | undefined)[]): number {
  let left = length / PIXEL;
  let column = first;
  for (; column < MAX_COLUMN; column++) {
    left -= (widths[column] ?? DEFAULT_WIDTH) * 7 + 5;
    if (left <= 0) break;
  }
  return column;
}

/** How many rows further down so many EMU reach. */
function rowsCovered(length: number): number {
  return Math.max(0, Math.ceil(length / PIXEL / ROW_PIXELS) - 1);
}

function rect(top: number, left: number, bottom: number, right: number): Rect {
  const clamp = (n: number, highest: number): number => Math.min(Math.max(0, Math.floor(n)), highest);
  const first = { top: clamp(top, MAX_ROW), left: clamp(left, MAX_COLUMN) };
  return {
    ...first,
    bottom: Math.max(first.top, clamp(bottom, MAX_ROW)),
    right: Math.max(first.left, clamp(right, MAX_COLUMN)),
  };
}
