import { cellName, columnName, rectName } from '../../src/core/workbook/address';
import type { Book } from '../excel/model/book';
import { CHARTS, type ChartData, type SeriesData } from '../excel/model/charts';
import type { CellFormat } from '../excel/model/cell/format';
import { CONDITIONAL_FORMATS, type FormatRuleData } from '../excel/model/conditionalFormats';
import { DATA_VALIDATIONS, type ValidationData } from '../excel/model/dataValidation';
import { FROZEN } from '../excel/model/freezePanes';
import { HYPERLINKS } from '../excel/model/hyperlink';
import { BREAKS } from '../excel/model/pageBreaks';
import { PAGE } from '../excel/model/pageLayout';
import { SHEET } from '../excel/model/rect';
import type { Sheet } from '../excel/model/sheet';
import { POINTS_PER_DIGIT } from '../excel/model/sizes';
import {
  byText,
  cellsOf,
  isBuiltIn,
  reference,
  SIDES,
  tenths,
  type BookPicture,
  type ChartPicture,
  type PagePicture,
  type RulePicture,
  type SeriesPicture,
  type SheetPicture,
  type ValidationPicture,
} from './picture';

/** What no version of Office.js can set: Excel has it as it gives it to anything new. */
const NO_API = {
  sheet: { zoom: 100 },
  chart: { alternative: '' },
  series: { patterns: [], nameCell: '' },
} as const;

/** The workbook that Excel holds, as it stands. */
export function pictureOfBook(book: Book): BookPicture {
  const names = (scope: string, list: Book['names']): string[] =>
    list
      .filter(({ name }) => !isBuiltIn(name))
      .map(({ name, formula, visible }) => `${scope}|${name}|${formula.slice(1)}|${visible ? 'shown' : 'hidden'}`);
  return {
    sheets: book.sheets.map(pictureOfSheet),
    names: [...names('', book.names), ...book.sheets.flatMap((sheet) => names(sheet.name, sheet.names))].sort(),
    otherSheets: [...book.otherSheets],
  };
}

const VISIBILITY: Readonly<Record<string, string>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };
const bare = (color: string | undefined): string => (color ?? '').replace('#', '').toUpperCase();

function pictureOfSheet(sheet: Sheet): SheetPicture {
  const frozen = sheet.part(FROZEN);
  return {
    ...cellsIn(sheet),
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? '',
    tabColor: bare(sheet.tabColor),
    gridlines: sheet.showGridlines,
    ...NO_API.sheet,
    frozen: [frozen.rows, frozen.columns],
    rules: sheet.part(CONDITIONAL_FORMATS).rules.map(ruleIn),
    validations: byText(sheet.part(DATA_VALIDATIONS).entries.map(validationIn), (one) => JSON.stringify(one)),
    links: byText(
      sheet.part(HYPERLINKS).all.map(([row, column, link]) => ({
        cell: cellName(row, column),
        to: link['documentReference'] ?? link['address'] ?? '',
        tip: link['screenTip'] ?? '',
      })),
      ({ cell }) => cell,
    ),
    page: pageOf(sheet),
    charts: sheet.part(CHARTS).list.map(chartIn),
  };
}

function cellsIn(
  sheet: Sheet,
): Pick<SheetPicture, 'cells' | 'looks' | 'merges' | 'widths' | 'heights' | 'hidden' | 'tables'> {
  const [cells, looks] = [new Map<string, string>(), new Map<string, CellFormat>()];
  for (const { row, column, cell } of sheet.grid.within(SHEET)) {
    const place = cellName(row, column);
    if (!cell.isEmpty) {
      const shown = JSON.stringify(cell.value);
      cells.set(place, cell.formula === undefined ? shown : `${cell.formula} → ${shown}`);
    }
    looks.set(place, sheet.grid.formatAt(row, column));
  }
  const { rows, columns } = sheet.grid;
  const sizes = (lines: typeof rows): [number, number][] =>
    [...lines].flatMap(([index, { size }]) => (size === undefined ? [] : [[index, size]]));
  const hidden = (lines: typeof rows): number[] => [...lines].flatMap(([at, { isHidden }]) => (isHidden ? [at] : []));
  return {
    cells,
    looks,
    merges: sheet.merges.map(rectName).sort(),
    widths: new Map(sizes(columns).map(([column, size]) => [columnName(column), size / POINTS_PER_DIGIT])),
    heights: new Map(sizes(rows).map(([row, size]) => [row + 1, size])),
    hidden: [...hidden(rows).map((row) => `${row + 1}`), ...hidden(columns).map(columnName)].sort(),
    tables: sheet.tables.map(({ name, rect, columns: all }) =>
      JSON.stringify([name, rectName(rect), all.map((column) => column.name)]),
    ),
  };
}

