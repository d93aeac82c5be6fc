import type { Milestone, Schedule } from '../../core/deadline/schedule';
import type { Issue } from '../../core/issue/issue';
import type { Plan, Task } from '../../core/plan/plan';
import { issueLine } from '../../messages/vi/cli';

/** A milestone as the command line prints it (design 10); absent dates are null. */
export function milestoneJson(milestone: Milestone): Record<string, unknown> {
  const { kind, text, start, due, recurrence, days, working, occurrences, event, certainty } = milestone;
  const months = milestone.months ?? null;
  const hours = milestone.hours ?? null;
  return { kind, text, start, due, recurrence, days, months, hours, working, occurrences, event, certainty };
}

export function scheduleJson(schedule: Schedule): { readonly milestones: readonly Record<string, unknown>[] } {
  return { milestones: schedule.milestones.map(milestoneJson) };
}

/** An issue with its sentence in words. */
export function issueJson(issue: Issue): Record<string, unknown> {
  const { code, severity, sheet, cell, line, raw } = issue;
  return {
    code,
    severity,
    sheet: sheet ?? null,
    cell: cell ?? null,
    line: line ?? null,
    message: issueLine(issue),
    raw: raw ?? null,
  };
}

export function taskJson(task: Task): Record<string, unknown> {
  const { id, part, partTitle, section, sectionTitle, number, area, content, result, deadlineText, method } = task;
  return {
    id,
    part,
    partTitle,
    section,
    sectionTitle,
    number,
    area,
    content,
    result,
    deadlineText,
    method,
    lead: task.lead,
    coordinate: task.coordinate,
    schedule: scheduleJson(task.schedule),
    source: { ...task.source, mark: task.source.mark ?? null },
    own: task.own,
    proposal: task.proposal ?? null,
  };
}

/** The plan as `phuluc read --json` prints it. */
export function planJson(plan: Plan): Record<string, unknown> {
  return {
    title: plan.title,
    year: plan.year,
    sheet: plan.sheet,
    tasks: plan.tasks.map(taskJson),
    issues: plan.issues.map(issueJson),
  };
}
