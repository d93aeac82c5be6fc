import type {
  ACTIONS as Actions,
  PROGRESS as Steps,
  PROGRESS_WORDS as StepWords,
  RUN_NAMES as RunNames,
} from '../../vi/pane/actions';

export const ACTIONS: typeof Actions = {
  status: 'Update statuses',
  summaries: 'Build summaries',
  normalise: 'Clean up the text',
  paragraph: 'Copy report paragraph',
  undo: 'Undo the last run',
  undoShort: 'Undo',
  sample: 'Create a sample table',
  reread: 'Read again',
  stop: 'Stop',
  close: 'Close',
  correct: 'Correct',
  more: (count) => `Show ${count} more`,
};

export const RUN_NAMES: typeof RunNames = {
  status: 'Update statuses',
  summaries: 'Build summaries',
  normalise: 'Clean up the text',
  correct: 'Save the correction',
  sample: 'Create a sample table',
  import: 'Import a plan',
  undo: 'Undo the last run',
  read: 'Read the table',
  select: 'Go to cell',
  setting: 'Save the setting',
  paragraph: 'Copy report paragraph',
};

export const PROGRESS: typeof Steps = {
  reading: 'Reading the table…',
  planning: 'Working out the statuses…',
  checking: 'Checking before writing…',
  writing: 'Writing to the workbook…',
  restoring: 'Putting things back…',
};

export const PROGRESS_WORDS: typeof StepWords = {
  part: (done, total) => `${done} of ${total}`,
};
