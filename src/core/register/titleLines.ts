/** Lines of a document that one bracket of a title may run over. */
const MOST_LINES = 4;

const isOpen = (text: string): boolean => text.trimStart().startsWith('(') && !text.includes(')');

/** Title lines with "(Kèm theo Quyết định số …" put together with the lines on which its bracket goes on. */
export function titleLines(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    let text = lines[at] ?? '';
    const closing = isOpen(text) ? lines.slice(at, at + MOST_LINES).findIndex((line) => line.includes(')')) : -1;
    if (closing > 0) text = lines.slice(at, at + closing + 1).join(' ');
    at += Math.max(0, closing);
    joined.push(text);
  }
  return joined;
}
