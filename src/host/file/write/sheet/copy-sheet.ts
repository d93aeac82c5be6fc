import { rectName, parseRect } from '../../../../core/workbook/address';
import type { CopySheetEdit } from '../../../../core/edit/edit';
import { CellScanner } from '../../read/cell-scanner';
import { sheetChild, type RowXml, type SheetXml } from '../../read/sheet-xml';
import { MAIN } from '../../xml/namespaces';
import { attributesAt, childrenOf } from '../../xml/scan';
import { encodeAttribute } from '../../xml/text';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** What of a row or column is copied. */
const ROW_KEPT = ['s', 'customFormat', 'ht', 'hidden', 'customHeight'];
const COL_KEPT = ['width', 'style', 'hidden', 'customWidth'];

function keptAttributes(text: string, start: number, names: readonly string[]): string {
  const attributes = attributesAt(text, start);
  return names
    .filter((name) => attributes.has(name))
    .map((name) => ` ${name}="${encodeAttribute(attributes.get(name) ?? '')}"`)
    .join('');
}

/** A worksheet part with the block's cells, widths, heights and merges; formulas are replaced by their stored results. */
export function* copiedSheetXml(source: SheetXml, edit: CopySheetEdit): Generator<string> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}">${colsXml(source, edit.lastColumn)}<sheetData>`;
  const scanner = new CellScanner(source.text, source.prefix);
  for (const row of source.rows) {
    if (row.row > edit.lastRow) break;
    yield rowXml(source, row, scanner, edit.lastColumn);
  }
  yield `</sheetData>${mergesXml(source, edit)}</worksheet>`;
}

function colsXml(source: SheetXml, lastColumn: number): string {
  const cols = sheetChild(source, 'cols');
  const written: string[] = [];
  for (const col of cols ? childrenOf(source.text, cols, 'col') : []) {
    const attributes = attributesAt(source.text, col.start);
    const min = Number(attributes.get('min'));
    const max = Math.min(Number(attributes.get('max')), lastColumn + 1);
    if (max < min) continue;
    written.push(`<col min="${min}" max="${max}"${keptAttributes(source.text, col.start, COL_KEPT)}/>`);
  }
  return written.length === 0 ? '' : `<cols>${written.join('')}</cols>`;
}

function rowXml(source: SheetXml, row: RowXml, scanner: CellScanner, lastColumn: number): string {
  let cells = '';
  scanner.enter(row.openEnd, row.closeStart, row.row + 1);
  while (scanner.next() && scanner.column <= lastColumn) cells += cellXml(source, row.row, scanner);
  return `<row r="${row.row + 1}"${keptAttributes(source.text, row.start, ROW_KEPT)}>${cells}</row>`;
}

/** Shared strings stay references: that keeps formatting inside the text. The result of a text formula becomes plain text. */
function cellXml(source: SheetXml, row: number, scanner: CellScanner): string {
  const { text, prefix } = source;
  const style = scanner.style === 0 ? '' : ` s="${scanner.style}"`;
  const head = `<c r="${rectName({ top: row, left: scanner.column, bottom: row, right: scanner.column })}"${style}`;
  if (scanner.inlineTo >= 0) {
    const inside = unprefixed(text.slice(scanner.inlineFrom, scanner.inlineTo), prefix);
    return `${head} t="inlineStr"><is>${inside}</is></c>`;
  }
  const value = scanner.valueTo < 0 ? '' : text.slice(scanner.valueFrom, scanner.valueTo);
  if (value === '') return `${head}/>`;
  if (scanner.type === 'str') return `${head} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  const type = scanner.type === '' || scanner.type === 'n' ? '' : ` t="${scanner.type}"`;
  return `${head}${type}><v>${value}</v></c>`;
}

/** Elements of a prefixed sheet as they read where the namespace is the default. */
function unprefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}

function mergesXml(source: SheetXml, edit: CopySheetEdit): string {
  const list = sheetChild(source, 'mergeCells');
  const kept: string[] = [];
  for (const merge of list ? childrenOf(source.text, list, 'mergeCell') : []) {
    const rect = parseRect(attributesAt(source.text, merge.start).get('ref') ?? '');
    if (rect && rect.right <= edit.lastColumn && rect.bottom <= edit.lastRow)
      kept.push(`<mergeCell ref="${rectName(rect)}"/>`);
  }
  return kept.length === 0 ? '' : `<mergeCells count="${kept.length}">${kept.join('')}</mergeCells>`;
}
