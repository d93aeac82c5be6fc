import { cellName } from '../../../src/core/workbook/address';
import type { CellSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { shown, snapshotOf } from '../../acceptance/tracking';

export const OUR_SHEETS = ['Thiết lập', 'TH theo đơn vị', 'TH theo lĩnh vực', 'DS quá hạn', 'Giao ban', '_PhuLucTinh'];

export interface Differences {
  readonly compared: number;
  /** "Giao ban!B7: 4 instead of 5". */
  readonly wrong: readonly string[];
  /** Formula cells of ours that TypeScript would write otherwise on that day, so that there is nothing to compare. */
  readonly rewritten: readonly string[];
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9);

const cellIn = (workbook: WorkbookSnapshot, sheet: string, row: number, column: number): CellSnapshot | undefined =>
  workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];

/** A formula of ours: on a sheet we made, or one in the plan that reads our settings or our status. */
const isOurs = (sheet: string, formula: string): boolean =>
  OUR_SHEETS.includes(sheet) || /PL_NgayBaoCao|"Quá hạn"/.test(formula);

/**
 * Formula cells of ours as another program `calculated` them from the `given` workbook, against the values TypeScript `cached`,
 * on the plan's sheet and on our own.
 */
export function differences(
  plan: string,
  files: { readonly given: Uint8Array; readonly calculated: Uint8Array; readonly cached: Uint8Array },
): Differences {
  const [given, calculated] = [snapshotOf(files.given), snapshotOf(files.calculated)];
  const wrong: string[] = [];
  const rewritten: string[] = [];
  let compared = 0;
  const compare = (sheet: string, row: number, column: number, cell: CellSnapshot): void => {
    if (cell.formula === undefined || !isOurs(sheet, cell.formula)) return;
    const place = `${sheet}!${cellName(row, column)}`;
    if (cellIn(given, sheet, row, column)?.formula !== cell.formula) return void rewritten.push(place);
    const got = shown(cellIn(calculated, sheet, row, column)) ?? '';
    const wanted = shown(cell) ?? '';
    compared += 1;
    if (!same(got, wanted)) wrong.push(`${place}: ${String(got)} instead of ${String(wanted)}`);
  };
  for (const { name, rows } of snapshotOf(files.cached).sheets) {
    if (name !== plan && !OUR_SHEETS.includes(name)) continue;
    rows.forEach((cells, row) => cells?.forEach((cell, column) => cell && compare(name, row, column, cell)));
  }
  return { compared, wrong, rewritten };
}
