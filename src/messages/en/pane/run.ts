import type {
  CHANGE_REASONS as Reasons,
  OUTCOME as Outcome,
  PARAGRAPH as Paragraph,
  PREVIEW as Preview,
} from '../../vi/pane/run';

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-US')} ${many}`;
const cells = (count: number): string => counted(count, 'cell', 'cells');
const sheets = (count: number): string => counted(count, 'sheet', 'sheets');
const rows = (count: number): string => counted(count, 'row', 'rows');
const columns = (count: number): string => counted(count, 'column', 'columns');

export const PREVIEW: typeof Preview = {
  title: 'Preview',
  intro: (run) => `“${run}” will do the following. Nothing has been written yet.`,
  write: 'Write to the workbook',
  cancel: 'Cancel',
  addedColumns: (count, sheet) => `Add ${columns(count)} on sheet “${sheet}”`,
  addedSheets: (count) => `Add ${sheets(count)}`,
  renewedSheets: (count) => `Rebuild ${sheets(count)} of this tool`,
  changedCells: (count) => `Change ${cells(count)} that hold${count === 1 ? 's' : ''} something`,
  filled: (count) => `Fill ${cells(count)} that ${count === 1 ? 'is' : 'are'} empty`,
  deletedRows: (count, sheet) => `Delete ${rows(count)} on sheet “${sheet}”`,
  rows: (text) => `Rows ${text}`,
  formats: 'Change status colours, choice lists, names or column widths.',
  untouched: 'All other cells of yours stay as they are.',
  before: 'Now',
  after: 'Then',
  emptyCell: '(empty)',
  unseen: (sheet) => `${sheet} (hidden, remembers the run)`,
  undoLater: 'You can still undo after writing.',
};

export const CHANGE_REASONS: typeof Reasons = {
  cleaned: 'text cleaned',
  'from-tcvn3': 'TCVN3 -> Unicode',
  'from-vni': 'VNI -> Unicode',
  joined: 'page-split rows joined',
  'joined-row': 'joined to the row above',
  'header-repeat': 'repeated header',
  renewed: 'worked out again',
  corrected: 'your correction',
  setting: 'setting',
};

export const OUTCOME: typeof Outcome = {
  status: (count) => `Statuses of ${counted(count, 'task', 'tasks')} updated.`,
  summaries: (count) => (count === 0 ? 'Summaries built.' : `Summaries built on ${sheets(count)}.`),
  normalise: (cellCount, rowCount) =>
    rowCount === 0 ? `${cells(cellCount)} cleaned up.` : `${cells(cellCount)} cleaned up, ${rows(rowCount)} deleted.`,
  correct: 'Correction saved.',
  import: (tasks, sheet) =>
    `${tasks === 1 ? '1 task' : `${tasks} tasks`} written to the new sheet “${sheet}”. Choose Update statuses to begin tracking.`,
  importBeside: (tasks, sheet) => `${tasks === 1 ? '1 task' : `${tasks} tasks`} written to the new sheet “${sheet}”.`,
  sample: 'Sample table created. Choose Update statuses to try it.',
  added: (columnCount, sheetCount) =>
    [columnCount > 0 ? columns(columnCount) : '', sheetCount > 0 ? sheets(sheetCount) : '']
      .filter((part) => part !== '')
      .join(', '),
  addedSentence: (what) => `Added: ${what}.`,
  nothing: 'Everything is up to date; there is nothing to write.',
  nothingButKept: 'There is nothing to write. These places stay as they are:',
  undone: 'Undone: the workbook is as it was before the run.',
  undoneExcept: (count) => `Undone. ${cells(count)} edited after the run kept what you typed:`,
  cannotUndo: 'There is no run to undo in this workbook.',
  stopped: 'Stopped. Nothing was written.',
  copied: 'Paragraph copied. Paste it with Ctrl+V.',
};

export const PARAGRAPH: typeof Paragraph = {
  title: 'Report paragraph',
  byHand: 'Copying by itself was not allowed. The text below is selected: press Ctrl+C to copy it.',
};
