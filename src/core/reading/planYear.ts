import { fold } from '../text/fold';
import type { TitleParts } from './title';

/** Where a plan's year was found. */
export interface YearReading {
  readonly year: number | null;
  readonly from: 'title' | 'issue-line' | 'deadlines' | 'sheet-name' | 'none';
  /** Year that most deadlines name, where it differs from the year taken. */
  readonly differs: number | null;
  /** A school year begins in August of `year` and ends in July of the next. */
  readonly schoolYear?: true;
}

const YEAR = /(?:19|20)\d{2}/;
/** A span of years is the frame of a programme, not the year of a plan. */
const SPAN =
  /(?:giai doan|thoi ky|nhiem ky)\s+(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?|(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}/g;
/** Least number of phrases, and share of them, for a year to be what the plan is about. */
const LEAST_VOTES = 3;
const LEAST_SHARE = 0.6;

/** "NĂM HỌC 2024 - 2025". */
function schoolYear(lines: readonly string[]): number | null {
  for (const line of lines) {
    const [, first, last] = /nam hoc\s*:?\s*(20\d{2})\s*[-–/]\s*(20\d{2})/.exec(fold(line)) ?? [];
    if (first !== undefined && Number(last) === Number(first) + 1) return Number(first);
  }
  return null;
}

function titleYear(lines: readonly string[]): number | null {
  for (const line of lines) {
    const found = /(?:^|[^\p{L}])nam\s+((?:19|20)\d{2})/u.exec(fold(line).replace(SPAN, ' '));
    if (found) return Number(found[1]);
  }
  return null;
}

/** Year of the date in an issue line, whose day and month are often left open: "ngày    /    /2024". */
function issueLineYear(lines: readonly string[]): number | null {
  for (const line of lines) {
    const after = /ngay(.{0,60})$/su.exec(fold(line).replace(/\s+/g, ' '))?.[1];
    const found = after === undefined ? null : YEAR.exec(after);
    if (found) return Number(found[0]);
  }
  return null;
}

/** The year that most of the phrases name, when it is most of them. Years inside document numbers and spans do not count. */
function majority(phrases: readonly string[]): number | null {
  const votes = new Map<number, number>();
  let voters = 0;
  for (const phrase of phrases) {
    const text = fold(phrase.slice(0, 2000))
      .replace(SPAN, ' ')
      .replace(/\d+\/\d{4}\/[\p{L}\d-]+|so\s+\d+\/[\p{L}-]+[^;.]{0,12}ngay\s+[\d/.-]+/gu, ' ');
    const years = new Set(text.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []);
    if (years.size > 0) voters++;
    for (const year of years) votes.set(Number(year), (votes.get(Number(year)) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= Math.min(LEAST_VOTES, voters) && best[1] >= voters * LEAST_SHARE ? best[0] : null;
}

/**
 * The year of a plan: what the title says ("năm 2024"), else the issue line's date unless most deadlines name another year, else the
 * year that most deadlines name, else the sheet's name. `phrases` are the deadline texts, dates as dd/mm/yyyy.
 */
export function planYear(
  { names, issueLines }: TitleParts,
  phrases: readonly string[],
  sheetName: string,
): YearReading {
  const school = schoolYear(names);
  if (school !== null) return { year: school, from: 'title', differs: null, schoolYear: true };
  const most = majority(phrases);
  const title = titleYear(names);
  if (title !== null) return { year: title, from: 'title', differs: most !== null && most !== title ? most : null };
  const issued = titleYear(issueLines) ?? issueLineYear(issueLines);
  if (issued !== null && (most === null || most === issued)) return { year: issued, from: 'issue-line', differs: null };
  if (most !== null) return { year: most, from: 'deadlines', differs: null };
  const named = YEAR.exec(sheetName)?.[0];
  return named === undefined
    ? { year: null, from: 'none', differs: null }
    : { year: Number(named), from: 'sheet-name', differs: null };
}
