import { cellName, columnName, rectName } from '../../src/core/workbook/address';
import type { CellSnapshot, SheetSnapshot } from '../../src/core/workbook/snapshot';
import type { WorkbookFile } from '../../src/host/file/read';
import { relatedParts } from '../../src/host/file/read/sheet-parts';
import { parseRects } from '../../src/host/file/read/sheet-layout';
import { fileFormats } from '../excel/load/fileFormats';
import type { CellFormat } from '../excel/model/cell/format';
import {
  byText,
  cellsOf,
  isBuiltIn,
  reference,
  SIDES,
  tenths,
  type BookPicture,
  type ChartPicture,
  type LinkPicture,
  type PagePicture,
  type RulePicture,
  type SeriesPicture,
  type SheetPicture,
  type ValidationPicture,
} from './picture';
import { Node } from './xml';

/** A workbook file as it stands: cells from our own reader, everything else from the parts themselves. */
export function pictureOfFile(file: WorkbookFile): BookPicture {
  const styles = file.stylesPart === undefined ? undefined : file.package.text(file.stylesPart);
  const formats = styles === undefined ? [] : fileFormats(styles);
  const looks = styles === undefined ? [] : dxfs(Node.root(styles));
  const workbook = Node.root(file.package.text(file.workbookPart));
  const snapshot = file.snapshot();
  const names = workbook.at('definedNames')?.all('definedName') ?? [];
  const sheets = snapshot.sheets.map((sheet): SheetPicture => {
    const index = file.sheets.findIndex(({ name }) => name === sheet.name);
    const part = file.sheets[index]?.part ?? '';
    const own = names.filter((name) => name.attribute('localSheetId') === String(index));
    const builtIn = (name: string): string =>
      reference((own.find((one) => one.attribute('name') === `_xlnm.${name}`)?.text ?? '').replace(/^.*!/, ''));
    const root = Node.root(file.package.text(part));
    return {
      ...cellsIn(sheet, formats),
      ...frame(root),
      name: sheet.name,
      visibility: sheet.visibility,
      rules: rules(root, looks),
      validations: validations(root),
      links: links(root, new Map(file.package.relationships(part).map(({ id, target }) => [id, target]))),
      page: page(root, builtIn('Print_Titles'), builtIn('Print_Area')),
      charts: relatedParts(file.package, part, 'drawing').flatMap((drawing) => charts(file, drawing)),
    };
  });
  return {
    sheets,
    names: names
      .filter((name) => !isBuiltIn(name.attribute('name') ?? ''))
      .map((name) => {
        const local = name.attribute('localSheetId');
        const scope = local === undefined ? '' : (file.sheets[Number(local)]?.name ?? '');
        return `${scope}|${name.attribute('name') ?? ''}|${name.text}|${name.is('hidden') ? 'hidden' : 'shown'}`;
      })
      .sort(),
    otherSheets: snapshot.sheetNames.filter((name) => !snapshot.sheets.some((sheet) => sheet.name === name)),
  };
}

type CellsPicture = Pick<SheetPicture, 'cells' | 'looks' | 'merges' | 'widths' | 'heights' | 'hidden' | 'tables'>;

function cellsIn(sheet: SheetSnapshot, formats: readonly CellFormat[]): CellsPicture {
  const [cells, looks] = [new Map<string, string>(), new Map<string, CellFormat>()];
  sheet.rows.forEach((row, at) =>
    row?.forEach((cell, column) => {
      if (!cell) return;
      const content = contentOf(cell);
      if (content !== undefined) cells.set(cellName(at, column), content);
      const format = formats[cell.style ?? 0];
      if (format) looks.set(cellName(at, column), format);
    }),
  );
  const entries = (sizes: readonly (number | undefined)[] | undefined): (readonly [number, number])[] =>
    (sizes ?? []).flatMap((size, index) => (size === undefined ? [] : [[index, size] as const]));
  return {
    cells,
    looks,
    merges: sheet.merges.map(rectName).sort(),
    widths: new Map(entries(sheet.columnWidths).map(([column, width]) => [columnName(column), width])),
    heights: new Map(entries(sheet.rowHeights).map(([row, height]) => [row + 1, height])),
    hidden: [...[...sheet.hiddenRows].map((row) => `${row + 1}`), ...[...sheet.hiddenColumns].map(columnName)].sort(),
    tables: sheet.tables.map(({ name, rect, columns }) => JSON.stringify([name, rectName(rect), columns])),
  };
}

function contentOf({ value, formula, error }: CellSnapshot): string | undefined {
  const shown = error ?? value;
  if (formula === undefined) return shown === null || shown === '' ? undefined : JSON.stringify(shown);
  return `=${formula} → ${JSON.stringify(shown ?? '')}`;
}

const rgb = (color: string | undefined): string => (color ?? '').slice(-6).toUpperCase();

