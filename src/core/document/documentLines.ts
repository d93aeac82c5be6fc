import type { DocumentRow, PlanDocument } from './planDocument';

const rowText = ({ cells }: DocumentRow): string =>
  cells
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' | ');

/** A document line by line, as a person looks something up in it: the text of line n stands at n - 1. Cells of a row are parted by " | ". */
export function documentLines({ blocks }: PlanDocument): readonly string[] {
  const lines: string[] = [];
  const put = (line: number, text: string): void => {
    while (lines.length < line) lines.push('');
    const before = lines[line - 1] ?? '';
    lines[line - 1] = before === '' ? text : `${before}\n${text}`;
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') put(block.line, block.text);
    else for (const row of block.rows) put(row.line, rowText(row));
  }
  return lines;
}
