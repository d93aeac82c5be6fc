import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TrackedTask } from '../../core/tracking/tracked';
import type { Selection } from '../../host/planHost';
import { useLanguage } from '../language/LanguageContext';
import { usePlan } from '../plan/PlanContext';
import { contentSelection } from '../session/select/place';
import { usePane, useSession } from '../session/SessionContext';
import { useListStyles } from './listStyles';

interface Props {
  readonly tracked: TrackedTask;
  /** Where a click leads; absent: to the content of the task. */
  readonly target?: Selection;
  readonly above?: ReactNode;
  readonly below: ReactNode;
}

/** One task of a list: a click or Enter leads to its cell, beside it the way to correct it. */
export function TaskItem({ tracked, target, above, below }: Props) {
  const session = useSession();
  const styles = useListStyles();
  const { pane } = useLanguage();
  const { sheet, tracked: table } = usePlan();
  const { id, content } = tracked.task;
  const isCurrent = usePane((state) => state.selected?.id === id);
  const lead = tracked.lead.length === 0 ? pane.due.noUnit : tracked.lead.join('; ');
  const go = (): void => session.goTo(target ?? contentSelection(sheet, table.contentColumn, tracked));
  return (
    <li className={mergeClasses(styles.item, isCurrent && styles.current)}>
      <button type="button" className={styles.go} aria-current={isCurrent} onClick={go}>
        {above !== undefined && <span className={styles.besideFix}>{above}</span>}
        <span className={mergeClasses(styles.small, above === undefined && styles.besideFix)}>{`${id} · ${lead}`}</span>
        <span className={styles.content}>{content}</span>
        {below}
      </button>
      <Button
        size="small"
        appearance="subtle"
        className={styles.fix}
        aria-label={`${pane.actions.correct} ${id}`}
        onClick={() => session.open({ kind: 'correction', id })}
      >
        {pane.actions.correct}
      </Button>
    </li>
  );
}
