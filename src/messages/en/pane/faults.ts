import type { FAULT_LEFT as LeftWords, FAULT_WORDS as Words, FAULTS as Faults } from '../../vi/pane/faults';

export const FAULTS: typeof Faults = {
  'cell-being-edited': {
    what: 'A cell is still being edited, so Excel takes no other work.',
    next: 'Press Enter or Esc to finish editing, then try again.',
  },
  'sheet-protected': {
    what: 'The sheet is protected.',
    next: 'Choose Review > Unprotect Sheet, then try again.',
  },
  'structure-locked': {
    what: 'The structure of the workbook is locked, so sheets cannot be added or changed.',
    next: 'Unlock it under Review > Protect Workbook, then try again.',
  },
  'read-only': {
    what: 'The workbook is open for reading only.',
    next: 'Click Enable Editing on the yellow bar of Excel, or save a copy, then try again.',
  },
  'filter-on': {
    what: 'A filter is on, so Excel does not let hidden rows be written.',
    next: 'Choose Data > Clear to clear the filter, then try again.',
  },
  'merged-cells': {
    what: 'There are merged cells where something has to be written.',
    next: 'Unmerge them, or place the tracking columns elsewhere, then try again.',
  },
  'table-in-the-way': {
    what: 'Another Excel table stands where something has to be written.',
    next: 'Move that table, or track on a copy of the sheet.',
  },
  'pivot-in-the-way': {
    what: 'A PivotTable stands where something has to be written.',
    next: 'Move the PivotTable, or track on a copy of the sheet.',
  },
  'other-workbook-active': {
    what: 'Another workbook was selected while the work was going on.',
    next: 'Click the window of this plan, then try again.',
  },
  'too-much-at-once': {
    what: 'There is more to read or write than Excel allows at once.',
    next: 'Remove sheets that are not needed or move the plan to a workbook of its own, then try again.',
  },
  'workbook-changed': {
    what: 'Somebody changed the table after it was read.',
    next: 'Try again: the newest table is read and shown to you once more.',
  },
  'sheet-gone': {
    what: 'The sheet is no longer in the workbook, or has another name.',
    next: 'Choose Read again and go on.',
  },
  'sheet-unsupported': {
    what: 'This is a chart or macro sheet, not a worksheet.',
    next: 'Select the sheet with the plan, then try again.',
  },
  'name-taken': {
    what: 'The workbook already has a sheet or table with the name that is needed.',
    next: 'Rename that sheet or table, then try again.',
  },
  'api-missing': {
    what: 'This version of Excel lacks a function that is needed.',
    next: 'Update Excel, or open the workbook in Excel on the web.',
  },
  'out-of-memory': {
    what: 'The computer has not enough memory left for this.',
    next: 'Save the workbook, close other workbooks and programs, then try again.',
  },
  busy: {
    what: 'Excel is busy with something else.',
    next: 'Wait for it to finish, close any open dialog, then try again.',
  },
  cancelled: {
    what: 'Stopped as you asked.',
    next: 'Start again whenever you need to.',
  },
  unknown: {
    what: 'Excel reported an error whose cause is not clear.',
    next: 'Try again. If it happens again, save the workbook, restart Excel, or send the details below to your IT staff.',
  },
};

export const FAULT_LEFT: typeof LeftWords = {
  nothing: 'Nothing was written.',
  restored: 'What had been written was put back as it was.',
  partly: 'Some of it was written, in these places; everything else is as it was:',
};

export const FAULT_WORDS: typeof Words = {
  retry: 'Try again',
  details: 'Details for IT staff',
  cells: 'Cells concerned:',
};
