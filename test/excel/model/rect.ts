import { columnIndex, columnName, rectName, type Rect } from '../../../src/core/workbook/address';
import { HostError } from './error';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
/** Characters of an address string (docs/excel/excel-add-ins-troubleshooting.md of office-js-docs-pr). */
const LONGEST_ADDRESS = 8192;

export const SHEET: Rect = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const rowCount = (rect: Rect): number => rect.bottom - rect.top + 1;
export const columnCount = (rect: Rect): number => rect.right - rect.left + 1;
export const cellCount = (rect: Rect): number => rowCount(rect) * columnCount(rect);
export const isWholeRows = (rect: Rect): boolean => rect.left === 0 && rect.right === LAST_COLUMN;
export const isWholeColumns = (rect: Rect): boolean => rect.top === 0 && rect.bottom === LAST_ROW;

export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export const sameRect = (one: Rect, other: Rect): boolean => contains(one, other) && contains(other, one);

export function intersect(one: Rect, other: Rect): Rect | undefined {
  const rect = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return rect.top <= rect.bottom && rect.left <= rect.right ? rect : undefined;
}

export const bounding = (one: Rect, other: Rect): Rect => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});

/** The block as it stands, or InvalidArgument when a part of it is off the sheet. */
export function onSheet(rect: Rect): Rect {
  if (!contains(SHEET, rect) || rect.top > rect.bottom || rect.left > rect.right) {
    throw new HostError('InvalidArgument', 'a range must lie on the sheet');
  }
  return rect;
}

/** Sheet name as an address shows it: in quotes unless it is plain letters and digits, quotes inside doubled. */
export function addressOf(sheet: string, rect: Rect): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return `${isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${localAddress(rect)}`;
}

export function localAddress(rect: Rect): string {
  if (isWholeColumns(rect)) return `${columnName(rect.left)}:${columnName(rect.right)}`;
  if (isWholeRows(rect)) return `${rect.top + 1}:${rect.bottom + 1}`;
  return rectName(rect);
}

export interface ParsedAddress {
  readonly sheet?: string;
  readonly rect: Rect;
}

/** "A1:B2", "$A$1", "A:C", "2:5", each with or without a sheet; undefined when it is something else (perhaps a name). */
export function parseAddress(text: string): ParsedAddress | undefined {
  if (text.length > LONGEST_ADDRESS) throw new HostError('InvalidArgument', 'an address has 8192 characters at most');
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/s.exec(text.trim());
  const rect = match && parseLocal((match[3] ?? '').replaceAll('$', ''));
  if (!rect) return undefined;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2];
  return sheet === undefined ? { rect } : { sheet, rect };
}

function parseLocal(text: string): Rect | undefined {
  const [first = '', last = first, more] = text.split(':');
  if (more !== undefined) return undefined;
  const one = corner(first);
  const other = corner(last);
  if (
    !one ||
    !other ||
    (one.row === null) !== (other.row === null) ||
    (one.column === null) !== (other.column === null)
  )
    return undefined;
  if (first === last && text.indexOf(':') < 0 && (one.row === null || one.column === null)) return undefined;
  const [top, bottom] = span(one.row, other.row, LAST_ROW);
  const [left, right] = span(one.column, other.column, LAST_COLUMN);
  const rect = { top, left, bottom, right };
  return contains(SHEET, rect) ? rect : undefined;
}

const span = (one: number | null, other: number | null, last: number): [number, number] =>
  one === null || other === null ? [0, last] : [Math.min(one, other), Math.max(one, other)];

function corner(text: string): { row: number | null; column: number | null } | undefined {
  const match = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text);
  if (!match || text === '') return undefined;
  return { column: match[1] ? columnIndex(match[1]) : null, row: match[2] ? Number(match[2]) - 1 : null };
}
