import { sharedText } from './plans';

/**
 * What a person expects of a task that nobody has completed, from the readings in ../shared/seeds-expected-deadlines.jsonl and the words of
 * design 5 and 7 alone; nothing of the tool is used here.
 */
export interface Expected {
  readonly status: string;
  /** Day of the milestone to be met next; null where there is none. */
  readonly due: string | null;
  readonly daysLate: number | null;
}

const WARNING_DAYS = 7;

const key = (phrase: string, year: number): string => `${year} ${phrase.normalize('NFC').replace(/\s+/g, ' ').trim()}`;

function readings(): ReadonlyMap<string, string> {
  const lines = sharedText('seeds-expected-deadlines.jsonl')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const { text, planYear, expect } = JSON.parse(line) as { text: string; planYear: number; expect: string };
      return [key(text, planYear), expect] as const;
    }),
  );
}

let known: ReadonlyMap<string, string> | undefined;

/** Milestones of a cell, as "P:2024-03-31"; a cell that holds several phrases has one on each line. */
function milestones(phrase: string, year: number): readonly string[] {
  known ??= readings();
  const whole = known.get(key(phrase, year));
  const lines = whole === undefined ? phrase.split('\n').map((line) => known?.get(key(line, year))) : [whole];
  return lines.flatMap((line) => {
    if (line === undefined) throw new Error(`no expected reading of "${phrase}"`);
    return line.split(' ');
  });
}

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** Last day of the month of a report, within the plan's year: the next deadline of what is done every month. */
function endOfMonth(asOf: string, year: number): string {
  const month = asOf.slice(0, 4) > `${year}` ? 12 : asOf.slice(0, 4) < `${year}` ? 1 : Number(asOf.slice(5, 7));
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The day to be met next: the first with a date; of a monthly duty, this month's. */
function nextDue(marks: readonly string[], phrase: string, asOf: string, year: number): string | null {
  const dated = marks.flatMap((mark) => (/^[DP]:/.test(mark) ? [mark.slice(2)] : [])).sort();
  if (dated[0] !== undefined) return dated[0];
  return marks.includes('R') && /hàng tháng/i.test(phrase) ? endOfMonth(asOf, year) : null;
}

/** Predicts status, due day and days late of a deadline phrase on a day, nothing being completed. */
export function expectedOf(phrase: string, year: number, asOf: string): Expected {
  const marks = milestones(phrase, year);
  const due = nextDue(marks, phrase, asOf, year);
  if (due === null) {
    // A duty that comes again at no stated time goes on all year (decision 7 of docs/decisions/theo-doi.md).
    const goesOn = marks.some((mark) => mark.startsWith('C') || mark === 'R');
    return { status: goesOn ? 'Thường xuyên' : 'Chưa xác định hạn', due, daysLate: null };
  }
  const left = day(due) - day(asOf);
  if (left < 0) return { status: 'Quá hạn', due, daysLate: -left };
  return { status: left <= WARNING_DAYS ? 'Sắp đến hạn' : 'Trong hạn', due, daysLate: null };
}
