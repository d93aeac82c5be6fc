import { yearSpan } from '../../calendar/period';
import { isGlued, isSign, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { atomOf } from './atom';
import type { Atom } from './atom';
import { bareYearAt, readYearWords } from './year-tail';

const YEAR = oneOf('năm');
const EACH = oneOf('các, những');

/** A year that names itself: "năm 2024", "các năm 2024", "năm sau"; "các năm sau" has no end. */
export function readNamedYear(phrase: Phrase, at: number): Atom | null {
  const from = EACH(phrase, at) ? at + 1 : at;
  const words = readYearWords(phrase, from);
  const open = from > at && words?.year.kind === 'shift';
  return words === null || open ? null : atomOf('year', words.end, words.year, yearSpan);
}

/** "năm" with no number: the plan's year. Only where a word before it says so ("trong năm", "cả năm"). */
export function readPlanYear(phrase: Phrase, at: number): Atom | null {
  return YEAR(phrase, at) ? atomOf('year', at + 1, null, yearSpan) : null;
}

/** Four digits alone: "2024". */
export function readBareYear(phrase: Phrase, at: number): Atom | null {
  const year = bareYearAt(phrase, at);
  if (year === null) return null;
  const before = isGlued(phrase, at) && isSign(phrase, at - 1, '/.');
  const behind = isGlued(phrase, at + 1) && !isSign(phrase, at + 1, '-.,;:)');
  const decimal = isSign(phrase, at + 1, '.,') && isGlued(phrase, at + 2) && phrase.tokens[at + 2]?.kind === 'number';
  const percent = isSign(phrase, at + 1, '%');
  const shortened = isSign(phrase, at + 1, '-') && isGlued(phrase, at + 2) && numberAt(phrase, at + 2, 2) !== null;
  if (before || shortened || behind || decimal || percent) return null;
  return atomOf('year', at + 1, { kind: 'named', year }, yearSpan);
}
