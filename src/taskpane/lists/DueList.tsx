import { Field, Link, mergeClasses, Subtitle2 } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Choice } from '../fields/Choice';
import { useLanguage } from '../language/LanguageContext';
import { usePlan } from '../plan/PlanContext';
import { dueList } from '../session/select/due';
import type { DueGroup, DueLine } from '../session/select/due';
import { usePane, useSession } from '../session/SessionContext';
import { dueWords, pressureWords } from './dueWords';
import { useListStyles } from './listStyles';
import { MoreItems, useShownCount } from './MoreItems';
import { TaskItem } from './TaskItem';

/** Lead units to choose from; a value that no unit name can be stands for all. */
const ALL = '\u0000';

function UnitFilter() {
  const session = useSession();
  const { pane } = useLanguage();
  const { summary } = usePlan();
  const filter = usePane((state) => state.filter);
  if (summary.byUnit.length < 2) return null;
  return (
    <Field label={pane.due.unit} size="small">
      <Choice
        value={filter.unit ?? ALL}
        onChange={(_, { value }) =>
          session.filter(value === ALL ? { status: filter.status } : { status: filter.status, unit: value })
        }
      >
        <option value={ALL}>{pane.due.allUnits(summary.byUnit.length)}</option>
        {summary.byUnit.map(({ name, total }) => (
          <option key={name} value={name}>{`${name === '' ? pane.due.noUnit : name} (${total})`}</option>
        ))}
      </Choice>
    </Field>
  );
}

function DueItem({ line }: { readonly line: DueLine }) {
  const styles = useListStyles();
  const { pane } = useLanguage();
  const { settings } = usePlan();
  const today = usePane((state) => state.today);
  const { status } = line.tracked;
  const pressure = pressureWords(pane, line, settings.reportDate === today);
  const tone = status === 'overdue' ? styles.late : status === 'due-soon' ? styles.soon : undefined;
  return (
    <TaskItem
      tracked={line.tracked}
      below={
        <span className={styles.small}>
          {pressure !== '' && <span className={mergeClasses(styles.strong, tone)}>{`${pressure} · `}</span>}
          {dueWords(pane, line)}
        </span>
      }
    />
  );
}

function Group({ group, lines, total }: { group: DueGroup; lines: readonly DueLine[]; total: number }) {
  const styles = useListStyles();
  const { pane } = useLanguage();
  return (
    <section>
      {group !== 'all' && <h3 className={styles.group}>{`${pane.due[group]} (${total})`}</h3>}
      <ul className={styles.list}>
        {lines.map((line) => (
          <DueItem key={line.tracked.task.id} line={line} />
        ))}
      </ul>
    </section>
  );
}

/** The first `count` lines, group by group. */
function firstOf(groups: ReturnType<typeof dueList>['groups'], count: number) {
  let left = count;
  return groups.flatMap(({ group, lines }) => {
    const shown = lines.slice(0, left);
    left -= shown.length;
    return shown.length === 0 ? [] : [{ group, lines: shown, total: lines.length }];
  });
}

/** Overdue and coming tasks, or those of one status, with their days; of one unit or all. */
export function DueList() {
  const session = useSession();
  const styles = useListStyles();
  const { pane } = useLanguage();
  const view = usePlan();
  const filter = usePane((state) => state.filter);
  const list = useMemo(() => dueList(view, filter), [view, filter]);
  const { count, more } = useShownCount(list, list.count);
  const isPressing = filter.status === 'pressing';
  return (
    <div className={styles.panel}>
      <Subtitle2 as="h2" className={styles.heading}>
        {filter.status === 'pressing' ? pane.due.title : pane.due.titleFor(pane.statuses[filter.status])}
      </Subtitle2>
      {!isPressing && (
        <Link as="button" onClick={() => session.filter({ ...filter, status: 'pressing' })}>
          {pane.due.showDue}
        </Link>
      )}
      <UnitFilter />
      {list.count === 0 && <span>{isPressing ? pane.due.none : pane.due.noneFor}</span>}
      {firstOf(list.groups, count).map(({ group, lines, total }) => (
        <Group key={group} group={group} lines={lines} total={total} />
      ))}
      <MoreItems left={list.count - count} onMore={more} />
    </div>
  );
}
