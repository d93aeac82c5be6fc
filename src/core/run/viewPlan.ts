import { summarise } from '../report/summarise';
import { standingReports } from '../state/reportSheets';
import { readState } from '../state/trackingState';
import { findTracking } from '../tracking/locate';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { attentionOf } from './attention';
import type { RunRequest } from './request';
import { trackRequest } from './trackRequest';
import type { Requested, RequestedDone } from './trackRequest';
import type { NoPlanView, PlanView } from './view';

/** A plan with its findings, as the pane shows it. */
export function viewOf(snapshot: WorkbookSnapshot, done: RequestedDone): PlanView {
  const { plan, table, tracked, settings, issues, edits } = done;
  const isTracked = findTracking(snapshot, readState(snapshot)) !== undefined;
  return {
    sheet: tracked.sheet,
    plan,
    table,
    columns: table.regions[0].columns,
    tracked,
    settings,
    summary: summarise(tracked),
    isTracked,
    hasSummaries: standingReports(snapshot).length > 0,
    isCurrent: isTracked && edits.length === 0,
    ...attentionOf(plan, tracked, issues),
    issues,
  };
}

export function noViewOf({ refusal, issues, table }: Extract<Requested, { refusal: object }>): NoPlanView {
  return { refusal, issues, ...(table === undefined ? {} : { table }) };
}

/**
 * The plan of a workbook as a run of this kind would leave it, for a person to look at; or why there is none. Writes nothing. Corrections of columns,
 * settings and tasks in the request count already.
 */
export function viewPlan(snapshot: WorkbookSnapshot, request: RunRequest): PlanView | NoPlanView {
  const requested = trackRequest(snapshot, request);
  return requested.refusal ? noViewOf(requested) : viewOf(snapshot, requested);
}

/** Whether there is something to show. */
export const isPlanView = (view: PlanView | NoPlanView): view is PlanView => 'plan' in view;
