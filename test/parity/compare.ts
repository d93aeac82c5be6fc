import { isDeepStrictEqual } from 'node:util';
import { EDGES, type CellFormat } from '../excel/model/cell/format';
import type { BookPicture, ChartPicture, SheetPicture } from './picture';

/** One thing that is not the same in both pictures. */
export interface Difference {
  readonly what: string;
  readonly where: string;
  readonly file: unknown;
  readonly excel: unknown;
}

/** Everything in which two pictures differ, told by what it is and where. */
export function differences(file: BookPicture, excel: BookPicture): Difference[] {
  const found: Difference[] = [];
  const note = (what: string, where: string, one: unknown, other: unknown): void => {
    if (!isDeepStrictEqual(one, other)) found.push({ what, where, file: one, excel: other });
  };
  note(
    'sheets',
    'workbook',
    file.sheets.map(({ name }) => name),
    excel.sheets.map(({ name }) => name),
  );
  note('other sheets', 'workbook', file.otherSheets, excel.otherSheets);
  eachOf(file.names, excel.names, (name, one, other) => note('name', name, one, other));
  for (const sheet of file.sheets) {
    const other = excel.sheets.find(({ name }) => name === sheet.name);
    if (other) compareSheets(sheet, other, note);
  }
  return found;
}

type Note = (what: string, where: string, one: unknown, other: unknown) => void;

function eachOf(
  file: readonly string[],
  excel: readonly string[],
  compare: (one: string, inFile: boolean, inExcel: boolean) => void,
): void {
  for (const one of new Set([...file, ...excel])) compare(one, file.includes(one), excel.includes(one));
}

const WHOLE = ['visibility', 'tabColor', 'gridlines', 'zoom', 'frozen', 'merges', 'hidden', 'tables'] as const;

function compareSheets(file: SheetPicture, excel: SheetPicture, note: Note): void {
  const at = (place: string): string => `${file.name}!${place}`;
  const both = <T>(read: (chart: ChartPicture) => T): [T[], T[]] => [file.charts.map(read), excel.charts.map(read)];
  for (const part of WHOLE) note(part, file.name, file[part], excel[part]);
  for (const cell of keys(file.cells, excel.cells)) note('cell', at(cell), file.cells.get(cell), excel.cells.get(cell));
  for (const cell of file.looks.keys()) compareLooks(file.looks.get(cell), excel.looks.get(cell), at(cell), note);
  compareSizes('width', file.widths, excel.widths, at, note);
  compareSizes('height', file.heights, excel.heights, at, note);
  note('number of rules', file.name, file.rules.length, excel.rules.length);
  file.rules.forEach((rule, i) => note('rule', at(`rule ${i + 1}`), rule, excel.rules[i]));
  note('validations', file.name, file.validations, excel.validations);
  note('links', file.name, file.links, excel.links);
  for (const key of Object.keys(file.page) as (keyof SheetPicture['page'])[]) {
    note(`page ${key}`, file.name, file.page[key], excel.page[key]);
  }
  note('charts', file.name, file.charts.map(drawn), excel.charts.map(drawn));
  note('alternative text of charts', file.name, ...both(({ alternative }) => alternative));
  note('fill patterns of charts', file.name, ...both(({ series }) => series.map(({ patterns }) => patterns)));
  note('names of series follow cells', file.name, ...both(({ series }) => series.map(({ nameCell }) => nameCell)));
}

/** A chart without what Office.js cannot set. */
function drawn({ alternative: _alternative, series, ...chart }: ChartPicture): unknown {
  return { ...chart, series: series.map(({ patterns: _patterns, nameCell: _cell, ...one }) => one) };
}

const keys = <K>(one: ReadonlyMap<K, unknown>, other: ReadonlyMap<K, unknown>): Set<K> =>
  new Set([...one.keys(), ...other.keys()]);

/** Parts of a look that are compared, and how they read. */
const LOOK_PARTS: Readonly<Record<string, (format: CellFormat) => unknown>> = {
  'number format': ({ numberFormat }) => numberFormat,
  'font name': ({ font }) => font.name,
  'font size': ({ font }) => font.size,
  bold: ({ font }) => font.bold,
  italic: ({ font }) => font.italic,
  underline: ({ font }) => font.underline,
  strike: ({ font }) => font.strikethrough,
  'font color': ({ font }) => font.color,
  fill: ({ fill }) => fill,
  horizontal: ({ horizontalAlignment }) => horizontalAlignment,
  vertical: ({ verticalAlignment }) => verticalAlignment,
  wrap: ({ wrapText }) => wrapText,
  indent: ({ indentLevel }) => indentLevel,
  locked: ({ locked }) => locked,
  borders: ({ borders }) =>
    EDGES.slice(0, 4).map((edge) => {
      const line = borders[edge.replace('Edge', '').toLowerCase() as 'top' | 'bottom' | 'left' | 'right'];
      return line && line.style !== 'None' ? `${line.style} ${line.weight} ${line.color}` : '';
    }),
};

function compareLooks(file: CellFormat | undefined, excel: CellFormat | undefined, where: string, note: Note): void {
  if (!file || file === excel) return;
  for (const [part, read] of Object.entries(LOOK_PARTS)) note(part, where, read(file), excel && read(excel));
}

/** Excel has whole pixels: a width is right to half a pixel (of seven in a digit), a height to half of one (0.75 points). */
const TOLERANCE = { width: 0.5 / 7 + 0.01, height: 0.38 };

function compareSizes<K extends string | number>(
  what: keyof typeof TOLERANCE,
  file: ReadonlyMap<K, number>,
  excel: ReadonlyMap<K, number>,
  at: (place: string) => string,
  note: Note,
): void {
  for (const line of keys(file, excel)) {
    const [one, other] = [file.get(line), excel.get(line)];
    const isClose = one !== undefined && other !== undefined && Math.abs(one - other) <= TOLERANCE[what];
    if (!isClose) note(what, at(String(line)), one, other);
  }
}
