import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Announcer } from './notices/Announcer';
import { Starting } from './frame/Starting';
import { KeptBehind } from './frame/KeptBehind';
import { NoPlan } from './plan/NoPlan';
import { PlanContext } from './plan/PlanContext';
import { PlanPage } from './plan/PlanPage';
import { Unread } from './plan/Unread';
import { usePane } from './session/SessionContext';

const PreviewPage = lazy(() => import('./over/PreviewPage'));
const CorrectionPage = lazy(() => import('./over/CorrectionPage'));
const ParagraphPage = lazy(() => import('./over/ParagraphPage'));

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    maxWidth: '640px',
    overflowWrap: 'break-word',
  },
});

function MainPage() {
  const shown = usePane((state) => state.shown);
  switch (shown.kind) {
    case 'starting':
      return <Starting />;
    case 'unread':
      return <Unread fault={shown.fault} />;
    case 'none':
      return <NoPlan view={shown.view} workbook={shown.workbook} />;
    case 'plan':
      return (
        <PlanContext.Provider value={shown.view}>
          <PlanPage notes={shown.workbook.notes} />
        </PlanContext.Provider>
      );
  }
}

/** What stands over the main page, if anything: a preview first, then a form. */
function OverPage() {
  const work = usePane((state) => state.work);
  const over = usePane((state) => state.over);
  const shown = usePane((state) => state.shown);
  if (work.kind === 'preview') return <PreviewPage planned={work.planned} />;
  if (over?.kind === 'paragraph') return <ParagraphPage text={over.text} />;
  if (over?.kind === 'correction' && shown.kind === 'plan') return <CorrectionPage view={shown.view} id={over.id} />;
  return null;
}

/** Everything under the title bar of the pane. */
export default function Pane() {
  const isCovered = usePane((state) => state.work.kind === 'preview' || state.over !== undefined);
  return (
    <main className={useStyles().root}>
      <Announcer />
      <KeptBehind hidden={isCovered}>
        <MainPage />
      </KeptBehind>
      {isCovered && (
        <Suspense fallback={<Starting />}>
          <OverPage />
        </Suspense>
      )}
    </main>
  );
}
