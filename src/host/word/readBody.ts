import type { OldEncoding } from '../../core/encoding/oldEncoding';
import type { PlanDocument } from '../../core/document/planDocument';
import { refuse } from '../file/refusal';
import { closeOf, localName, nameAt, nextTag, tagEnd } from '../file/xml/scan';
import { decodeText } from '../file/xml/text';
import { BodyReader } from './bodyReader';
import { Fields } from './fields';
import type { ListCounter } from './listCounter';
import { PARAGRAPH_PROPERTIES, RUN_PROPERTIES } from './properties';
import type { Styles } from './styles';
import { symbolAt } from './symbols';
import { columnCount } from './tableRows';
import { isOn, wordAttribute, wordNumber, wordPrefix } from './wordXml';

/** Elements left out with all that is in them: deleted and moved text, earlier properties, what is never shown in the body. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['del', 'moveFrom', 'delText', 'delInstrText'],
  ...['pPrChange', 'rPrChange', 'tblPrChange', 'tblPrExChange', 'tblGridChange', 'trPrChange', 'tcPrChange'],
  ...['sectPr', 'sdtPr', 'sdtEndPr', 'rt', 'tblPr', 'tblGrid', 'fldData', 'ffData'],
]);

/** Words of a formula: of another namespace, with the prefix that every program gives it. */
const FORMULA_TEXT = 'm:t';

/** A tag that the reader acts on. */
interface Tag {
  readonly text: string;
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
}

/** What a document holds beside its text. */
export type Finding = 'altChunk' | 'picture' | 'change' | 'hidden' | 'textBox' | 'unicode' | OldEncoding;

/** Elements that tell of it. */
const FINDINGS: ReadonlyMap<string, Finding> = new Map<string, Finding>([
  ['altChunk', 'altChunk'],
  ['drawing', 'picture'],
  ['pict', 'picture'],
  ['txbxContent', 'textBox'],
  ['ins', 'change'],
  ['del', 'change'],
  ['moveFrom', 'change'],
]);

interface State {
  readonly body: BodyReader;
  readonly fields: Fields;
  readonly found: Set<Finding>;
  /** w:pPr and w:rPr that are open: what a property in them belongs to. */
  inParagraphProperties: boolean;
  inRow: boolean;
  inCell: boolean;
}

type Act = (state: State, tag: Tag) => void;

/** Text directly inside an element such as w:t; line breaks of the file are spaces. */
function textIn({ text, openEnd, selfClosing }: Tag): string {
  if (selfClosing) return '';
  const next = nextTag(text, openEnd, text.length);
  return decodeText(text.slice(openEnd, next < 0 ? openEnd : next)).replace(/[\t\n\r]+ */gu, ' ');
}

const value = ({ text, start }: Tag): string | undefined => wordAttribute(text, start, 'val');

function readSymbol({ body }: State, { text, start }: Tag): void {
  const code = Number.parseInt(wordAttribute(text, start, 'char') ?? '', 16);
  const font = wordAttribute(text, start, 'font');
  if (!Number.isNaN(code)) body.addText(symbolAt(code, font) ?? (code < 0xf000 ? String.fromCharCode(code) : ''));
}

function readMerge(tag: Tag): 'start' | 'goes-on' {
  return value(tag) === 'restart' ? 'start' : 'goes-on';
}

const tagAct =
  (act: (state: State, tag: Tag) => void): Act =>
  (state, tag) =>
    act(state, tag);

/** What an opening tag means, by its name without prefix. */
const OPENS: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['p', ({ body }) => body.openParagraph()],
  ['pPr', (state) => void (state.inParagraphProperties = true)],
  [
    'r',
    ({ body }) => {
      if (body.paragraph) body.paragraph.run = {};
    },
  ],
  ['t', (state, tag) => state.body.addText(textIn(tag))],
  ['tab', ({ body }) => body.addText('\t')],
  ['ptab', ({ body }) => body.addText('\t')],
  ['br', ({ body }) => body.addText('\n')],
  ['cr', ({ body }) => body.addText('\n')],
  // Not seen, unless the font is an old one that has a letter there.
  ['softHyphen', ({ body }) => body.addText('\u00ad')],
  ['noBreakHyphen', ({ body }) => body.addText('-')],
  ['sym', tagAct(readSymbol)],
  ['fldChar', ({ fields }, { text, start }) => fields.mark(wordAttribute(text, start, 'fldCharType'))],
  ['instrText', ({ fields }, tag) => fields.instruct(textIn(tag))],
  [
    'tbl',
    ({ body }) => {
      body.finish();
      body.blocks.openTable();
    },
  ],
  ['tr', ({ body }) => body.blocks.openRow()],
  ['tc', ({ body }) => body.blocks.openCell()],
  ['trPr', (state) => void (state.inRow = true)],
  ['tcPr', (state) => void (state.inCell = true)],
]);

