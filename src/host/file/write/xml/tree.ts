/** An element kept as it was written: `open` and `close` are the raw tags, so an untouched tree gives back the same text. */
export interface XmlElement {
  readonly name: string;
  open: string;
  readonly children: XmlNode[];
  close: string;
}

/** Text, comments, CDATA and processing instructions stay raw strings. */
export type XmlNode = XmlElement | string;

/** A whole document: what stands before the root, the root, what stands after it. */
export interface XmlDocument {
  readonly before: string;
  readonly root: XmlElement;
  readonly after: string;
}

/** Index after the ">" that ends the tag begun at `from`; a ">" inside quotes does not count. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return i + 1;
  }
  throw new Error('XML tag without end');
}

/** Index after markup that is no element (comment, CDATA, processing instruction) at `at`; -1 when it is an element tag. */
function afterOtherMarkup(text: string, at: number): number {
  const until = (end: string): number => {
    const found = text.indexOf(end, at);
    if (found < 0) throw new Error('XML markup without end');
    return found + end.length;
  };
  if (text.startsWith('<!--', at)) return until('-->');
  if (text.startsWith('<![CDATA[', at)) return until(']]>');
  if (text.startsWith('<?', at)) return until('?>');
  return -1;
}

const TAG_NAME = /[^\s/>]+/y;

function elementOf(open: string): XmlElement {
  TAG_NAME.lastIndex = 1;
  const name = TAG_NAME.exec(open)?.[0] ?? '';
  return { name, open, children: [], close: '' };
}

/** Parses a well-formed document (the package has checked that). Throws on text that is none. */
export function parseTree(text: string): XmlDocument {
  const top: XmlElement = { name: '', open: '', children: [], close: '' };
  const stack = [top];
  let at = 0;
  while (at < text.length) {
    const parent = stack[stack.length - 1] ?? top;
    const next = text.indexOf('<', at);
    const textEnd = next < 0 ? text.length : next;
    if (textEnd > at) parent.children.push(text.slice(at, textEnd));
    if (next < 0) break;
    const other = afterOtherMarkup(text, next);
    at = other >= 0 ? other : tagEnd(text, next);
    const raw = text.slice(next, at);
    if (other >= 0) parent.children.push(raw);
    else if (raw.startsWith('</')) {
      parent.close = raw;
      stack.pop();
    } else {
      const element = elementOf(raw);
      parent.children.push(element);
      if (!raw.endsWith('/>')) stack.push(element);
    }
  }
  return documentOf(top);
}

function documentOf(top: XmlElement): XmlDocument {
  const index = top.children.findIndex((node) => typeof node !== 'string');
  const root = top.children[index];
  if (root === undefined || typeof root === 'string') throw new Error('XML without root element');
  const raw = (nodes: readonly XmlNode[]): string => nodes.map(nodeText).join('');
  return { before: raw(top.children.slice(0, index)), root, after: raw(top.children.slice(index + 1)) };
}

/** Elements written as text (one or more), without a document around them. */
export function parseElements(text: string): XmlElement[] {
  return parseTree(`<_>${text}</_>`).root.children.filter((node) => typeof node !== 'string');
}

function collect(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(node);
    return;
  }
  pieces.push(node.open);
  for (const child of node.children) collect(child, pieces);
  pieces.push(node.close);
}

/** The raw text of a node. */
export function nodeText(node: XmlNode): string {
  const pieces: string[] = [];
  collect(node, pieces);
  return pieces.join('');
}

/** The raw text of a document. */
export function documentText(document: XmlDocument): string {
  return document.before + nodeText(document.root) + document.after;
}
