import type { WorkbookSnapshot } from '../workbook/snapshot';
import { sheetReference } from '../workbook/address';

const NAME_OF_OURS = /(?:^|[^A-Za-z_.])PL_[A-Za-z]+/;

/** What the user's own formulas and names read. */
export interface Referred {
  /** Whether something of the user's reads cells of that sheet. */
  readonly sheet: (name: string) => boolean;
  /** Whether something of the user's reads a setting by its name (PL_…). */
  readonly settings: boolean;
}

/**
 * What would show #REF! or #NAME? if sheets of the run went away. `ours`: sheets of the run, they do not count; `written`: sheets the run wrote in,
 * where formulas with names of ours may be our own.
 */
export function referredTo(
  workbook: WorkbookSnapshot,
  ours: ReadonlySet<string>,
  written: ReadonlySet<string>,
): Referred {
  const formulas: string[] = [];
  let settings = false;
  for (const sheet of workbook.sheets) {
    if (ours.has(sheet.name)) continue;
    for (const cells of sheet.rows) {
      for (const cell of cells ?? []) {
        if (cell?.formula === undefined) continue;
        if (cell.formula.includes('!')) formulas.push(cell.formula.toLowerCase());
        settings ||= !written.has(sheet.name) && NAME_OF_OURS.test(cell.formula);
      }
    }
  }
  for (const { name, refersTo, sheet } of workbook.names) {
    // Print areas and titles of our sheets are names of those sheets.
    const isOurs = name.startsWith('PL_') || (sheet !== undefined && ours.has(sheet));
    if (!isOurs) formulas.push(refersTo.toLowerCase());
  }
  const reads = (name: string): boolean => {
    const [quoted, plain] = [`${sheetReference(name)}!`.toLowerCase(), `${name}!`.toLowerCase()];
    return formulas.some((formula) => formula.includes(quoted) || formula.includes(plain));
  };
  return { sheet: reads, settings };
}
