import type { WorkbookFile } from '../../read';
import type { WorkbookPackage } from '../../package/workbook-package';
import { guarded } from '../../refusal';
import type { RowMove } from '../rows/row-move';
import { relationshipKind } from '../workbook/part-kinds';
import { CalcChain } from './calc-chain';
import { FormulaPlaces } from './formula-places';

/** The stored order of calculation of a workbook that has one, kept up while edits are carried out. */
export class CalculationOrder {
  readonly #part: string;
  readonly #chain: CalcChain;
  /** By sheet id. */
  readonly #formulas: Map<number, FormulaPlaces>;

  private constructor(part: string, chain: CalcChain, formulas: Map<number, FormulaPlaces>) {
    this.#part = part;
    this.#chain = chain;
    this.#formulas = formulas;
  }

  /** Undefined when the workbook has none, or one that is not understood. */
  static of({ package: pack, workbookPart, sheets, sheetXml }: WorkbookFile): CalculationOrder | undefined {
    const [part, ...others] = calcChainParts(pack, workbookPart);
    if (part === undefined || others.length > 0 || !pack.has(part)) return undefined;
    const formulas = new Map<number, FormulaPlaces>();
    for (const sheet of sheets) {
      if (sheet.kind !== 'worksheet') continue;
      if (formulas.has(sheet.sheetId)) return undefined;
      formulas.set(sheet.sheetId, new FormulaPlaces(sheetXml(sheet.part)));
    }
    const chain = guarded(() => CalcChain.read(pack.text(part), formulas));
    return chain.ok && chain.value ? new CalculationOrder(part, chain.value, formulas) : undefined;
  }

  /** Formulas of a sheet, to be told what comes and goes. */
  formulas(sheetId: number): FormulaPlaces {
    let places = this.#formulas.get(sheetId);
    if (!places) this.#formulas.set(sheetId, (places = new FormulaPlaces()));
    return places;
  }

  deleteRows(sheetId: number, move: RowMove): void {
    this.formulas(sheetId).move(move);
    this.#chain.deleteRows(sheetId, move);
  }

  /** Writes the part as the formulas are now. */
  write(pack: WorkbookPackage): void {
    const pieces = this.#chain.written(this.#formulas);
    if (pieces === 'empty') pack.remove(this.#part);
    else if (pieces) pack.setChunks(this.#part, pieces);
  }
}

/** Takes away the stored order of calculation: programs make it anew. */
export function removeCalculationOrder(pack: WorkbookPackage, workbookPart: string): void {
  for (const part of calcChainParts(pack, workbookPart)) pack.remove(part);
}

function calcChainParts(pack: WorkbookPackage, workbookPart: string): string[] {
  return pack
    .relationships(workbookPart)
    .filter(({ type, external }) => !external && relationshipKind(type) === 'calcChain')
    .map(({ target }) => target);
}
