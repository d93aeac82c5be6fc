import { localName } from '../../xml/scan';
import { attribute, elements, removeChild, setAttribute } from '../xml/edit';
import type { XmlElement } from '../xml/tree';

/** An element with what it stands in. */
export interface Visit {
  readonly element: XmlElement;
  /** Nearest first. */
  readonly parents: readonly XmlElement[];
}

/** Every element below one, parents before children. */
export function visits(element: XmlElement, parents: readonly XmlElement[] = []): Visit[] {
  const inside = [element, ...parents];
  return elements(element).flatMap((child) => [{ element: child, parents: inside }, ...visits(child, inside)]);
}

/** Takes an element away, and containers that hold nothing after that; counts follow. */
export function prune({ element, parents }: Visit): void {
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

/** First child of that local name, whatever its prefix. */
export function childOfAnyPrefix(element: XmlElement, name: string): XmlElement | undefined {
  return elements(element).find((child) => localName(child.name) === name);
}
