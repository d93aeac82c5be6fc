import { Button } from '@fluentui/react-components';
import type { HostNote } from '../../host/planHost';
import { useLanguage } from '../language/LanguageContext';
import { Notice } from '../notices/Notice';
import { ProgressNotice } from '../notices/ProgressNotice';
import { usePane, useSession } from '../session/SessionContext';

/** Whether what is shown is what stands in the workbook: being read again, changed since, and what the host says of its own reading. */
export function Freshness({ notes }: { readonly notes: readonly HostNote[] }) {
  const session = useSession();
  const { pane } = useLanguage();
  const isReading = usePane((state) => state.readingId !== 0);
  const isIdle = usePane((state) => state.work.kind === 'idle');
  const progress = usePane((state) => state.readingProgress);
  const stale = usePane((state) => state.stale);
  return (
    <>
      {isReading && isIdle && progress && <ProgressNotice progress={progress} onStop={session.stopReading} />}
      {stale && !isReading && (
        <Notice
          tone="info"
          buttons={
            <Button size="small" onClick={session.read}>
              {pane.actions.reread}
            </Button>
          }
        >
          <span>{pane.plan.changed}</span>
        </Notice>
      )}
      {notes.map((note) => (
        <Notice key={note} tone="info">
          <span>{pane.hostNotes[note]}</span>
        </Notice>
      ))}
    </>
  );
}
