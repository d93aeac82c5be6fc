import { endOfDuration } from '../../calendar/duration';
import type { IsoDate } from '../../calendar/day';
import type { Finding } from '../families/finding';
import type { DeadlineIssue, Milestone, Recurrence } from '../schedule';
import { calendarDraft } from './calendar-draft';
import { windowOf } from './window';
import { milestone } from './draft';
import type { Draft, Surroundings } from './draft';
import { issue } from './expression-issues';
import { periodDays, yearlyDays, yearsWindow } from './occurrences';
import { namedYear } from './years';

type Of<Type extends Finding['type']> = Extract<Finding, { type: Type }>;

/** The plan's year, or the one the phrase names beside. */
function planWindow({ context, neighbours }: Surroundings) {
  const { before, behind } = neighbours;
  const year =
    context.year ?? (before === null ? null : namedYear(before)) ?? (behind === null ? null : namedYear(behind));
  return year === null ? null : yearsWindow(year, year);
}

const NO_WINDOW = { span: null, issues: [] as readonly DeadlineIssue[], assumed: true };

function windowFor(finding: Of<'cycle'> | Of<'continuous'>, surroundings: Surroundings) {
  if (finding.window !== null) return windowOf(finding.window, surroundings);
  const span = planWindow(surroundings);
  return {
    ...NO_WINDOW,
    span,
    issues: span === null ? [{ code: 'deadline-year-missing' as const, raw: surroundings.raw }] : [],
  };
}

const BY_COUNT: Readonly<Record<number, Recurrence>> = { 2: 'semiannual', 4: 'quarterly', 12: 'monthly' };

/** "15/6 và 15/12 hằng năm" comes twice a year. */
function recurrenceOf(finding: Of<'cycle'>): Recurrence {
  const period = finding.periods[0] ?? 'unspecified';
  const days = finding.dates?.shape === 'list' ? finding.dates.atoms.length : 1;
  return period === 'annual' ? (BY_COUNT[days] ?? period) : period;
}

function occurrencesOf(
  finding: Of<'cycle'>,
  window: NonNullable<ReturnType<typeof planWindow>>,
  surroundings: Surroundings,
): IsoDate[] | null {
  if (finding.dates !== null) return yearlyDays(finding.dates, window, surroundings);
  return periodDays(finding.periods[0] ?? 'unspecified', finding.rule, window, surroundings);
}

function cycleDraft(finding: Of<'cycle'>, surroundings: Surroundings): Draft {
  const recurrence = recurrenceOf(finding);
  const base = { kind: 'recurring' as const, text: surroundings.text, recurrence };
  const dated =
    finding.dates !== null || (recurrence !== 'unspecified' && (recurrence !== 'weekly' || finding.rule !== null));
  if (!dated) return { milestones: [milestone(base)], issues: [] };
  const { span, issues } = windowFor(finding, surroundings);
  const occurrences = span === null ? null : occurrencesOf(finding, span, surroundings);
  const impossible =
    finding.dates !== null && finding.dates.atoms.some((atom) => !atom.doubt && atom.span(2024) === null);
  const unsettled = span !== null && occurrences === null && !impossible;
  const more: DeadlineIssue[] = [
    ...(impossible ? [{ code: 'deadline-impossible-date' as const, raw: surroundings.raw }] : []),
    ...(unsettled ? [{ code: 'deadline-ambiguous' as const, raw: surroundings.raw, facts: { reason: 'rule' } }] : []),
  ];
  return {
    milestones: [milestone({ ...base, occurrences: impossible ? null : occurrences, certainty: 'assumed' })],
    issues: [...issues, ...more],
  };
}

function continuousDraft(finding: Of<'continuous'>, surroundings: Surroundings): Draft {
  const { span, issues, assumed } = windowFor(finding, surroundings);
  const certainty = assumed ? 'assumed' : 'sure';
  return {
    milestones: [
      milestone({
        kind: 'continuous',
        text: surroundings.text,
        start: span?.start ?? null,
        due: span?.end ?? null,
        certainty,
      }),
    ],
    issues,
  };
}

/** The due day of a length of time that runs from a day the phrase names. */
function relativeDue(
  finding: Of<'relative'>,
  from: IsoDate,
  surroundings: Surroundings,
): { readonly due: IsoDate | null; readonly issues: readonly DeadlineIssue[] } {
  if (finding.amount === null || finding.unit === 'hour') return { due: null, issues: [] };
  const unit = finding.working ? 'working-day' : finding.unit;
  const end = endOfDuration(from, { amount: finding.amount, unit }, surroundings.calendar);
  const issues = (end?.unknownYears ?? []).map((year) => ({
    code: 'deadline-holidays-missing' as const,
    raw: surroundings.raw,
    facts: { year },
  }));
  return { due: end?.due ?? null, issues };
}

/** The length in the fields of its unit. */
function lengthOf({ unit, amount }: Of<'relative'>): Partial<Milestone> {
  if (unit === 'day') return { days: amount };
  if (amount === null) return {};
  return unit === 'month' ? { months: amount } : { hours: amount };
}

/** A length no day is made of: in hours, or not a whole number ("1,5 ngày"). */
function lengthIssues({ unit, amount }: Of<'relative'>, raw: string): readonly DeadlineIssue[] {
  if (unit === 'hour') return [issue('deadline-ambiguous', raw, { reason: 'hours' })];
  return amount === null ? [issue('deadline-ambiguous', raw, { reason: 'wording' })] : [];
}

function relativeDraft(finding: Of<'relative'>, surroundings: Surroundings): Draft {
  const base: Pick<Milestone, 'kind' | 'text'> & Partial<Milestone> = {
    kind: 'relative',
    text: surroundings.text,
    working: finding.working,
    event: finding.event,
    ...lengthOf(finding),
  };
  const open = lengthIssues(finding, surroundings.raw);
  if (finding.since === null) return { milestones: [milestone(base)], issues: open };
  const since = calendarDraft(finding.since, surroundings);
  const from = since.milestones[0]?.due ?? null;
  const { due, issues } = from === null ? { due: null, issues: [] } : relativeDue(finding, from, surroundings);
  const certainty = since.milestones[0]?.certainty ?? 'sure';
  const start = (finding.amount ?? 0) < 0 ? null : from;
  return {
    milestones: [milestone({ ...base, start, due, certainty })],
    issues: [...since.issues, ...issues, ...open],
  };
}

/** Turns one finding into milestones and issues. */
export function draftOf(finding: Finding, surroundings: Surroundings): Draft {
  const { text, raw } = surroundings;
  switch (finding.type) {
    case 'calendar':
      return calendarDraft(finding.expression, surroundings);
    case 'cycle':
      return cycleDraft(finding, surroundings);
    case 'continuous':
      return continuousDraft(finding, surroundings);
    case 'relative':
      return relativeDraft(finding, surroundings);
    case 'event':
      return { milestones: [milestone({ kind: 'event', text, event: finding.event })], issues: [] };
    case 'reference':
      return { milestones: [milestone({ kind: 'unscheduled', text })], issues: [] };
    case 'problem':
      return {
        milestones: [],
        issues: [
          {
            code: finding.code,
            raw,
            ...(finding.code === 'deadline-ambiguous' ? { facts: { reason: finding.reason ?? 'wording' } } : {}),
          },
        ],
      };
    case 'rule':
    case 'mask':
      return { milestones: [], issues: [] };
  }
}
