import type { Atom } from '../deadline/atoms/atom';
import { addDays } from '../calendar/arithmetic';
import type { IsoDate } from '../calendar/day';
import { isProduct } from './judge';
import type { Judged } from './verdict';
import { coverage, wantedKinds } from './wanted';
import type { ProgressContext, ProgressDoubt } from './proposal';
import type { Found } from './statement';

/** The day of completion that a note gives, or why there is none. */
export interface CompletedOn {
  readonly day: IsoDate | null;
  readonly assumed: boolean;
  readonly doubt: ProgressDoubt | null;
}

const NONE: CompletedOn = { day: null, assumed: false, doubt: null };
/** A plan's papers are issued up to a quarter before its year, and reported up to a quarter behind it. */
const NEAR_DAYS = 92;

function isNear(day: IsoDate, year: number): boolean {
  return day >= addDays(`${String(year)}-01-01`, -NEAR_DAYS) && day <= addDays(`${String(year)}-12-31`, NEAR_DAYS);
}

/** A written day as a day of completion; a day without a year is of the plan's year. */
function completedOn({ year, span, lunar }: Atom, context: ProgressContext): CompletedOn {
  if (lunar) return NONE;
  const named = year?.kind === 'named' ? year.year : null;
  const inYear = named ?? (context.year === null ? null : context.year + (year?.kind === 'shift' ? year.by : 0));
  if (inYear === null) return { ...NONE, doubt: 'year-missing' };
  const day = span(inYear)?.start;
  if (day === undefined) return { ...NONE, doubt: 'impossible-date' };
  if (context.reportDate !== undefined && day > context.reportDate) return { ...NONE, doubt: 'future-date' };
  const far = context.year !== null && !isNear(day, context.year);
  return { day, assumed: named === null || far, doubt: far ? 'other-year' : null };
}

/** The latest of several; one that cannot be is told before all others. */
function latest(days: readonly CompletedOn[]): CompletedOn {
  const wrong = days.find(({ day }) => day === null);
  if (wrong) return wrong;
  return days.reduce((last, each) => ((each.day ?? '') > (last.day ?? '') ? each : last), days[0] ?? NONE);
}

/** Days that stand with a statement: behind it up to the next one, else in front of it at the head of the clause. */
function daysWith(found: readonly Found[], { at, clause }: Judged): readonly Atom[] {
  const start = found.findIndex(({ from, type }) => from === at && type !== 'day');
  const behind: Atom[] = [];
  for (const each of found.slice(start + 1)) {
    if (each.clause !== clause || each.type === 'verb') break;
    if (each.type === 'day' && !each.isBound) behind.push(each.day);
  }
  if (behind.length > 0) return behind;
  const before = found[start - 1];
  return before?.type === 'day' && before.clause === clause && !before.isBound ? [before.day] : [];
}

/**
 * The day on which what is said to be done was done: the one that stands with the word of completion, else the date of the paper made,
 * else the one that stands with its making.
 */
export function dayOfCompletion(
  found: readonly Found[],
  done: readonly Judged[],
  context: ProgressContext,
): CompletedOn {
  const claims = done.filter(({ weight }) => weight === 'claim').flatMap((each) => daysWith(found, each));
  const papers = found.flatMap((each) =>
    each.type === 'paper' && each.day !== null && isProduct(each) ? [each.day] : [],
  );
  const kinds = found.flatMap((each) => (each.type === 'paper' && isProduct(each) && each.kind ? [each.kind] : []));
  const made = done.filter(({ weight }) => weight === 'product').flatMap((each) => daysWith(found, each));
  const covers = papers.length > 0 ? coverage(kinds, context) : 'unknown';
  const ofAll = covers === 'all' || covers === 'unknown' || (covers === 'none' && wantedKinds(context).length === 0);
  const days = [claims, ofAll ? papers : [], ofAll ? made : []].find(({ length }) => length > 0) ?? [];
  return latest(days.map((each) => completedOn(each, context)));
}
