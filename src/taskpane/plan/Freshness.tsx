import { Button } from '@fluentui/react-components';
import type { HostNote, WorkbookReading } from '../../host/planHost';
import type { PaneMessages } from '../../messages/vi/pane';
import { useLasting } from '../frame/useLasting';
import { useLanguage } from '../language/LanguageContext';
import { Notice } from '../notices/Notice';
import { ProgressNotice } from '../notices/ProgressNotice';
import { usePane, useSession } from '../session/SessionContext';

/** Milliseconds after which a reading is worth a word. */
const PATIENCE = 600;

/** Only what normalising deletes rows by: told there, before it is done (PreviewPage). */
const TOLD_ELSEWHERE: HostNote = 'comments-unknown';

/** What the host says of its own reading. */
function hostWords(pane: PaneMessages, workbook: WorkbookReading | undefined): readonly string[] {
  const notes = (workbook?.notes ?? []).filter((note) => note !== TOLD_ELSEWHERE).map((note) => pane.hostNotes[note]);
  const leftOut = workbook?.leftOut ?? [];
  return leftOut.length === 0 ? notes : [...notes, pane.plan.leftOut(leftOut.join(', '))];
}

/** Whether what is shown is what stands in the workbook: being read again, changed since, and what the host says of its own reading. */
export function Freshness({ workbook }: { readonly workbook?: WorkbookReading }) {
  const session = useSession();
  const { pane } = useLanguage();
  const isReading = usePane((state) => state.readingId !== 0);
  const isLong = useLasting(isReading, PATIENCE);
  const isIdle = usePane((state) => state.work.kind === 'idle');
  const progress = usePane((state) => state.readingProgress);
  const stale = usePane((state) => state.stale);
  return (
    <>
      {isLong && isIdle && progress && <ProgressNotice progress={progress} onStop={session.stopReading} />}
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
      {hostWords(pane, workbook).map((words) => (
        <Notice key={words} tone="info">
          <span>{words}</span>
        </Notice>
      ))}
    </>
  );
}
