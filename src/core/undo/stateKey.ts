import { fingerprintOf } from '../state/fingerprint';
import { ownedSheet } from '../state/marks';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/**
 * Which workbook this is and how the last run left it: changes with every run that changes the state sheet, and stays when people type into their
 * cells. A workbook without a state sheet is known by the names of its sheets.
 */
export function stateKey(workbook: WorkbookSnapshot): string {
  const state = ownedSheet(workbook, 'state');
  if (!state) return `sheets ${fingerprintOf(workbook.sheetNames)}`;
  const lines = state.rows.map((cells) => [0, 1, 2].map((column) => `${cells?.[column]?.value ?? ''}`));
  return `state ${fingerprintOf(lines)}`;
}
