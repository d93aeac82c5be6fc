import { childOf, childrenOf, rootOf, type XmlElement } from '../file/xml/scan';
import { runProperties, type Styles } from './styles';
import { childrenByName, isOn, wordAttribute, wordNumber } from './wordXml';

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  /** w:numFmt. */
  readonly format: string;
  /** "%1.%2." with the levels counted from 1. */
  readonly text: string;
  /** w:lvlRestart: begins again after this level (counted from 1) or a higher one; 0 never; absent: after any higher one. */
  readonly restart?: number;
  /** w:isLgl: the numbers of higher levels are shown in digits. */
  readonly digits: boolean;
  /** Whether something stands between number and text. */
  readonly apart: boolean;
  readonly hidden: boolean;
  readonly font?: string;
  /** Style whose paragraphs are on this level. */
  readonly style?: string;
}

/** A list (w:num). Lists of one template count on from each other. */
export interface List {
  readonly template: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Level -> number that this list begins with anew. */
  readonly starts: ReadonlyMap<number, number>;
}

interface Template {
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** w:numStyleLink: its levels are those of the list that this style names. */
  readonly link?: string;
}

/** How many levels a list of Word has. */
export const LIST_LEVELS = 9;

const PLAIN_LEVEL: ListLevel = { start: 1, format: 'decimal', text: '', digits: false, apart: true, hidden: false };

/** Lists of word/numbering.xml by their numId. Empty for a document without one. */
export function readNumbering(text: string | undefined, styles: Styles): ReadonlyMap<number, List> {
  const lists = new Map<number, List>();
  if (text === undefined) return lists;
  const templates = new Map<string, Template>();
  const written: XmlElement[] = [];
  for (const element of childrenOf(text, rootOf(text))) {
    if (element.local === 'num') written.push(element);
    if (element.local !== 'abstractNum') continue;
    templates.set(wordAttribute(text, element.start, 'abstractNumId') ?? '', readTemplate(text, element));
  }
  const templateOf = new Map(written.map((element) => [listId(text, element), templateId(text, element)]));
  for (const element of written) {
    const template = linked(templateId(text, element), templates, templateOf, styles);
    lists.set(listId(text, element), readList(text, element, template, templates.get(template)));
  }
  return lists;
}

/** w:ilvl of an element; undefined for one that no list has. */
function levelNumber(text: string, element: XmlElement): number | undefined {
  const level = wordNumber(text, element.start, 'ilvl') ?? 0;
  return level >= 0 && level < LIST_LEVELS ? level : undefined;
}

const listId = (text: string, element: XmlElement): number => wordNumber(text, element.start, 'numId') ?? 0;

function templateId(text: string, element: XmlElement): string {
  const child = childOf(text, element, 'abstractNumId');
  return (child && wordAttribute(text, child.start, 'val')) ?? '';
}

/** A template that only points to a list style is that style's template. */
function linked(
  id: string,
  templates: ReadonlyMap<string, Template>,
  templateOf: ReadonlyMap<number, string>,
  styles: Styles,
): string {
  const link = templates.get(id)?.link;
  if (link === undefined) return id;
  return templateOf.get(styles.list(link) ?? 0) ?? id;
}

function readTemplate(text: string, element: XmlElement): Template {
  const levels = new Map<number, ListLevel>();
  let link: string | undefined;
  for (const child of childrenOf(text, element)) {
    const level = levelNumber(text, child);
    if (child.local === 'lvl' && level !== undefined) levels.set(level, readLevel(text, child));
    if (child.local === 'numStyleLink') link = wordAttribute(text, child.start, 'val');
  }
  return link === undefined ? { levels } : { levels, link };
}

function readList(text: string, element: XmlElement, template: string, base: Template | undefined): List {
  const levels = new Map(base?.levels);
  const starts = new Map<number, number>();
  for (const override of childrenOf(text, element, 'lvlOverride')) {
    const level = levelNumber(text, override);
    if (level === undefined) continue;
    for (const child of childrenOf(text, override)) {
      if (child.local === 'startOverride') starts.set(level, wordNumber(text, child.start) ?? 1);
      else if (child.local === 'lvl') levels.set(level, readLevel(text, child));
    }
  }
  return { template, levels, starts };
}

function readLevel(text: string, element: XmlElement): ListLevel {
  const children = childrenByName(text, element);
  const value = (local: string): string | undefined => {
    const child = children.get(local);
    return child && wordAttribute(text, child.start, 'val');
  };
  const number = (local: string): number | undefined => {
    const child = children.get(local);
    return child && wordNumber(text, child.start);
  };
  const legal = children.get('isLgl');
  const run = children.get('rPr');
  const { hidden = false, font } = run ? runProperties(text, run) : {};
  const restart = number('lvlRestart');
  const style = value('pStyle');
  return {
    ...PLAIN_LEVEL,
    start: number('start') ?? 0,
    format: value('numFmt') ?? PLAIN_LEVEL.format,
    text: value('lvlText') ?? '',
    ...(restart === undefined ? {} : { restart }),
    digits: legal !== undefined && isOn(text, legal.start),
    apart: value('suff') !== 'nothing',
    hidden,
    ...(font === undefined ? {} : { font }),
    ...(style === undefined ? {} : { style }),
  };
}
