import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Announcer } from './notices/Announcer';
import { Starting } from './frame/Starting';
import { KeptBehind } from './frame/KeptBehind';
import { Freshness } from './plan/Freshness';
import { NoPlan } from './plan/NoPlan';
import { PlanContext } from './plan/PlanContext';
import { PlanPage } from './plan/PlanPage';
import { Unread } from './plan/Unread';
import { usePane } from './session/SessionContext';
import type { Over } from './session/state';

const PreviewPage = lazy(() => import('./over/PreviewPage'));
const CorrectionPage = lazy(() => import('./over/CorrectionPage'));
const ImportPage = lazy(() => import('./import/ImportPage'));
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
      return (
        <>
          <Starting />
          <Freshness />
        </>
      );
    case 'unread':
      return <Unread fault={shown.fault} />;
    case 'none':
      return <NoPlan view={shown.view} workbook={shown.workbook} />;
    case 'plan':
      return (
        <PlanContext.Provider value={shown.view}>
          <PlanPage workbook={shown.workbook} />
        </PlanContext.Provider>
      );
  }
}

/** A form over the main page, if one is open. */
function OverPage({ over }: { readonly over: Over }) {
  const shown = usePane((state) => state.shown);
  if (over.kind === 'paragraph') return <ParagraphPage text={over.text} />;
  if (over.kind === 'import') return <ImportPage />;
  return shown.kind === 'plan' ? <CorrectionPage key={over.id} view={shown.view} id={over.id} /> : null;
}

/** Everything under the title bar of the pane: the main page, over it a form, over that a preview. What is below stays as it was left. */
export default function Pane() {
  const work = usePane((state) => state.work);
  const over = usePane((state) => state.over);
  const planned = work.kind === 'preview' ? work.planned : undefined;
  return (
    <main className={useStyles().root}>
      <Announcer />
      <KeptBehind hidden={planned !== undefined || over !== undefined}>
        <MainPage />
      </KeptBehind>
      <Suspense fallback={<Starting />}>
        <KeptBehind hidden={planned !== undefined}>{over && <OverPage over={over} />}</KeptBehind>
        {planned && <PreviewPage planned={planned} />}
      </Suspense>
    </main>
  );
}
