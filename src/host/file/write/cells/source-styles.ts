import { CellScanner } from '../../read/cell-scanner';
import { sheetChild, type RowXml, type SheetXml } from '../../read/sheet-xml';
import { attributesAt, childrenOf, isTrue } from '../../xml/scan';

/** Formats of rows that were looked up last; a look often names the same neighbour row again and again. */
const MOST_ROWS_KEPT = 64;

/** Cell formats as they stand in a sheet. */
export class SourceStyles {
  readonly #sheet: SheetXml;
  readonly #scanner: CellScanner;
  readonly #rows = new Map<number, ReadonlyMap<number, number>>();
  #columns: { min: number; max: number; style: number }[] | undefined;

  constructor(sheet: SheetXml) {
    this.#sheet = sheet;
    this.#scanner = new CellScanner(sheet.text, sheet.prefix);
  }

  /** Format number of a cell: its own, else its row's, else its column's, else 0. */
  at(row: number, column: number): number {
    const xml = this.#find(row);
    if (!xml) return this.#ofColumn(column);
    const own = this.#cells(xml).get(column);
    if (own !== undefined) return own;
    const attributes = attributesAt(this.#sheet.text, xml.start);
    const style = Number(attributes.get('s') ?? 0);
    return isTrue(attributes.get('customFormat')) && style > 0 ? style : this.#ofColumn(column);
  }

  #find(row: number): RowXml | undefined {
    const { rows } = this.#sheet;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.row ?? Infinity) < row) low = middle + 1;
      else high = middle;
    }
    const found = rows[low];
    return found?.row === row ? found : undefined;
  }

  #cells(row: RowXml): ReadonlyMap<number, number> {
    const known = this.#rows.get(row.row);
    if (known) return known;
    const styles = new Map<number, number>();
    this.#scanner.enter(row.openEnd, row.closeStart, row.row + 1);
    while (this.#scanner.next()) styles.set(this.#scanner.column, this.#scanner.style);
    if (this.#rows.size >= MOST_ROWS_KEPT) this.#rows.clear();
    this.#rows.set(row.row, styles);
    return styles;
  }

  #ofColumn(column: number): number {
    this.#columns ??= columnStyles(this.#sheet);
    return this.#columns.find(({ min, max }) => column + 1 >= min && column + 1 <= max)?.style ?? 0;
  }
}

function columnStyles(sheet: SheetXml): { min: number; max: number; style: number }[] {
  const cols = sheetChild(sheet, 'cols');
  if (!cols) return [];
  return [...childrenOf(sheet.text, cols, 'col')].map((col) => {
    const attributes = attributesAt(sheet.text, col.start);
    const number = (name: string): number => Number(attributes.get(name) ?? 0);
    return { min: number('min'), max: number('max'), style: number('style') };
  });
}
