import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { NoPlanView } from '../../core/run/view';
import type { WorkbookReading } from '../../host/planHost';
import { useLanguage } from '../language/LanguageContext';
import { ColumnRoles } from '../lists/ColumnRoles';
import { Notices } from '../notices/Notices';
import { Refusal } from '../notices/Refusal';
import { usePane, useSession } from '../session/SessionContext';
import { Freshness } from './Freshness';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, paddingRight: tokens.spacingHorizontalXXL },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  sheets: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  sheet: { justifyContent: 'flex-start', textAlign: 'left', overflowWrap: 'anywhere' },
});

function Sheets({ workbook }: { readonly workbook: WorkbookReading }) {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const visible = workbook.snapshot.sheets.filter(({ visibility }) => visibility === 'visible');
  return (
    <section>
      <Subtitle2 as="h2" className={styles.heading}>
        {pane.noPlan.sheets}
      </Subtitle2>
      <ul className={styles.sheets}>
        {visible.map(({ name }) => (
          <li key={name}>
            <Button size="small" appearance="subtle" className={styles.sheet} onClick={() => session.chooseSheet(name)}>
              {pane.noPlan.readSheet(name)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly view: NoPlanView;
  readonly workbook: WorkbookReading;
}

/** First sight of a workbook without a plan: what was looked for, and the ways on. None of them is a must. */
function NothingFound({ view, workbook }: Props) {
  const session = useSession();
  const styles = useStyles();
  const { pane, sentence } = useLanguage();
  const chosen = usePane((state) => state.choices.sheet);
  const isBusy = usePane((state) => state.work.kind !== 'idle');
  return (
    <>
      <Subtitle2 as="h1" className={styles.title}>
        {pane.noPlan.title}
      </Subtitle2>
      <Body1>{pane.plan.welcome}</Body1>
      <Body1>{pane.noPlan.sampleHint}</Body1>
      <Button appearance="primary" disabledFocusable={isBusy} onClick={() => session.run('sample')}>
        {pane.actions.sample}
      </Button>
      <Body1>{pane.import.openHint}</Body1>
      <Button disabledFocusable={isBusy} onClick={() => session.open({ kind: 'import' })}>
        {pane.import.open}
      </Button>
      <Notices />
      <Body1>{pane.noPlan.lookedFor}</Body1>
      <Body1>{pane.noPlan.headerHint}</Body1>
      {chosen === undefined ? (
        <Button onClick={session.read}>{pane.actions.reread}</Button>
      ) : (
        <>
          <Body1>{sentence(view.refusal)}</Body1>
          <Button onClick={() => session.chooseSheet(undefined)}>{pane.noPlan.everywhere}</Button>
        </>
      )}
      <Sheets workbook={workbook} />
    </>
  );
}

const LOOKED_FOR = new Set(['table-not-found', 'sheet-not-found']);

/** There is no plan to show: none was found, or something is in the way of tracking the one that was. */
export function NoPlan({ view, workbook }: Props) {
  const styles = useStyles();
  const { pane } = useLanguage();
  const isMissing = view.table === undefined && LOOKED_FOR.has(view.refusal.code);
  return (
    <div className={styles.root}>
      <Freshness workbook={isMissing ? { ...workbook, notes: [] } : workbook} />
      {isMissing ? (
        <NothingFound view={view} workbook={workbook} />
      ) : (
        <>
          <Subtitle2 as="h1" className={styles.title}>
            {pane.noPlan.blockedTitle}
          </Subtitle2>
          <Refusal issue={view.refusal} />
          <Notices />
          {view.table && (
            <section>
              <Subtitle2 as="h2" className={styles.heading}>
                {pane.columns.title}
              </Subtitle2>
              <ColumnRoles columns={view.table.regions[0].columns} />
            </section>
          )}
          <Sheets workbook={workbook} />
        </>
      )}
    </div>
  );
}