function ruleIn({ kind, rects, formula, look }: FormatRuleData): RulePicture {
  const { fill, color, bold, italic, strikethrough: strike, borders } = look;
  const isFormula = kind === 'Custom';
  const lines = SIDES.flatMap((side) => {
    const line = borders[`Edge${side.charAt(0).toUpperCase()}${side.slice(1)}` as keyof typeof borders];
    return line && line.style !== 'None' ? [[side, bare(line.color)]] : [];
  });
  return {
    kind: isFormula ? 'Custom' : 'other',
    formula: formula.slice(1),
    cells: cellsOf(rects),
    look: {
      ...(fill === undefined ? {} : { fill: bare(fill) }),
      ...(color === undefined ? {} : { color: bare(color) }),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(strike === undefined ? {} : { strike }),
      borders: Object.fromEntries(lines) as RulePicture['look']['borders'],
    },
  };
}

/** Words of a file for those of Office.js. */
export const VALIDATION_TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};
export const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

function validationIn({ rects, rule, ignoreBlanks, errorAlert, prompt }: ValidationData): ValidationPicture {
  const [[kind, given] = ['', {}]] = Object.entries(rule);
  const { formula1, formula2, operator, source, formula } = given as Readonly<Record<string, string | undefined>>;
  const limits = [formula1 ?? source ?? formula, formula2].filter((limit) => limit !== undefined);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    cells: cellsOf(rects),
    type: VALIDATION_TYPES[kind] ?? 'none',
    operator: operator === undefined ? '' : (OPERATORS[operator] ?? operator),
    limits: limits.map((limit) => limit.replace(/^=/, '')),
    style: text(errorAlert['style']).toLowerCase(),
    title: text(errorAlert['title']),
    message: text(errorAlert['message']),
    prompt: text(prompt['message']),
    ignoresBlanks: ignoreBlanks,
  };
}

const POINTS_PER_MM = 72 / 25.4;

function pageOf(sheet: Sheet): PagePicture {
  const page = sheet.part(PAGE);
  const { values } = page;
  const zoom = values['zoom'] as { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  const margins = ['top', 'bottom', 'left', 'right', 'header', 'footer'].map((side) =>
    tenths(Number(values[`${side}Margin`]) / POINTS_PER_MM),
  );
  const side = (kind: 'Header' | 'Footer'): string => {
    const texts = page.texts.defaultForAllPages;
    return JSON.stringify([texts[`left${kind}`], texts[`center${kind}`], texts[`right${kind}`]]);
  };
  return {
    landscape: values['orientation'] === 'Landscape',
    paper: String(values['paperSize']),
    fit:
      zoom.scale === undefined
        ? `${zoom.horizontalFitToPages ?? ''} x ${zoom.verticalFitToPages ?? ''}`
        : `${zoom.scale} %`,
    margins,
    header: side('Header'),
    footer: side('Footer'),
    differentFirst: page.state === 'FirstAndDefault',
    first: String(values['firstPageNumber']),
    centred: values['centerHorizontally'] === true,
    blackAndWhite: values['blackAndWhite'] === true,
    repeat: page.titleRows ? `${page.titleRows.top + 1}:${page.titleRows.bottom + 1}` : '',
    area: (page.area ?? []).map(rectName).join(','),
    breaks: [...sheet.part(BREAKS).horizontal].map((row) => row + 1).sort((a, b) => a - b),
  };
}

function chartIn({ name, chartType, place, looks, series }: ChartData): ChartPicture {
  return {
    name,
    type: chartType,
    ...NO_API.chart,
    title: String(looks.get('title/text') ?? ''),
    place: place ? rectName(place) : '',
    series: series.map(seriesIn),
  };
}

function seriesIn({ name, values, categories, looks }: SeriesData): SeriesPicture {
  const fills = [...looks].flatMap(([key, value]) =>
    /^points\/\d+\/format\/fill\//.test(key) ? [bare(String(value))] : [],
  );
  const color = bare(String(looks.get('series/format/fill/setSolidColor()') ?? ''));
  const shown = looks.get('hasDataLabels') === true && looks.get('series/dataLabels/showValue') === true;
  return {
    name,
    values: reference(values),
    categories: reference(categories),
    colors: fills.length > 0 ? fills : [color],
    ...NO_API.series,
    label: shown ? bare(String(looks.get('series/dataLabels/format/font/color') ?? '')) : 'none',
  };
}
