import { COMMANDS as EN_COMMANDS } from '../messages/en/commands';
import { printDay } from '../messages/en/day';
import { issueSentence as enSentence } from '../messages/en/index';
import { RUN_NAMES as EN_RUNS } from '../messages/en/pane/actions';
import { FAULT_LEFT as EN_LEFT, FAULTS as EN_FAULTS } from '../messages/en/pane/faults';
import { OUTCOME as EN_OUTCOME, PREVIEW as EN_PREVIEW } from '../messages/en/pane/run';
import type { Words } from './words';

export const IN_ENGLISH: Words = {
  language: 'en',
  own: EN_COMMANDS,
  runs: EN_RUNS,
  preview: EN_PREVIEW,
  outcome: EN_OUTCOME,
  faults: EN_FAULTS,
  left: EN_LEFT,
  sentence: enSentence,
  day: printDay,
};
