import { SAMPLE_HEADERS, sampleRows, sampleTitle } from '../../messages/vi/sample';
import type { SampleRow } from '../../messages/vi/sample';
import type { CellLook, CellWrite, SheetSpec } from '../edit/edit';
import { heightOf, lineCount } from '../text/textSize';

const FONT = { name: 'Times New Roman', size: 12 } as const;
const LINES = '000000';
const WIDTHS = [6, 44, 26, 26, 44] as const;
const LAST_COLUMN = WIDTHS.length - 1;

const LOOKS = {
  title: { font: { ...FONT, bold: true }, horizontal: 'center', vertical: 'center', wrap: true },
  subtitle: { font: { ...FONT, italic: true }, horizontal: 'center', vertical: 'center', wrap: true },
  header: {
    font: { ...FONT, bold: true },
    fill: 'DDEBF7',
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    border: LINES,
  },
  section: { font: { ...FONT, bold: true }, vertical: 'center', wrap: true, border: LINES },
  number: { font: FONT, horizontal: 'center', vertical: 'top', border: LINES },
  text: { font: FONT, vertical: 'top', wrap: true, border: LINES },
} as const satisfies Readonly<Record<string, CellLook>>;

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
    typeof value === 'string' ? lineCount(value, WIDTHS[column] ?? 10, FONT.size) : 1,
  );
  return heightOf(Math.max(...lines), FONT.size);
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
