import { localName } from '../../xml/scan';
import { attribute, childrenNamed, removeChild, setAttribute } from '../xml/edit';
import type { XmlElement } from '../xml/tree';
import { moveAddresses } from './moved-addresses';
import { moveAnchor } from './moved-anchor';
import { moveFormulas, rebaseFormulas } from './moved-formulas';
import type { RowMove } from './row-move';
import { prune, visits } from './visits';

/** Everything around the rows of the sheet that loses rows. */
export function moveOwnSheet(root: XmlElement, name: string, move: RowMove): void {
  for (const { element } of visits(root)) rebaseFormulas(element, move);
  for (const visit of visits(root)) moveAddresses(visit, name, move);
  moveFormulas(root, name, move, name);
  moveBreaks(root, move);
  for (const { element } of visits(root)) {
    if (localName(element.name) === 'pane') shrinkPane(element, move);
    if (localName(element.name) === 'anchor') moveAnchor(element, name, move);
  }
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
