import { parseRect } from '../../../../core/workbook/address';
import { localName } from '../../xml/scan';
import { shiftFormula } from '../formula/rewrite';
import {
  attribute,
  childNamed,
  childrenNamed,
  elements,
  removeChild,
  setAttribute,
  setText,
  textContent,
} from '../xml/edit';
import type { XmlElement } from '../xml/tree';
import { movedArea, movedAreas, movedView } from './moved-areas';
import type { RowMove } from './row-move';
import { movedFormula, rowsInUse } from './stops';

/** What an attribute with addresses is: areas that go with their rows, cells that must stay, or a mere view. */
type AddressKind = 'areas' | 'kept' | 'view';

/** Attributes with addresses on the sheet itself, by element (its local name) and attribute. */
const ADDRESSES: Readonly<Record<string, Readonly<Record<string, AddressKind>>>> = {
  dimension: { ref: 'areas' },
  mergeCell: { ref: 'areas' },
  conditionalFormatting: { sqref: 'areas' },
  dataValidation: { sqref: 'areas' },
  hyperlink: { ref: 'areas' },
  autoFilter: { ref: 'kept' },
  sortState: { ref: 'areas' },
  sortCondition: { ref: 'areas' },
  protectedRange: { sqref: 'areas' },
  ignoredError: { sqref: 'areas' },
  cellWatch: { r: 'areas' },
  inputCells: { r: 'kept' },
  scenarios: { sqref: 'kept' },
  selection: { activeCell: 'view', sqref: 'view' },
  pane: { topLeftCell: 'view' },
  sheetView: { topLeftCell: 'view' },
  customSheetView: { topLeftCell: 'view' },
};

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

interface Visit {
  readonly element: XmlElement;
  /** Nearest first. */
  readonly parents: readonly XmlElement[];
}

function visits(element: XmlElement, parents: readonly XmlElement[] = []): Visit[] {
  const inside = [element, ...parents];
  return elements(element).flatMap((child) => [{ element: child, parents: inside }, ...visits(child, inside)]);
}

/** Takes an element away, and containers that hold nothing after that; counts follow. */
function prune({ element, parents }: Visit): void {
  const [parent, ...above] = parents;
  if (!parent) return;
  removeChild(parent, element);
  const left = elements(parent).length;
  if (left === 0 && above.length > 0) pruneEmpty(parent, above);
  else if (attribute(parent, 'count') !== undefined) setAttribute(parent, 'count', String(left));
}

/** A group of sparklines keeps its looks beside them, but is nothing without them. */
function pruneEmpty(container: XmlElement, above: readonly XmlElement[]): void {
  const [group, ...rest] = above;
  if (group && localName(container.name) === 'sparklines') prune({ element: group, parents: rest });
  else prune({ element: container, parents: above });
}

/** Everything around the rows of the sheet that loses rows. */
export function moveOwnSheet(root: XmlElement, name: string, move: RowMove): void {
  for (const { element } of visits(root)) rebase(element, move);
  for (const visit of visits(root)) moveAddresses(visit, name, move);
  moveFormulas(root, name, move, name);
  moveBreaks(root, move);
  for (const { element } of visits(root)) {
    if (localName(element.name) === 'pane') shrinkPane(element, move);
    if (localName(element.name) === 'anchor') moveAnchor(element, name, move);
  }
}