const CLOSES: ReadonlyMap<string, (state: State) => void> = new Map<string, (state: State) => void>([
  ['p', ({ body }) => body.closeParagraph()],
  ['pPr', (state) => void (state.inParagraphProperties = false)],
  [
    'tbl',
    ({ body }) => {
      body.finish();
      body.blocks.closeTable();
    },
  ],
  [
    'tc',
    ({ body }) => {
      body.finish();
      body.blocks.closeCell();
    },
  ],
  ['trPr', (state) => void (state.inRow = false)],
  ['tcPr', (state) => void (state.inCell = false)],
]);

/** Properties of a table's row and cell. */
const ROW_PROPERTIES: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['gridBefore', ({ body }, tag) => assign(body.blocks.row, { before: columnCount(wordNumber(tag.text, tag.start)) })],
  ['gridAfter', ({ body }, tag) => assign(body.blocks.row, { after: columnCount(wordNumber(tag.text, tag.start)) })],
  ['del', ({ body }) => assign(body.blocks.row, { deleted: true })],
]);

const CELL_PROPERTIES: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['gridSpan', ({ body }, tag) => assign(body.blocks.cell, { columns: columnCount(wordNumber(tag.text, tag.start)) })],
  ['vMerge', ({ body }, tag) => assign(body.blocks.cell, { down: readMerge(tag) })],
  ['hMerge', ({ body }, tag) => assign(body.blocks.cell, { across: readMerge(tag) })],
  ['cellDel', ({ body }) => assign(body.blocks.cell, { deleted: true })],
]);

function assign<T extends object>(target: T | undefined, properties: Partial<T>): void {
  if (target) Object.assign(target, properties);
}

/** A property inside w:pPr: of the paragraph, or in its w:rPr of its end. */
function readParagraphProperty({ body }: State, name: string, { text, start }: Tag): void {
  const paragraph = body.paragraph;
  if (!paragraph) return;
  PARAGRAPH_PROPERTIES.get(name)?.(paragraph.properties, text, start);
  if (name === 'vanish') paragraph.mark.hidden = isOn(text, start);
  if (name === 'del' || name === 'moveFrom') paragraph.mark.deleted = true;
}

function open(state: State, name: string, tag: Tag): void {
  const finding = FINDINGS.get(name);
  if (finding) state.found.add(finding);
  if (state.inParagraphProperties) readParagraphProperty(state, name, tag);
  else if (state.inCell) CELL_PROPERTIES.get(name)?.(state, tag);
  else if (state.inRow) ROW_PROPERTIES.get(name)?.(state, tag);
  else if (state.body.paragraph && RUN_PROPERTIES.has(name)) {
    RUN_PROPERTIES.get(name)?.(state.body.paragraph.run, tag.text, tag.start);
  } else OPENS.get(name)?.(state, tag);
  if (tag.selfClosing) CLOSES.get(name)?.(state);
}

/** The body as text, and what was met in it. */
export interface BodyReading {
  readonly document: PlanDocument;
  readonly found: ReadonlySet<Finding>;
}

/**
 * Goes once over the body of word/document.xml, tag by tag, whatever is nested in what. Refuses XML that is broken.
 * `around`: the old encoding that text without an old font is in, where it is known.
 * Elements that only wrap text (insertions, links, content controls, smart tags, text boxes) need no words here.
 */
export function readBody(text: string, styles: Styles, lists: ListCounter, around?: OldEncoding): BodyReading {
  const prefix = wordPrefix(text) ?? refuse('damaged', { what: 'word' });
  const fields = new Fields();
  const body = new BodyReader(styles, lists, fields, around);
  const found = new Set<Finding>();
  const state: State = { body, fields, found, inParagraphProperties: false, inRow: false, inCell: false };
  for (let at = nextTag(text, 0, text.length); at >= 0;) at = nextTag(text, step(state, text, at, prefix), text.length);
  const document = body.document();
  if (body.leftOutHidden) found.add('hidden');
  for (const encoding of body.oldEncodings) found.add(encoding);
  if (body.holdsUnicode) found.add('unicode');
  return { document, found };
}

/** Acts on the tag at `at` and says where to go on. */
function step(state: State, text: string, at: number, prefix: string): number {
  const openEnd = tagEnd(text, at);
  const closing = text.charCodeAt(at + 1) === 47;
  const written = nameAt(text, at + (closing ? 2 : 1));
  const name = localName(written);
  const ours = written === prefix + name || written === FORMULA_TEXT;
  if (closing) {
    if (ours) CLOSES.get(name)?.(state);
    return openEnd;
  }
  const selfClosing = text.charCodeAt(openEnd - 2) === 47;
  if (ours) open(state, name, { text, start: at, openEnd, selfClosing });
  const leaveOut = ours ? LEFT_OUT.has(name) : name === 'Fallback';
  return leaveOut && !selfClosing ? tagEnd(text, closeOf(text, openEnd, text.length)) : openEnd;
}
