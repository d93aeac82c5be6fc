import { lexicon } from '../deadline/text/lexicon';
import * as words from './words';

/** The tables of words.ts made findable at a token. */
const yes = (list: string) => lexicon([{ words: list, yes: true }]);

export const aspectAt = lexicon(words.ASPECTS);
export const verbAt = lexicon(words.VERBS);
export const stateWordAt = lexicon(words.STATE_WORDS);
export const governorAt = lexicon(words.GOVERNORS);
export const beginningAt = yes(words.BEGINNING);
export const asideAt = yes(words.ASIDES);
export const reachedAt = yes(words.REACHED);
export const namedCompletionAt = yes(words.NAMED_COMPLETION);
export const measuredCompletionAt = yes(words.MEASURED_COMPLETION);
export const partialAt = yes(words.PARTIAL);
export const partAt = yes(words.PARTS);
export const forerunnerAt = yes(words.FORERUNNERS);
export const stopLeadAt = yes(words.STOP_LEADS);
export const bringsAt = yes(words.BRINGS);
export const boundAt = yes(words.BOUNDS);
