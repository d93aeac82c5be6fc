import type { IsoDate } from '../../core/calendar/day';
import type { DeadlineIssue, DeadlineIssueCode, Milestone, Recurrence, Schedule } from '../../core/deadline/schedule';
import type { Issue } from '../../core/issue/issue';
import { printDay } from './day';

const RECURRENCES: Readonly<Record<Recurrence, string>> = {
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every quarter',
  semiannual: 'Every six months',
  annual: 'Every year',
  unspecified: 'At intervals not stated',
};

const MOST_LISTED_DAYS = 4;

function span(start: IsoDate | null, due: IsoDate): string {
  const end = `to the end of ${printDay(due)}`;
  return start === null ? end : `from ${printDay(start)} ${end}`;
}

/** "14 Mar 2024, 14 Jun 2024" or, for many, how many and the first. */
function listDays(days: readonly IsoDate[]): string {
  const [first] = days;
  if (first === undefined || days.length <= MOST_LISTED_DAYS) return days.map(printDay).join(', ');
  return `${String(days.length)} times, first on ${printDay(first)}`;
}

function describeRecurring({ recurrence, occurrences }: Milestone): string {
  const words = RECURRENCES[recurrence ?? 'unspecified'];
  return occurrences === null || occurrences.length === 0 ? words : `${words}: ${listDays(occurrences)}`;
}

const counted = (amount: number, unit: string): string => `${String(amount)} ${unit}${amount === 1 ? '' : 's'}`;

function lengthWords({ days, months, hours, working }: Milestone): string {
  if (hours !== undefined) return counted(Math.abs(hours), working === true ? 'working hour' : 'hour');
  if (months !== undefined) return counted(Math.abs(months), 'month');
  if (days === null) return 'a length of time';
  return counted(Math.abs(days), working === true ? 'working day' : 'day');
}

function describeRelative(milestone: Milestone): string {
  const back = (milestone.days ?? milestone.months ?? milestone.hours ?? 0) < 0;
  const event = milestone.event === null ? 'the event' : `“${milestone.event}”`;
  const rule = `${lengthWords(milestone)} ${back ? 'before' : 'after'} ${event}`;
  if (milestone.due !== null) return `Due by the end of ${printDay(milestone.due)} (${rule})`;
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}`;
}

function describeStart({ start }: Milestone): string {
  return start === null ? 'No deadline known' : `No deadline known (starts on ${printDay(start)})`;
}

const UNDATED: Readonly<Record<'date' | 'period', string>> = {
  date: 'Day not determined',
  period: 'Period not determined',
};

/** How one milestone was read. Days are printed as "14 Dec 2024". */
export function describeMilestone(milestone: Milestone): string {
  const { kind, start, due } = milestone;
  switch (kind) {
    case 'date':
      return due === null ? UNDATED.date : `Due by the end of ${printDay(due)}`;
    case 'period':
      return due === null ? UNDATED.period : `Within the period ${span(start, due)}`;
    case 'continuous':
      return due === null ? 'Ongoing' : `Ongoing ${span(start, due)}`;
    case 'recurring':
      return describeRecurring(milestone);
    case 'relative':
      return describeRelative(milestone);
    case 'event':
      return `Depends on an event: “${milestone.event ?? milestone.text}”`;
    case 'unscheduled':
      return describeStart(milestone);
  }
}

/** How a whole phrase was read: its milestones, numbered where there are several. */
export function describeSchedule({ milestones }: Schedule): string {
  const [only] = milestones;
  if (only === undefined) return 'No deadline known';
  const assumed = (milestone: Milestone): string =>
    milestone.certainty === 'assumed' ? ' (assumed by convention)' : '';
  if (milestones.length === 1) return `${describeMilestone(only)}${assumed(only)}`;
  return milestones
    .map((milestone, index) => `(${String(index + 1)}) ${describeMilestone(milestone)}${assumed(milestone)}`)
    .join('; ');
}

/** Why a phrase can be read in more than one way, as the middle of a sentence. */
export const DEADLINE_REASONS: Readonly<Record<string, string>> = {
  year: 'one part names a year other than the plan year, so the part without a year could belong to either',
  'start-only': 'it says when to start but not when to finish',
  rule: 'it names a reporting cycle but not in which month of the cycle that day falls',
  lunar: 'lunar days and months are not converted to the solar calendar',
  hours: 'a length in hours runs from a moment and is not turned into days',
  offset: 'it is not clear from which day, or in which direction, the length behind it is counted',
  document: 'this may be the date of the document before it and not a deadline',
  before: 'it says “trước” (before), and it is not clear whether that day itself still counts',
  damaged: 'the letters are damaged here and were read as the nearest known words',
  wording: 'the wording can be read in more than one way',
};

function reasonOf({ facts }: DeadlineIssue): string {
  return DEADLINE_REASONS[String(facts?.['reason'] ?? 'wording')] ?? DEADLINE_REASONS['wording'] ?? '';
}

const fact = ({ facts }: DeadlineIssue, name: string): string => String(facts?.[name] ?? '');

export const DEADLINE_SENTENCES: Readonly<Record<DeadlineIssueCode, (issue: DeadlineIssue) => string>> = {
  'deadline-impossible-date': ({ raw }) =>
    `“${raw}”: there is no such day, month or quarter in the calendar. Correct the cell; dates are never corrected for you.`,
  'deadline-not-understood': ({ raw }) =>
    `“${raw}”: this deadline was not understood. State a day, month, quarter or year.`,
  'deadline-ambiguous': (issue) =>
    `“${issue.raw}”: ${reasonOf(issue)}. Check the column “Cách hiểu” (how it was read), or be more precise.`,
  'deadline-year-missing': ({ raw }) =>
    `“${raw}” names no year and the plan year is not known. Choose the plan year, then read again.`,
  'deadline-year-differs': (issue) =>
    `“${issue.raw}”: the year ${fact(issue, 'year')} is far from the plan year ${fact(issue, 'planYear')}. Check whether it is a typing slip.`,
  'deadline-range-reversed': ({ raw }) => `“${raw}”: the end comes before the start. Correct the cell.`,
  'deadline-holidays-missing': (issue) =>
    `“${issue.raw}”: the public holidays of ${fact(issue, 'year')} are not complete, so days counted in working days may be off. Add the days off on the sheet “Thiết lập” (settings).`,
  'deadline-empty': () => 'The deadline cell is empty.',
};

/** The sentence for an issue of a deadline phrase. */
export function deadlineIssueSentence(issue: DeadlineIssue): string {
  return DEADLINE_SENTENCES[issue.code](issue);
}

function isDeadlineCode(code: string): code is DeadlineIssueCode {
  return Object.hasOwn(DEADLINE_SENTENCES, code);
}

/** The sentence for a finding of the whole workbook; undefined when its code is not one of a deadline phrase. */
export function deadlineIssueMessage({ code, raw, facts }: Issue): string | undefined {
  if (!isDeadlineCode(code)) return undefined;
  return deadlineIssueSentence({ code, raw: raw ?? '', ...(facts === undefined ? {} : { facts }) });
}
