import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Outcome, Work } from '../session/state';
import { usePane, useSession } from '../session/SessionContext';
import { OutcomeNotice } from './OutcomeNotice';
import { ProgressNotice } from './ProgressNotice';

const STOPPABLE = new Set(['reading', 'planning', 'checking']);

/** Room for what may still come in above: the notice stays in sight. */
const useStyles = makeStyles({ root: { scrollMarginBottom: '64px', scrollMarginTop: '8px' } });

function Told({ work, outcome }: { readonly work: Work; readonly outcome: Outcome | undefined }) {
  const session = useSession();
  if (work.kind === 'planning' || work.kind === 'writing') {
    const progress = work.progress ?? { step: work.kind };
    const canStop = STOPPABLE.has(progress.step);
    return <ProgressNotice progress={progress} {...(canStop ? { onStop: session.stop } : {})} />;
  }
  return outcome ? <OutcomeNotice outcome={outcome} /> : null;
}

/** What is under way, and what came of the last thing; it comes into sight by itself. */
export function Notices() {
  const work = usePane((state) => state.work);
  const outcome = usePane((state) => state.outcome);
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const isTold = outcome !== undefined || work.kind !== 'idle';
  useEffect(() => {
    if (outcome || work.kind === 'planning') place.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome, work.kind]);
  return isTold ? (
    <div ref={place} className={styles.root}>
      <Told work={work} outcome={outcome} />
    </div>
  ) : null;
}
