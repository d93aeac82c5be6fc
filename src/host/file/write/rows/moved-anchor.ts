import { attribute, setText, textContent } from '../xml/edit';
import type { XmlElement } from '../xml/tree';
import type { RowMove } from './row-move';
import { rowsInUse } from './stops';
import { childOfAnyPrefix } from './visits';

/** Where a picture, chart or control stands: its corners go along with their rows. Refuses one all of whose rows go. */
export function moveAnchor(anchor: XmlElement, where: string, move: RowMove): void {
  if (attribute(anchor, 'editAs') === 'absolute') return;
  const from = rowElement(anchor, 'from');
  if (!from) return;
  const to = rowElement(anchor, 'to');
  const top = Number(textContent(from));
  const bottom = to ? Number(textContent(to)) : top;
  if (move.spanOf(top, bottom) === undefined) rowsInUse(move, where);
  const newTop = move.keptFrom(top);
  place(anchor, 'from', newTop, move.isDeleted(top));
  if (!to) return;
  if (attribute(anchor, 'editAs') === 'oneCell') place(anchor, 'to', newTop + bottom - top, false);
  else place(anchor, 'to', move.keptFrom(bottom), move.isDeleted(bottom));
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
