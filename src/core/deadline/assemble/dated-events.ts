import type { Bound } from '../expression/bounds';
import type { Finding } from '../families/finding';
import { isSign, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import type { Refiner } from './refiner';

type Calendar = Extract<Finding, { type: 'calendar' }>;

const BEFORE = oneOf('trước');
const AFTER = oneOf('sau');
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

function merged(phrase: Phrase, event: Finding, date: Calendar): Finding[] {
  const bound = boundOf(phrase, event);
  if (bound === null) return [event, date];
  if (date.expression.atoms.some(({ point }) => !point))
    return [event, { type: 'problem', code: 'deadline-ambiguous', from: date.from, to: date.to }];
  return [{ ...date, from: event.from, expression: { ...date.expression, bound } }];
}

/** "Trước Đại hội (15/6/2025)": the day is the event's, so the work is due before it; "sau … (01/7/2025)" starts after it. */
export const dateEvents: Refiner = (findings, phrase) => {
  const result: Finding[] = [];
  for (let index = 0; index < findings.length; index += 1) {
    const finding = findings[index];
    if (finding === undefined) continue;
    const date = finding.type === 'event' ? dateOf(phrase, finding, findings[index + 1]) : null;
    if (date === null) result.push(finding);
    else {
      result.push(...merged(phrase, finding, date));
      index += 1;
    }
  }
  return result;
};
