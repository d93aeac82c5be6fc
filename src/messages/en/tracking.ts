import type { Issue } from '../../core/issue/issue';
import { dayOfFact } from './day';

const fact = (issue: Issue, name: string): string => String(issue.facts?.[name] ?? '');
const raw = (issue: Issue): string => (issue.raw ?? '').slice(0, 120);
const sheet = (issue: Issue): string => issue.sheet ?? '';

/** What tracking has to tell. The place is told with the issue. */
export const TRACKING_SENTENCES: Readonly<Record<string, (issue: Issue) => string>> = {
  'cells-in-the-way': (issue) =>
    `The tracking columns cannot be added right beside the table on the sheet “${sheet(issue)}”: places in use there: ${fact(issue, 'count')} (${fact(issue, 'cells')}). ` +
    `Place the columns from column ${fact(issue, 'column')} on, or track a copy of the sheet.`,
  'column-inside-table': (issue) =>
    `Column ${fact(issue, 'column')} lies inside the table, which ends at column ${fact(issue, 'edge')}; choose a column to the right of it.`,
  'sheet-protected': (issue) =>
    `The sheet “${sheet(issue)}” is protected. Unprotect it (Review > Unprotect Sheet) and run again, or track a copy of the sheet.`,
  'structure-locked': () =>
    'The structure of the workbook is locked, so no sheet can be added. Unlock it (Review > Protect Workbook) and run again.',
  'other-sheet-tracked': (issue) =>
    `This workbook already tracks the table on the sheet “${fact(issue, 'tracked')}”. One workbook tracks one table; move the sheet “${sheet(issue)}” to a workbook of its own.`,
  'placement-ignored': (issue) =>
    `The table on the sheet “${sheet(issue)}” has its tracking columns already, so the choice of place has no effect.`,
  'completed-covers-all': (issue) =>
    `The completion date ${dayOfFact(raw(issue))} counts for the whole task, though it has later milestones. If only one milestone is done, correct its “Mốc” cell (for example 1/2) and run again.`,
  'status-conflict': (issue) =>
    `The plan says “${raw(issue)}” but there is no completion date, so the task does not count as done.`,
  'tracking-completed-not-date': (issue) =>
    `The completion date “${raw(issue)}” is not a date, so the task does not count as done.`,
  'office-completed-unused': (issue) =>
    `The plan’s own completion column says ${dayOfFact(raw(issue))} but the tracking cell “Ngày hoàn thành” (completion date) is empty; please enter the date there.`,
  'progress-proposes-done': (issue) =>
    `The progress note says it was done on ${dayOfFact(fact(issue, 'day'))}: “${raw(issue)}”. If so, enter this day as the completion date.`,
  'progress-proposes-undated': (issue) =>
    `The progress note says it is done but not when: “${raw(issue)}”. If so, enter the completion date.`,
  'progress-future-date': (issue) =>
    `The progress note names ${dayOfFact(fact(issue, 'day'))}, later than the report date, so it is not taken as done: “${raw(issue)}”. Please check the day.`,
  'progress-impossible-date': (issue) =>
    `The progress note says it is done, but the calendar has no such day as it names: “${raw(issue)}”. Please check and enter the right day.`,
  'progress-contradicts': (issue) =>
    `The completion date says ${dayOfFact(fact(issue, 'day'))}, but the progress note says it is not done: “${raw(issue)}”. Please correct one of them.`,
  'completed-stuck': () =>
    'The task could not move on to its next milestone: the completion date or the log is a formula, or the “Mốc” (milestone) cell says something else. Please correct it.',
  'due-not-date': (issue) =>
    `The deadline “${raw(issue)}” is not a date, so the task counts as having no known deadline.`,
  'due-kept-phrase-changed': (issue) =>
    `The deadline phrase is now “${raw(issue)}”, but the “Hạn” (deadline) cell was edited by hand and is kept; please check.`,
  'status-overwritten': (issue) =>
    `The formula of this status cell was replaced with “${raw(issue)}”; the cell is kept, please check.`,
  'rows-misaligned': (issue) =>
    `Rows whose contents moved without their tracking cells: ${fact(issue, 'count')} (from task ${fact(issue, 'id')} on). ` +
    'Undo the sorting, or sort the whole table together with the tracking columns.',
  'state-lost': () =>
    'The hidden data sheet of the last run is gone; everything in the tracking cells is taken as entered by people and is kept.',
  'units-similar': (issue) =>
    `“${fact(issue, 'short')}” and “${fact(issue, 'long')}” count as two units. If they are one, enter that in the list of unit names on the sheet “${fact(issue, 'settings')}” and run again.`,
  'print-area-missing': (issue) =>
    `The sheet “${sheet(issue)}” has no print area, so the tracking columns will be printed too. To print as before, select the old table and set the print area (Page Layout > Print Area).`,
  'print-area-smaller': (issue) =>
    `The print area of the sheet “${sheet(issue)}” does not include the tracking columns; it is kept as it is.`,
  'own-sheet-protected': (issue) =>
    `The sheet “${sheet(issue)}” is protected and was not updated; unprotect it and run again.`,
};

/** The sentence for something that tracking has to tell; undefined for a code of another part. */
export const trackingIssueMessage = (issue: Issue): string | undefined => TRACKING_SENTENCES[issue.code]?.(issue);
