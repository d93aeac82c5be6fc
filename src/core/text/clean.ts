/** Characters that take no room and carry no meaning: zero-width marks, soft hyphen, byte-order mark, direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
/** Anything that stands for one space: no-break, thin, full-width spaces and tabs. */
const SPACES = /[^\S\n]+/gu;
/** List markup that converters leave in cells: each item and break becomes a line of its own. */
const LINE_MARKUP = /<\/?(?:ul|ol|li|br|p|div)(?:\s[^<>]{0,200})?\/?>/giu;
/** Marks of emphasis that change nothing for the reader. */
const INLINE_MARKUP = /<\/?(?:b|i|u|em|strong|span|sub|sup|font)(?:\s[^<>]{0,200})?\/?>/giu;
/** Whatever may need one of the steps below; most texts have nothing of the kind. */
const UNCLEAN = /[<&\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u0085]|[^\S ]| {2}|^ | $/u;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * The text as a person reads it: NFC, one space between words, list markup turned into lines, no blank lines,
 * no space at line ends. Words, punctuation and bullets stay as they are. Clean text comes back unchanged.
 */
export function cleanText(raw: string): string {
  if (raw === '') return raw;
  const composed = raw.normalize('NFC');
  if (!UNCLEAN.test(composed)) return composed;
  return composed
    .replace(/\r\n?|\u2028|\u2029|\u000B|\u0085/gu, '\n')
    .replace(LINE_MARKUP, '\n')
    .replace(INLINE_MARKUP, '')
    .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Clean text on one line. */
export function oneLine(raw: string): string {
  return cleanText(raw).replaceAll('\n', ' ');
}
