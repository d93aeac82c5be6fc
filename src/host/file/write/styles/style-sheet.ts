import { prefixOf } from '../../xml/scan';
import { append, childNamed, elements, ensureChild, numberAttribute, prefixed, setAttribute } from '../xml/edit';
import { documentText, parseElements, parseTree, type XmlDocument, type XmlElement } from '../xml/tree';
import { Collection } from './collection';
import { NumberFormats } from './number-formats';

const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';

/** What a list must hold at least, so that place 0 (and fill 1) means what Excel takes it to mean. */
const FLOOR: Readonly<Record<'fonts' | 'fills' | 'borders' | 'cellStyleXfs' | 'cellXfs', string>> = {
  fonts: '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellStyleXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
};

type ListName = keyof typeof FLOOR;

/** styles.xml, to which things are only appended. Lists that are missing are made when they are first needed. */
export class StyleSheet {
  readonly #document: XmlDocument;
  readonly #lists = new Map<ListName | 'dxfs', Collection>();
  readonly numberFormats: NumberFormats;

  /** `text` undefined: the workbook has no styles yet. */
  constructor(text: string | undefined) {
    this.#document = parseTree(text ?? EMPTY);
    this.numberFormats = new NumberFormats(this.prefix, () => this.#ensure('numFmts'), this.#child('numFmts'));
  }

  get prefix(): string {
    return prefixOf(this.#document.root.name);
  }

  get fonts(): Collection {
    return this.#list('fonts');
  }

  get fills(): Collection {
    return this.#list('fills');
  }

  get borders(): Collection {
    return this.#list('borders');
  }

  /** Formats of cells (`s` counts them). The first one points at the first of every other list. */
  get cellFormats(): Collection {
    if (!this.#child('cellXfs')) {
      for (const name of ['fonts', 'fills', 'borders', 'cellStyleXfs'] as const) this.#list(name);
    }
    return this.#list('cellXfs');
  }

  /** Formats of conditional rules. */
  get rules(): Collection {
    return this.#known('dxfs', () => this.#ensure('dxfs'));
  }

  /** Number format of a cell format: its number, and its code when it is a custom one. */
  numberFormatOf(format: number): { readonly id: number; readonly code: string | undefined } {
    const xf = this.#child('cellXfs') && this.cellFormats.get(format);
    const id = xf ? numberAttribute(xf, 'numFmtId', 0) : 0;
    return { id, code: this.numberFormats.code(id) };
  }

  text(): string {
    return documentText(this.#document);
  }

  #child(name: string): XmlElement | undefined {
    return childNamed(this.#document.root, name);
  }

  #ensure(name: string): XmlElement {
    return ensureChild(this.#document.root, name, ORDER);
  }

  #known(name: ListName | 'dxfs', make: () => XmlElement): Collection {
    let list = this.#lists.get(name);
    if (!list) this.#lists.set(name, (list = new Collection(make())));
    return list;
  }

  #list(name: ListName): Collection {
    return this.#known(name, () => {
      const container = this.#ensure(name);
      if (elements(container).length === 0) this.#fill(container, FLOOR[name]);
      return container;
    });
  }

  #fill(container: XmlElement, xml: string): void {
    const items = parseElements(prefixed(this.prefix, xml));
    append(container, ...items);
    setAttribute(container, 'count', String(items.length));
  }
}
