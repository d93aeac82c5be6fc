import type { Issue } from '../../core/issue/issue';
import type { Plan } from '../../core/plan/plan';
import { summarise, type Figures } from '../../core/report/summarise';
import { STATUS_LABELS } from '../../core/status/codes';
import type { TrackedTable, TrackedTask } from '../../core/tracking/tracked';
import { issueJson, planJson, taskJson } from './planJson';

function trackedTaskJson(tracked: TrackedTask): Record<string, unknown> {
  const { status, due, daysLate, completed, milestone } = tracked;
  return {
    ...taskJson(tracked.task),
    milestone,
    due,
    completed,
    status: STATUS_LABELS[status],
    statusCode: status,
    daysLate,
  };
}

function figuresJson(figures: Figures): Record<string, unknown> {
  const { total, done, open, scheduled, completionRate, counts } = figures;
  return { total, done, open, scheduled, completionRate, counts };
}

/** What `phuluc track --json` prints: the plan, each task with its status, and the summary per unit and per area. */
export function trackJson(
  plan: Plan,
  tracked: TrackedTable,
  issues: readonly Issue[],
  reportDate: string,
  output: string | null,
): Record<string, unknown> {
  const summary = summarise(tracked);
  return {
    ...planJson(plan),
    tasks: tracked.tasks.map(trackedTaskJson),
    issues: issues.map(issueJson),
    reportDate,
    output,
    summary: {
      total: figuresJson(summary.total),
      byUnit: summary.byUnit.map((unit) => ({ unit: unit.name, kind: unit.kind, ...figuresJson(unit) })),
      byArea: summary.byArea.map((area) => ({ area: area.name, code: area.code, ...figuresJson(area) })),
    },
  };
}
