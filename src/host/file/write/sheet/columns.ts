import type { ColumnWidthsEdit } from '../../../../core/edit/edit';
import { fileWidth } from '../../read/column-unit';
import { SHEET_ORDER } from '../../read/sheet-xml';
import { prefixOf } from '../../xml/scan';
import { copyOf } from '../styles/collection';
import { childrenNamed, ensureChild, insertAt, numberAttribute, prefixed, setAttribute } from '../xml/edit';
import { parseElements, type XmlElement } from '../xml/tree';

const WIDEST = 255;

/** A design width as `<col>` has it. */
export function widthText(width: number, unit: number): string {
  return String(Math.min(WIDEST, Math.max(0, fileWidth(width, unit))));
}

function span(col: XmlElement): { min: number; max: number } {
  const min = numberAttribute(col, 'min', 0);
  return { min, max: numberAttribute(col, 'max', min) };
}

function part(col: XmlElement, min: number, max: number): XmlElement {
  const copy = copyOf(col);
  setAttribute(copy, 'min', String(min));
  setAttribute(copy, 'max', String(max));
  return copy;
}

/** The `<col>` of one column (1-based) alone, cut out of a longer run where it stands in one. */
function ownCol(cols: XmlElement, column: number): XmlElement {
  for (const col of childrenNamed(cols, 'col')) {
    const { min, max } = span(col);
    if (column < min || column > max) continue;
    if (min === max) return col;
    const own = part(col, column, column);
    const pieces = [own];
    if (min < column) pieces.unshift(part(col, min, column - 1));
    if (max > column) pieces.push(part(col, column + 1, max));
    cols.children.splice(cols.children.indexOf(col), 1, ...pieces);
    return own;
  }
  return newCol(cols, column);
}

function newCol(cols: XmlElement, column: number): XmlElement {
  const added = parseElements(prefixed(prefixOf(cols.name), `<col min="${column}" max="${column}"/>`));
  const before = cols.children.findIndex((node) => typeof node !== 'string' && span(node).min > column);
  insertAt(cols, before < 0 ? cols.children.length : before, added);
  const col = added[0];
  if (!col) throw new Error('no col');
  return col;
}

/** Sets widths of single columns, `unit` design widths being one of the file; runs of columns are split, everything else of them stays. */
export function setColumnWidths(sheet: XmlElement, widths: ColumnWidthsEdit['widths'], unit: number): void {
  if (widths.length === 0) return;
  const cols = ensureChild(sheet, 'cols', SHEET_ORDER);
  for (const { column, width } of widths) {
    const col = ownCol(cols, column + 1);
    setAttribute(col, 'width', widthText(width, unit));
    setAttribute(col, 'customWidth', '1');
  }
}
