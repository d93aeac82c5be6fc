import type { COMMANDS as Commands } from '../vi/commands';

export const COMMANDS: typeof Commands = {
  close: 'Close',
  writing: 'Writing to the workbook…',
  notDone: (run) => `${run}: not done`,
  done: (run) => `${run}: done`,
  nothing: (run) => `${run}: nothing to write`,
  lookInPane: 'Open the Phụ Lục pane to look at each task; this run can be undone there too.',
  correctInPane:
    'Open the Phụ Lục pane (“Open tracking pane”) to choose another table, correct a column or place the tracking columns elsewhere.',
  notKept: 'This computer could not keep what undoing needs.',
  whichDay: (run) => `${run}: as of which day?`,
  otherDay: (day, today) =>
    `The figures of this workbook are as of ${day}, the report date on its settings sheet. Today is ${today}.`,
  asOfToday: 'As of today',
  keepDay: (day) => `Keep ${day}`,
  more: (count) => `and ${count} more`,
  cellOn: (sheet, cell) => `cell ${cell}, sheet “${sheet}”`,
  sheet: (sheet) => `sheet “${sheet}”`,
  at: (place) => `At ${place}.`,
};
