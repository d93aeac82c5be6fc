import { isEmptyCell, looksLikeError, type ContentRow } from './contents';
import { fontQuestions } from './fonts';
import { addToSpan, blocksOf, type Span } from './blocks';
import { LOOK_LOADS, lookOf, rangeOf } from './lines';
import { later } from './later';
import type { Question } from './questions';
import { cellKey, isKnown, lookReader, type ReadArea } from './readArea';

/** Cells that need a closer look are asked for in so few blocks. */
const MOST_LOOK_BLOCKS = 100;
const MOST_BLOCKS_A_COLUMN = 24;
/** Empty cells looked at for lines; in larger sheets an empty cell without fill and number format counts as without a format. */
const MOST_EMPTY_CELLS = 200_000;
const LOOK_BYTES = 160;
const BORDER_BYTES = 260;
const TYPE_BYTES = 12;

/** What is still open after the contents, rows and columns of an area are known. */
export function finerQuestions(sheet: Excel.Worksheet, area: ReadArea): readonly Question[] {
  return [
    ...lookQuestions(sheet, area),
    ...boxQuestions(sheet, area),
    ...errorQuestions(sheet, area),
    ...fontQuestions(sheet, area),
  ];
}

const columnsOf = ({ rect }: ReadArea): readonly number[] =>
  Array.from({ length: rect.right - rect.left + 1 }, (_, index) => rect.left + index);

const hasContent = (row: ContentRow): boolean => row.values.some((_, index) => !isEmptyCell(row, index));

/** Rows that hold anything: others are of no use to the tool, however they look. */
function filledRows(area: ReadArea): readonly (readonly [number, ContentRow])[] {
  return area.contents.flatMap((content, row) => (hasContent(content) ? [[row, content] as const] : []));
}

/** Where rows and columns both are of several looks, cells are asked one by one. ExcelApi 1.9 (`getCellProperties`). */
function lookQuestions(sheet: Excel.Worksheet, area: ReadArea): readonly Question[] {
  const look = lookReader(area);
  const open = new Map<number, Span>();
  for (const [row] of filledRows(area)) {
    for (const column of columnsOf(area)) if (!isKnown(look(row, column))) addToSpan(open, row, column);
  }
  return blocksOf(open, MOST_LOOK_BLOCKS).map((block) => ({
    rect: block,
    rowBytes: (block.right - block.left + 1) * LOOK_BYTES,
    ask: (part) => {
      const answer = rangeOf(sheet, part).getCellProperties({ format: LOOK_LOADS });
      return later(answer, ({ value }) => {
        for (const { row, column, format } of formatsIn(part, value)) {
          area.looks.set(cellKey(row, column), lookOf(format));
          if (isMixedInside(format?.font)) area.rich.add(cellKey(row, column));
        }
      });
    },
  }));
}

/** Null for a single cell: its letters differ. */
function isMixedInside(font: Excel.CellPropertiesFont | undefined): boolean {
  const told: readonly unknown[] = [font?.bold, font?.italic, font?.color];
  return told.includes(null);
}

function* formatsIn(
  { top, left }: { readonly top: number; readonly left: number },
  answer: readonly (readonly Excel.CellProperties[])[],
): Generator<{ row: number; column: number; format: Excel.CellPropertiesFormat | undefined }, void> {
  for (const [down, cells] of answer.entries()) {
    for (const [across, { format }] of cells.entries()) yield { row: top + down, column: left + across, format };
  }
}

/** Empty cells without a number format are asked for their lines. ExcelApi 1.9. */
function boxQuestions(sheet: Excel.Worksheet, area: ReadArea): readonly Question[] {
  let cells = 0;
  const rows = filledRows(area);
  const blocks = columnsOf(area).flatMap((column) => {
    const open = new Map<number, Span>();
    for (const [row, content] of rows) {
      const at = column - area.rect.left;
      if (isEmptyCell(content, at) && content.formats[at] === 'General') addToSpan(open, row, column);
    }
    const found = blocksOf(open, MOST_BLOCKS_A_COLUMN);
    for (const { top, bottom } of found) cells += bottom - top + 1;
    return found;
  });
  if (cells > MOST_EMPTY_CELLS) return [];
  return blocks.map((block) => ({
    rect: block,
    rowBytes: BORDER_BYTES,
    ask: (part) => {
      const answer = rangeOf(sheet, part).getCellProperties({ format: { borders: { style: true } } });
      return later(answer, ({ value }) => {
        for (const { row, column, format } of formatsIn(part, value)) {
          if (isLine(format?.borders?.right) && isLine(format?.borders?.bottom)) area.boxed.add(cellKey(row, column));
        }
      });
    },
  }));
}

const isLine = (border: Excel.CellBorder | undefined): boolean =>
  border?.style !== undefined && border.style !== null && border.style !== 'None';

/** Texts that look like errors are told apart from errors. ExcelApi 1.1 (`valueTypes`). */
function errorQuestions(sheet: Excel.Worksheet, area: ReadArea): readonly Question[] {
  const open = new Map<number, Span>();
  area.contents.forEach(({ values }, row) => {
    values.forEach((value, index) => {
      if (looksLikeError(value)) addToSpan(open, row, area.rect.left + index);
    });
  });
  return blocksOf(open, MOST_LOOK_BLOCKS).map((block) => ({
    rect: block,
    rowBytes: (block.right - block.left + 1) * TYPE_BYTES,
    ask: (part) => {
      const range = rangeOf(sheet, part);
      range.load('valueTypes');
      return later(range, ({ valueTypes }) => {
        valueTypes.forEach((types, down) => {
          types.forEach((type, across) => {
            if (type === 'Error') area.errors.add(cellKey(part.top + down, part.left + across));
          });
        });
      });
    },
  }));
}
