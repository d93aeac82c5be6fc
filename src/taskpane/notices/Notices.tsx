import { useSession, usePane } from '../session/SessionContext';
import { OutcomeNotice } from './OutcomeNotice';
import { ProgressNotice } from './ProgressNotice';

const STOPPABLE = new Set(['reading', 'planning', 'checking']);

/** What is under way, and what came of the last thing. */
export function Notices() {
  const session = useSession();
  const work = usePane((state) => state.work);
  const outcome = usePane((state) => state.outcome);
  if (work.kind === 'planning' || work.kind === 'writing') {
    const progress = work.progress ?? { step: work.kind };
    const canStop = STOPPABLE.has(progress.step);
    return <ProgressNotice progress={progress} {...(canStop ? { onStop: session.stop } : {})} />;
  }
  return outcome ? <OutcomeNotice outcome={outcome} /> : null;
}