/** Formulas of an element tree that stands on (or belongs to) the sheet `own`. */
export function moveFormulas(root: XmlElement, own: string, move: RowMove, where: string): void {
  for (const { element } of visits(root)) {
    const local = localName(element.name);
    const isValue = local === 'cfvo' && attribute(element, 'type') === 'formula';
    for (const key of isValue ? ['val'] : (FORMULA_ATTRIBUTES[local] ?? [])) {
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

/** A rule's formulas are meant for the first cell of its area: when that goes, they are written for the next one. */
function rebase(element: XmlElement, move: RowMove): void {
  if (localName(element.name) === 'sparkline') return;
  const areas = attribute(element, 'sqref') ?? textOf(childOfAnyPrefix(element, 'sqref'));
  const first = areas === undefined ? undefined : parseRect(areas.trim().split(/\s+/)[0] ?? '');
  if (!first || !move.isDeleted(first.top)) return;
  let top = first.top;
  while (top <= first.bottom && move.isDeleted(top)) top++;
  if (top > first.bottom) return;
  for (const { element: inner } of visits(element)) {
    if (!isFormula(inner)) continue;
    const text = shiftFormula(textContent(inner), top - first.top, 0);
    if (text !== undefined) setText(inner, text);
  }
}

function childOfAnyPrefix(element: XmlElement, name: string): XmlElement | undefined {
  return elements(element).find((child) => localName(child.name) === name);
}

function textOf(element: XmlElement | undefined): string | undefined {
  return element && textContent(element);
}

function moveAddresses(visit: Visit, name: string, move: RowMove): void {
  const { element } = visit;
  const local = localName(element.name);
  for (const [key, kind] of Object.entries(ADDRESSES[local] ?? {})) {
    const text = attribute(element, key);
    if (text === undefined) continue;
    const moved =
      kind === 'view'
        ? text
            .split(/\s+/)
            .map((area) => viewArea(area, move))
            .join(' ')
        : movedAreas(text, move);
    if (kind === 'kept' && (moved === '' || losesTop(text, move))) rowsInUse(move, `${name}!${text}`);
    const isSingle = local === 'mergeCell' && isOneCell(moved);
    if (moved === '' || isSingle) prune(visit);
    else setAttribute(element, key, moved);
  }
  if (local === 'selection') keepActiveCellSelected(element);
  if (local !== 'sqref') return;
  const moved = movedAreas(textContent(element), move);
  const [parent, ...above] = visit.parents;
  if (moved !== '') setText(element, moved);
  else if (parent) prune({ element: parent, parents: above });
}

/** The active cell has to lie in the selection. */
function keepActiveCellSelected(selection: XmlElement): void {
  const active = parseRect(attribute(selection, 'activeCell') ?? '');
  const areas = (attribute(selection, 'sqref') ?? '').split(/\s+/).flatMap((area) => parseRect(area) ?? []);
  if (!active || areas.length === 0) return;
  const isInside = areas.some(
    ({ top, left, bottom, right }) =>
      active.top >= top && active.top <= bottom && active.left >= left && active.left <= right,
  );
  if (isInside) return;
  setAttribute(selection, 'sqref', attribute(selection, 'activeCell'));
  setAttribute(selection, 'activeCellId', undefined);
}

function viewArea(area: string, move: RowMove): string {
  const moved = movedArea(area, move);
  return moved === '' ? movedView(area.split(':')[0] ?? area, move) : moved;
}

function losesTop(text: string, move: RowMove): boolean {
  const rect = parseRect(text.split(/\s+/)[0] ?? '');
  return rect !== undefined && move.isDeleted(rect.top);
}

function isOneCell(area: string): boolean {
  const rect = parseRect(area);
  return rect !== undefined && rect.top === rect.bottom && rect.left === rect.right;
}

/** A frozen pane counts the rows above it. */
function shrinkPane(pane: XmlElement, move: RowMove): void {
  const rows = Number(attribute(pane, 'ySplit') ?? 0);
  if (!/^frozen/.test(attribute(pane, 'state') ?? '') || !Number.isInteger(rows) || rows === 0) return;
  const left = move.keptFrom(rows);
  if (left < rows) setAttribute(pane, 'ySplit', String(Math.max(1, left)));
}

/** A page break stands below the row it names (1-based). */
function moveBreaks(root: XmlElement, move: RowMove): void {
  const lists = visits(root).filter(({ element }) => localName(element.name) === 'rowBreaks');
  for (const visit of lists) {
    const seen = new Set<string>();
    for (const brk of childrenNamed(visit.element, 'brk')) {
      const id = String(move.keptFrom(Number(attribute(brk, 'id') ?? 0)));
      if (id === '0' || seen.has(id)) removeChild(visit.element, brk);
      else setAttribute(brk, 'id', id);
      seen.add(id);
    }
    const left = childrenNamed(visit.element, 'brk');
    if (left.length === 0) prune(visit);
    const byHand = left.filter((brk) => attribute(brk, 'man') === '1' || attribute(brk, 'man') === 'true');
    if (attribute(visit.element, 'count') !== undefined) setAttribute(visit.element, 'count', String(left.length));
    if (attribute(visit.element, 'manualBreakCount') !== undefined) {
      setAttribute(visit.element, 'manualBreakCount', String(byHand.length));
    }
  }
}

/** Where a picture, chart or control stands: its corners go along with their rows. Refuses one all of whose rows go. */
export function moveAnchor(anchor: XmlElement, where: string, move: RowMove): void {
  if (attribute(anchor, 'editAs') === 'absolute') return;
  const from = rowElement(anchor, 'from');
  if (!from) return;
  const to = rowElement(anchor, 'to');
  const top = Number(textContent(from));
  const bottom = to ? Number(textContent(to)) : top;
  if (move.spanOf(top, bottom) === undefined) rowsInUse(move, where);
  const keepsSize = attribute(anchor, 'editAs') === 'oneCell';
  const newTop = move.keptFrom(top);
  place(anchor, 'from', newTop, move.isDeleted(top));
  if (to)
    place(
      anchor,
      'to',
      keepsSize ? newTop + bottom - top : move.keptFrom(bottom),
      !keepsSize && move.isDeleted(bottom),
    );
}

function rowElement(anchor: XmlElement, corner: 'from' | 'to'): XmlElement | undefined {
  const found = childOfAnyPrefix(anchor, corner);
  return found && childOfAnyPrefix(found, 'row');
}

function place(anchor: XmlElement, corner: 'from' | 'to', row: number, isEdge: boolean): void {
  const found = childOfAnyPrefix(anchor, corner);
  const rowElementFound = found && childOfAnyPrefix(found, 'row');
  const offset = found && childOfAnyPrefix(found, 'rowOff');
  if (rowElementFound) setText(rowElementFound, String(row));
  if (isEdge && offset) setText(offset, '0');
}

/** Rows of an Excel table: its heading, its totals and at least one row must stay. */
export function moveTable(table: XmlElement, move: RowMove): void {
  const name = attribute(table, 'displayName') ?? '';
  const rect = parseRect(attribute(table, 'ref') ?? '');
  if (!rect) return;
  const heads = attribute(table, 'headerRowCount') === '0' ? 0 : 1;
  const totals = Number(attribute(table, 'totalsRowCount') ?? 0);
  const span = move.spanOf(rect.top, rect.bottom);
  const losesHead = heads > 0 && move.isDeleted(rect.top);
  const losesTotals = totals > 0 && move.isDeleted(rect.bottom);
  if (!span || losesHead || losesTotals || span.bottom - span.top + 1 <= heads + totals) return rowsInUse(move, name);
  setAttribute(table, 'ref', movedArea(attribute(table, 'ref') ?? '', move));
  const filter = childNamed(table, 'autoFilter');
  for (const element of filter ? [filter, ...visits(filter).map((visit) => visit.element)] : [])
    moveReference(element, move);
  const sort = childNamed(table, 'sortState');
  for (const element of sort ? [sort, ...visits(sort).map((visit) => visit.element)] : []) moveReference(element, move);
}

function moveReference(element: XmlElement, move: RowMove): void {
  const area = attribute(element, 'ref');
  const moved = area === undefined ? '' : movedArea(area, move);
  if (moved !== '') setAttribute(element, 'ref', moved);
}
