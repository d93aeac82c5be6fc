import { prefixOf } from '../../xml/scan';
import { childNamed, ensureChild, insertAt, prefixed } from '../xml/edit';
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

/** styles.xml, to which things are only appended. */
export class StyleSheet {
  readonly #document: XmlDocument;
  readonly fonts: Collection;
  readonly fills: Collection;
  readonly borders: Collection;
  readonly cellFormats: Collection;
  readonly numberFormats: NumberFormats;
  #rules: Collection | undefined;

  /** `text` undefined: the workbook has no styles yet. */
  constructor(text: string | undefined) {
    this.#document = parseTree(text ?? EMPTY);
    this.numberFormats = new NumberFormats(this.prefix, () => this.#ensure('numFmts'), this.#child('numFmts'));
    this.fonts = this.#list('fonts');
    this.fills = this.#list('fills');
    this.borders = this.#list('borders');
    if (!this.#child('cellXfs')) this.#list('cellStyleXfs');
    this.cellFormats = this.#list('cellXfs');
  }

  get prefix(): string {
    return prefixOf(this.#document.root.name);
  }

  /** Formats of conditional rules; the list is made when it is first needed. */
  get rules(): Collection {
    this.#rules ??= new Collection(this.#ensure('dxfs'));
    return this.#rules;
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

  #list(name: keyof typeof FLOOR): Collection {
    const container = this.#ensure(name);
    if (container.children.every((node) => typeof node === 'string')) {
      const items = parseElements(prefixed(this.prefix, FLOOR[name]));
      insertAt(container, container.children.length, items);
      container.open = container.open.replace(/(?:\s+count="\d*")?\s*>$/, ` count="${items.length}">`);
    }
    return new Collection(container);
  }
}
