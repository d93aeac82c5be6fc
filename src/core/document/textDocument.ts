import { isPipeRule, pipeCells } from './pipeRows';
import type { Block, DocumentRow, PlanDocument } from './planDocument';
import { isTable } from './runKind';
import { textLines, type TextLines } from './tabbedRows';

const LINE_END = /\r\n|\n|\r/u;
/** Breaks inside a line of an editor: pages, and lines that Word parts without ending the paragraph. */
const INNER_BREAK = /[\u000B\u000C\u0085\u2028\u2029]/u;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const documentRow = ({ line, cells }: Row): DocumentRow => ({
  line,
  cells: cells.map((text) => ({ text, columns: 1, rows: 1 })),
});

const table = (rows: readonly Row[]): Block => ({
  kind: 'table',
  line: rows[0]?.line ?? 1,
  rows: rows.map(documentRow),
});

/** Rows of a run from a line on, and the line behind it. */
interface FoundRun {
  readonly rows: readonly Row[];
  readonly next: number;
}

function tabbedRun({ rowAt, lines }: TextLines, first: number, numbers: readonly number[]): FoundRun | undefined {
  const rows: Row[] = [];
  let at = first;
  while (at < lines.length) {
    const row = rowAt(at);
    if (!row) break;
    rows.push({ line: numbers[at] ?? 0, cells: row.cells });
    at = row.next;
  }
  return rows.length === 0 ? undefined : { rows, next: at };
}

function pipeRun({ lines }: TextLines, first: number, numbers: readonly number[]): FoundRun | undefined {
  const rows: Row[] = [];
  let at = first;
  let ruled = false;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const cells = pipeCells(line);
    if (!cells) break;
    if (isPipeRule(line)) ruled = true;
    else rows.push({ line: numbers[at] ?? 0, cells });
  }
  return rows.length > 0 && (ruled || rows.length > 1) ? { rows, next: at } : undefined;
}

const widest = (rows: readonly Row[]): number => rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);

/** The lines of a text with the numbers that an editor gives them, 1-based. */
function numberedLines(text: string): { lines: string[]; numbers: number[] } {
  const lines: string[] = [];
  const numbers: number[] = [];
  text
    .replace(/^\uFEFF/u, '')
    .split(LINE_END)
    .forEach((line, i) => {
      const pieces = line.split(INNER_BREAK);
      const filled = pieces.length === 1 ? pieces : pieces.filter((piece) => piece !== '');
      for (const piece of filled.length === 0 ? [''] : filled) {
        lines.push(piece);
        numbers.push(i + 1);
      }
    });
  return { lines, numbers };
}

/**
 * A text as a document: its lines, with tables where lines have tabs or pipes between cells (copied from Word, Excel or a
 * converter). Any line ends; pages and soft breaks end a line too, `line` stays that of the editor. Linear in the text.
 */
export function textDocument(text: string): PlanDocument {
  const { lines, numbers } = numberedLines(text);
  const source = textLines(lines);
  const blocks: Block[] = [];
  let columns = 0;
  let at = 0;
  const paragraphs = (from: number, to: number): void => {
    for (let i = from; i < to; i++) blocks.push({ kind: 'paragraph', line: numbers[i] ?? 0, text: lines[i] ?? '' });
  };
  while (at < lines.length) {
    const pipes = pipeRun(source, at, numbers);
    const run = pipes ?? tabbedRun(source, at, numbers);
    const next = run?.next ?? at + 1;
    if (
      run &&
      (pipes ||
        isTable(
          run.rows.map(({ cells }) => cells),
          columns,
        ))
    ) {
      columns = widest(run.rows);
      blocks.push(table(run.rows));
    } else paragraphs(at, next);
    at = next;
  }
  return { blocks };
}
