import type { Expression } from '../expression/expression';
import type { DeadlineIssue, DeadlineIssueCode } from '../schedule';
import type { Surroundings } from './draft';
import { isImpossible } from './years';
import type { Years } from './years';

/** An issue, without a facts field when it has none. */
export function issue(code: DeadlineIssueCode, raw: string, facts?: DeadlineIssue['facts']): DeadlineIssue {
  return facts === undefined ? { code, raw } : { code, raw, facts };
}

const FARTHEST_YEAR = 2;

/** Years that are missing, doubtful or far from the plan. */
export function yearIssues(
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

/** Days the calendar does not have, wordings that can mean several days. */
export function atomIssues(expression: Expression, { years }: Years, raw: string): DeadlineIssue[] {
  const impossible = expression.atoms.some((atom, index) => isImpossible(atom, years[index] ?? null));
  const doubtful = expression.atoms.some(({ doubt, lunar }) => doubt && lunar !== true);
  return [
    ...(impossible ? [issue('deadline-impossible-date', raw)] : []),
    ...(doubtful ? [issue('deadline-ambiguous', raw, { reason: 'wording' })] : []),
  ];
}
