import { STATUS_LABELS } from '../../core/status/codes';
import type { Wording } from '../language';
import { issueSentence } from '.';
import { AREA_LABELS } from './area';
import { describeMilestone, describeSchedule, printDay } from './deadline';
import { CHANGE_WORDS } from './normalise';
import { AREA_WORDS, UNIT_WORDS } from './report';
import { ROLE_LABELS } from './settings';

/** What the core knows, in Vietnamese. */
export const wording: Wording = {
  language: 'vi',
  issueSentence,
  describeSchedule,
  describeMilestone,
  day: printDay,
  statusLabel: (status) => STATUS_LABELS[status],
  areaLabel: (area) => AREA_LABELS[area],
  roleLabel: (role) => ROLE_LABELS[role],
  changeReason: (reason) => CHANGE_WORDS[reason],
  noUnit: UNIT_WORDS.none,
  noArea: AREA_WORDS.none,
};
