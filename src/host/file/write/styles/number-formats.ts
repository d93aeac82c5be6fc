import { lookUp } from '../../../../core/memory/lookUp';
import { attribute, childrenNamed, insertAt, numberAttribute, prefixed, setAttribute } from '../xml/edit';
import { parseElements, type XmlElement } from '../xml/tree';
import { encodeAttribute } from '../../xml/text';

/** Formats that have a number of their own in every workbook, whatever its language. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

const FIRST_CUSTOM = 164;

/** The numFmts list of styles.xml. */
export class NumberFormats {
  readonly #prefix: string;
  readonly #ensure: () => XmlElement;
  #container: XmlElement | undefined;
  readonly #codes = new Map<string, number>();
  readonly #byId = new Map<number, string>();
  #next = FIRST_CUSTOM;

  constructor(prefix: string, ensure: () => XmlElement, container: XmlElement | undefined) {
    this.#prefix = prefix;
    this.#ensure = ensure;
    this.#container = container;
    for (const item of container ? childrenNamed(container, 'numFmt') : []) {
      const id = numberAttribute(item, 'numFmtId', 0);
      const code = attribute(item, 'formatCode') ?? '';
      if (!this.#codes.has(code)) this.#codes.set(code, id);
      this.#byId.set(id, code);
      this.#next = Math.max(this.#next, id + 1);
    }
  }

  /** Number of a format code, appended when the workbook does not have it yet. */
  place(code: string): number {
    const known = lookUp(BUILT_IN, code) ?? this.#codes.get(code);
    if (known !== undefined) return known;
    const id = this.#next++;
    this.#codes.set(code, id);
    this.#byId.set(id, code);
    const container = (this.#container ??= this.#ensure());
    const xml = `<numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`;
    insertAt(container, container.children.length, parseElements(prefixed(this.#prefix, xml)));
    setAttribute(container, 'count', String(childrenNamed(container, 'numFmt').length));
    return id;
  }

  /** Code of a custom format; undefined for a built-in number. */
  code(id: number): string | undefined {
    return this.#byId.get(id);
  }
}
