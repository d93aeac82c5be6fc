import type { Phrase } from '../deadline/text/phrase';
import { bringsAt, governorAt } from './lexicons';
import type { Clause, Found } from './statement';
import type { Aspect, GovernorRow } from './words';

/** A clause while it is read: what was found, and what the words so far make of the next ones. */
export interface ClauseReading {
  readonly phrase: Phrase;
  readonly clause: Clause;
  readonly found: Found[];
  aspect: Aspect | null;
  /** The token behind the words of the aspect. */
  aspectEnd: number;
  /** A verb came behind the aspect: it reaches over the next comma too. */
  used: boolean;
  /** Behind "để", "theo", "sau khi": what for and when, up to the next comma. */
  aside: boolean;
  /** Behind "trình", "tham mưu": what others are to do. */
  opened: boolean;
  governor: GovernorRow | null;
  /** Start of the stretch between commas and brackets. */
  part: number;
}

/**
 * Reads what begins at token `at`; gives the token behind it, or `at` where nothing of its kind begins there.
 */
export type ReadStep = (reading: ClauseReading, at: number) => number;

/** A clause of which nothing is read yet. */
export function startReading(phrase: Phrase, clause: Clause): ClauseReading {
  return {
    phrase,
    clause,
    found: [],
    aspect: null,
    aspectEnd: clause.from,
    used: false,
    aside: false,
    opened: false,
    governor: null,
    part: clause.from,
  };
}

/** A comma, a bracket or a turning word at token `at`: asides and what others are to do end here. */
export function newPart(reading: ClauseReading, at: number): void {
  reading.aside = false;
  reading.opened = false;
  reading.part = at + 1;
  if (!reading.used) reading.aspect = null;
}

/** Words that say what a paper behind them is to the task; gives the token behind them, or `at`. */
export function govern(reading: ClauseReading, at: number): number {
  const { phrase, governor } = reading;
  const word = governorAt(phrase, at);
  if (word !== null) reading.governor = word.row;
  else if (bringsAt(phrase, at) !== null && governor?.soft) reading.governor = null;
  return word?.end ?? at;
}
