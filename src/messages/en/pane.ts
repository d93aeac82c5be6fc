import type { PaneMessages } from '../vi/pane';
import { ACTIONS, PROGRESS, PROGRESS_WORDS, RUN_NAMES } from './pane/actions';
import { FAULT_LEFT, FAULT_WORDS, FAULTS } from './pane/faults';
import { IMPORT } from './pane/import';
import { ATTENTION, COLUMNS, DUE, GENERAL, REASONS, TABS } from './pane/lists';
import { DATES, HOST_NOTES, NO_PLAN, PLAN, STATUSES } from './pane/plan';
import { CHANGE_REASONS, OUTCOME, PARAGRAPH, PREVIEW } from './pane/run';
import { AREAS, ROLES, SETTINGS } from './pane/settings';
import { CORRECTION, TASK } from './pane/task';

/** Everything the pane says by itself, in English. */
export const PANE: PaneMessages = {
  actions: ACTIONS,
  runNames: RUN_NAMES,
  progress: PROGRESS,
  progressWords: PROGRESS_WORDS,
  faults: FAULTS,
  faultLeft: FAULT_LEFT,
  faultWords: FAULT_WORDS,
  statuses: STATUSES,
  plan: PLAN,
  hostNotes: HOST_NOTES,
  dates: DATES,
  noPlan: NO_PLAN,
  reasons: REASONS,
  tabs: TABS,
  attention: ATTENTION,
  due: DUE,
  columns: COLUMNS,
  general: GENERAL,
  task: TASK,
  correction: CORRECTION,
  import: IMPORT,
  preview: PREVIEW,
  changeReasons: CHANGE_REASONS,
  outcome: OUTCOME,
  paragraph: PARAGRAPH,
  roles: ROLES,
  areas: AREAS,
  settings: SETTINGS,
  place: {
    cell: (cell) => `cell ${cell}`,
    sheet: (sheet) => `sheet “${sheet}”`,
    where: 'Where:',
  },
};