function frame(root: Node): Pick<SheetPicture, 'tabColor' | 'gridlines' | 'zoom' | 'frozen'> {
  const view = root.at('sheetViews/sheetView');
  const pane = view?.at('pane');
  const isFrozen = pane?.attribute('state') === 'frozen';
  const split = (side: string): number => (isFrozen ? Number(pane.attribute(side) ?? 0) : 0);
  return {
    tabColor: rgb(root.get('sheetPr/tabColor', 'rgb')),
    gridlines: view?.is('showGridLines', true) ?? true,
    zoom: Number(view?.attribute('zoomScale') ?? 100),
    frozen: [split('ySplit'), split('xSplit')],
  };
}

function dxfs(styles: Node): RulePicture['look'][] {
  return (styles.at('dxfs')?.all('dxf') ?? []).map((dxf) => {
    const font = dxf.at('font');
    const flag = (name: string): boolean | undefined => font?.at(name)?.is('val', true);
    const [bold, italic, strike] = [flag('b'), flag('i'), flag('strike')];
    const [fill, color] = [dxf.get('fill/patternFill/bgColor', 'rgb'), font?.get('color', 'rgb')];
    const lines = SIDES.flatMap((side) => {
      const line = dxf.at(`border/${side}`);
      return line?.attribute('style') === undefined ? [] : [[side, rgb(line.get('color', 'rgb'))]];
    });
    return {
      ...(fill === undefined ? {} : { fill: rgb(fill) }),
      ...(color === undefined ? {} : { color: rgb(color) }),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(strike === undefined ? {} : { strike }),
      borders: Object.fromEntries(lines) as RulePicture['look']['borders'],
    };
  });
}

function rules(root: Node, looks: readonly RulePicture['look'][]): RulePicture[] {
  const all = root.all('conditionalFormatting').flatMap((block) => {
    const cells = cellsOf(parseRects(block.attribute('sqref') ?? ''));
    return block.all('cfRule').map((rule) => {
      const isFormula = rule.attribute('type') === 'expression';
      const look = looks[Number(rule.attribute('dxfId') ?? -1)] ?? { borders: {} };
      const picture: RulePicture = {
        kind: isFormula ? 'Custom' : 'other',
        formula: isFormula ? (rule.at('formula')?.text ?? '') : '',
        cells,
        look: isFormula ? look : { borders: {} },
      };
      return { picture, priority: Number(rule.attribute('priority')) };
    });
  });
  return all.sort((a, b) => a.priority - b.priority).map(({ picture }) => picture);
}

const TWO_LIMITS = ['between', 'notBetween'];

function validations(root: Node): ValidationPicture[] {
  const all = (root.at('dataValidations')?.all('dataValidation') ?? []).map((rule): ValidationPicture => {
    const type = rule.attribute('type') ?? 'none';
    const operator = type === 'list' || type === 'custom' ? '' : (rule.attribute('operator') ?? 'between');
    const limits = [rule.at('formula1')?.text, TWO_LIMITS.includes(operator) ? rule.at('formula2')?.text : undefined];
    return {
      cells: cellsOf(parseRects(rule.attribute('sqref') ?? '')),
      type,
      operator,
      limits: limits.filter((limit) => limit !== undefined),
      style: rule.attribute('errorStyle') ?? 'stop',
      title: rule.attribute('errorTitle') ?? '',
      message: rule.attribute('error') ?? '',
      prompt: rule.attribute('prompt') ?? '',
      ignoresBlanks: rule.is('allowBlank'),
    };
  });
  return byText(all, (one) => JSON.stringify(one));
}

function links(root: Node, targets: ReadonlyMap<string, string>): LinkPicture[] {
  const all = (root.at('hyperlinks')?.all('hyperlink') ?? []).map((link) => ({
    cell: link.attribute('ref') ?? '',
    to: link.attribute('location') ?? targets.get(link.attribute('r:id') ?? '') ?? '',
    tip: link.attribute('tooltip') ?? '',
  }));
  return byText(all, ({ cell }) => cell);
}

/** Sizes by their number in a file (ECMA-376 Part 1, 18.3.1.63); a sheet that says nothing is Letter to us, as in the model. */
const PAPERS: Readonly<Record<string, string>> = { 1: 'Letter', 5: 'Legal', 8: 'A3', 9: 'A4', 11: 'A5' };
const MM = 25.4;

