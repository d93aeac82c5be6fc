import { dayInWords } from '../calendar/day';
import type { IsoDate } from '../calendar/day';
import type { Schedule } from '../deadline/schedule';
import { fold, foldKey } from '../text/fold';
import { headingTime } from './headingTime';
import type { HeadingTime } from './headingTime';

/** A cell of the deadline column with all that stands around it. */
export interface TimeCell {
  /** '' when the cell is empty. */
  readonly text: string;
  /** The real date that the cell holds. */
  readonly day: IsoDate | undefined;
  /** Header of its column. */
  readonly header: string;
  /** Titles of the headings over the task, outermost first. */
  readonly headings: readonly string[];
  readonly titleTime: HeadingTime | undefined;
  /** The plan's year. */
  readonly year: number | null;
  readonly read: (text: string, year: number | null) => Schedule;
}

/** A real date in a cell is that day, not a phrase. */
function daySchedule(day: IsoDate): Schedule {
  const text = dayInWords(day);
  const nothing = { start: null, recurrence: null, days: null, working: null, event: null, occurrences: null };
  return { milestones: [{ kind: 'date', text, due: day, certainty: 'sure', ...nothing }], issues: [] };
}

/** A date shown without its year: where the plan's year is not known either, the hidden one is better than none. */
const DAY_MONTH = /^\d{2}\/\d{2}$/;

/** A bare number under "Tháng thực hiện" or "Quý" is that month or quarter. */
function spelledOut(text: string, header: string): string {
  const said = /(?:^| )(thang|quy)(?: |$)/.exec(foldKey(header))?.[1];
  if (said === 'thang' && /^(?:0?[1-9]|1[0-2])(?:\s?[/.-]\s?20\d\d)?$/.test(text)) return `Tháng ${text}`;
  return said === 'quy' && /^(?:[1-4]|I{1,3}|IV)(?:\s?[/.-]\s?20\d\d)?$/.test(text) ? `Quý ${text}` : text;
}

/** "Hoàn thành trước" over "30/9": the header says "trước" for every day under it. */
const BEFORE_HEADER = /(?:^|(?<!nam|ky|thang|quy|tuan) )truoc(?: ngay)?$/;
const BARE_DAYS = /^(?:ngày )?\d{1,2}\s?[/.-]\s?\d{1,2}(?!\d)/iu;

function beforeDays(text: string, header: string): string {
  const says = BEFORE_HEADER.test(foldKey(header.slice(header.lastIndexOf(' / ') + 1)));
  return says && BARE_DAYS.test(text) ? `Trước ngày ${text.replace(/^ngày /iu, '')}` : text;
}

/** Phrases that leave the month to the heading. Folded; each with what has to be added. */
const NEEDS_MONTH: readonly {
  readonly pattern: RegExp;
  readonly add: '/' | ' ' | ' tháng ';
  readonly example: string;
}[] = [
  {
    pattern:
      /^(?:(?:truoc|ngay|den|het|cham nhat|la|xong|hoan thanh|tu|vao|trong|han) ?:? ?){0,5}\d{1,2}(?: ?(?:-|–|,|;|va|den|ngay) ?){0,2}(?:\d{1,2})?$/,
    add: '/',
    example: 'Trước ngày 25',
  },
  {
    pattern:
      /^(?:(?:vao|truoc|den|hoan thanh|cham nhat|trong) ){0,2}(?:dau|giua|cuoi|trong|het|thuong tuan|trung tuan|ha tuan) thang$/,
    add: ' ',
    example: 'Cuối tháng',
  },
  { pattern: /^(?:trong )?tuan (?:thu )?(?:\d|dau|cuoi|nhat|hai|ba|tu|i{1,3}|iv)$/, add: ' tháng ', example: 'Tuần 2' },
];
const NEEDS_QUARTER = /^(?:(?:vao|truoc|den|hoan thanh|trong) ){0,2}(?:dau|giua|cuoi|trong|het) quy$/;

/** What a phrase leaves to the month or quarter over it; undefined when it leaves nothing. */
function leftOut(text: string, over: HeadingTime): string | undefined {
  if (text.length > 60) return undefined;
  const folded = fold(text).replace(/[ .;]+$/, '');
  const year = over.year === null ? '' : `/${over.year}`;
  if (over.quarter !== null) return NEEDS_QUARTER.test(folded) ? ` ${over.quarter}${year}` : undefined;
  const need = over.month === null ? undefined : NEEDS_MONTH.find(({ pattern }) => pattern.test(folded));
  return need && `${need.add}${over.month ?? ''}${year}`;
}

function hasDue(schedule: Schedule): boolean {
  return schedule.milestones.some(({ due, occurrences }) => due !== null || (occurrences ?? []).length > 0);
}

/** The milestones keep the words of the cell; that the heading was needed makes them an assumption. */
function assumed(schedule: Schedule, added: string): Schedule {
  const milestones = schedule.milestones.map((each) => {
    const text = added !== '' && each.text.endsWith(added) ? each.text.slice(0, -added.length).trim() : each.text;
    return { ...each, text, certainty: 'assumed' as const };
  });
  return { milestones, issues: schedule.issues };
}

/** Innermost heading that is a time. */
function timeOver({ headings, titleTime }: TimeCell): {
  time: HeadingTime | undefined;
  heading: HeadingTime | undefined;
} {
  const found = headings.map(headingTime).filter((time) => time !== undefined);
  const heading = found[found.length - 1];
  const year = heading?.year ?? found.find((time) => time.year !== null)?.year ?? null;
  const own = heading && { ...heading, year };
  return { heading: own, time: own ?? titleTime };
}

/**
 * How the deadline cell of a task reads with its surroundings: a real date is that day; a number under "Tháng" is that month;
 * "Trước 25" under the heading "THÁNG 01/2025" is before 25/01/2025, and an empty cell there is that month (both marked as assumed);
 * a heading "NĂM 2026" is the year of the phrases under it.
 */
export function readTime(cell: TimeCell): Schedule {
  const { text, day, header, read } = cell;
  const { time, heading } = timeOver(cell);
  const year = heading?.year ?? cell.year;
  if (text === '') {
    const whole = heading === undefined || heading.text === null ? undefined : read(heading.text, year);
    return whole && hasDue(whole)
      ? assumed(whole, '')
      : { milestones: [], issues: [{ code: 'deadline-empty', raw: '' }] };
  }
  const phrase = beforeDays(spelledOut(text, header), header);
  if (day !== undefined && phrase === text && (text === dayInWords(day) || (year === null && DAY_MONTH.test(text))))
    return daySchedule(day);
  const alone = read(phrase, year);
  const added = time && !hasDue(alone) ? leftOut(phrase, time) : undefined;
  const more = added === undefined ? undefined : read(phrase.replace(/[ .;]+$/, '') + added, time?.year ?? year);
  return more &&
    added !== undefined &&
    (hasDue(more) || more.issues.some(({ code }) => code === 'deadline-impossible-date'))
    ? assumed(more, added)
    : alone;
}
