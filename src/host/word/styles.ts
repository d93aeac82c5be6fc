import { childOf, childrenOf, rootOf, type XmlElement } from '../file/xml/scan';
import { PARAGRAPH_PROPERTIES, type ParagraphProperties, RUN_PROPERTIES, type RunProperties } from './properties';
import { childrenByName, wordAttribute } from './wordXml';

/** A style with everything it takes from the styles it is based on. */
export interface Style {
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
  /** Of the lines of a table of contents. */
  readonly contents: boolean;
}

interface WrittenStyle {
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
  readonly name: string;
  readonly basedOn?: string;
}

const PLAIN: RunProperties = {};
/** Styles based on each other in a ring end here. */
const DEEPEST = 50;
const CONTENTS = /^toc [1-9]$/iu;
const HEADING = /^heading ([1-9])$/iu;

/** Styles of a document: what a paragraph or run gets from its style. */
export class Styles {
  readonly #written = new Map<string, WrittenStyle>();
  readonly #resolved = new Map<string, Style>();
  #defaults: RunProperties = {};
  #paragraphDefault = '';

  /** `text`: word/styles.xml; undefined for a document without one. */
  constructor(text?: string) {
    if (text === undefined) return;
    const root = rootOf(text);
    for (const element of childrenOf(text, root)) {
      if (element.local === 'docDefaults') this.#defaults = documentDefaults(text, element);
      else if (element.local === 'style') this.#add(text, element);
    }
  }

  #add(text: string, element: XmlElement): void {
    const id = wordAttribute(text, element.start, 'styleId') ?? '';
    this.#written.set(id, readStyle(text, element));
    const isDefault = /^(?:1|true|on)$/u.test(wordAttribute(text, element.start, 'default') ?? '');
    if (isDefault && wordAttribute(text, element.start, 'type') === 'paragraph') this.#paragraphDefault = id;
  }

  /** A paragraph's style; the document's default one for a paragraph that names none or one that is not there. */
  paragraph(id: string | undefined): Style {
    return this.#resolve(id !== undefined && this.#written.has(id) ? id : this.#paragraphDefault);
  }

  /** Style of a run; undefined id or an unknown one says nothing. */
  run(id: string | undefined): RunProperties {
    return id === undefined ? PLAIN : this.#resolve(id).run;
  }

  /** w:numId that a list style names. */
  list(id: string): number | undefined {
    return this.#resolve(id).paragraph.list;
  }

  /** What holds where neither run nor style says anything. */
  get defaults(): RunProperties {
    return this.#defaults;
  }

  #resolve(id: string): Style {
    const known = this.#resolved.get(id);
    if (known) return known;
    const chain: WrittenStyle[] = [];
    for (let at: string | undefined = id; at !== undefined && chain.length < DEEPEST;) {
      const style: WrittenStyle | undefined = this.#written.get(at);
      if (style) chain.unshift(style);
      at = style?.basedOn;
    }
    const resolved = {
      contents: CONTENTS.test(this.#written.get(id)?.name ?? ''),
      run: Object.assign({}, ...chain.map(({ run }) => run)) as RunProperties,
      paragraph: Object.assign({}, ...chain.map(paragraphOf)) as ParagraphProperties,
    };
    this.#resolved.set(id, resolved);
    return resolved;
  }
}

/** Word's own heading styles are headings by name even where the file leaves their level out. */
function paragraphOf({ name, paragraph }: WrittenStyle): ParagraphProperties {
  const level = HEADING.exec(name)?.[1];
  return level === undefined ? paragraph : { outline: Number(level), ...paragraph };
}

function documentDefaults(text: string, element: XmlElement): RunProperties {
  const holder = childOf(text, element, 'rPrDefault');
  const properties = holder && childOf(text, holder, 'rPr');
  return properties ? runProperties(text, properties) : {};
}

function readStyle(text: string, element: XmlElement): WrittenStyle {
  const children = childrenByName(text, element);
  const value = (local: string): string | undefined => {
    const child = children.get(local);
    return child && wordAttribute(text, child.start, 'val');
  };
  const run = children.get('rPr');
  const paragraph = children.get('pPr');
  const basedOn = value('basedOn');
  return {
    name: value('name') ?? '',
    ...(basedOn === undefined ? {} : { basedOn }),
    run: run ? runProperties(text, run) : {},
    paragraph: paragraph ? paragraphProperties(text, paragraph) : {},
  };
}

/** What a w:rPr says. */
export function runProperties(text: string, element: XmlElement): RunProperties {
  const properties: RunProperties = {};
  for (const child of childrenOf(text, element)) RUN_PROPERTIES.get(child.local)?.(properties, text, child.start);
  return properties;
}

function paragraphProperties(text: string, element: XmlElement): ParagraphProperties {
  const properties: ParagraphProperties = {};
  for (const child of childrenOf(text, element)) {
    PARAGRAPH_PROPERTIES.get(child.local)?.(properties, text, child.start);
    if (child.local !== 'numPr') continue;
    for (const inner of childrenOf(text, child)) PARAGRAPH_PROPERTIES.get(inner.local)?.(properties, text, inner.start);
  }
  return properties;
}
