import { declaredPrefix } from '../file/xml/namespaces';
import { attributeAt, attributesAt, childrenOf, localName, rootOf, type XmlElement } from '../file/xml/scan';

/** WordprocessingML as Word writes it, and as "Strict Open XML" does. */
const WORD_NAMESPACES = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** Prefix (with its colon) that the root of a part gives to Word's namespace; undefined where it has none. */
export function wordPrefix(text: string): string | undefined {
  const { start } = rootOf(text);
  for (const namespace of WORD_NAMESPACES) {
    const prefix = declaredPrefix(text, start, namespace);
    if (prefix !== undefined) return prefix;
  }
  return undefined;
}

/** An attribute of the tag at `start` by its name without prefix ("val" finds w:val). */
export function wordAttribute(text: string, start: number, local: string): string | undefined {
  const direct = attributeAt(text, start, `w:${local}`);
  if (direct !== undefined) return direct;
  for (const [name, value] of attributesAt(text, start)) if (localName(name) === local) return value;
  return undefined;
}

/** w:val of the tag at `start` as a whole number; undefined when it is none. */
export function wordNumber(text: string, start: number, local = 'val'): number | undefined {
  const value = wordAttribute(text, start, local);
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** A switch such as w:b or w:vanish: on, unless its value says off. */
export function isOn(text: string, start: number): boolean {
  return !/^(?:0|false|off)$/u.test(wordAttribute(text, start, 'val') ?? '1');
}

/** Children of an element by their names without prefix; the last of a name wins. */
export function childrenByName(text: string, parent: XmlElement): Map<string, XmlElement> {
  const children = new Map<string, XmlElement>();
  for (const child of childrenOf(text, parent)) children.set(child.local, child);
  return children;
}
