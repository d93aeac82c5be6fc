import { cell, docx, line, row, table } from '../host/word/docx';

/** How the table of a text is laid out in the Word document made from it. */
export interface Layout {
  /** Each page's piece is a table of its own, or all are one. */
  readonly tables: 'each page' | 'one';
  /** Titles of sections, rows with a mark and one text, go over all columns behind the mark. */
  readonly merged: boolean;
}

const isRow = (text: string): boolean => text.includes('\t');

function rowOf(text: string, merged: boolean): string {
  const cells = text.split('\t');
  const isTitle = cells.every((words, index) => (words.trim() !== '') === index < 2);
  const filled = merged && isTitle ? 2 : cells.length;
  const rest = cells.length - filled;
  return row(
    ...cells
      .slice(0, filled)
      .map((words, index) =>
        cell(line(words), index === filled - 1 && rest > 0 ? `<w:gridSpan w:val="${rest + 1}"/>` : ''),
      ),
  );
}

/** Runs of lines with tabs; without `apart` a blank line between two of them does not part them. */
function pieces(lines: readonly string[], { tables }: Layout): string[][] {
  const runs: string[][] = [];
  let blank: string[] = [];
  for (const text of lines) {
    const last = runs.at(-1);
    const goesOn =
      last !== undefined && isRow(last[0] ?? '') === isRow(text) && (blank.length === 0 || tables === 'one');
    if (text.trim() === '') blank.push(text);
    else {
      if (goesOn) last.push(text);
      else runs.push([text]);
      blank = [];
    }
  }
  return runs;
}

/** A text whose table has tabs between its cells, as a Word document: rows that a page break has split stay split. */
export function docxOfTabbedText(text: string, layout: Layout): Uint8Array {
  const body = pieces(text.split(/\r?\n/u), layout).map((run) =>
    isRow(run[0] ?? '')
      ? table(...run.map((each) => rowOf(each, layout.merged))) + line('')
      : run.map((each) => line(each)).join(''),
  );
  return docx({ body: body.join('') });
}
