import { isGlued, isSign, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';

/** A time of day. `midnight`: 0:00, when the day has not begun. */
export interface Clock {
  readonly hour: number;
  readonly midnight: boolean;
  readonly end: number;
}

const HOUR = oneOf('h, g, giờ');
const MINUTE = oneOf('phút, ph, p');
const ZONE = oneOf('z');

/** ":00", "h30", " giờ 30 phút" behind the hour. */
function readMinutes(phrase: Phrase, at: number): { readonly value: number; readonly end: number } {
  const value = numberAt(phrase, at, 2);
  const worded = value !== null && MINUTE(phrase, at + 1);
  if (value === null || !(isGlued(phrase, at) || worded)) return { value: 0, end: at };
  return { value, end: worded ? at + 2 : at + 1 };
}

/** ":00" and ".000" behind hours and minutes. */
function skipSeconds(phrase: Phrase, at: number): number {
  let end = at;
  while (
    end < at + 4 &&
    isSign(phrase, end, ':.') &&
    isGlued(phrase, end + 1) &&
    phrase.tokens[end + 1]?.kind === 'number'
  )
    end += 2;
  return end;
}

/** "17h00", "17 giờ 30 phút", "17:00", "17:00:00". A bare number is no time. */
export function readClock(phrase: Phrase, at: number): Clock | null {
  const hour = numberAt(phrase, at, 2);
  if (hour === null || hour > 24) return null;
  if (HOUR(phrase, at + 1)) {
    const minutes = readMinutes(phrase, at + 2);
    return { hour, midnight: hour === 0 && minutes.value === 0, end: minutes.end };
  }
  const colon = isSign(phrase, at + 1, ':') && isGlued(phrase, at + 1) && isGlued(phrase, at + 2);
  const minute = colon ? numberAt(phrase, at + 2, 2) : null;
  if (minute === null) return null;
  return { hour, midnight: hour === 0 && minute === 0, end: skipSeconds(phrase, at + 3) };
}

/** The time pasted behind a day by a program: "T17:00:00", " 00:00:00". `utcShift` says that the day is one later in Việt Nam. */
export interface PastedTime {
  readonly clock: Clock;
  readonly utcShift: boolean;
  readonly end: number;
}

/** Việt Nam is 7 hours ahead of UTC. */
const HOURS_AHEAD = 7;

/** A time of day behind a day: ", 17h00", " 17:00", "T17:00:00Z". null: none. */
export function readPastedTime(phrase: Phrase, at: number): PastedTime | null {
  const token = phrase.tokens[at];
  const skip = (token?.glued === true && token.text.toLowerCase() === 't') || isSign(phrase, at, ',') ? at + 1 : at;
  const clock = readClock(phrase, skip);
  if (clock === null) return null;
  const utc = isGlued(phrase, clock.end) && ZONE(phrase, clock.end);
  return {
    clock,
    utcShift: utc && clock.hour + HOURS_AHEAD >= 24,
    end: utc ? clock.end + 1 : skipOffset(phrase, clock.end),
  };
}

/** "+07:00" behind a time. */
function skipOffset(phrase: Phrase, at: number): number {
  if (!isSign(phrase, at, '+') || !isGlued(phrase, at) || numberAt(phrase, at + 1, 2) === null) return at;
  return isSign(phrase, at + 2, ':') ? at + 4 : at + 2;
}
