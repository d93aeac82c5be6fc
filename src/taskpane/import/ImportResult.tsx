import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import type { RefObject } from 'react';
import type { RegisterHeading } from '../../core/register/register';
import { useLanguage } from '../language/LanguageContext';
import { useListStyles } from '../lists/listStyles';
import { MoreItems, useShownCount } from '../lists/MoreItems';
import { Notice } from '../notices/Notice';
import type { ImportList, ImportSection, ImportTask } from '../session/select/importTasks';
import { needsPerson } from '../session/select/importTasks';
import { usePane, useSession } from '../session/SessionContext';
import { ImportTaskItem } from './ImportTaskItem';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    outlineStyle: 'none',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  title: { overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground3 },
  part: { margin: 0, fontSize: tokens.fontSizeBase300 },
  outer: {
    marginTop: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { padding: '6px 0', cursor: 'pointer', overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  general: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

function Tasks({ tasks, label }: { readonly tasks: readonly ImportTask[]; readonly label: string }) {
  const lists = useListStyles();
  const { count, more } = useShownCount(label, tasks.length);
  return (
    <>
      <ul className={lists.list} aria-label={label}>
        {tasks.slice(0, count).map((task) => (
          <ImportTaskItem key={task.row} task={task} />
        ))}
      </ul>
      <MoreItems left={tasks.length - count} onMore={more} />
    </>
  );
}

const titled = ({ mark, title }: RegisterHeading): string => (mark === null ? title : `${mark}. ${title}`);

interface SectionProps {
  readonly section: ImportSection;
  /** Tasks that stand in the list above and are only counted here. */
  readonly apart: ReadonlySet<ImportTask>;
  readonly isOpened: boolean;
}

/** One section with its tasks, which are drawn when it is opened. */
function Section({ section, apart, isOpened }: SectionProps) {
  const styles = useStyles();
  const { pane } = useLanguage();
  const [isOpen, setOpen] = useState(isOpened);
  const { headings, tasks } = section;
  const innermost = headings[headings.length - 1];
  const title = innermost ? titled(innermost) : pane.import.noHeading;
  const written = tasks.filter(({ change }) => change?.fate === undefined).length;
  const open = tasks.filter(needsPerson).length;
  return (
    <details className={styles.section} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {title}{' '}
        <span className={styles.count}>
          {`(${[pane.import.tasks(written), ...(open === 0 ? [] : [pane.import.doubts(open)])].join(', ')})`}
        </span>
      </summary>
      {isOpen && <Tasks tasks={tasks.filter((task) => !apart.has(task))} label={title} />}
    </details>
  );
}

const outerOf = ({ headings }: ImportSection): string => headings.slice(0, -1).map(titled).join(' › ');

/** Every section; what stands over several of them is said once. */
function Sections({ list }: { readonly list: ImportList }) {
  const styles = useStyles();
  const { sections, doubtful } = list;
  const apart = new Set(doubtful);
  return sections.map((section, index) => {
    const outer = outerOf(section);
    const before = sections[index - 1];
    const isNew = outer !== '' && (!before || outerOf(before) !== outer);
    return (
      <Fragment key={section.tasks[0]?.row ?? 0}>
        {isNew && <div className={styles.outer}>{outer}</div>}
        <Section section={section} apart={apart} isOpened={sections.length === 1 && doubtful.length === 0} />
      </Fragment>
    );
  });
}

/** What was found, in numbers, and whether it has been written. */
function Summary({ list, heading }: Props) {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const source = usePane((state) => state.importing.source);
  const sheet = usePane((state) => state.importing.sheet);
  const title = usePane((state) => state.importing.found?.plan.title ?? '');
  const words = pane.import;
  return (
    <>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {words.result(list.count)}
      </h2>
      {title !== '' && <Body1 className={styles.title}>{title}</Body1>}
      <Caption1 className={styles.note}>
        {source?.kind === 'file' ? words.fromFile(source.name) : words.fromText}
      </Caption1>
      {sheet !== undefined && (
        <Notice
          tone="success"
          buttons={
            <Button size="small" onClick={session.importing.clear}>
              {words.clear}
            </Button>
          }
        >
          <span>{words.written(sheet)}</span>
        </Notice>
      )}
      <Body1 role="status">
        {list.count === 0 ? words.nothingLeft : list.open === 0 ? words.nothingToCheck : words.toCheck(list.open)}
      </Body1>
      {list.open > 0 && <Caption1 className={styles.note}>{words.mayWrite}</Caption1>}
    </>
  );
}

function General({ list }: { readonly list: ImportList }) {
  const styles = useStyles();
  const { pane, sentence } = useLanguage();
  if (list.general.length === 0) return null;
  return (
    <details className={styles.section}>
      <summary className={styles.summary}>{pane.import.general(list.general.length)}</summary>
      <ul className={styles.general}>
        {list.general.slice(0, 100).map((issue, index) => (
          <li key={`${issue.code} ${issue.line ?? ''} ${index}`}>
            {issue.line !== undefined && `${pane.import.line(issue.line)}: `}
            {sentence(issue)}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface Props {
  readonly list: ImportList;
  readonly heading: RefObject<HTMLHeadingElement>;
}

/** The tasks that were found: the doubtful ones first, then all others by section. */
export function ImportResult({ list, heading }: Props) {
  const styles = useStyles();
  const { pane } = useLanguage();
  const { doubtful } = list;
  return (
    <div className={styles.root}>
      <Summary list={list} heading={heading} />
      {doubtful.length > 0 && (
        <section>
          <Subtitle2 as="h3" className={styles.part}>
            {pane.import.doubtful}
          </Subtitle2>
          <Tasks tasks={doubtful} label={pane.import.doubtful} />
        </section>
      )}
      <section>
        <Subtitle2 as="h3" className={styles.part}>
          {pane.import.sections}
        </Subtitle2>
        <Sections list={list} />
        <General list={list} />
      </section>
    </div>
  );
}
