import { parseRect, type Rect } from '../../../../core/workbook/address';
import { CellScanner } from '../../read/cell-scanner';
import type { SheetXml } from '../../read/sheet-xml';
import { attributesAt } from '../../xml/scan';
import { decodeText } from '../../xml/text';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A shared formula as it stands in the sheet. Places ascending by row, then column. */
export interface SharedFormula {
  readonly id: number;
  /** The cell that carries the text; undefined in a damaged group. */
  master: CellPlace | undefined;
  text: string;
  readonly cells: CellPlace[];
}

/** An array formula or data table: one formula that fills a block. */
export interface BlockFormula {
  readonly rect: Rect;
  readonly kind: 'array' | 'dataTable';
}

export interface ExistingFormulas {
  readonly shared: ReadonlyMap<number, SharedFormula>;
  readonly blocks: readonly BlockFormula[];
}

const NONE: ExistingFormulas = { shared: new Map(), blocks: [] };

/** Formulas of a sheet that span several cells. */
export function existingFormulas(sheet: SheetXml): ExistingFormulas {
  const { text } = sheet;
  if (!/\bt\s*=\s*["'](?:shared|array|dataTable)["']/.test(text)) return NONE;
  const shared = new Map<number, SharedFormula>();
  const blocks: BlockFormula[] = [];
  const scanner = new CellScanner(text, sheet.prefix);
  for (const row of sheet.rows) {
    const formula = text.indexOf(`<${sheet.prefix}f`, row.openEnd);
    if (formula < 0) break;
    if (formula >= row.closeStart) continue;
    scanner.enter(row.openEnd, row.closeStart, row.row + 1);
    while (scanner.next()) {
      if (scanner.formulaStart < 0 || text.charCodeAt(scanner.formulaStart + 2 + sheet.prefix.length) === GREATER)
        continue;
      takeFormula(scanner, text, row.row, shared, blocks);
    }
  }
  return { shared, blocks };
}

const GREATER = 62;

function takeFormula(
  scanner: CellScanner,
  text: string,
  row: number,
  shared: Map<number, SharedFormula>,
  blocks: BlockFormula[],
): void {
  const attributes = attributesAt(text, scanner.formulaStart);
  const kind = attributes.get('t');
  const place = { row, column: scanner.column };
  if (kind === 'array' || kind === 'dataTable') {
    const rect = parseRect(attributes.get('ref') ?? '') ?? blockOf(place);
    blocks.push({ rect, kind });
  }
  if (kind !== 'shared') return;
  const id = Number(attributes.get('si') ?? 0);
  let group = shared.get(id);
  if (!group) shared.set(id, (group = { id, master: undefined, text: '', cells: [] }));
  group.cells.push(place);
  const formula = decodeText(text.slice(scanner.formulaFrom, Math.max(scanner.formulaFrom, scanner.formulaTo)));
  if (formula === '' || group.master) return;
  group.master = place;
  group.text = formula;
}

function blockOf({ row, column }: CellPlace): Rect {
  return { top: row, left: column, bottom: row, right: column };
}
