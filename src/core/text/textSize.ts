/** Room that Times New Roman takes, measured generously: Excel does not fit rows to text in merged or recalculated cells. */
const LETTER = 0.42;
const CAPITAL = 0.7;
const LINE_HEIGHT = 1.32;
const pixels = (points: number): number => (points * 96) / 72;

const textWidth = (text: string, size: number): number => {
  let width = 0;
  for (const letter of text) width += letter !== letter.toLowerCase() ? CAPITAL : LETTER;
  return width * pixels(size);
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
export const heightOf = (lines: number, size: number): number => Math.ceil(lines * size * LINE_HEIGHT + 3);

/** Row height in points for a text. */
export const textHeight = (text: string, columnWidth: number, size: number): number =>
  heightOf(lineCount(text, columnWidth, size), size);
