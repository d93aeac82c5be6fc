import type { StatusCode } from '../../core/status/codes';

/** What needs hands first, what is done last: the order of the bar and its legend. */
export const STATUS_ORDER: readonly StatusCode[] = [
  'overdue',
  'due-soon',
  'in-time',
  'undetermined',
  'continuous',
  'done-late',
  'done-on-time',
];
