import { CellScanner } from '../../read/cell-scanner';
import type { SheetXml } from '../../read/sheet-xml';
import { existingFormulas } from '../cells/existing-formulas';
import { COLUMNS, placeKey } from '../cells/overwritten';
import type { RowMove } from '../rows/row-move';

/** Blocks of more cells that are looked through for one; cells of others count as having no formula. */
const MOST_BLOCKS = 1000;

/** A block that one formula fills, by the cell that carries the formula. */
interface Block {
  readonly anchor: number;
  readonly height: number;
  readonly width: number;
}

/** Cells of one sheet that hold a formula, kept up while the sheet is edited. Rows and columns 0-based. */
export class FormulaPlaces {
  #keys = new Set<number>();
  #blocks: readonly Block[] = [];

  /** Of a sheet as it stands; without one, of a new sheet. */
  constructor(sheet?: SheetXml) {
    if (!sheet) return;
    for (const key of formulaKeys(sheet)) this.#keys.add(key);
    this.#blocks = blocksOf(sheet);
  }

  add(row: number, column: number): void {
    this.#keys.add(placeKey(row, column));
  }

  drop(row: number, column: number): void {
    this.#keys.delete(placeKey(row, column));
  }

  clear(): void {
    this.#keys.clear();
    this.#blocks = [];
  }

  /** Follows rows that went away. */
  move(move: RowMove): void {
    this.#keys = new Set([...this.#keys].flatMap((key) => movedKey(key, move) ?? []));
    this.#blocks = this.#blocks.flatMap(({ anchor, ...size }) => {
      const moved = movedKey(anchor, move);
      return moved === undefined ? [] : [{ anchor: moved, ...size }];
    });
  }

  /** Whether the cell of that `placeKey` holds a formula, or a result of a block's formula. */
  has(key: number): boolean {
    return this.#keys.has(key) || this.#blocks.some((block) => this.#keys.has(block.anchor) && covers(block, key));
  }

  /** `placeKey` of every cell with a formula of its own, by row, then column. */
  keys(): Float64Array {
    return Float64Array.from(this.#keys).sort();
  }
}

/** Place of a cell after rows went away; undefined when it went with them. */
export function movedKey(key: number, move: RowMove): number | undefined {
  const row = move.rowOf(Math.floor(key / COLUMNS));
  return row === undefined ? undefined : placeKey(row, key % COLUMNS);
}

function covers({ anchor, height, width }: Block, key: number): boolean {
  const down = Math.floor(key / COLUMNS) - Math.floor(anchor / COLUMNS);
  const right = (key % COLUMNS) - (anchor % COLUMNS);
  return down >= 0 && down < height && right >= 0 && right < width;
}

function* formulaKeys(sheet: SheetXml): Generator<number> {
  const { text, prefix } = sheet;
  const scanner = new CellScanner(text, prefix);
  const tag = `<${prefix}f`;
  let next = -1;
  for (const row of sheet.rows) {
    if (next < row.openEnd) next = text.indexOf(tag, row.openEnd);
    if (next < 0) return;
    if (next >= row.closeStart) continue;
    scanner.enter(row.openEnd, row.closeStart, row.row + 1);
    while (scanner.next()) if (scanner.formulaStart >= 0) yield placeKey(row.row, scanner.column);
  }
}

function blocksOf(sheet: SheetXml): Block[] {
  if (!/\bt\s*=\s*["'](?:array|dataTable)["']/.test(sheet.text)) return [];
  const blocks = existingFormulas(sheet).blocks.map(({ rect: { top, left, bottom, right } }) => ({
    anchor: placeKey(top, left),
    height: bottom - top + 1,
    width: right - left + 1,
  }));
  return blocks.filter(({ height, width }) => height > 1 || width > 1).slice(0, MOST_BLOCKS);
}
