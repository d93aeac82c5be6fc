import type { Wording } from '../language';
import { issueSentence } from '.';
import { AREA_LABELS } from './area';
import { printDay } from './day';
import { describeMilestone, describeSchedule } from './deadline';
import { CHANGE_WORDS } from './normalise';
import { ROLE_LABELS } from './settings';
import { STATUS_LABELS } from './status';

/** What the core knows, in English. */
export const wording: Wording = {
  language: 'en',
  issueSentence,
  describeSchedule,
  describeMilestone,
  day: printDay,
  statusLabel: (status) => STATUS_LABELS[status],
  areaLabel: (area) => AREA_LABELS[area],
  roleLabel: (role) => ROLE_LABELS[role],
  changeReason: (reason) => CHANGE_WORDS[reason],
  noUnit: 'No lead unit found',
  noArea: 'No area found',
};
