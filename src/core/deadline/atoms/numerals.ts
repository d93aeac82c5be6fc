import { lexicon, numberAt } from '../text/lexicon';
import type { First } from '../text/lexicon';
import type { Phrase } from '../text/phrase';

/** A numeral and the first token after it. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

const WORDS = lexicon([
  { words: 'một, nhất', value: 1 },
  { words: 'hai, nhì', value: 2 },
  { words: 'ba', value: 3 },
  { words: 'bốn, tư', value: 4 },
  { words: 'năm', value: 5 },
  { words: 'sáu', value: 6 },
  { words: 'bảy, bẩy', value: 7 },
  { words: 'tám', value: 8 },
  { words: 'chín', value: 9 },
  { words: 'mười', value: 10 },
  { words: 'mười một', value: 11 },
  { words: 'mười hai', value: 12 },
  { words: 'mười lăm', value: 15 },
  { words: 'hai mươi', value: 20 },
  { words: 'ba mươi', value: 30 },
]);

/** The words a numeral can be. */
export const NUMERAL_WORDS: First = WORDS;

/** Without accents these are other words: sau (after), nam (year), tu (from). */
const MISLEADING_BARE: ReadonlySet<string> = new Set(['sau', 'nam', 'tu']);

/** A number written as a word: "sáu", "mười hai". */
export function wordNumeralAt(phrase: Phrase, at: number): Numeral | null {
  const token = phrase.tokens[at];
  if (phrase.plain && token !== undefined && token.text.toLowerCase() === token.fold && MISLEADING_BARE.has(token.fold))
    return null;
  const found = WORDS(phrase, at);
  return found === null ? null : { value: found.row.value, end: found.end };
}

const UNITS = lexicon([
  { words: 'một, mốt', value: 1 },
  { words: 'hai', value: 2 },
  { words: 'ba', value: 3 },
  { words: 'bốn, tư', value: 4 },
  { words: 'năm, lăm, nhăm', value: 5 },
  { words: 'sáu', value: 6 },
  { words: 'bảy, bẩy', value: 7 },
  { words: 'tám', value: 8 },
  { words: 'chín', value: 9 },
]);
const TEN = lexicon([{ words: 'mười', value: 10 }]);
const TENS = lexicon([
  { words: 'hai mươi', value: 20 },
  { words: 'ba mươi', value: 30 },
]);

/** A number up to 39 in words, as a day is read aloud: "mười lăm", "hai mươi mốt". */
export function spokenNumberAt(phrase: Phrase, at: number): Numeral | null {
  const tens = TEN(phrase, at) ?? TENS(phrase, at);
  const unit = UNITS(phrase, tens?.end ?? at);
  if (tens === null) return unit === null ? null : { value: unit.row.value, end: unit.end };
  return { value: tens.row.value + (unit?.row.value ?? 0), end: unit?.end ?? tens.end };
}

/** A number of at most `digits` digits, or a number word. */
export function numeralAt(phrase: Phrase, at: number, digits: number): Numeral | null {
  const value = numberAt(phrase, at, digits);
  return value === null ? wordNumeralAt(phrase, at) : { value, end: at + 1 };
}
