import type { StatusCode } from '../../core/status/codes';

/** The statuses in English. The cells of the workbook keep the Vietnamese words, which formulas compare with. */
export const STATUS_LABELS: Readonly<Record<StatusCode, string>> = {
  'done-on-time': 'Done on time',
  'done-late': 'Done late',
  'in-time': 'In time',
  'due-soon': 'Due soon',
  overdue: 'Overdue',
  continuous: 'Ongoing',
  undetermined: 'No deadline known',
};
