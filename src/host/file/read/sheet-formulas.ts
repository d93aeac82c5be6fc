import { parseRect } from '../../../core/workbook/address';
import { refuse } from '../refusal';
import { attributesAt } from '../xml/scan';
import { decodeText } from '../xml/text';
import type { CellScanner } from './cell-scanner';
import { compileFormula, shiftedFormula, type FormulaPiece } from './formula-references';

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly FormulaPiece[];
}

interface LateCell {
  readonly row: number;
  readonly column: number;
  readonly group: string;
}

/** Cells that array formulas and data tables may mark as theirs, so that a claim of millions costs nothing. */
const ARRAY_CELLS = 200_000;
const COLUMNS = 16384;
/** Letters that all expanded formulas of a sheet may have together: one long formula shared by a million cells would fill the memory. */
const EXPANDED_LETTERS = 250_000_000;

/** Formulas of one sheet: shared ones expanded for each cell, cells inside an array formula carry its text. */
export class SheetFormulas {
  readonly #text: string;
  readonly #shared = new Map<string, SharedFormula>();
  readonly #late: LateCell[] = [];
  readonly #arrays = new Map<number, string>();
  #expanded = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Formula of the cell the scanner stands on; undefined when it has none. */
  formulaOf(row: number, cell: CellScanner): string | undefined {
    if (cell.formulaStart < 0) return this.#arrays.size > 0 ? this.#arrays.get(row * COLUMNS + cell.column) : undefined;
    const text = decodeText(this.#text.slice(cell.formulaFrom, cell.formulaTo));
    // "<f>" and nothing else, the usual case
    if (!this.#text.slice(cell.formulaStart, cell.formulaFrom).includes('=')) return text;
    const attributes = attributesAt(this.#text, cell.formulaStart);
    switch (attributes.get('t')) {
      case 'shared':
        return this.#sharedFormula(row, cell.column, text, attributes.get('si') ?? '');
      case 'array':
        return this.#mark(attributes.get('ref'), text);
      case 'dataTable':
        return this.#mark(attributes.get('ref'), dataTableText(attributes));
      default:
        return text;
    }
  }

  /** Cells whose shared master came after them, now that all are known. One without any master is #REF!. */
  late(): { row: number; column: number; formula: string }[] {
    return this.#late.map(({ row, column, group }) => {
      const master = this.#shared.get(group);
      return { row, column, formula: master ? this.#moved(master, row, column) : '#REF!' };
    });
  }

  #sharedFormula(row: number, column: number, text: string, group: string): string {
    const master = this.#shared.get(group);
    if (text !== '') {
      if (!master) this.#shared.set(group, { row, column, pieces: compileFormula(text) });
      return text;
    }
    if (master) return this.#moved(master, row, column);
    this.#late.push({ row, column, group });
    return '';
  }

  #moved(master: SharedFormula, row: number, column: number): string {
    const formula = shiftedFormula(master.pieces, row - master.row, column - master.column);
    this.#expanded += formula.length;
    return this.#expanded > EXPANDED_LETTERS ? refuse('too-big') : formula;
  }

  #mark(ref: string | undefined, text: string): string {
    const rect = ref === undefined ? undefined : parseRect(ref);
    if (!rect) return text;
    const area = (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);
    if (area > 1 && this.#arrays.size + area <= ARRAY_CELLS) {
      for (let row = rect.top; row <= rect.bottom; row++) {
        for (let column = rect.left; column <= rect.right; column++) this.#arrays.set(row * COLUMNS + column, text);
      }
    }
    return text;
  }
}

function dataTableText(attributes: ReadonlyMap<string, string>): string {
  const first = attributes.get('r1') ?? '';
  if (attributes.get('dt2D') === '1') return `TABLE(${first},${attributes.get('r2') ?? ''})`;
  return attributes.get('dtr') === '1' ? `TABLE(${first},)` : `TABLE(,${first})`;
}
