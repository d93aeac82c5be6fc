/** Lines of a text; a last line break ends the last line and does not open another. */
export function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  const lines = text
    .replace(/\r\n?/gu, '\n')
    .replace(/^\uFEFF/u, '')
    .split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A phrase as a line carries it: a line break inside is written `\n`. */
export function unescapePhrase(line: string): string {
  return line.replaceAll('\\n', '\n');
}
