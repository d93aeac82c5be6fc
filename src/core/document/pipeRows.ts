const BETWEEN = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/u;
const LONGEST_BETWEEN = 2000;

/** "|---|:--:|": the line of a Markdown table between its header and its rows. */
export const isPipeRule = (line: string): boolean => {
  const text = line.trim();
  return text.length <= LONGEST_BETWEEN && text.includes('|') && text.includes('--') && BETWEEN.test(text);
};

/** The cells of a line of a Markdown table, which begins with a pipe; undefined for other lines. */
export function pipeCells(line: string): readonly string[] | undefined {
  const text = line.trim();
  if (!text.startsWith('|') || text.length < 3) return undefined;
  const cells: string[] = [];
  let cell = '';
  for (let at = 1; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '|') {
      cells.push(cell.trim());
      cell = '';
    } else if (letter === '\\' && text.charAt(at + 1) === '|') {
      cell += '|';
      at++;
    } else cell += letter;
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells.length > 1 ? cells : undefined;
}
