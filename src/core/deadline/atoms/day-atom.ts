import { makeDay } from '../../calendar/arithmetic';
import { atomOf } from './atom';
import type { Atom, YearRef } from './atom';

/** The day with these numbers; a day the calendar does not have has no span. */
export function dayAtom(day: number, month: number, year: YearRef | null, end: number): Atom {
  const span = (of: number) => {
    const made = makeDay(of, month, day);
    return made === null ? null : { start: made, end: made };
  };
  return { ...atomOf('day', end, year, span), month };
}
