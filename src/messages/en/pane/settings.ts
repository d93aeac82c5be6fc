import type { AREAS as Areas, ROLES as Roles, SETTINGS as Settings } from '../../vi/pane/settings';
import { AREAS as WRITTEN_AREAS } from '../../vi/pane/settings';
import { ROLE_LABELS } from '../settings';

export const ROLES: typeof Roles = { ...ROLE_LABELS };

export const AREAS: typeof Areas = WRITTEN_AREAS;

export const SETTINGS: typeof Settings = {
  title: 'Settings',
  autoOpen: 'Open this pane with the workbook',
  autoOpenHint: 'Computers without the tool still open the workbook as usual.',
  alwaysToday: 'The report date is always the day of opening',
  alwaysTodayHint: 'Off: a fixed day is kept, for example the day of the briefing.',
  warningDays: 'Due soon from',
  warningUnit: 'days before',
  warningWrong: 'Enter a whole number from 0 to 366.',
  beforeDay: '“Trước ngày X” (before X) includes day X',
  beforeDayHint: 'Off: “trước ngày 15/12” runs to the end of 14/12.',
  pending: 'Changes count here at once and are kept in the workbook at the next update.',
};
