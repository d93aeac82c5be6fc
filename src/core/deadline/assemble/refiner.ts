import type { Finding } from '../families/finding';
import type { Phrase } from '../text/phrase';
import type { Clause } from './clauses';

/** One step that settles what the findings of a clause mean together. */
export type Refiner = (findings: readonly Finding[], phrase: Phrase, clause: Clause) => readonly Finding[];
