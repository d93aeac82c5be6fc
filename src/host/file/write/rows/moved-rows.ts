import { columnName } from '../../../../core/workbook/address';
import { CellScanner } from '../../read/cell-scanner';
import type { RowXml, SheetXml } from '../../read/sheet-xml';
import { attributePlaces } from '../../xml/scan';
import { COLUMNS, placeKey } from '../cells/overwritten';
import type { MovedFormulas } from './cell-formulas';
import type { RowMove } from './row-move';

/** The inside of sheetData with new formulas in their cells and, on the sheet that loses rows (`move`), the rows moved up. */
export function* movedRows(sheet: SheetXml, formulas: MovedFormulas, move: RowMove | undefined): Generator<string> {
  const { text, sheetData } = sheet;
  const scanner = new CellScanner(text, sheet.prefix);
  const changed = new Set([...formulas.keys()].map((key) => Math.floor(key / COLUMNS)));
  let copied = sheetData.openEnd;
  for (const row of sheet.rows) {
    const to = move?.rowOf(row.row);
    const isGone = move !== undefined && to === undefined;
    if (!isGone && (to ?? row.row) === row.row && !changed.has(row.row)) continue;
    yield text.slice(copied, row.start);
    copied = row.end;
    if (!isGone) yield rowXml(sheet, row, to ?? row.row, formulas, scanner);
  }
  yield text.slice(copied, sheetData.closeStart);
}

function rowXml(sheet: SheetXml, row: RowXml, to: number, formulas: MovedFormulas, scanner: CellScanner): string {
  const { text } = sheet;
  const open = withReference(text.slice(row.start, row.openEnd), String(to + 1));
  let xml = open ?? text.slice(row.start, row.openEnd).replace(/^<[^\s/>]+/, (name) => `${name} r="${to + 1}"`);
  let copied = row.openEnd;
  scanner.enter(row.openEnd, row.closeStart, row.row + 1);
  while (scanner.next()) {
    const formula = formulas.get(placeKey(row.row, scanner.column));
    if (to === row.row && formula === undefined) continue;
    xml += text.slice(copied, scanner.start);
    const tag = text.slice(scanner.start, scanner.openEnd);
    xml += withReference(tag, `${columnName(scanner.column)}${to + 1}`) ?? tag;
    copied = scanner.openEnd;
    if (formula === undefined) continue;
    const isEmpty = text.startsWith('/>', scanner.formulaFrom - 2);
    const formulaEnd = isEmpty ? scanner.formulaFrom : text.indexOf('>', scanner.formulaTo) + 1;
    xml += text.slice(copied, scanner.formulaStart) + formula;
    copied = formulaEnd;
  }
  return xml + text.slice(copied, row.end);
}

/** The tag with its `r` set; undefined for a tag without one (a cell is then counted on from its neighbour). */
function withReference(tag: string, reference: string): string | undefined {
  for (const { name, valueStart, valueEnd } of attributePlaces(tag, 0)) {
    if (name === 'r') return tag.slice(0, valueStart) + reference + tag.slice(valueEnd);
  }
  return undefined;
}
