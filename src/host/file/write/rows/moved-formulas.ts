import { lookUp } from '../../../../core/memory/lookUp';
import { parseRect, type Rect } from '../../../../core/workbook/address';
import { localName } from '../../xml/scan';
import { shiftFormula } from '../formula/rewrite';
import { attribute, elements, setAttribute, setText, textContent } from '../xml/edit';
import type { XmlElement } from '../xml/tree';
import type { RowMove } from './row-move';
import { movedFormula } from './stops';
import { childOfAnyPrefix, visits } from './visits';

/** Elements whose text is a formula, and attributes that hold one. */
const FORMULA_ELEMENTS = new Set([
  'formula',
  'formula1',
  'formula2',
  'f',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);
const FORMULA_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  hyperlink: ['location'],
  controlPr: ['linkedCell', 'listFillRange'],
  formControlPr: ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'],
  sp: ['textlink'],
};

/** Formulas of an element tree that stands on (or belongs to) the sheet `own`. */
export function moveFormulas(root: XmlElement, own: string, move: RowMove, where: string): void {
  for (const { element } of visits(root)) {
    const local = localName(element.name);
    const isValue = local === 'cfvo' && attribute(element, 'type') === 'formula';
    for (const key of isValue ? ['val'] : (lookUp(FORMULA_ATTRIBUTES, local) ?? [])) {
      const formula = attribute(element, key);
      if (formula) setAttribute(element, key, movedFormula(formula, own, move, where));
    }
    if (isFormula(element)) setText(element, movedFormula(textContent(element), own, move, where));
  }
}

/** `x14:formula1` holds its text in an element of its own. */
function isFormula(element: XmlElement): boolean {
  return FORMULA_ELEMENTS.has(localName(element.name)) && elements(element).length === 0;
}

/** A rule's formulas are meant for the first cell of its areas: when that goes, they are written for the next one. */
export function rebaseFormulas(element: XmlElement, move: RowMove): void {
  if (localName(element.name) === 'sparkline') return;
  const list = childOfAnyPrefix(element, 'sqref');
  const areas = (attribute(element, 'sqref') ?? (list ? textContent(list) : '')).trim().split(/\s+/);
  const rects = areas.flatMap((area) => parseRect(area) ?? []);
  const first = rects[0];
  if (!first || !move.isDeleted(first.top)) return;
  const next = firstKept(rects, move);
  if (!next) return;
  for (const { element: inner } of visits(element)) {
    if (!isFormula(inner)) continue;
    const text = shiftFormula(textContent(inner), next.top - first.top, next.left - first.left);
    if (text !== undefined) setText(inner, text);
  }
}

function firstKept(rects: readonly Rect[], move: RowMove): Pick<Rect, 'top' | 'left'> | undefined {
  for (const { top, left, bottom } of rects) {
    for (let row = top; row <= bottom; row++) if (!move.isDeleted(row)) return { top: row, left };
  }
  return undefined;
}
