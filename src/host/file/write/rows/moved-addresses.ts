import { lookUp } from '../../../../core/memory/lookUp';
import { parseRect } from '../../../../core/workbook/address';
import { localName } from '../../xml/scan';
import { attribute, setAttribute, setText, textContent } from '../xml/edit';
import type { XmlElement } from '../xml/tree';
import { movedArea, movedAreas, movedView } from './moved-areas';
import type { RowMove } from './row-move';
import { rowsInUse } from './stops';
import { prune, type Visit } from './visits';

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

/** Moves the addresses that an element of the sheet has, or takes the element away when all its cells went. */
export function moveAddresses(visit: Visit, name: string, move: RowMove): void {
  const { element } = visit;
  const local = localName(element.name);
  for (const [key, kind] of Object.entries(lookUp(ADDRESSES, local) ?? {})) {
    const text = attribute(element, key);
    if (text === undefined) continue;
    const moved = kind === 'view' ? movedViews(text, move) : movedAreas(text, move);
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

function movedViews(text: string, move: RowMove): string {
  return text
    .split(/\s+/)
    .map((area) => viewArea(area, move))
    .join(' ');
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
