import { dayInWords } from '../core/calendar/day';
import type { IsoDate } from '../core/calendar/day';
import type { Issue } from '../core/issue/issue';
import type { PlanHost } from '../host/planHost';
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

const IN_VIETNAMESE: Words = {
  language: 'vi',
  own: COMMANDS,
  runs: RUN_NAMES,
  preview: PREVIEW,
  outcome: OUTCOME,
  faults: FAULTS,
  left: FAULT_LEFT,
  sentence: issueSentence,
  day: dayInWords,
};

/** What a command says in a language. English is fetched when it is asked for; should that fail, the words are Vietnamese. */
export async function wordsIn(language: PlanHost['language']): Promise<Words> {
  if (language === 'vi') return IN_VIETNAMESE;
  return import('./englishWords').then(
    ({ IN_ENGLISH }) => IN_ENGLISH,
    () => IN_VIETNAMESE,
  );
}
