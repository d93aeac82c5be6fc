import { makeStyles } from '@fluentui/react-components';
import type { PaneMessages } from '../../messages/vi/pane';
import { useLanguage } from '../language/LanguageContext';
import type { Language } from '../language/language';
import { usePane } from '../session/SessionContext';
import type { Outcome, Work } from '../session/state';
import { outcomeWords } from './outcomeWords';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

function workWords(words: PaneMessages, work: Work): string | undefined {
  if (work.kind !== 'planning' && work.kind !== 'writing') return undefined;
  return words.progress[work.progress?.step ?? work.kind];
}

function failureWords({ pane, sentence }: Language, outcome: Outcome): string {
  if (outcome.kind === 'failed') {
    const { what, next } = pane.faults[outcome.fault.code];
    const left = outcome.fault.left ? pane.faultLeft[outcome.fault.left.kind] : '';
    return `${what} ${left} ${next}`;
  }
  return outcome.kind === 'refused' ? sentence(outcome.refusal) : '';
}

/** Says aloud, for those who do not see it, what is under way and what came of it. */
export function Announcer() {
  const language = useLanguage();
  const work = usePane((state) => state.work);
  const outcome = usePane((state) => state.outcome);
  const told = outcome ? (outcomeWords(language.pane, outcome) ?? failureWords(language, outcome)) : '';
  return (
    <div className={useStyles().unseen} role="status" aria-live="polite">
      {workWords(language.pane, work) ?? told}
    </div>
  );
}
