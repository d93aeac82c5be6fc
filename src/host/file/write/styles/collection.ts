import { attributesAt, localName, prefixOf } from '../../xml/scan';
import { append, elements, prefixed, setAttribute } from '../xml/edit';
import { parseElements, type XmlElement } from '../xml/tree';

/** An element as a text that is equal for elements that mean the same, whatever their attribute order or prefix. */
function canonical(element: XmlElement): string {
  const attributes = [...attributesAt(element.open, 0)].filter(([name]) => !name.startsWith('xmlns'));
  const sorted = attributes.map(([name, value]) => `${name}=${JSON.stringify(value)}`).sort();
  return `${localName(element.name)}(${sorted.join(' ')}){${elements(element).map(canonical).join()}}`;
}

/** A list of styles.xml whose items are known by their place: it only ever grows, and an equal item is used again. */
export class Collection {
  readonly #container: XmlElement;
  readonly #items: XmlElement[];
  #places: Map<string, number> | undefined;

  constructor(container: XmlElement) {
    this.#container = container;
    this.#items = elements(container);
  }

  get size(): number {
    return this.#items.length;
  }

  get(index: number): XmlElement | undefined {
    return this.#items[index];
  }

  /** A copy of an item to change; the first item when there is none at that place. */
  copy(index: number): XmlElement | undefined {
    const item = this.#items[index] ?? this.#items[0];
    return item && copyOf(item);
  }

  /** Whether the item at that place means the same as this one. */
  isEqual(index: number, item: XmlElement): boolean {
    const found = this.#items[index];
    return found !== undefined && canonical(found) === canonical(item);
  }

  /** Place of the item, appended when no equal one is there. */
  place(item: XmlElement): number {
    const key = canonical(item);
    const places = (this.#places ??= this.#index());
    const found = places.get(key);
    if (found !== undefined) return found;
    places.set(key, this.#items.length);
    this.#items.push(item);
    append(this.#container, item);
    setAttribute(this.#container, 'count', String(this.#items.length));
    return this.#items.length - 1;
  }

  /** Like `place`, of an item written without prefix. */
  placeXml(xml: string): number {
    const item = parseElements(prefixed(prefixOf(this.#container.name), xml))[0];
    if (!item) throw new Error('no element');
    return this.place(item);
  }

  #index(): Map<string, number> {
    const places = new Map<string, number>();
    this.#items.forEach((item, i) => {
      const key = canonical(item);
      if (!places.has(key)) places.set(key, i);
    });
    return places;
  }
}

/** A deep copy. */
export function copyOf(element: XmlElement): XmlElement {
  return { ...element, children: element.children.map((node) => (typeof node === 'string' ? node : copyOf(node))) };
}
