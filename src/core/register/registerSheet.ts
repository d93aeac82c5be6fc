import type { CellWrite, PageSetup, SheetSpec } from '../edit/edit';
import { heightOf, textHeight } from '../text/textSize';
import { columnsOf, linesOf, textIn, type RegisterColumn } from './columnsOf';
import { fitting } from './cellLimit';
import { numberedRows, type NumberedRow } from './numberedRows';
import type { Register } from './register';
import { TABLE_FONT, TABLE_LOOKS } from './tableLooks';
import { titleLines } from './titleLines';

/** Excel makes no row higher. */
const HIGHEST_ROW = 409;

/** Nghị định 30/2020/NĐ-CP: page number centred in the top margin, not on the first page. */
const PAGE: Omit<PageSetup, 'repeatRows'> = {
  landscape: true,
  paper: 'A4',
  fitToWidth: 1,
  header: '&P',
  differentFirst: true,
  margins: { top: 20, bottom: 20, left: 20, right: 15 },
  centerHorizontally: true,
};

/** "1.1" stays text: as a number it would be a decimal. */
const numberValue = (number: string): string | number => (/^\d+$/.test(number) ? Number(number) : number);

function cellOf({ number, row }: NumberedRow, { name }: RegisterColumn): CellWrite {
  const heading = row.kind === 'heading';
  if (name === 'number')
    return { value: numberValue(number), look: heading ? TABLE_LOOKS.sectionNumber : TABLE_LOOKS.number };
  if (heading) return { value: name === 'content' ? fitting(row.title) : null, look: TABLE_LOOKS.section };
  if (name === 'mark') return { value: row.mark ?? null, look: TABLE_LOOKS.number };
  const text = fitting(textIn(row, name));
  return { value: text === '' ? null : text, look: TABLE_LOOKS.text };
}

const isSubtitle = (line: string): boolean => /^\s*\(/u.test(line);

function titleRows(lines: readonly string[], width: number): { cells: CellWrite[]; height: number }[] {
  return lines.map((line) => {
    const look = isSubtitle(line) ? TABLE_LOOKS.subtitle : TABLE_LOOKS.title;
    return { cells: [{ value: fitting(line), look }], height: textHeight(line, width, look.font.size) };
  });
}

const heightFor = (cells: readonly CellWrite[], columns: readonly RegisterColumn[]): number => {
  const texts = cells.map(({ value }) => (typeof value === 'string' ? value : ''));
  return Math.min(HIGHEST_ROW, heightOf(linesOf(texts, columns, TABLE_FONT.size), TABLE_FONT.size));
};

/** 0-based row of the header of `registerSheet`; the rows of `numberedRows` follow below it. */
export function headerRowOf({ title }: Register): number {
  const { length } = titleLines(title);
  return length === 0 ? 0 : length + 1;
}

/**
 * A fresh phụ lục: title lines, header, sections and tasks in the order of the register; only columns that hold something.
 * Texts longer than a cell are cut (`cutTexts` tells which). Ready to print on A4 landscape.
 */
export function registerSheet(register: Register, name: string): SheetSpec {
  const numbered = numberedRows(register);
  const columns = columnsOf(numbered);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const titles = titleRows(titleLines(register.title), width);
  const headerRow = headerRowOf(register);
  const header = columns.map((column): CellWrite => ({ value: column.header, look: TABLE_LOOKS.header }));
  const body = [header, ...numbered.map((row) => columns.map((column) => cellOf(row, column)))];
  return {
    name,
    visibility: 'visible',
    rows: [...titles.map(({ cells }) => cells), ...(titles.length === 0 ? [] : [undefined]), ...body],
    rowHeights: [
      ...titles.map(({ height }, row) => ({ row, height })),
      ...body.map((cells, i) => ({ row: headerRow + i, height: heightFor(cells, columns), fits: true as const })),
    ],
    columnWidths: columns.map((each, column) => ({ column, width: each.width })),
    merges: titles.map((_title, row) => ({ top: row, bottom: row, left: 0, right: columns.length - 1 })),
    freeze: { rows: headerRow + 1, columns: 0 },
    formats: [],
    validations: [],
    charts: [],
    links: [],
    page: { ...PAGE, repeatRows: { first: headerRow, last: headerRow } },
    showGridlines: false,
  };
}
