import { dayInWords } from '../core/calendar/day';
import type { IsoDate } from '../core/calendar/day';
import type { Issue } from '../core/issue/issue';
import type { PlanHost } from '../host/planHost';
import { COMMANDS as EN_COMMANDS } from '../messages/en/commands';
import { printDay } from '../messages/en/day';
import { issueSentence as enSentence } from '../messages/en/index';
import { RUN_NAMES as EN_RUNS } from '../messages/en/pane/actions';
import { FAULT_LEFT as EN_LEFT, FAULTS as EN_FAULTS } from '../messages/en/pane/faults';
import { OUTCOME as EN_OUTCOME, PREVIEW as EN_PREVIEW } from '../messages/en/pane/run';
import { COMMANDS } from '../messages/vi/commands';
import { issueSentence } from '../messages/vi/index';
import { RUN_NAMES } from '../messages/vi/pane/actions';
import { FAULT_LEFT, FAULTS } from '../messages/vi/pane/faults';
import { OUTCOME, PREVIEW } from '../messages/vi/pane/run';

/** Everything a command says, in one language. */
export interface Words {
  readonly language: PlanHost['language'];
  readonly own: typeof COMMANDS;
  readonly runs: typeof RUN_NAMES;
  readonly preview: typeof PREVIEW;
  readonly outcome: typeof OUTCOME;
  readonly faults: typeof FAULTS;
  readonly left: typeof FAULT_LEFT;
  readonly sentence: (issue: Issue) => string;
  readonly day: (day: IsoDate) => string;
}

export const WORDS: Readonly<Record<PlanHost['language'], Words>> = {
  vi: {
    language: 'vi',
    own: COMMANDS,
    runs: RUN_NAMES,
    preview: PREVIEW,
    outcome: OUTCOME,
    faults: FAULTS,
    left: FAULT_LEFT,
    sentence: issueSentence,
    day: dayInWords,
  },
  en: {
    language: 'en',
    own: EN_COMMANDS,
    runs: EN_RUNS,
    preview: EN_PREVIEW,
    outcome: EN_OUTCOME,
    faults: EN_FAULTS,
    left: EN_LEFT,
    sentence: enSentence,
    day: printDay,
  },
};
