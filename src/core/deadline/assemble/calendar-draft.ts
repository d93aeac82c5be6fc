import { addDays, partsOf } from '../../calendar/arithmetic';
import type { DaySpan, IsoDate } from '../../calendar/day';
import { yearSpan } from '../../calendar/period';
import type { Atom } from '../atoms/atom';
import type { Expression } from '../expression/expression';
import type { Milestone } from '../schedule';
import { milestone } from './draft';
import type { Draft, Surroundings } from './draft';
import { atomIssues, issue, yearIssues } from './expression-issues';
import { rangeSpan } from './window';
import { spansOf, yearsOf } from './years';

/** The last day on time, by the bound. "trước" leaves the day itself out, unless an hour or the setting counts it. */
export function dueBy(expression: Expression, span: DaySpan, atom: Atom, surroundings: Surroundings): IsoDate {
  const shift = expression.suffix.nextDay ? 1 : 0;
  if (expression.bound !== 'before' || expression.counted) return addDays(span.end, shift);
  const included = surroundings.context.beforeIncludesDay === true && atom.point;
  return addDays(included ? span.end : span.start, included ? shift : shift - 1);
}

function rangeDraft(
  expression: Expression,
  spans: readonly (DaySpan | null)[],
  base: Pick<Milestone, 'text' | 'certainty'>,
  raw: string,
): Draft {
  const { span, reversed } = rangeSpan(expression, spans);
  const unclear = expression.bound === 'before';
  const days = unclear ? null : span;
  return {
    milestones: [milestone({ ...base, kind: 'period', start: days?.start ?? null, due: days?.end ?? null })],
    issues: [
      ...(reversed ? [issue('deadline-range-reversed', raw)] : []),
      ...(unclear ? [issue('deadline-ambiguous', raw, { reason: 'wording' })] : []),
    ],
  };
}

/** "từ tháng 3/2024", "sau ngày 15/6": a start is known, an end is not. */
function startDraft(
  expression: Expression,
  span: DaySpan | null,
  base: Pick<Milestone, 'text' | 'certainty'>,
  raw: string,
): Draft {
  const after = expression.bound === 'after';
  const start = span === null ? null : after ? addDays(span.end, 1) : span.start;
  const facts = after ? { kind: 'event' as const, event: raw } : { kind: 'unscheduled' as const };
  return {
    milestones: [milestone({ ...base, ...facts, start })],
    issues: [issue('deadline-ambiguous', raw, { reason: 'start-only' })],
  };
}

/** "năm 2023 và những năm tiếp theo": goes on; counted to the end of the plan's year. */
function onwardsDraft(
  span: DaySpan | null,
  base: Pick<Milestone, 'text' | 'certainty'>,
  planYear: number | null,
): Draft {
  if (span === null) return { milestones: [milestone({ ...base, kind: 'continuous' })], issues: [] };
  const { end } = yearSpan(Math.max(planYear ?? 0, partsOf(span.end).year));
  return { milestones: [milestone({ ...base, kind: 'continuous', start: span.start, due: end })], issues: [] };
}

interface Placed {
  readonly atom: Atom;
  readonly span: DaySpan | null;
}

/** Joins periods that follow each other without a gap: "Quý I, II/2024" is one stretch. */
function joinFollowing(placed: readonly Placed[]): readonly Placed[] {
  const result: Placed[] = [];
  for (const next of placed) {
    const last = result.at(-1)?.span ?? null;
    if (last !== null && next.span !== null && !next.atom.point && addDays(last.end, 1) === next.span.start) {
      result[result.length - 1] = { atom: next.atom, span: { start: last.start, end: next.span.end } };
    } else result.push(next);
  }
  return result;
}

function atomMilestone(
  expression: Expression,
  { atom, span }: Placed,
  base: Pick<Milestone, 'text' | 'certainty'>,
  surroundings: Surroundings,
): Milestone {
  const bounded = expression.bound === 'before' || expression.bound === 'by';
  if (bounded || atom.point) {
    return milestone({
      ...base,
      kind: 'date',
      due: span === null ? null : dueBy(expression, span, atom, surroundings),
    });
  }
  return milestone({ ...base, kind: 'period', start: span?.start ?? null, due: span?.end ?? null });
}

function listDraft(
  expression: Expression,
  spans: readonly (DaySpan | null)[],
  base: Pick<Milestone, 'text' | 'certainty'>,
  surroundings: Surroundings,
): Draft {
  const placed = expression.atoms.map((atom, index) => ({ atom, span: spans[index] ?? null }));
  const free = expression.bound === 'in' || expression.bound === 'none';
  const joined = free ? joinFollowing(placed) : placed;
  return { milestones: joined.map((item) => atomMilestone(expression, item, base, surroundings)), issues: [] };
}

/** A day of the lunar calendar: told, never turned into a date. */
function lunarDraft(base: Pick<Milestone, 'text' | 'certainty'>, raw: string): Draft {
  return {
    milestones: [milestone({ kind: 'unscheduled', text: base.text })],
    issues: [issue('deadline-ambiguous', raw, { reason: 'lunar' })],
  };
}

function shapeDraft(
  expression: Expression,
  spans: readonly (DaySpan | null)[],
  base: Pick<Milestone, 'text' | 'certainty'>,
  surroundings: Surroundings,
): Draft {
  if (expression.atoms.some(({ lunar }) => lunar === true)) return lunarDraft(base, surroundings.raw);
  if (expression.suffix.onwards) return onwardsDraft(spans[0] ?? null, base, surroundings.context.year);
  if (expression.bound === 'after') return startDraft(expression, spans[0] ?? null, base, surroundings.raw);
  if (expression.shape === 'range') return rangeDraft(expression, spans, base, surroundings.raw);
  if (expression.bound === 'from') return startDraft(expression, spans[0] ?? null, base, surroundings.raw);
  return listDraft(expression, spans, base, surroundings);
}

/** The milestones of a calendar expression. */
export function calendarDraft(expression: Expression, surroundings: Surroundings): Draft {
  const years = yearsOf(expression, surroundings.context, surroundings.neighbours);
  const assumed = years.assumed || expression.atoms.some((atom) => atom.assumed) || expression.suffix.nextDay;
  const base = { text: surroundings.text, certainty: assumed ? ('assumed' as const) : ('sure' as const) };
  const draft = shapeDraft(expression, spansOf(expression, years.years), base, surroundings);
  return {
    milestones: draft.milestones,
    issues: [
      ...atomIssues(expression, years, surroundings.raw),
      ...yearIssues(expression, years, surroundings),
      ...draft.issues,
    ],
  };
}
