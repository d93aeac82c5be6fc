import { parseRect } from '../../src/core/workbook/address';
import type { WorkbookFile } from '../../src/host/file/read';
import { fileFormats } from '../excel/load/fileFormats';
import { fromFile } from '../excel/load/fromFile';
import type { Book } from '../excel/model/book';
import { CONDITIONAL_FORMATS } from '../excel/model/conditionalFormats';
import { DATA_VALIDATIONS } from '../excel/model/dataValidation';
import { FROZEN } from '../excel/model/freezePanes';
import { HYPERLINKS } from '../excel/model/hyperlink';
import { BREAKS } from '../excel/model/pageBreaks';
import { PAGE } from '../excel/model/pageLayout';
import type { Sheet } from '../excel/model/sheet';
import { CHARTS } from '../excel/model/charts';
import { OPERATORS, VALIDATION_TYPES } from './excelPicture';
import { pictureOfFile } from './filePicture';
import { SIDES, type SheetPicture } from './picture';

/** The same workbook in Excel: what `fromFile` does not put there (rules, validations, page, links, frames) is taken from the file's picture. */
export function bookOf(file: WorkbookFile): Book {
  const book = fromFile(file);
  startFromNormal(book, file);
  const picture = pictureOfFile(file);
  for (const sheet of picture.sheets) {
    const target = book.sheetNamed(sheet.name);
    if (target) dress(target, sheet);
  }
  const hidden = new Set(picture.names.filter((name) => name.endsWith('|hidden')).map((name) => name.split('|')[1]));
  for (const name of book.names) name.visible = !hidden.has(name.name);
  return book;
}

/** Cells without a look of their own look as the file's first format says, on sheets that come later too. */
function startFromNormal(book: Book, file: WorkbookFile): void {
  const [normal] = file.stylesPart === undefined ? [] : fileFormats(file.package.text(file.stylesPart));
  if (!normal) return;
  const add = book.addSheet.bind(book);
  book.addSheet = (name) => {
    const sheet = add(name);
    sheet.grid.plain = normal;
    return sheet;
  };
  for (const sheet of book.sheets) sheet.grid.plain = normal;
}

function dress(sheet: Sheet, picture: SheetPicture): void {
  sheet.tabColor = picture.tabColor === '' ? '' : `#${picture.tabColor}`;
  sheet.showGridlines = picture.gridlines;
  const [rows, columns] = picture.frozen;
  Object.assign(sheet.part(FROZEN), { rows, columns });
  sheet.part(CONDITIONAL_FORMATS).rules = picture.rules.map(({ kind, formula, cells, look }) => {
    const { strike, fill, color, borders, ...font } = look;
    return {
      id: `{CF-${sheet.book.newId()}}`,
      kind: kind === 'Custom' ? 'Custom' : 'CellValue',
      rects: rectsOf(cells),
      formula: formula === '' ? '' : `=${formula}`,
      look: {
        ...font,
        ...(strike === undefined ? {} : { strikethrough: strike }),
        ...(fill === undefined ? {} : { fill: `#${fill}` }),
        ...(color === undefined ? {} : { color: `#${color}` }),
        borders: Object.fromEntries(
          SIDES.flatMap((side) => {
            const line = borders[side];
            const edge = `Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`;
            return line === undefined ? [] : [[edge, { style: 'Continuous', color: `#${line}` }]];
          }),
        ),
      },
      stopIfTrue: false,
    };
  });
  validate(sheet, picture);
  for (const { cell, to, tip } of picture.links) {
    const rect = parseRect(cell);
    const kind = /^(?:https?|mailto|file):/.test(to) ? 'address' : 'documentReference';
    if (rect)
      sheet.part(HYPERLINKS).set(rect.top, rect.left, { [kind]: to, ...(tip === '' ? {} : { screenTip: tip }) });
  }
  layOut(sheet, picture);
  drawCharts(sheet, picture);
}

/** The blocks that `cellsOf` told. */
function rectsOf(cells: string): { top: number; left: number; bottom: number; right: number }[] {
  return cells.split('; ').flatMap((block) => {
    const [letters = '', spans = ''] = block.split(' ');
    const [first = '', last = first] = letters.split(':');
    return spans.split(',').flatMap((span) => {
      const [top = '', bottom = top] = span.split('-');
      return parseRect(`${first}${top}:${last}${bottom}`) ?? [];
    });
  });
}

