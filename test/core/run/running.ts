import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import type { PlannedRun } from '../../../src/core/run/plannedRun';
import { isPlannedRun, planRun } from '../../../src/core/run/planRun';
import type { RunRequest } from '../../../src/core/run/request';
import type { PlanView } from '../../../src/core/run/view';
import { isPlanView, viewPlan } from '../../../src/core/run/viewPlan';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';

export const TODAY = '2024-11-20';

/** Plans a run; a refusal fails the test. */
export function planned(workbook: WorkbookSnapshot, request: Partial<RunRequest> = {}): PlannedRun {
  const run = planRun(workbook, { kind: 'status', today: TODAY, ...request });
  if (!isPlannedRun(run)) throw new Error(`refused: ${JSON.stringify(run)}`);
  return run;
}

export interface Ran {
  readonly run: PlannedRun;
  readonly workbook: WorkbookSnapshot;
}

/** Plans a run and carries it out. */
export function ran(workbook: WorkbookSnapshot, request: Partial<RunRequest> = {}): Ran {
  const run = planned(workbook, request);
  return { run, workbook: applyToSnapshot(workbook, run.edits) };
}

export function viewed(workbook: WorkbookSnapshot, request: Partial<RunRequest> = {}): PlanView {
  const view = viewPlan(workbook, { kind: 'status', today: TODAY, ...request });
  if (!isPlanView(view)) throw new Error(`no view: ${JSON.stringify(view.refusal)}`);
  return view;
}
