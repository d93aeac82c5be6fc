import { refuse } from '../refusal';
import { decodeAttribute } from './text';

/** An element by its places in the text: `start` at "<", `openEnd` after the ">" of its first tag, `closeStart` at "</", `end` after all. */
export interface XmlElement {
  /** Name with its prefix, as written. */
  readonly name: string;
  /** Name without prefix. */
  readonly local: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

const SLASH = 47;
const GREATER = 62;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;

/** Place after the ">" that ends the tag at `start`; quotes are minded. */
export function tagEnd(text: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === GREATER) return at + 1;
    else if (c === QUOTE || c === APOSTROPHE) quote = c;
  }
  return broken();
}

/** XML that cannot be read on. */
export function broken(): never {
  return refuse('damaged', { what: 'xml' });
}

/** Name that begins at `start` and runs to a space, "/" or ">". */
export function nameAt(text: string, start: number): string {
  let at = start;
  while (at < text.length && !endsName(text.charCodeAt(at))) at++;
  return text.slice(start, at);
}

function endsName(c: number): boolean {
  return c <= 32 || c === SLASH || c === GREATER;
}

/** Place of the next tag at or after `from` (comments, CDATA and processing instructions skipped); -1 when there is none before `to`. */
export function nextTag(text: string, from: number, to: number): number {
  let at = from;
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0 || at >= to) return -1;
    const c = text.charCodeAt(at + 1);
    if (c !== BANG && c !== QUESTION) return at;
    at = skipMarkup(text, at);
  }
}

function skipMarkup(text: string, at: number): number {
  const [opens, ends] = text.startsWith('<!--', at)
    ? [4, '-->']
    : text.startsWith('<![CDATA[', at)
      ? [9, ']]>']
      : text.startsWith('<?', at)
        ? [2, '?>']
        : refuse('dtd');
  const close = text.indexOf(ends, at + opens);
  return close < 0 ? broken() : close + ends.length;
}

/** The element whose tag is at `start`. Goes once over its inside; no recursion. */
export function elementAt(text: string, start: number, to = text.length): XmlElement {
  const name = nameAt(text, start + 1);
  const openEnd = tagEnd(text, start);
  const local = localName(name);
  if (name === '' || openEnd > to) broken();
  if (text.charCodeAt(openEnd - 2) === SLASH) {
    return { name, local, start, openEnd, closeStart: openEnd, end: openEnd, selfClosing: true };
  }
  const closeStart = closeOf(text, openEnd, to);
  if (nameAt(text, closeStart + 2) !== name) broken();
  return { name, local, start, openEnd, closeStart, end: tagEnd(text, closeStart), selfClosing: false };
}

/** Place of the closing tag that belongs to the element whose inside begins at `from`. */
export function closeOf(text: string, from: number, to: number): number {
  let depth = 0;
  let at = from;
  for (;;) {
    at = nextTag(text, at, to);
    if (at < 0) broken();
    const end = tagEnd(text, at);
    if (text.charCodeAt(at + 1) === SLASH) {
      if (depth === 0) return at;
      depth--;
    } else if (text.charCodeAt(end - 2) !== SLASH) depth++;
    at = end;
  }
}

/**
 * How to find the closing tag of elements of this name that hold none of their own name, between two places of the text.
 * Without comments, CDATA or processing instructions there the next "</name" is it, which is many times faster
 * than going tag by tag.
 */
export function closeFinder(text: string, name: string, from: number, to: number): (openEnd: number) => number {
  const close = `</${name}`;
  const plain = [text.indexOf('<!', from), text.indexOf('<?', from)].every((at) => at < 0 || at >= to);
  if (!plain) return (openEnd) => closeOf(text, openEnd, to);
  return (openEnd) => {
    const at = text.indexOf(close, openEnd);
    return at < 0 || at >= to ? broken() : at;
  };
}

/** Elements directly inside a stretch of text, in order. */
export function* childElements(text: string, from: number, to: number): Generator<XmlElement, void> {
  for (let at = nextTag(text, from, to); at >= 0;) {
    if (text.charCodeAt(at + 1) === SLASH) broken();
    const element = elementAt(text, at, to);
    yield element;
    at = nextTag(text, element.end, to);
  }
}

/** Children of an element; with `local`, only those of that name. */
export function* childrenOf(text: string, parent: XmlElement, local?: string): Generator<XmlElement, void> {
  for (const child of childElements(text, parent.openEnd, parent.closeStart)) {
    if (local === undefined || child.local === local) yield child;
  }
}

/** First child of that name, if any. */
export function childOf(text: string, parent: XmlElement, local: string): XmlElement | undefined {
  for (const child of childrenOf(text, parent, local)) return child;
  return undefined;
}

/** Opening tags of that name at any depth, in order: places of "<". */
export function* tagsNamed(text: string, local: string, from = 0, to = text.length): Generator<number, void> {
  for (let at = nextTag(text, from, to); at >= 0;) {
    if (text.charCodeAt(at + 1) !== SLASH && localName(nameAt(text, at + 1)) === local) yield at;
    at = nextTag(text, tagEnd(text, at), to);
  }
}

/** The document's root element. */
export function rootOf(text: string): XmlElement {
  const start = nextTag(text, 0, text.length);
  return start < 0 ? broken() : elementAt(text, start);
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Prefix with its colon: "x:worksheet" -> "x:", "worksheet" -> "". */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** Where the (still encoded) value of an attribute stands, without its quotes. */
export interface AttributePlace {
  readonly name: string;
  /** At the first letter of the name. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Attributes of the tag at `start`, in order. */
export function* attributePlaces(text: string, start: number): Generator<AttributePlace, void> {
  const pattern = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  let at = start + 1 + nameAt(text, start + 1).length;
  for (;;) {
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return;
    const valueEnd = pattern.lastIndex - 1;
    const valueStart = valueEnd - (match[2] ?? match[3] ?? '').length;
    yield { name: match[1] ?? '', start: at, valueStart, valueEnd };
    at = pattern.lastIndex;
  }
}

/** Attributes of the tag at `start` by their written names (prefix and all), decoded. */
export function attributesAt(text: string, start: number): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const { name, valueStart, valueEnd } of attributePlaces(text, start)) {
    attributes.set(name, decodeAttribute(text.slice(valueStart, valueEnd)));
  }
  return attributes;
}

/** One attribute of the tag at `start`, decoded. */
export function attributeAt(text: string, start: number, name: string): string | undefined {
  for (const place of attributePlaces(text, start)) {
    if (place.name === name) return decodeAttribute(text.slice(place.valueStart, place.valueEnd));
  }
  return undefined;
}

/** "1" and "true" are true; absent is `absent`. */
export function isTrue(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}
