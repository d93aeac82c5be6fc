import { remembered } from '../memory/remembered';

/**
 * Room that Times New Roman takes: Excel does not fit rows to text in merged or recalculated cells. Widths in em, from the
 * font's metrics; letters with marks are as wide as without. First entry that holds a letter decides.
 */
const WIDTHS: readonly (readonly [letters: string, em: number])[] = [
  [' .,', 0.25],
  ["'’|", 0.25],
  ['ijlt/\\;:!I', 0.28],
  ['fr()[]-‑J', 0.36],
  ['s"“”?', 0.44],
  ['acez', 0.45],
  ['bdghknopquvxyđ0123456789–*$#_', 0.5],
  ['ơư', 0.54],
  ['SPF+=<>', 0.58],
  ['ELTZ', 0.62],
  ['BCR', 0.67],
  ['ADĐGHKNOQUVXYw', 0.73],
  ['m&ƠƯ', 0.79],
  ['M%', 0.89],
  ['W@…—', 1],
];
/** Letters the table does not have: as wide as a wide capital. */
const OTHER = 0.75;
/** Screens round each letter to whole pixels. */
const ROUNDING = 1.03;
/** Excel's own row height for one line, to the font size. */
const LINE_HEIGHT = 1.32;
const ABOVE_AND_BELOW = 2;
const pixels = (points: number): number => (points * 96) / 72;

const EM = new Map(WIDTHS.flatMap(([letters, em]) => [...letters].map((letter) => [letter, em] as const)));
/** The letter without tone and vowel marks, but for the horn, which makes it wider. */
const bare = (letter: string): string =>
  letter
    .normalize('NFD')
    .replace(/[\u0300-\u031a\u031c-\u036f]/gu, '')
    .normalize('NFC');
const widthOf = remembered((letter: string): number => EM.get(letter) ?? EM.get(bare(letter)) ?? OTHER);

const textWidth = (text: string, size: number): number => {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width * pixels(size) * ROUNDING;
};

/** Lines that one paragraph takes when words are not broken. */
function wrappedLines(paragraph: string, room: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = textWidth(word, size);
    const next = used === 0 ? width : used + textWidth(' ', size) + width;
    if (next <= room) {
      used = next;
    } else {
      lines += (used === 0 ? 0 : 1) + Math.floor(width / room);
      used = width % room;
    }
  }
  return lines;
}

/** Lines a text takes in a cell of a width (in characters, as columns are measured) at a font size. */
export function lineCount(text: string, columnWidth: number, size: number): number {
  const room = columnWidth * 7 - 4;
  return text.split('\n').reduce((sum, paragraph) => sum + wrappedLines(paragraph, room, size), 0);
}

/** Row height in points for a number of lines. */
export const heightOf = (lines: number, size: number): number =>
  Math.ceil(lines * size * LINE_HEIGHT + ABOVE_AND_BELOW);

/** Row height in points for a text. */
export const textHeight = (text: string, columnWidth: number, size: number): number =>
  heightOf(lineCount(text, columnWidth, size), size);
