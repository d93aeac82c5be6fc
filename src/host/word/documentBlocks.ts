import type { Block, PlanDocument } from '../../core/document/planDocument';
import type { Line } from './runText';
import { type CellDraft, type RowDraft, tableRows } from './tableRows';

/**
 * Blocks of a document as they come: paragraphs of the body, and tables with their cells. Of a table inside a cell and of
 * a text box inside one the paragraphs become lines of the outer cell.
 */
export class DocumentBlocks {
  /** A paragraph takes its place when it begins: a text box in it comes after it. */
  readonly #places: Block[][] = [];
  #paragraphs = 0;
  #depth = 0;
  #line = 0;
  /** Where the table that is open stands. */
  #table: Block[] = [];
  #rows: RowDraft[] = [];
  #cell: CellDraft | undefined;

  /** Begins a paragraph; what it says comes with `put`. */
  begin(): { readonly line: number; readonly put: (lines: readonly Line[], heading: number) => void } {
    const line = ++this.#paragraphs;
    const cell = this.#cell;
    if (cell) {
      return {
        line,
        put: (lines) => {
          for (const each of lines) cell.lines.push(each);
        },
      };
    }
    if (this.#depth > 0) return { line, put: () => undefined };
    const place = this.#place();
    return {
      line,
      put: (lines, heading) => {
        for (const { text, bold } of lines) place.push(paragraphOf(line, text, bold, heading));
      },
    };
  }

  openTable(): void {
    if (this.#depth++ > 0) return;
    this.#rows = [];
    this.#table = this.#place();
    this.#line = this.#paragraphs + 1;
  }

  closeTable(): void {
    if (this.#depth === 0 || --this.#depth > 0) return;
    const rows = tableRows(this.#rows);
    if (rows.length > 0) this.#table.push({ kind: 'table', line: this.#line, rows });
    this.#cell = undefined;
  }

  openRow(): void {
    if (this.#depth === 1) this.#rows.push({ line: this.#paragraphs + 1, cells: [], before: 0, after: 0 });
  }

  openCell(): void {
    const row = this.row;
    if (!row) return;
    this.#cell = { lines: [], columns: 1 };
    row.cells.push(this.#cell);
  }

  closeCell(): void {
    if (this.#depth === 1) this.#cell = undefined;
  }

  /** The row and cell whose properties are being read; undefined inside an inner table, which has no merged cells for us. */
  get row(): RowDraft | undefined {
    return this.#depth === 1 ? this.#rows.at(-1) : undefined;
  }

  get cell(): CellDraft | undefined {
    return this.#depth === 1 ? this.#cell : undefined;
  }

  document(): PlanDocument {
    return { blocks: this.#places.flat() };
  }

  #place(): Block[] {
    const place: Block[] = [];
    this.#places.push(place);
    return place;
  }
}

function paragraphOf(line: number, text: string, bold: boolean, heading: number): Block {
  return { kind: 'paragraph', line, text, ...(bold ? { bold } : {}), ...(heading > 0 ? { heading } : {}) };
}
