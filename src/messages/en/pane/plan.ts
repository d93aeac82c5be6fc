import type {
  DATES as Dates,
  HOST_NOTES as HostNotes,
  NO_PLAN as NoPlan,
  PLAN as Plan,
  STATUSES as Statuses,
} from '../../vi/pane/plan';
import { STATUS_LABELS } from '../status';

const tasks = (count: number): string => (count === 1 ? '1 task' : `${count.toLocaleString('en-US')} tasks`);

export const STATUSES: typeof Statuses = { ...STATUS_LABELS };

export const PLAN: typeof Plan = {
  untitled: 'Plan without a title',
  onSheet: (sheet) => `Sheet “${sheet}”`,
  taskCount: tasks,
  bar: 'Tasks by status',
  current: (day) => `The workbook agrees with these figures as of ${day}.`,
  notCurrent: 'These figures are not in the workbook yet.',
  notTracked:
    'The table has no tracking columns yet. Choose Update statuses to add them; you see what will be written first.',
  changed: 'The table has just been changed.',
  leftOut: (sheets) => `Sheets whose data spread too far were not read: ${sheets}.`,
  readHere: (sheet) => `Read the open sheet “${sheet}”`,
  welcome:
    'Reads the deadlines in your plan table, shows what is overdue, and prepares the summaries for the briefing.',
};

export const HOST_NOTES: typeof HostNotes = {
  'merges-unknown':
    'This version of Excel does not tell all merged cells; look closely at the preview if there are merged cells to the right of the table.',
  'date-system-1904': 'The workbook counts dates from 1904; dates are converted accordingly.',
  'comments-unknown':
    'This version of Excel does not tell which cells have comments; cleaning up the text deletes no rows.',
};

export const DATES: typeof Dates = {
  reportDateShort: 'As of',
  today: 'Today',
  alwaysToday: 'Always the day of opening',
  year: 'Plan year',
  yearDoubt: 'The plan year is not clear. Enter it so that deadlines without a year can be read.',
  yearWrong: 'Enter a year of four digits, for example 2024.',
  empty: 'Enter a date, for example 20/11/2024.',
  notADate: 'Enter day/month/year, for example 20/11/2024.',
  noSuchDay: (text) => `The calendar has no day ${text}.`,
  example: 'dd/mm/yyyy',
};

export const NO_PLAN: typeof NoPlan = {
  title: 'No plan table found',
  lookedFor:
    'A table was looked for on every sheet: a header row with a column for the tasks (nội dung) and one for the deadline (thời hạn, tiến độ).',
  sheets: 'Sheets of this workbook',
  readSheet: (sheet) => `Read sheet “${sheet}”`,
  everywhere: 'Look on every sheet',
  sampleHint: 'To try it out: create a sample table on a new sheet, then choose Update statuses.',
  headerHint:
    'Does your table have other headers? Write “Nội dung nhiệm vụ” and “Thời hạn” in its header row, then read again.',
  blockedTitle: 'Tracking columns could not be added',
  cellsInTheWay: (cells, count) =>
    `${count === 1 ? '1 cell' : `${count} cells`} to the right of the table ${count === 1 ? 'is' : 'are'} in use (${cells}). Choose one:`,
  copySheet: 'Track on a copy of the sheet',
  otherColumn: (column) => `Place the tracking columns from column ${column}`,
  sheetProtected: (sheet) =>
    `Sheet “${sheet}” is protected. Unprotect it under Review and read again, or track on a copy.`,
};
