import { CLAUSE_WORDS, GROUP_DESCRIPTIONS, QUALIFIERS, SCHOOL_LEVELS, STAFF_CLAUSES, type StaffClause } from './groups';
import { isSamePhrase, phraseAt, phraseTable, wordTable, type PhraseMatch } from './phrases';
import type { Reader } from './start';
import { COMPOUNDS, DOER_VERBS, PLAIN_ACTS, TASK_OBJECTS, VERBS_IN_NAMES, type DoerVerb } from './verbs';

const VERB_TABLE = phraseTable(DOER_VERBS, (row) => [row.verb]);
const OBJECT_TABLE = wordTable(TASK_OBJECTS);
const CLAUSE_TABLE = wordTable(CLAUSE_WORDS);
const QUALIFIER_TABLE = wordTable([...QUALIFIERS, ...SCHOOL_LEVELS]);
const SCHOOL_TABLE = wordTable(SCHOOL_LEVELS);
const DESCRIPTION_TABLE = wordTable(GROUP_DESCRIPTIONS);
const STAFF_CLAUSE_TABLE = phraseTable(STAFF_CLAUSES, ({ words }) => [words]);

/** A verb found at a place. */
export interface Action {
  readonly verb: DoerVerb;
  readonly next: number;
}

/** Short words change meaning with their accents ("cần", "cán"), so they must be written in full. */
function writtenInFull(reader: Reader, at: number, phrase: string): boolean {
  return phrase.includes(' ') || reader.tokens[at]?.text.toLowerCase() === phrase;
}

/** The verb at token `at`, whatever its case; null when there is none. */
export function actionAt(reader: Reader, at: number): Action | null {
  const match = phraseAt(VERB_TABLE, reader.tokens, at);
  if (match === null || !writtenInFull(reader, at, match.row.verb)) return null;
  return { verb: match.row, next: match.next };
}

/** How much of a name stands before a verb: nothing after its head, part of it, or all of it. */
export type Completeness = 'bare' | 'begun' | 'whole';

/**
 * A verb that ends a unit name: in lower case, and not inside "việc …" or (in a cell) "được …". One that also stands in
 * names ends it only where the name is whole, or begun and followed by an object of work.
 */
export function endsName(reader: Reader, at: number, before: Completeness): boolean {
  const action = actionAt(reader, at);
  const token = reader.tokens[at];
  if (action === null || token === undefined) return false;
  if (token.capital && !reader.allCaps) return false;
  if (isNoun(reader, at, action)) return false;
  if (before === 'bare') return PLAIN.has(action.verb.verb);
  if (action.verb.sure || before === 'whole' || (!reader.cell && isSentenceVerb(action.verb.verb))) return true;
  if (action.verb.verb !== 'tổ chức' && actionAt(reader, action.next) !== null) return false;
  if (phraseAt(OBJECT_TABLE, reader.tokens, action.next) !== null) return true;
  return !reader.cell && action.verb.verb !== 'xây dựng' && isBoundary(reader, action.next);
}

/** A verb in lower case with its object, after a word: "xây dựng kế hoạch". */
export function startsWork(reader: Reader, at: number): boolean {
  const action = reader.tokens[at - 1]?.kind === 'word' ? actionAt(reader, at) : null;
  if (action === null || (reader.tokens[at]?.capital ?? true) || isNoun(reader, at, action)) return false;
  return phraseAt(OBJECT_TABLE, reader.tokens, action.next) !== null;
}

const PLAIN = new Set(PLAIN_ACTS);
const NAME_VERBS = new Set(VERBS_IN_NAMES);

/** In a sentence only a few verbs still belong to a name that has begun: "Phòng Quản lý xây dựng". */
const isSentenceVerb = (verb: string): boolean => verb.includes(' ') && !NAME_VERBS.has(verb);
const COMPOUND_TABLE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  COMPOUNDS.map(({ verb, after }) => [verb, new Set(after)]),
);

/** "việc chấp hành", "quy trình", and in a cell "được kiểm tra": the verb belongs to the words before it. */
function isNoun(reader: Reader, at: number, action: Action): boolean {
  const previous = reader.tokens[at - 1]?.key ?? '';
  if (action.verb.verb === 'giúp' && reader.tokens[action.next]?.key === 'viec') return true;
  if (COMPOUND_TABLE.get(action.verb.verb)?.has(previous) === true) return true;
  const work = previous === 'viec' && !['giup', 'lam'].includes(reader.tokens[at - 2]?.key ?? '');
  return work || (reader.cell && previous === 'duoc');
}

/** End of the text, of a line or of a list item. */
export function isBoundary(reader: Reader, at: number): boolean {
  const token = reader.tokens[at];
  return token === undefined || token.kind === 'line' || [';', '.', ',', ':', '('].includes(token.key);
}

function phraseEnd(table: typeof CLAUSE_TABLE, reader: Reader, at: number): number {
  const match = phraseAt(table, reader.tokens, at);
  return match !== null && writtenInFull(reader, at, match.row) ? match.next : -1;
}

/** Token after a word that opens a clause ("theo", "để"), or -1. */
export const clauseAt = (reader: Reader, at: number): number => phraseEnd(CLAUSE_TABLE, reader, at);
/** Token after words with a verb that describe a group ("sử dụng ngân sách nhà nước"), or -1. */
export const descriptionAt = (reader: Reader, at: number): number => phraseEnd(DESCRIPTION_TABLE, reader, at);
/** Words that tell which officials are meant; null when there are none. */
export const staffClauseAt = (reader: Reader, at: number): PhraseMatch<StaffClause> | null =>
  phraseAt(STAFF_CLAUSE_TABLE, reader.tokens, at);
/** Token after a qualifier of a unit ("thuộc", "có liên quan", "huyện"), or -1. */
export const qualifierAt = (reader: Reader, at: number): number =>
  phraseAt(QUALIFIER_TABLE, reader.tokens, at, (words) => isSamePhrase(reader.tokens, at, words))?.next ?? -1;
/** Token after the level of a school, or -1. */
export const schoolLevelAt = (reader: Reader, at: number): number =>
  phraseAt(SCHOOL_TABLE, reader.tokens, at)?.next ?? -1;
