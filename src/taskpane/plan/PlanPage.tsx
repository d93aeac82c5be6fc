import { makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbookReading } from '../../host/planHost';
import { Lists } from '../lists/Lists';
import { Notices } from '../notices/Notices';
import { SelectedTask } from '../task/SelectedTask';
import { Actions } from './Actions';
import { Freshness } from './Freshness';
import { PlanHeader } from './PlanHeader';
import { ReportDate } from './ReportDate';
import { StatusBar } from './StatusBar';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** A plan: how it stands, what can be done, and its tasks. */
export function PlanPage({ workbook }: { readonly workbook: WorkbookReading }) {
  return (
    <div className={useStyles().root}>
      <SelectedTask />
      <PlanHeader />
      <ReportDate />
      <StatusBar />
      <Actions />
      <Notices />
      <Freshness workbook={workbook} />
      <Lists />
    </div>
  );
}