function page(root: Node, repeat: string, area: string): PagePicture {
  const setup = root.at('pageSetup');
  const margins = root.at('pageMargins');
  const texts = root.at('headerFooter');
  const fits = root.at('sheetPr/pageSetUpPr')?.is('fitToPage') ?? false;
  const pages = (name: string): string => (setup?.attribute(name) ?? '1').replace(/^0$/, '');
  const inches = (name: string, absent: number): number => tenths(Number(margins?.attribute(name) ?? absent) * MM);
  return {
    landscape: setup?.attribute('orientation') === 'landscape',
    paper: PAPERS[setup?.attribute('paperSize') ?? '1'] ?? 'other',
    fit: fits ? `${pages('fitToWidth')} x ${pages('fitToHeight')}` : `${setup?.attribute('scale') ?? '100'} %`,
    margins: [
      inches('top', 0.75),
      inches('bottom', 0.75),
      inches('left', 0.7),
      inches('right', 0.7),
      inches('header', 0.3),
      inches('footer', 0.3),
    ],
    header: centre(texts?.at('oddHeader')?.text ?? ''),
    footer: centre(texts?.at('oddFooter')?.text ?? ''),
    differentFirst: texts?.is('differentFirst') ?? false,
    first: setup?.is('useFirstPageNumber') ? (setup.attribute('firstPageNumber') ?? '') : '',
    centred: root.at('printOptions')?.is('horizontalCentered') ?? false,
    blackAndWhite: setup?.is('blackAndWhite') ?? false,
    repeat,
    area,
    breaks: (root.at('rowBreaks')?.all('brk') ?? [])
      .map((line) => Number(line.attribute('id')) + 1)
      .sort((a, b) => a - b),
  };
}

/** Left, centre and right part of a header, as Office.js gives them. */
function centre(text: string): string {
  const parts: Record<string, string> = { L: '', C: '', R: '' };
  const split = /^&[LCR]/.test(text) || text === '' ? text : `&C${text}`;
  for (const [, side = 'C', part = ''] of split.matchAll(/&([LCR])((?:(?!&[LCR])[^])*)/g)) parts[side] = part;
  return JSON.stringify([parts['L'], parts['C'], parts['R']]);
}

function charts(file: WorkbookFile, drawing: string): ChartPicture[] {
  const pack = file.package;
  const targets = new Map(pack.relationships(drawing).map(({ id, target }) => [id, target]));
  return Node.root(pack.text(drawing))
    .all('twoCellAnchor')
    .flatMap((anchor) => {
      const chart = anchor.at('graphicFrame/graphic/graphicData/chart');
      const part = targets.get(chart?.attribute('r:id') ?? '');
      if (part === undefined) return [];
      const drawn = anchor.at('graphicFrame/nvGraphicFramePr/cNvPr');
      const [name, alternative] = [drawn?.attribute('name') ?? '', drawn?.attribute('descr') ?? ''];
      return [{ name, alternative, place: anchored(anchor), ...chartIn(Node.root(pack.text(part))) }];
    });
}

/** Cells that the chart covers: its end lies at the corner of the cell behind its last one. */
function anchored(anchor: Node): string {
  const corner = (at: string): [number, number] => [
    Number(anchor.at(`${at}/row`)?.text ?? 0),
    Number(anchor.at(`${at}/col`)?.text ?? 0),
  ];
  const [[top, left], [bottom, right]] = [corner('from'), corner('to')];
  return rectName({ top, left, bottom: bottom - 1, right: right - 1 });
}

function chartIn(root: Node): Pick<ChartPicture, 'type' | 'title' | 'series'> {
  const plots = root.at('chart/plotArea')?.all() ?? [];
  const plot = plots.find(({ name }) => name.endsWith('Chart'));
  const bars = plot?.get('barDir') === 'col' ? 'ColumnStacked' : 'BarStacked';
  const type = { barChart: bars, pieChart: 'Pie', doughnutChart: 'Doughnut' }[plot?.name ?? ''] ?? plot?.name ?? '';
  const title = (root.at('chart/title/tx/rich')?.all('p') ?? []).map((line) => line.texts('t').join('')).join('\n');
  return { type, title, series: (plot?.all('ser') ?? []).map(seriesIn) };
}

function seriesIn(ser: Node): SeriesPicture {
  const fill = (shape: Node): string => shape.get('solidFill/srgbClr') ?? shape.get('pattFill/fgClr/srgbClr') ?? '';
  const slices = ser.all('dPt').flatMap((slice) => slice.at('spPr') ?? []);
  const shapes = slices.length > 0 ? slices : ser.all('spPr');
  const shown = ser.get('dLbls/showVal') === '1';
  const labelColor = ser.at('dLbls/txPr/p/pPr/defRPr')?.get('solidFill/srgbClr') ?? '';
  return {
    name: ser.at('tx')?.texts('v').join('') ?? '',
    values: reference(ser.at('val/numRef/f')?.text ?? ''),
    categories: reference(ser.at('cat/strRef/f')?.text ?? ''),
    colors: shapes.map(fill),
    label: shown ? labelColor : 'none',
    patterns: shapes.flatMap((shape) => shape.get('pattFill', 'prst') ?? []),
    nameCell: reference(ser.at('tx/strRef/f')?.text ?? ''),
  };
}
