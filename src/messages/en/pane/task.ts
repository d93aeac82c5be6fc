import type { CORRECTION as Correction, TASK as Task } from '../../vi/pane/task';

export const TASK: typeof Task = {
  selected: 'Task in the selected row',
  hide: 'Hide',
  result: 'Result, product',
  phrase: 'Deadline as written',
  reading: 'Read as',
  status: 'Status',
  due: 'Due',
  milestone: 'Milestone',
  lead: 'Lead',
  coordinate: 'With',
  completed: 'Completed',
  outcome: 'Outcome',
  notYet: 'Not yet',
  noDue: 'Not known',
  none: 'Not known',
  more: 'Show all',
  less: 'Show less',
};

export const CORRECTION: typeof Correction = {
  title: (id) => `Correct task ${id}`,
  due: 'Due date',
  dueHint: 'Leave empty if there is no deadline.',
  completed: 'Completion date',
  completedHint: 'Leave empty if not done yet.',
  lead: 'Lead unit',
  coordinate: 'Coordinating units',
  unitsHint: 'Separate several units by semicolons (;).',
  area: 'Area',
  eventDay: 'Day of the event',
  eventHint: (event) => `The deadline counts from: ${event}`,
  kept: 'The correction goes into the tracking columns and is kept at later updates. The original cells do not change.',
  save: 'Save the correction',
  cancel: 'Cancel',
  suggestions: 'Units already in the plan',
};