const keyOf = (table: Readonly<Record<string, string>>, value: string): string =>
  Object.entries(table).find(([, word]) => word === value)?.[0] ?? '';

function validate(sheet: Sheet, picture: SheetPicture): void {
  sheet.part(DATA_VALIDATIONS).entries = picture.validations.map((rule) => {
    const [first = '', second] = rule.limits.map((limit) => `=${limit}`);
    const operator = keyOf(OPERATORS, rule.operator);
    const limits = { formula1: first, ...(second === undefined ? {} : { formula2: second }), operator };
    const kind = keyOf(VALIDATION_TYPES, rule.type);
    const given =
      kind === 'list' ? { source: first, inCellDropDown: true } : kind === 'custom' ? { formula: first } : limits;
    const style = rule.style.charAt(0).toUpperCase() + rule.style.slice(1);
    return {
      rects: rectsOf(rule.cells),
      rule: kind === '' ? {} : { [kind]: given },
      ignoreBlanks: rule.ignoresBlanks,
      errorAlert: { message: rule.message, showAlert: true, style, title: rule.title },
      prompt: { message: rule.prompt, showPrompt: true, title: '' },
    };
  });
}

const POINTS_PER_TENTH = 72 / 254;

function layOut(sheet: Sheet, { page }: SheetPicture): void {
  const layout = sheet.part(PAGE);
  const [wide, high] = page.fit.split(' x ');
  const pages = (text: string | undefined, name: string): Record<string, number> =>
    text ? { [name]: Number(text) } : {};
  const fits = { ...pages(wide, 'horizontalFitToPages'), ...pages(high, 'verticalFitToPages') };
  Object.assign(layout.values, {
    orientation: page.landscape ? 'Landscape' : 'Portrait',
    paperSize: page.paper,
    zoom: page.fit.endsWith('%') ? { scale: Number.parseInt(page.fit, 10) } : fits,
    centerHorizontally: page.centred,
    blackAndWhite: page.blackAndWhite,
    firstPageNumber: page.first === '' ? '' : Number(page.first),
  });
  ['top', 'bottom', 'left', 'right', 'header', 'footer'].forEach((side, i) => {
    layout.values[`${side}Margin`] = (page.margins[i] ?? 0) * POINTS_PER_TENTH;
  });
  layout.state = page.differentFirst ? 'FirstAndDefault' : 'Default';
  for (const kind of ['Header', 'Footer'] as const) {
    const texts = JSON.parse(page[kind === 'Header' ? 'header' : 'footer']) as string[];
    (['left', 'center', 'right'] as const).forEach((side, i) => {
      layout.texts.defaultForAllPages[`${side}${kind}`] = texts[i] ?? '';
    });
  }
  const [first = '', last = ''] = page.repeat.split(':');
  layout.titleRows =
    first === '' ? undefined : { top: Number(first) - 1, bottom: Number(last) - 1, left: 0, right: 16_383 };
  layout.area = page.area === '' ? undefined : page.area.split(',').flatMap((part) => parseRect(part) ?? []);
  for (const row of page.breaks) sheet.part(BREAKS).horizontal.add(row - 1);
}

function drawCharts(sheet: Sheet, picture: SheetPicture): void {
  sheet.part(CHARTS).list = picture.charts.map(({ name, type, title, place, series }) => ({
    id: `{CHART-${sheet.book.newId()}}`,
    name,
    chartType: type,
    place: parseRect(place),
    looks: new Map([['title/text', title]]),
    series: series.map((one) => ({
      name: one.name,
      values: one.values,
      categories: one.categories,
      looks: new Map<string, unknown>([
        ['hasDataLabels', one.label !== 'none'],
        ['series/dataLabels/showValue', one.label !== 'none'],
        ['series/dataLabels/format/font/color', `#${one.label}`],
        ...(one.colors.length > 1
          ? one.colors.map((color, i): [string, unknown] => [`points/${i}/format/fill/setSolidColor()`, `#${color}`])
          : [['series/format/fill/setSolidColor()', `#${one.colors[0] ?? ''}`] as [string, unknown]]),
      ]),
    })),
  }));
}
