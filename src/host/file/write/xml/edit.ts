import { attributeAt, attributePlaces, localName, prefixOf } from '../../xml/scan';
import { decodeText, encodeAttribute, encodeText } from '../../xml/text';
import { parseElements, type XmlElement, type XmlNode } from './tree';

/** Value of an attribute by its name as written. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.open.includes(name) ? attributeAt(element.open, 0, name) : undefined;
}

/** Whole number an attribute holds; `absent` when it is missing or no number. */
export function numberAttribute(element: XmlElement, name: string, absent: number): number {
  const value = attribute(element, name);
  return value !== undefined && /^\s*\d+\s*$/.test(value) ? Number(value) : absent;
}

/** Sets an attribute where it stands, or adds it as the last; undefined takes it away. An equal value leaves the tag as it is. */
export function setAttribute(element: XmlElement, name: string, value: string | undefined): void {
  const { open } = element;
  if (attribute(element, name) === value) return;
  for (const place of attributePlaces(open, 0)) {
    if (place.name !== name) continue;
    element.open =
      value === undefined
        ? open.slice(0, place.start).trimEnd() + open.slice(place.valueEnd + 1)
        : open.slice(0, place.valueStart) + quoted(value, open[place.valueEnd]) + open.slice(place.valueEnd);
    return;
  }
  if (value === undefined) return;
  const end = open.endsWith('/>') ? open.length - 2 : open.length - 1;
  element.open = `${open.slice(0, end).trimEnd()} ${name}="${encodeAttribute(value)}"${open.slice(end)}`;
}

/** The value between the quotes that the tag's author chose. */
function quoted(value: string, quote: string | undefined): string {
  return quote === "'" ? encodeAttribute(value).replaceAll("'", '&apos;') : encodeAttribute(value);
}

/** Child elements, in order. */
export function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((node): node is XmlElement => typeof node !== 'string');
}

/** Child elements with this local name and the parent's own prefix. */
export function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  const full = prefixOf(parent.name) + name;
  return elements(parent).filter((child) => child.name === full);
}

/** First child element with this local name and the parent's own prefix. */
export function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  const full = prefixOf(parent.name) + name;
  return elements(parent).find((child) => child.name === full);
}

/** Every element below `parent`, parents before children. */
export function* descendants(parent: XmlElement): Generator<XmlElement> {
  for (const child of elements(parent)) {
    yield child;
    yield* descendants(child);
  }
}

/** The text an element holds, entities and CDATA decoded. */
export function textContent(element: XmlElement): string {
  let text = '';
  for (const node of element.children) {
    if (typeof node !== 'string') text += textContent(node);
    else if (node.startsWith('<![CDATA[')) text += node.slice(9, -3);
    else if (!node.startsWith('<')) text += decodeText(node);
  }
  return text;
}

/** Makes the element hold just this text. An equal text leaves the element as it is. */
export function setText(element: XmlElement, text: string): void {
  if (textContent(element) === text) return;
  openUp(element);
  element.children.splice(0, element.children.length, encodeText(text));
}

/** Gives a self-closing element a closing tag, so that it can hold children. */
function openUp(element: XmlElement): void {
  if (!element.open.endsWith('/>')) return;
  element.open = `${element.open.slice(0, -2).trimEnd()}>`;
  element.close = `</${element.name}>`;
}

/** Puts nodes into the parent at an index of `children`. */
export function insertAt(parent: XmlElement, index: number, nodes: readonly XmlNode[]): void {
  openUp(parent);
  parent.children.splice(index, 0, ...nodes);
}

/** Puts a node behind the last child. */
export function append(parent: XmlElement, ...nodes: XmlNode[]): void {
  insertAt(parent, parent.children.length, nodes);
}

/** Takes a child away. */
export function removeChild(parent: XmlElement, child: XmlNode): void {
  const index = parent.children.indexOf(child);
  if (index >= 0) parent.children.splice(index, 1);
}

/**
 * Index in `parent.children` where an element called `name` belongs by the schema's `order`: behind the last element
 * that stands before it or is of its own kind. Elements the order does not name are passed over.
 */
export function schemaIndex(parent: XmlElement, name: string, order: readonly string[]): number {
  const rank = order.indexOf(name);
  if (rank < 0) throw new Error(`unknown element ${name}`);
  const prefix = prefixOf(parent.name);
  let index = 0;
  parent.children.forEach((node, i) => {
    if (typeof node === 'string' || prefixOf(node.name) !== prefix) return;
    const other = order.indexOf(localName(node.name));
    if (other >= 0 && other <= rank) index = i + 1;
  });
  return index;
}

/** Written elements with the parent's prefix put before names that have none: `<a b="1"/>` -> `<x:a b="1"/>`. */
export function prefixed(prefix: string, xml: string): string {
  if (prefix === '') return xml;
  return xml.replace(
    /<(\/?)([A-Za-z][A-Za-z0-9]*)(?=[\s/>])/g,
    (_, slash: string, name: string) => `<${slash}${prefix}${name}`,
  );
}

/** Adds elements written without prefix at their place in the schema. */
export function insertInOrder(parent: XmlElement, xml: string, order: readonly string[]): XmlElement[] {
  const added = parseElements(prefixed(prefixOf(parent.name), xml));
  const first = added[0];
  if (first) insertAt(parent, schemaIndex(parent, localName(first.name), order), added);
  return added;
}

/** The child with this name, made at its place in the schema when it is missing. */
export function ensureChild(parent: XmlElement, name: string, order: readonly string[]): XmlElement {
  const found = childNamed(parent, name);
  if (found) return found;
  const added = insertInOrder(parent, `<${name}/>`, order)[0];
  if (!added) throw new Error(`could not add ${name}`);
  return added;
}
