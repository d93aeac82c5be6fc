import type { Rect } from '../../../src/core/workbook/address';
import { localAddress } from './rect';
import { HostError } from './error';
import { HYPERLINKS } from './hyperlink';
import { wireless, type Wanted } from './wanted';
import { writeBlock } from './contents';
import { Looks } from './looks';
import { RangeFormat } from './rangeFormat';
import type { HostObject } from './object';
import type { Sheet } from './sheet';

/** Range.getCellProperties, ExcelApi 1.9: for each cell what the options name, e.g. `{ format: { fill: { color: true } } }`. */
export function readCellProperties(sheet: Sheet, rect: Rect, options: unknown): unknown[][] {
  const wanted = wireless(options);
  const known = new Map<unknown, unknown>();
  const rows: unknown[][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    const cells: unknown[] = [];
    for (let column = rect.left; column <= rect.right; column++) {
      const here = { top: row, left: column, bottom: row, right: column };
      const isShared = !wanted['address'] && !wanted['hidden'] && !wanted['hyperlink'] && !namesSize(wanted);
      const format = sheet.grid.formatAt(row, column);
      const answer = (isShared && known.get(format)) || describe(sheet, here, wanted, 'cell');
      if (isShared) known.set(format, answer);
      cells.push(answer);
    }
    rows.push(cells);
  }
  return rows;
}

const namesSize = (wanted: Wanted): boolean => {
  const format = wanted['format'];
  return typeof format === 'object' && ('rowHeight' in format || 'columnWidth' in format);
};

/** Range.getRowProperties and getColumnProperties, ExcelApi 1.9: "For properties that are not consistent across each cell within a given column, null will be returned." (excel.range getColumnProperties) */
export function readLineProperties(sheet: Sheet, rect: Rect, kind: 'row' | 'column', options: unknown): unknown[] {
  const wanted = wireless(options);
  return linesOf(rect, kind).map((line) => describe(sheet, line, wanted, kind));
}

function linesOf(rect: Rect, kind: 'row' | 'column'): Rect[] {
  const [first, last] = kind === 'row' ? [rect.top, rect.bottom] : [rect.left, rect.right];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const index = first + at;
    return kind === 'row' ? { ...rect, top: index, bottom: index } : { ...rect, left: index, right: index };
  });
}

function describe(sheet: Sheet, rect: Rect, wanted: Wanted, kind: 'cell' | 'row' | 'column'): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, inside] of Object.entries(wanted)) {
    if (name === 'address') answer['address'] = localAddress(rect);
    else if (name === 'rowIndex' && kind === 'row') answer['rowIndex'] = rect.top;
    else if (name === 'columnIndex' && kind === 'column') answer['columnIndex'] = rect.left;
    else if (name === 'rowHidden' && kind === 'row')
      answer['rowHidden'] = sheet.grid.rows.get(rect.top)?.isHidden === true;
    else if (name === 'columnHidden' && kind === 'column')
      answer['columnHidden'] = sheet.grid.columns.get(rect.left)?.isHidden === true;
    else if (name === 'hyperlink' && kind === 'cell')
      answer['hyperlink'] = sheet.part(HYPERLINKS).at(rect.top, rect.left) ?? null;
    else if (name === 'format') answer['format'] = describeLook(new RangeFormat(new Looks(sheet, [rect])), inside);
    else throw new HostError('ApiNotFound', `fake host: ${kind} property ${name} is not implemented`);
  }
  return answer;
}

/** Lines by edge, as `CellBorderCollection` has them: `{ bottom: { style: 'None' }, ... }` (seen in office-js issue 2349). */
function describeEdges(
  borders: HostObject,
  edge: (self: HostObject, key: unknown) => HostObject,
  wanted: Wanted | true,
): unknown {
  return Object.fromEntries(
    Object.entries(BORDER_KEYS).map(([key, name]) => [key, describeLook(edge(borders, name), wanted)]),
  );
}

/** Walks the members of RangeFormat by name: what Range.format can tell, a cell property can. */
function describeLook(object: HostObject, wanted: Wanted | true): unknown {
  const { properties = {}, links = {}, name } = object.type;
  const answer: Record<string, unknown> = {};
  const asked =
    wanted === true ? Object.fromEntries(Object.keys(properties).map((key) => [key, true as const])) : wanted;
  for (const [key, inside] of Object.entries(asked)) {
    const property = properties[key];
    const link = links[key];
    const target = link?.get(object);
    if (property) answer[key] = property.get(object);
    else if (target?.type.item) answer[key] = describeEdges(target, target.type.item, inside);
    else if (target) answer[key] = describeLook(target, inside);
    else throw new HostError('ApiNotFound', `fake host: ${name}.${key} is not implemented`);
  }
  return answer;
}

/** Range.setCellProperties, ExcelApi 1.9: an array of the block's shape; "{}" leaves a cell alone. */
export function writeCellProperties(sheet: Sheet, rect: Rect, data: unknown): void {
  if (!Array.isArray(data)) throw new HostError('InvalidArgument', 'an array of the shape of the range is wanted');
  writeBlock(rect, data, (row, column, value) => {
    applyTo(sheet, { top: row, left: column, bottom: row, right: column }, value);
  });
}

/** Range.setRowProperties and setColumnProperties, ExcelApi 1.9: one entry for each row or column. */
export function writeLineProperties(sheet: Sheet, rect: Rect, kind: 'row' | 'column', data: unknown): void {
  const lines = linesOf(rect, kind);
  if (!Array.isArray(data) || data.length !== lines.length)
    throw new HostError('InvalidArgument', `one entry for each ${kind} is wanted`);
  lines.forEach((line, at) => applyTo(sheet, line, data[at]));
}

function applyTo(sheet: Sheet, rect: Rect, data: unknown): void {
  if (typeof data !== 'object' || data === null)
    throw new HostError('InvalidArgument', 'an object of settings is wanted');
  for (const [name, value] of Object.entries(data)) {
    if (name === 'format') applyLook(new RangeFormat(new Looks(sheet, [rect])), value);
    else if (name === 'rowHidden') sheet.grid.row(rect.top).isHidden = value === true;
    else if (name === 'columnHidden') sheet.grid.column(rect.left).isHidden = value === true;
    else throw new HostError('ApiNotFound', `fake host: setting cell property ${name} is not implemented`);
  }
}

const BORDER_KEYS: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

function applyLook(object: HostObject, data: unknown): void {
  if (typeof data !== 'object' || data === null)
    throw new HostError('InvalidArgument', 'an object of settings is wanted');
  const { properties = {}, links = {}, name } = object.type;
  for (const [key, value] of Object.entries(data)) {
    const property = properties[key];
    const target = links[key]?.get(object) ?? object.type.item?.(object, BORDER_KEYS[key]);
    if (property?.set) property.set(object, value);
    else if (target) applyLook(target, value);
    else throw new HostError('ApiNotFound', `fake host: setting ${name}.${key} is not implemented`);
  }
}
