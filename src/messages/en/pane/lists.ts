import type {
  ATTENTION as Attention,
  COLUMNS as Columns,
  DUE as Due,
  GENERAL as General,
  REASONS as Reasons,
  TABS as Tabs,
} from '../../vi/pane/lists';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const REASONS: typeof Reasons = {
  'impossible-date': 'Impossible date',
  'not-understood': 'Deadline not understood',
  conflicting: 'Columns disagree',
  'doubtful-unit': 'Unit in doubt',
  'no-unit': 'No lead unit known',
  'event-needed': 'Day of the event needed',
  proposal: 'Note says it is done',
  other: 'To be looked at',
};

export const TABS: typeof Tabs = {
  label: 'Lists',
  attention: 'To check',
  due: 'Due',
  columns: 'Columns',
  settings: 'Settings',
};

export const ATTENTION: typeof Attention = {
  title: 'Needs a person',
  none: 'No task needs a person.',
  phrase: 'As written',
  emptyPhrase: '(empty)',
  reading: 'Read as',
};

export const DUE: typeof Due = {
  title: 'Overdue and due soon',
  titleFor: (status) => `Tasks: ${status}`,
  showDue: 'Back to overdue and due soon',
  unit: 'Lead unit',
  allUnits: (count) => `All units (${count})`,
  noUnit: 'No lead unit known',
  overdue: 'Overdue',
  soon: 'Due soon',
  next: 'In the next 30 days',
  late: (count) => `${days(count)} overdue`,
  left: (count) => `${days(count)} left`,
  dueToday: 'Due today',
  dueThatDay: 'Due that day',
  lateDone: (count) => `${days(count)} late`,
  none: 'No task is overdue, due soon or due within 30 days.',
  noneFor: 'No tasks.',
  due: (day) => `Due ${day}`,
  noDue: 'No deadline',
};

export const COLUMNS: typeof Columns = {
  title: 'Columns of the table',
  intro: 'Each column was read as shown. Correct what is wrong; it is kept on the sheet Thiết lập at the next update.',
  column: (letter) => `Column ${letter}`,
  noHeader: '(no header)',
  roleOf: (header) => `Column “${header}” is`,
  guessed: 'guessed from its content',
  corrected: 'chosen by a person',
  byItself: 'Read by itself again',
  pending: 'The new choice counts only in this pane; choose Update statuses to keep it in the workbook.',
  sheet: 'Sheet with the plan',
  otherTables: 'Other tables in this workbook that may be a plan:',
  otherTable: (sheet, cell, tasks) => `${sheet}, cell ${cell} (${tasks === 1 ? '1 task' : `${tasks} tasks`})`,
};

export const GENERAL: typeof General = {
  title: (count) => `General notes (${count})`,
};
