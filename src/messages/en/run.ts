import type { Issue } from '../../core/issue/issue';
import type { CorrectionIssueCode } from '../../core/run/corrections';
import type { UndoIssueCode } from '../../core/undo/planUndo';
import { dayOfFact } from './day';

type ImportIssueCode = 'register-empty' | 'import-file-unread' | 'import-is-workbook' | 'import-beside-tracked';
type RunCode = CorrectionIssueCode | UndoIssueCode | ImportIssueCode | 'settings-list-missing';

const fact = (issue: Issue, name: string): string => dayOfFact(String(issue.facts?.[name] ?? ''));
const onSheet = ({ sheet }: Issue): string => (sheet === undefined ? '' : ` “${sheet}”`);

/** What corrections, settings and undo have to tell. The place is told with the issue. */
export const RUN_SENTENCES: Readonly<Record<RunCode, (issue: Issue) => string>> = {
  'correction-task-unknown': (issue) =>
    `Task ${fact(issue, 'id')} is no longer in the table, so it cannot be corrected. Please read the table again.`,
  'correction-day-unusable': (issue) =>
    `Task ${fact(issue, 'id')}: the date “${issue.raw ?? ''}” cannot be used. Enter a date from ${fact(issue, 'from')} to ${fact(issue, 'to')}.`,
  'correction-no-event': (issue) =>
    `The current milestone of task ${fact(issue, 'id')} does not count from an event, so the date of an event is of no use. Enter the date itself in the “Hạn” (deadline) cell.`,
  'correction-event-uncounted': (issue) =>
    `Task ${fact(issue, 'id')}: “${fact(issue, 'phrase')}” states no number of days or months, so no deadline follows from it. Enter the date itself in the “Hạn” (deadline) cell.`,
  'correction-holidays-missing': (issue) =>
    `Task ${fact(issue, 'id')}: the public holidays of ${fact(issue, 'years')} are not complete, so this deadline may be off. Add the days off on the sheet “Thiết lập” (settings).`,
  'settings-list-missing': (issue) =>
    `The settings sheet no longer has the list “${fact(issue, 'list')}”, so the correction counts this time only and was not kept.`,
  'register-empty': () => 'No task is left to be written as a table.',
  'import-file-unread': () =>
    'The file could not be opened (it was moved, is locked, or has not been downloaded yet). Try again, or open it and copy and paste its text.',
  'import-is-workbook': () =>
    'This is an Excel file. Open it in Excel and open this pane there: the plan is read in the file itself.',
  'import-beside-tracked': (issue) =>
    `This workbook tracks sheet “${fact(issue, 'tracked')}”, and a workbook tracks one plan. To track the imported one, move sheet${onSheet(issue)} to a workbook of its own (right-click its tab > Move or Copy).`,
  'undo-not-last': () =>
    'The workbook has been updated again since this run, or its hidden data has changed, so the run cannot be undone.',
  'undo-rows-moved': (issue) =>
    `Rows of the sheet${onSheet(issue)} have been added, deleted or moved since the run, so it is not certain which cells to put back. Nothing was changed.`,
  'undo-columns-moved': (issue) =>
    `Columns of the sheet${onSheet(issue)} have been added, deleted or moved since the run, so it is not certain which cells to put back. Nothing was changed.`,
  'undo-sheet-gone': (issue) =>
    `The sheet${onSheet(issue)} is no longer in the workbook, so the run cannot be undone. Nothing was changed.`,
  'undo-protected': (issue) =>
    issue.sheet === undefined
      ? 'The structure of the workbook is locked. Unlock it (Review > Protect Workbook), then undo again.'
      : `The sheet${onSheet(issue)} is protected. Unprotect it (Review > Unprotect Sheet), then undo again.`,
};

const isCode = (code: string): code is RunCode => Object.hasOwn(RUN_SENTENCES, code);

/** The sentence for a finding of a run; undefined for a code of another concept. */
export const runIssueMessage = (issue: Issue): string | undefined =>
  isCode(issue.code) ? RUN_SENTENCES[issue.code](issue) : undefined;
