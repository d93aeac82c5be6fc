import type { WorkbookSnapshot } from '../workbook/snapshot';
import { ownedSheet } from './marks';
import type { OwnedSheet } from './marks';

/** The sheets with summaries, the hidden one with sort keys among them. */
export const REPORT_SHEETS = [
  'byUnit',
  'byArea',
  'overdue',
  'briefing',
  'calculation',
] as const satisfies readonly OwnedSheet[];
export type ReportSheet = (typeof REPORT_SHEETS)[number];

/** Whose cells the formulas of a sheet read: without those it would show #REF!. */
const READS: Readonly<Record<ReportSheet, readonly ReportSheet[]>> = {
  byUnit: [],
  byArea: [],
  calculation: ['byUnit'],
  overdue: ['calculation'],
  briefing: ['byUnit', 'byArea', 'calculation'],
};

/** The sheets with everything that their formulas read. */
export function withWhatTheyRead(sheets: Iterable<ReportSheet>): ReadonlySet<ReportSheet> {
  const all = new Set(sheets);
  for (const sheet of all) for (const read of READS[sheet]) all.add(read);
  return all;
}

/** Summary sheets that people look at and that stand in the workbook. */
export const standingReports = (workbook: WorkbookSnapshot): readonly ReportSheet[] =>
  REPORT_SHEETS.filter((sheet) => sheet !== 'calculation' && ownedSheet(workbook, sheet) !== undefined);

/** The summary sheets that a run keeps up: all, or those that are there with what they read. */
export const wantedReports = (workbook: WorkbookSnapshot, which: 'all' | 'existing'): ReadonlySet<ReportSheet> =>
  which === 'all' ? new Set(REPORT_SHEETS) : withWhatTheyRead(standingReports(workbook));
