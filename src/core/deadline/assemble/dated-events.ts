import type { Bound } from '../expression/bounds';
import type { Finding } from '../families/finding';
import { readLength } from '../families/length';
import type { Length } from '../families/length';
import { isSign, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import type { Refiner } from './refiner';

type Calendar = Extract<Finding, { type: 'calendar' }>;

const BEFORE = oneOf('trước');
const AFTER = oneOf('sau');
const LONGEST_LENGTH = 6;
const FILLERS = oneOf('dự, kiến, ngày, vào, là');

/** The day or month in brackets right behind an event: "sau khi sáp nhập (dự kiến 01/7/2025)". */
function dateOf(phrase: Phrase, event: Finding, next: Finding | undefined): Calendar | null {
  if (next?.type !== 'calendar' || next.expression.bound !== 'none' || next.expression.shape !== 'one') return null;
  if (!isSign(phrase, event.to, '(') || !isSign(phrase, next.to, ')')) return null;
  for (let at = event.to + 1; at < next.from; at += 1) if (!FILLERS(phrase, at)) return null;
  return next;
}

function boundOf(phrase: Phrase, event: Finding): Bound | null {
  if (BEFORE(phrase, event.from)) return 'before';
  return AFTER(phrase, event.from) || AFTER(phrase, event.from + 1) ? 'after' : null;
}

/** The length that ends the words of an event: "Trước Đại hội 15 ngày". */
function lengthAtEnd(phrase: Phrase, event: Finding): Length | null {
  for (let at = event.to - LONGEST_LENGTH; at < event.to; at += 1) {
    const length = at > event.from ? readLength(phrase, at) : null;
    if (length?.end === event.to) return length;
  }
  return null;
}

function question(date: Calendar): Finding {
  return { type: 'problem', code: 'deadline-ambiguous', reason: 'offset', from: date.from, to: date.to };
}

/** "Trước Đại hội 15 ngày (30/6/2024)": counted from the day of the event. */
function countedFrom(event: Finding, date: Calendar, length: Length, bound: Bound): Finding {
  const { amount, unit, working } = length;
  return {
    type: 'relative',
    from: event.from,
    to: date.to,
    amount: amount === null || bound !== 'before' ? amount : -amount,
    unit,
    working,
    event: event.type === 'event' ? event.event : null,
    since: date.expression,
  };
}

function mergedEvent(phrase: Phrase, event: Finding, date: Calendar): Finding[] {
  const bound = boundOf(phrase, event);
  const length = lengthAtEnd(phrase, event);
  if (bound === null) return length === null ? [event, date] : [event, question(date)];
  if (date.expression.atoms.some(({ point }) => !point))
    return [event, { type: 'problem', code: 'deadline-ambiguous', from: date.from, to: date.to }];
  if (length !== null) return [countedFrom(event, date, length, bound)];
  return [{ ...date, from: event.from, expression: { ...date.expression, bound } }];
}

function merged(phrase: Phrase, finding: Finding, date: Calendar): Finding[] {
  if (finding.type !== 'relative') return mergedEvent(phrase, finding, date);
  const oneDay = date.expression.atoms.every(({ unit, doubt }) => unit === 'day' && !doubt);
  return oneDay ? [{ ...finding, to: date.to, since: date.expression }] : [finding, question(date)];
}

/** A finding whose event a bracket behind it may date. */
function isOpen(finding: Finding): boolean {
  return finding.type === 'event' || (finding.type === 'relative' && finding.event !== null && finding.since === null);
}

/**
 * "Trước Đại hội (15/6/2025)": the day is the event's, so the work is due before it; "sau … (01/7/2025)" starts after it; "15 ngày trước
 * khi khai mạc (30/6/2025)" is counted from it.
 */
export const dateEvents: Refiner = (findings, phrase) => {
  const result: Finding[] = [];
  for (let index = 0; index < findings.length; index += 1) {
    const finding = findings[index];
    if (finding === undefined) continue;
    const date = isOpen(finding) ? dateOf(phrase, finding, findings[index + 1]) : null;
    if (date === null) result.push(finding);
    else {
      result.push(...merged(phrase, finding, date));
      index += 1;
    }
  }
  return result;
};
