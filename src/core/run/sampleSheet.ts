import { SAMPLE_HEADERS, sampleRows, sampleTitle } from '../../messages/vi/sample';
import type { SampleRow } from '../../messages/vi/sample';
import type { CellWrite, SheetSpec } from '../edit/edit';
import { TABLE_FONT, TABLE_LOOKS } from '../register/tableLooks';
import { heightOf, lineCount } from '../text/textSize';

const WIDTHS = [6, 44, 26, 26, 44] as const;
const LAST_COLUMN = WIDTHS.length - 1;

/** A small table has a small title. */
const LOOKS = { ...TABLE_LOOKS, title: { ...TABLE_LOOKS.title, font: { ...TABLE_FONT, bold: true } } } as const;

function tableRow(row: SampleRow): readonly CellWrite[] {
  if ('section' in row) {
    return [row.section, row.title, null, null, null].map((value) => ({ value, look: LOOKS.section }));
  }
  const { number, content, result, deadline, method } = row;
  const texts = [content, result, deadline, method].map((value) => ({ value, look: LOOKS.text }));
  return [{ value: number, look: LOOKS.number }, ...texts];
}

function heightFor(cells: readonly CellWrite[]): number {
  const lines = cells.map(({ value }, column) =>
    typeof value === 'string' ? lineCount(value, WIDTHS[column] ?? 10, TABLE_FONT.size) : 1,
  );
  return heightOf(Math.max(...lines), TABLE_FONT.size);
}

/** A sheet with a small plan in the form that offices keep, for trying things out. `year`: the year the plan is for. */
export function sampleSheet(name: string, year: number): SheetSpec {
  const title = sampleTitle(year);
  const header = SAMPLE_HEADERS.map((value) => ({ value, look: LOOKS.header }));
  const rows = [header, ...sampleRows(year).map(tableRow)];
  const headerRow = title.length + 1;
  return {
    name,
    visibility: 'visible',
    rows: [
      ...title.map((value, i) => [{ value, look: i === title.length - 1 ? LOOKS.subtitle : LOOKS.title }]),
      undefined,
      ...rows,
    ],
    rowHeights: rows.map((cells, i) => ({ row: headerRow + i, height: heightFor(cells) })),
    columnWidths: WIDTHS.map((width, column) => ({ column, width })),
    merges: title.map((_line, row) => ({ top: row, bottom: row, left: 0, right: LAST_COLUMN })),
    freeze: { rows: headerRow + 1, columns: 0 },
    formats: [],
    validations: [],
    charts: [],
    links: [],
    page: {
      landscape: true,
      paper: 'A4',
      fitToWidth: 1,
      repeatRows: { first: headerRow, last: headerRow },
      header: '&P',
      differentFirst: true,
      margins: { top: 20, bottom: 20, left: 20, right: 15 },
      centerHorizontally: true,
    },
    showGridlines: false,
  };
}
