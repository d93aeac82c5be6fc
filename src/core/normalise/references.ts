import type { WorkbookSnapshot } from '../workbook/snapshot';

/** A reference in a formula: sheet (quoted or plain) and cell, with the second corner of a range. */
const REFERENCE =
  /(?:(?:'((?:[^']|'')*)'|([\p{L}_][\p{L}\p{N}_.]*))!)?\$?[A-Z]{1,3}\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?(\d{1,7}))?(?![\p{L}\p{N}_(])/gu;

function note(formula: string, home: string, sheet: string, rows: Set<number>): void {
  for (const [, quoted, plain, first, last] of formula.matchAll(REFERENCE)) {
    const named = quoted === undefined ? (plain ?? home) : quoted.replaceAll("''", "'");
    if (named.toLowerCase() !== sheet.toLowerCase()) continue;
    if (last === undefined || last === first) rows.add(Number(first) - 1);
  }
}

/** 0-based rows of a sheet that some formula or name points at alone: it would break if the row went away. Longer ranges merely shrink. */
export function rowsPointedAt(workbook: WorkbookSnapshot, sheet: string): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const each of workbook.sheets) {
    for (const row of each.rows) {
      for (const cell of row ?? []) if (cell?.formula !== undefined) note(cell.formula, each.name, sheet, rows);
    }
  }
  for (const { refersTo, sheet: home } of workbook.names) note(refersTo, home ?? '', sheet, rows);
  return rows;
}
