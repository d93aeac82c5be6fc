import { addDays, partsOf } from '../../calendar/arithmetic';
import type { DaySpan, IsoDate } from '../../calendar/day';
import { yearSpan } from '../../calendar/period';
import type { Atom } from '../atoms/atom';
import type { Expression } from '../expression/expression';
import type { DeadlineIssue, DeadlineIssueCode, Milestone } from '../schedule';
import { milestone } from './draft';
import type { Draft, Surroundings } from './draft';
import { isImpossible, spansOf, yearsOf } from './years';
import type { Years } from './years';

/** The last day on time, by the bound. "trước" leaves the day itself out, unless an hour or the setting counts it. */
export function dueBy(expression: Expression, span: DaySpan, atom: Atom, surroundings: Surroundings): IsoDate {
  const shift = expression.suffix.nextDay ? 1 : 0;
  if (expression.bound !== 'before' || expression.counted) return addDays(span.end, shift);
  const included = surroundings.context.beforeIncludesDay === true && atom.point;
  return addDays(included ? span.end : span.start, included ? shift : shift - 1);
}

function issue(code: DeadlineIssueCode, raw: string, facts?: DeadlineIssue['facts']): DeadlineIssue {
  return facts === undefined ? { code, raw } : { code, raw, facts };
}

const FARTHEST_YEAR = 2;

function yearIssues(
  expression: Expression,
  { years, assumed, doubt }: Years,
  { context, raw }: Surroundings,
): DeadlineIssue[] {
  const named = years.filter((year) => year !== null);
  const issues: DeadlineIssue[] = [];
  if (expression.atoms.some((atom, index) => years[index] === null && !isImpossible(atom, null) && !atom.doubt))
    issues.push(issue('deadline-year-missing', raw));
  if (doubt) issues.push(issue('deadline-ambiguous', raw, { reason: 'year' }));
  const plan = context.year;
  if (plan === null || named.length === 0 || (assumed && named.includes(plan))) return issues;
  const inside = Math.min(...named) <= plan && plan <= Math.max(...named);
  const nearest = named.reduce((best, year) => (Math.abs(year - plan) < Math.abs(best - plan) ? year : best));
  if (!inside && Math.abs(nearest - plan) > FARTHEST_YEAR)
    issues.push(issue('deadline-year-differs', raw, { year: nearest, planYear: plan }));
  return issues;
}

function atomIssues(expression: Expression, { years }: Years, raw: string): DeadlineIssue[] {
  const impossible = expression.atoms.some((atom, index) => isImpossible(atom, years[index] ?? null));
  const doubtful = expression.atoms.some(({ doubt }) => doubt);
  return [
    ...(impossible ? [issue('deadline-impossible-date', raw)] : []),
    ...(doubtful ? [issue('deadline-ambiguous', raw, { reason: 'wording' })] : []),
  ];
}

/** The days of a range; null where they are not known or run backwards. */
export function rangeSpan(
  expression: Expression,
  spans: readonly (DaySpan | null)[],
): { readonly span: DaySpan | null; readonly reversed: boolean } {
  const [first, last] = [spans[0] ?? null, spans[1] ?? null];
  if (first === null || last === null) return { span: null, reversed: false };
  const end = expression.endBefore ? addDays(last.start, -1) : last.end;
  return first.start <= end ? { span: { start: first.start, end }, reversed: false } : { span: null, reversed: true };
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
    const last = result.at(-1);
    const follows =
      last?.span != null && next.span !== null && !next.atom.point && addDays(last.span.end, 1) === next.span.start;
    if (follows && last.span !== null && next.span !== null) {
      result[result.length - 1] = { atom: next.atom, span: { start: last.span.start, end: next.span.end } };
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

function shapeDraft(
  expression: Expression,
  spans: readonly (DaySpan | null)[],
  base: Pick<Milestone, 'text' | 'certainty'>,
  surroundings: Surroundings,
): Draft {
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

/** The days a cycle or a continuous duty runs in, from the words beside it; null: not known. */
export function windowOf(
  expression: Expression,
  surroundings: Surroundings,
): { readonly span: DaySpan | null; readonly issues: readonly DeadlineIssue[]; readonly assumed: boolean } {
  const years = yearsOf(expression, surroundings.context, surroundings.neighbours);
  const spans = spansOf(expression, years.years);
  const { span, reversed } =
    expression.shape === 'range'
      ? rangeSpan(expression, spans)
      : { span: openSpan(expression, spans), reversed: false };
  const issues = [
    ...atomIssues(expression, years, surroundings.raw),
    ...yearIssues(expression, years, surroundings),
    ...(reversed ? [issue('deadline-range-reversed', surroundings.raw)] : []),
  ];
  return { span, issues, assumed: years.assumed };
}

function openSpan(expression: Expression, spans: readonly (DaySpan | null)[]): DaySpan | null {
  const [first, last] = [spans[0] ?? null, spans.at(-1) ?? null];
  if (first === null || last === null) return null;
  const { year } = partsOf(first.start);
  if (expression.bound === 'from') return { start: first.start, end: yearSpan(year).end };
  return expression.bound === 'by'
    ? { start: yearSpan(year).start, end: last.end }
    : { start: first.start, end: last.end };
}
