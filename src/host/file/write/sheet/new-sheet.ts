import { cellName, rectName } from '../../../../core/workbook/address';
import type { CellWrite, SheetSpec } from '../../../../core/edit/edit';
import { MAIN, RELATIONSHIPS } from '../../xml/namespaces';
import { encodeAttribute } from '../../xml/text';
import { writtenCell, writtenStyle, type CellContext } from '../cells/cell-writer';
import { isBlankWrite } from '../cells/planned-cells';
import type { StyleSheet } from '../styles/style-sheet';
import { widthText } from './columns';
import { formatsXml } from './formats';
import { pageXml } from './page';
import { validationsXml } from './validations';

/** What stands in a sheet beside its spec. */
export interface NewSheet {
  readonly spec: SheetSpec;
  readonly context: CellContext;
  readonly styles: StyleSheet;
  /** Design widths in one unit of column width. */
  readonly columnUnit: number;
  /** Relationship of its drawing, when it has charts. */
  readonly drawing?: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A worksheet part for a whole sheet of ours, piece by piece, in the order of the schema. */
export function* newSheetXml({ spec, context, styles, columnUnit, drawing }: NewSheet): Generator<string> {
  noteGroups(spec, context);
  yield `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${sheetHead(spec, columnUnit)}<sheetData>`;
  yield* rowsXml(spec, context);
  yield '</sheetData>';
  yield mergesXml(spec);
  yield formatsXml(spec.formats, styles, 1);
  yield validationsXml(spec.validations, context.date1904);
  yield linksXml(spec);
  yield pageXml(spec.page);
  yield `${drawing === undefined ? '' : `<drawing r:id="${drawing}"/>`}</worksheet>`;
}

function noteGroups(spec: SheetSpec, context: CellContext): void {
  spec.rows.forEach((cells, row) => {
    cells?.forEach((write, column) => write && context.groups.note(row, column, write));
  });
  context.groups.number(new Set());
}

function sheetHead(spec: SheetSpec, columnUnit: number): string {
  const color = spec.tabColor === undefined ? '' : `<tabColor rgb="FF${spec.tabColor.toUpperCase()}"/>`;
  const properties = `<sheetPr>${color}<pageSetUpPr fitToPage="1"/></sheetPr>`;
  return `${properties}<dimension ref="${usedArea(spec)}"/>${viewXml(spec)}<sheetFormatPr defaultRowHeight="15"/>${colsXml(spec, columnUnit)}`;
}

function usedArea(spec: SheetSpec): string {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  spec.rows.forEach((cells, row) => {
    cells?.forEach((write, column) => {
      if (!write || isBlankWrite(write)) return;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    });
  });
  return bottom < 0 ? 'A1' : rectName({ top, left, bottom, right });
}

function viewXml(spec: SheetSpec): string {
  const grid = spec.showGridlines ? '' : ' showGridLines="0"';
  const zoom = spec.zoom === undefined ? '' : ` zoomScale="${spec.zoom}" zoomScaleNormal="${spec.zoom}"`;
  const pane = paneXml(spec.freeze);
  const open = `<sheetView${grid}${zoom} workbookViewId="0"`;
  return `<sheetViews>${pane === '' ? `${open}/>` : `${open}>${pane}</sheetView>`}</sheetViews>`;
}

function paneXml(freeze: SheetSpec['freeze']): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return '';
  const { rows, columns } = freeze;
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  return `<pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}

function colsXml(spec: SheetSpec, columnUnit: number): string {
  const cols = [...spec.columnWidths]
    .sort((a, b) => a.column - b.column)
    .map(({ column, width, hidden }) => {
      const place = `min="${column + 1}" max="${column + 1}"`;
      return `<col ${place} width="${widthText(width, columnUnit)}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`;
    });
  return cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`;
}

function* rowsXml(spec: SheetSpec, context: CellContext): Generator<string> {
  const heights = new Map((spec.rowHeights ?? []).map((entry) => [entry.row, entry]));
  let last = spec.rows.length - 1;
  for (const row of heights.keys()) last = Math.max(last, row);
  for (let row = 0; row <= last; row++) {
    const cells = cellsXml(spec.rows[row], row, context);
    const tall = heights.get(row);
    if (cells === '' && tall === undefined) continue;
    yield `<row r="${row + 1}"${tall === undefined ? '' : heightXml(tall)}>${cells}</row>`;
  }
}

const heightXml = ({ height, fits }: NonNullable<SheetSpec['rowHeights']>[number]): string =>
  ` ht="${Math.min(409, height)}"${fits ? '' : ' customHeight="1"'}`;

function cellsXml(writes: readonly (CellWrite | undefined)[] | undefined, row: number, context: CellContext): string {
  let xml = '';
  writes?.forEach((write, column) => {
    if (!write || isBlankWrite(write)) return;
    xml += writtenCell(context, row, column, write, writtenStyle(context, write, undefined, write.look?.style));
  });
  return xml;
}

function mergesXml({ merges }: SheetSpec): string {
  const real = merges.filter((merge) => merge.top !== merge.bottom || merge.left !== merge.right);
  if (real.length === 0) return '';
  return `<mergeCells count="${real.length}">${real.map((merge) => `<mergeCell ref="${rectName(merge)}"/>`).join('')}</mergeCells>`;
}

/** Excel takes no more links on one sheet; the rest stay plain text. */
const MOST_LINKS = 65_530;

function linksXml({ links }: SheetSpec): string {
  if (links.length === 0) return '';
  const written = links.slice(0, MOST_LINKS).map(({ row, column, location, tip }) => {
    const tooltip = tip === undefined ? '' : ` tooltip="${encodeAttribute(tip.slice(0, 255))}"`;
    return `<hyperlink ref="${cellName(row, column)}" location="${encodeAttribute(location)}"${tooltip}/>`;
  });
  return `<hyperlinks>${written.join('')}</hyperlinks>`;
}
