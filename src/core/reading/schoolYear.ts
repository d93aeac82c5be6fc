import type { Milestone, Schedule } from '../deadline/schedule';

const FIRST_MONTH = 8;

function monthsOf({ start, due, occurrences }: Milestone): number[] {
  return [start, due, ...(occurrences ?? [])].flatMap((day) => (day === null ? [] : [Number(day.slice(5, 7))]));
}

/** The one of two readings that lies in its own half of the school year; what spans both halves gets no dates. */
function halfOf(first: Milestone, second: Milestone, without: Milestone): Milestone {
  if (monthsOf(first).every((month) => month >= FIRST_MONTH)) return first;
  return monthsOf(second).every((month) => month < FIRST_MONTH) ? second : without;
}

/**
 * A phrase of a plan for the school year that begins in `year`: "Tháng 9" is in that year, "Tháng 3" in the next.
 * `read` reads the phrase in a plain plan of a year.
 */
export function readInSchoolYear(read: (year: number | null) => Schedule, year: number): Schedule {
  const [first, second, without] = [read(year), read(year + 1), read(null)];
  const milestones = without.milestones.map((each, i) => {
    const [a, b] = [first.milestones[i], second.milestones[i]];
    return a && b ? halfOf(a, b, each) : each;
  });
  if (first.milestones.length !== milestones.length || second.milestones.length !== milestones.length) return without;
  const left = milestones.some((each, i) => each === without.milestones[i] && monthsOf(each).length === 0);
  return { milestones, issues: left ? without.issues : first.issues };
}
