import { addDays, partsOf } from '../../calendar/arithmetic';
import type { DaySpan } from '../../calendar/day';
import { yearSpan } from '../../calendar/period';
import type { Expression } from '../expression/expression';
import type { DeadlineIssue } from '../schedule';
import type { Surroundings } from './draft';
import { atomIssues, issue, yearIssues } from './expression-issues';
import { spansOf, yearsOf } from './years';

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
