import { startsWithBullet, tidyText } from './bullets';

/** No space before these: they close or go on with the word before. */
const CLOSES = /^[,.;:!?…%)\]}”’/]/u;
/** No space after these when they hang on a word: "12/KH-" + "UBND", "24/" + "12/2021", "(" + "nếu có". */
const GLUES = /(?:\S-|\S\/|[([{“‘])$/u;
const SENTENCE_END = /[.;:!?…]["”’)\]]*$/u;

/** true when the text ends as a sentence or list item does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** true when the text goes on in the middle of a sentence: it starts with a small letter or a closing mark. */
export function startsInside(text: string): boolean {
  return /^(?:\p{Ll}|[,.;:!?…%)\]}”’])/u.test(text);
}

/** What stands between two parts of one text that a page break tore apart. */
function seam(before: string, after: string): string {
  if (startsWithBullet(after)) return endsSentence(before) || startsWithBullet(lastLine(before)) ? '\n' : ' ';
  return CLOSES.test(after) || GLUES.test(before) ? '' : ' ';
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** A further part of a text: torn = a page break tore it off; lines = it says something of its own. */
export interface TextPart {
  readonly text: string;
  readonly how: 'torn' | 'lines';
}

/**
 * Parts put together to one tidy text: torn parts with one space inside a sentence or a new line before a list item,
 * the others on lines of their own (the same text twice once). Empty parts are nothing.
 */
export function joinParts(parts: readonly TextPart[]): string {
  const pieces: string[] = [];
  const lines = new Set<string>();
  let before = '';
  for (const { text: raw, how } of parts) {
    const text = tidyText(raw);
    if (text === '' || (how === 'lines' && lines.has(text))) continue;
    if (before !== '') pieces.push(how === 'torn' ? seam(before, text) : '\n');
    pieces.push(text);
    lines.add(text);
    before = text;
  }
  return pieces.length === 1 ? before : tidyText(pieces.join(''));
}

/** Parts of one text that page breaks tore apart, put together again. */
export function joinTorn(parts: readonly string[]): string {
  return joinParts(parts.map((text) => ({ text, how: 'torn' })));
}
