import { cellName, columnName, parseRect } from '../../../../core/workbook/address';
import { CellScanner } from '../../read/cell-scanner';
import type { SheetXml } from '../../read/sheet-xml';
import { attributesAt } from '../../xml/scan';
import { decodeText, encodeAttribute } from '../../xml/text';
import { formulaText } from '../cells/cell-content';
import { existingFormulas, type CellPlace, type SharedFormula } from '../cells/existing-formulas';
import { placeKey } from '../cells/overwritten';
import { findReferences, type Corner } from '../formula/reference';
import { movedPattern, shiftFormula } from '../formula/rewrite';
import { movedArea, movedRect } from './moved-areas';
import type { RowMove } from './row-move';
import { movedFormula, rowsInUse } from './stops';

/** New formula elements by the old place (`placeKey`) of their cell; cells whose formula stays as written are not in it. */
export type MovedFormulas = ReadonlyMap<number, string>;

/** How the formulas in the cells of a sheet read after rows of `move.sheet` went away. */
export function movedCellFormulas(sheet: SheetXml, name: string, move: RowMove): MovedFormulas {
  const moved = new Map<number, string>();
  if (name !== move.sheet && !sheet.text.includes('!')) return moved;
  const { shared } = existingFormulas(sheet);
  const carriers = new Map<number, string>();
  for (const group of shared.values()) moveGroup(group, sheet.prefix, name, move, carriers);
  const scanner = new CellScanner(sheet.text, sheet.prefix);
  const tag = `<${sheet.prefix}f`;
  for (const row of sheet.rows) {
    if (name === move.sheet && move.isDeleted(row.row)) continue;
    const first = sheet.text.indexOf(tag, row.openEnd);
    if (first < 0) break;
    if (first >= row.closeStart) continue;
    scanner.enter(row.openEnd, row.closeStart, row.row + 1);
    while (scanner.next()) {
      if (scanner.formulaStart < 0) continue;
      const key = placeKey(row.row, scanner.column);
      const element = carriers.get(key) ?? movedElement(sheet, scanner, row.row, name, move);
      if (element !== undefined) moved.set(key, element);
    }
  }
  return moved;
}

/** A formula of one cell, an array formula or a data table; undefined when it stays as it is. */
function movedElement(
  sheet: SheetXml,
  scanner: CellScanner,
  row: number,
  name: string,
  move: RowMove,
): string | undefined {
  const { text, prefix } = sheet;
  const attributes = attributesAt(text, scanner.formulaStart);
  const kind = attributes.get('t');
  if (kind === 'shared') return undefined;
  const where = `${name}!${cellName(row, scanner.column)}`;
  const area = attributes.get('ref');
  if (name === move.sheet && area !== undefined) attributes.set('ref', movedBlock(area, kind, attributes, move, where));
  const formula = decodeText(text.slice(scanner.formulaFrom, Math.max(scanner.formulaFrom, scanner.formulaTo)));
  const moved = movedFormula(formula, name, move, where);
  if (moved === formula && attributes.get('ref') === area) return undefined;
  const written = [...attributes].map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`).join('');
  return `<${prefix}f${written}>${formulaText(moved)}</${prefix}f>`;
}

/** Area of an array formula; rows may not go from the middle of one, and a data table may not move at all. */
function movedBlock(
  area: string,
  kind: string | undefined,
  attributes: ReadonlyMap<string, string>,
  move: RowMove,
  where: string,
): string {
  const rect = parseRect(area);
  const moved = rect && movedRect(rect, move);
  if (!rect || !moved) return area;
  if (moved.bottom - moved.top !== rect.bottom - rect.top) rowsInUse(move, where);
  if (kind === 'dataTable') {
    const inputs = [area, attributes.get('r1') ?? '', attributes.get('r2') ?? ''];
    if (inputs.some((cell) => movedArea(cell, move) !== cell)) rowsInUse(move, where);
  }
  return movedArea(area, move);
}

/** A shared formula is shared on where its cells still read alike; the others carry their own. */
function moveGroup(
  group: SharedFormula,
  prefix: string,
  name: string,
  move: RowMove,
  elements: Map<number, string>,
): void {
  const { master } = group;
  const isHere = name === move.sheet;
  const kept = group.cells.filter((cell) => !(isHere && move.isDeleted(cell.row)));
  const first = kept[0];
  if (!master || !first || isUntouched(group, kept, name, move)) return;
  const placeOf = (cell: CellPlace): number => (isHere ? move.keptFrom(cell.row) : cell.row);
  const references = findReferences(group.text);
  const patternOf = (cell: CellPlace): string | undefined =>
    movedPattern(references, cell.row - master.row, placeOf(cell), name, move);
  const pattern = patternOf(first);
  const alike = kept.filter((cell) => cell.column >= first.column && patternOf(cell) === pattern);
  const isShared = pattern !== undefined && alike.length > 1;
  const shared = new Set(isShared ? alike : []);
  const own = kept.filter((cell) => !shared.has(cell));
  for (const cell of own) put(elements, cell, `<${prefix}f>${movedText(group, master, cell, name, move)}</${prefix}f>`);
  if (!isShared) return;
  const bottom = alike.reduce((lowest, cell) => Math.max(lowest, placeOf(cell)), 0);
  const right = alike.reduce((most, cell) => Math.max(most, cell.column), 0);
  const area = `${cellName(placeOf(first), first.column)}:${columnName(right)}${bottom + 1}`;
  for (const cell of alike) put(elements, cell, `<${prefix}f t="shared" si="${group.id}"/>`);
  const text = movedText(group, master, first, name, move);
  put(elements, first, `<${prefix}f t="shared" ref="${area}" si="${group.id}">${text}</${prefix}f>`);
}

function put(elements: Map<number, string>, cell: CellPlace, element: string): void {
  elements.set(placeKey(cell.row, cell.column), element);
}

/** A group on another sheet that names no cell of the sheet, or one that stands and points above all that goes. */
function isUntouched(group: SharedFormula, kept: readonly CellPlace[], name: string, move: RowMove): boolean {
  const { master } = group;
  if (!master || kept.length < group.cells.length) return false;
  const isHere = name === move.sheet;
  const references = findReferences(group.text);
  return kept.every((cell) => {
    if (isHere && cell.row >= move.firstDeleted) return false;
    return references.every(({ first, last, reach, sheet }) => {
      const aims =
        reach === 'span' || (reach === 'sheet' && (sheet === undefined ? isHere : isSameSheet(sheet, move.sheet)));
      return !aims || [first, last].every((corner) => rowFrom(corner, cell.row - master.row) < move.firstDeleted);
    });
  });
}

function isSameSheet(a: string, b: string): boolean {
  return a.toLocaleLowerCase() === b.toLocaleLowerCase();
}

function rowFrom(corner: Corner | undefined, shift: number): number {
  if (!corner || corner.row === null) return -1;
  return corner.rowFixed ? corner.row : corner.row + shift;
}

function movedText(group: SharedFormula, master: CellPlace, cell: CellPlace, name: string, move: RowMove): string {
  const where = `${name}!${cellName(cell.row, cell.column)}`;
  const text = shiftFormula(group.text, cell.row - master.row, cell.column - master.column);
  return formulaText(movedFormula(text ?? rowsInUse(move, where), name, move, where));
}
