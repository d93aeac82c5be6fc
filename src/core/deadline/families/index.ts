import { blankDate } from './blank-date';
import { calendarExpression, cutOff, stage, term } from './calendar';
import { continuous } from './continuous';
import { eachPeriod, endOfEach, periodic, periodList, reportPeriods } from './cycle';
import { bareDay, dayRule, weekly } from './day-rule';
import { documentDate, documentNumber, happened, paperOfYear } from './document';
import { event } from './event';
import type { Family } from './finding';
import { frequency } from './frequency';
import { countedInYear, ordinal, otherNumber, plainNumber, scale } from './numbers';
import { comparison, inspectedPeriod } from './past';
import { noTime, reference, roundTheClock } from './reference';
import { relative } from './relative';
import type { Token } from '../text/phrase';
import { mayStart } from '../text/starts';
import { laterYears, reportWindow, schoolYear, vaguePeriod } from './vague';

/**
 * Every phrase family in the order they are tried at each word; the first that recognises something takes it.
 * Numbers that are no time come first, then repeated duties and lengths of time (they hold words that also look like dates), then the
 * calendar, then events and references, then what only sounds like a time.
 */
export const FAMILIES: readonly Family[] = [
  documentNumber,
  paperOfYear,
  plainNumber,
  countedInYear,
  ordinal,
  scale,
  otherNumber,
  roundTheClock,
  documentDate,
  happened,
  comparison,
  inspectedPeriod,
  blankDate,
  cutOff,
  schoolYear,
  reportWindow,
  laterYears,
  frequency,
  weekly,
  dayRule,
  continuous,
  endOfEach,
  eachPeriod,
  periodic,
  reportPeriods,
  relative,
  stage,
  term,
  calendarExpression,
  periodList,
  event,
  vaguePeriod,
  bareDay,
  reference,
  noTime,
];

/** Words met so far; the table of a whole workbook needs far fewer. */
const MOST_WORDS = 2000;
const byWord = new Map<string, readonly Family[]>();
const byNumber = FAMILIES.filter(({ starts }) => starts.numbers);
const NONE: readonly Family[] = [];

/** The families that can begin with a token, in their order. */
export function familiesFor(token: Token): readonly Family[] {
  if (token.kind !== 'word') return token.kind === 'number' ? byNumber : NONE;
  const known = byWord.get(token.fold);
  if (known !== undefined) return known;
  const found = FAMILIES.filter(({ starts }) => mayStart(starts, token));
  if (byWord.size < MOST_WORDS) byWord.set(token.fold, found);
  return found;
}
