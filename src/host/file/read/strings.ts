import {
  broken,
  childElements,
  childOf,
  childrenOf,
  closeFinder,
  elementAt,
  localName,
  nameAt,
  nextTag,
  prefixOf,
  tagEnd,
  type XmlElement,
} from '../xml/scan';
import { decodeEscapes, decodeText } from '../xml/text';
import { isBold } from './styles';

/** A string item: its text, and what its runs of formatting do. */
export interface StringItem {
  readonly text: string;
  /** Formatted by runs, so writing plain text over it would lose something. */
  readonly rich: boolean;
  /** Bold throughout, for a cell whose own font is plain or bold. */
  readonly boldInPlain: boolean;
  readonly boldInBold: boolean;
}

/** Strings of a workbook; most are plain, so what is not plain is kept apart. */
export interface SharedStrings {
  readonly texts: readonly string[];
  readonly formatted: ReadonlyMap<number, StringItem>;
}

const SLASH = 47;
const LESS = 60;

/** Reads the shared strings part, phonetic hints left out. */
export function readSharedStrings(text: string): SharedStrings {
  const texts: string[] = [];
  const formatted = new Map<number, StringItem>();
  const rootStart = nextTag(text, 0, text.length);
  if (rootStart < 0) broken();
  const rootEnd = tagEnd(text, rootStart);
  if (text.charCodeAt(rootEnd - 2) === SLASH) return { texts, formatted };
  const item = `${prefixOf(nameAt(text, rootStart + 1))}si`;
  const findClose = closeFinder(text, item, rootEnd, text.length);
  let at = nextTag(text, rootEnd, text.length);
  while (at >= 0 && text.charCodeAt(at + 1) !== SLASH) {
    if (nameAt(text, at + 1) !== item) {
      at = nextTag(text, elementAt(text, at).end, text.length);
      continue;
    }
    const openEnd = tagEnd(text, at);
    const empty = text.charCodeAt(openEnd - 2) === SLASH;
    const close = empty ? openEnd : findClose(openEnd);
    const read = readString(text, openEnd, close);
    if (typeof read !== 'string') formatted.set(texts.length, read);
    texts.push(typeof read === 'string' ? read : read.text);
    at = nextTag(text, empty ? openEnd : tagEnd(text, close), text.length);
  }
  if (at < 0) broken();
  return { texts, formatted };
}

/** The inside of an `<si>` or `<is>`: a plain string, or an item when it has runs. */
export function readString(text: string, from: number, to: number): string | StringItem {
  return loneText(text, from, to) ?? readParts(text, from, to);
}

/** The usual case, quickly: nothing but one `<t>`. */
function loneText(text: string, from: number, to: number): string | undefined {
  if (from === to) return '';
  if (text.charCodeAt(from) !== LESS || localName(nameAt(text, from + 1)) !== 't') return undefined;
  const openEnd = tagEnd(text, from);
  const close = text.indexOf('<', openEnd);
  if (close < 0 || text.charCodeAt(close + 1) !== SLASH || tagEnd(text, close) !== to) return undefined;
  return decodeEscapes(decodeText(text.slice(openEnd, close)));
}

function readParts(text: string, from: number, to: number): string | StringItem {
  let joined = '';
  const runs: XmlElement[] = [];
  for (const child of childElements(text, from, to)) {
    if (child.local === 't') joined += stringText(text, child);
    else if (child.local === 'r') runs.push(child);
  }
  return runs.length === 0 ? joined : readRuns(text, joined, runs);
}

function readRuns(text: string, before: string, runs: readonly XmlElement[]): string | StringItem {
  let joined = before;
  let formatted = runs.length > 1;
  let boldInPlain = true;
  let boldInBold = true;
  for (const run of runs) {
    const properties = childOf(text, run, 'rPr');
    let runText = '';
    for (const child of childrenOf(text, run, 't')) runText += stringText(text, child);
    joined += runText;
    if (properties) formatted = true;
    if (runText.trim() === '') continue;
    const bold = properties && isBold(text, properties);
    boldInPlain &&= bold ?? false;
    boldInBold &&= bold ?? true;
  }
  return formatted ? { text: joined, rich: true, boldInPlain, boldInBold } : joined;
}

function stringText(text: string, element: XmlElement): string {
  return decodeEscapes(decodeText(text.slice(element.openEnd, element.closeStart)));
}
