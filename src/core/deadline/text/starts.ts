import type { First } from './lexicon';
import type { Token } from './phrase';

/** What a statement of time can begin with: at any other token it need not be tried. */
export interface Starts {
  readonly words: ReadonlySet<string>;
  readonly numbers: boolean;
  /** Also "T6", "Q4", "Jun": short forms of months and quarters. */
  readonly short: boolean;
}

const SHORT_FORMS =
  /^(?:q[iv]{0,3}|t|th|thg|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u;

/** Begins with one of these words. */
export function wordsOnly(...lexicons: readonly First[]): Starts {
  return { words: new Set(lexicons.flatMap(({ first }) => [...first])), numbers: false, short: false };
}

/** Begins with one of these words or with a number. */
export function wordsOrNumbers(...lexicons: readonly First[]): Starts {
  return { ...wordsOnly(...lexicons), numbers: true };
}

/** Begins as any of these does. */
export function either(...all: readonly Starts[]): Starts {
  return {
    words: new Set(all.flatMap(({ words }) => [...words])),
    numbers: all.some(({ numbers }) => numbers),
    short: all.some(({ short }) => short),
  };
}

/** true when something that begins so may begin with this token. */
export function mayStart({ words, numbers, short }: Starts, { kind, fold }: Token): boolean {
  if (kind === 'number') return numbers;
  return kind === 'word' && (words.has(fold) || (short && SHORT_FORMS.test(fold)));
}
