import { knownNameAt } from './aliases';
import { clauseAt, endsName, qualifierAt, staffClauseAt, type Completeness } from './action';
import { isDamaged, type Segment } from './name';
import { groupNounAt, staffNounAt, unitStart, type Reader, type Start } from './start';

/** A head that the next names in a list may share: "Phòng Nội vụ, Tư pháp", "UBND các xã A, B". */
export interface Shared {
  readonly head: string;
  readonly words: string;
  /** The names are places (capitalised words), not names known after the head. */
  readonly places: boolean;
}

/** What is known of a name while its words are read. */
export interface Tail {
  readonly kind: Start['kind'];
  readonly head: string;
  /** The head stands for a unit by itself. */
  readonly alone: boolean;
  readonly segments: Segment[];
  /** Made of common nouns: "các cơ quan, đơn vị". */
  group: boolean;
  /** The last word was such a noun. */
  justNoun: boolean;
  /** Nothing more is needed: a known name or a level has been read. */
  hard: boolean;
  /** At least one word of its own after the head. */
  named: boolean;
  /** Inside "được phân công làm việc tại …": runs on to the verb. */
  free: boolean;
  /** Head of the unit it belongs to: "của UBND huyện". */
  possessor: string | null;
  shared: Shared | null;
  /** Common nouns of a group, as heads its list may share: "các sở, ngành: Nội vụ, …". */
  readonly nouns: string[];
}

const LEVEL_WORDS = new Set(['tinh', 'huyen', 'xa', 'phuong', 'tran', 'pho', 'quan', 'khu', 'vuc', 'so', 'cap', 'quan', 'lai', 'nganh']);
const PLACE_LEVELS = new Set(['xa', 'phuong', 'thi tran', 'dac khu', 'huyen', 'thi xa', 'thanh pho', 'quan', 'tinh', 'thon']);
const OWNERS = new Set(['cua', 'thuoc']);
const HARD_CLAUSES = new Set(['theo', 'de', 'khi', 'sau', 'truoc', 'nham', 'can', 'trong', 'doi', 'tren', 'dinh', 'hang', 'neu', 'cho', 'qua', 'vao', 'nhu', 'bao', 'dam']);

/** Reads one step of a name at token `at`; gives the token after it, or -1 where the name ends. */
export function readWord(reader: Reader, tail: Tail, at: number): number {
  const named = readKnown(reader, tail, at);
  if (named !== -1) return named;
  if (tail.kind === 'staff' || tail.kind === 'person') {
    const clause = staffClauseAt(reader, at);
    if (clause !== -1 && (tail.kind === 'staff' || reader.cell || tail.justNoun)) return take(tail, at, clause, { free: true });
  }
  if (endsName(reader, at, completeness(reader, tail))) return -1;
  const workplace = tail.kind === 'staff' ? unitStart(reader, at) : null;
  if (workplace?.kind === 'organ') return take(tail, at, workplace.next, { free: true });
  if (reader.tokens[at]?.key === 'cac' && tail.kind !== 'group') return readOpenedGroup(reader, tail, at);
  const noun = tail.justNoun && tail.group ? -1 : qualifierAt(reader, at);
  const qualifier = noun === -1 ? qualifierAt(reader, at) : noun;
  if (qualifier !== -1) return readQualifier(reader, tail, at, qualifier);
  return readPlainWord(reader, tail, at);
}

function completeness(reader: Reader, tail: Tail): Completeness {
  if (tail.free || tail.hard) return 'whole';
  if (tail.group) return reader.cell && tail.justNoun ? 'bare' : 'whole';
  return tail.named ? 'begun' : tail.alone ? 'whole' : 'bare';
}

function take(tail: Tail, from: number, to: number, change: Partial<Tail>, instead?: string): number {
  tail.segments.push(instead === undefined ? { from, to } : { from, to, instead });
  tail.justNoun = false;
  tail.named = true;
  Object.assign(tail, change);
  return to;
}

function readKnown(reader: Reader, tail: Tail, at: number): number {
  if (tail.named) return -1;
  const known = knownNameAt(tail.head, reader.tokens, at);
  if (known === null) return -1;
  const after = reader.tokens[known.next];
  const asVerb = endsName(reader, at, 'whole') && after?.kind === 'word' && !endsName(reader, known.next, 'whole');
  if (asVerb && qualifierAt(reader, known.next) === -1) return -1;
  const instead = !known.spelled || isDamaged(reader, at, known.next) ? known.unit : undefined;
  if (instead !== undefined) repairHead(tail);
  const words = headWords(reader, tail);
  const change = { hard: true, shared: { head: tail.head, words, places: false } };
  return take(tail, at, known.next, change, instead);
}

const HEAD_WORDS: Readonly<Record<string, string>> = { so: 'Sở', phong: 'Phòng', ban: 'Ban', bo: 'Bộ', 'cong chuc': 'Công chức' };

/** The head word as it is known, in full letters. */
export const knownHead = (head: string): string => HEAD_WORDS[head] ?? head;

function repairHead(tail: Tail): void {
  const first = tail.segments[0];
  const words = HEAD_WORDS[tail.head];
  if (first !== undefined && words !== undefined && first.instead === undefined) tail.segments[0] = { ...first, instead: words };
}

function headWords(reader: Reader, tail: Tail): string {
  const first = tail.segments[0];
  if (first === undefined) return '';
  if (first.instead !== undefined) return first.instead;
  const start = reader.tokens[first.from]?.start ?? 0;
  return reader.text.slice(start, reader.tokens[first.to - 1]?.end ?? start);
}

/** "UBND các xã, phường": after the head the name goes on as a group. */
function readOpenedGroup(reader: Reader, tail: Tail, at: number): number {
  const noun = groupNounAt(reader.tokens, at + 1);
  if (noun === -1) return readPlainWord(reader, tail, at);
  const key = keyOf(reader, at + 1, noun);
  const head = headWords(reader, tail);
  if (PLACE_LEVELS.has(key)) tail.shared = { head: tail.head, words: `${head} ${wordsOf(reader, at + 1, noun)}`, places: true };
  tail.nouns.push(key);
  return take(tail, at, noun, { group: true, justNoun: true });
}

export function keyOf(reader: Reader, from: number, to: number): string {
  return reader.tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}

function wordsOf(reader: Reader, from: number, to: number): string {
  return reader.text.slice(reader.tokens[from]?.start ?? 0, reader.tokens[to - 1]?.end ?? 0);
}

function readQualifier(reader: Reader, tail: Tail, at: number, next: number): number {
  const last = reader.tokens[next - 1]?.key ?? '';
  const start = tail.justNoun || !OWNERS.has(last) ? null : unitStart(reader, next);
  const owner = OWNERS.has(last) ? (start ?? unitStart(reader, next)) : null;
  if (owner !== null && owner.instead === undefined) {
    const hard = owner.alone && tail.kind !== 'staff';
    return take(tail, at, owner.next, { possessor: owner.head, hard, free: tail.free });
  }
  return take(tail, at, next, { hard: tail.hard || (tail.named && LEVEL_WORDS.has(last)) || tail.kind === 'organ' && LEVEL_WORDS.has(last) });
}

function readPlainWord(reader: Reader, tail: Tail, at: number): number {
  const token = reader.tokens[at];
  if (token === undefined) return -1;
  if (token.capital || reader.allCaps) return take(tail, at, at + 1, {});
  if (tail.free) return take(tail, at, at + 1, {});
  const clause = clauseAt(reader, at);
  if (clause !== -1 && (!reader.cell || HARD_CLAUSES.has(token.key)) && !isPlaceClause(reader, tail, at)) return -1;
  if (!reader.cell && (tail.hard || tail.group || tail.kind === 'staff')) return -1;
  return take(tail, at, at + 1, {});
}

/** "Bộ phận Một cửa tại Trung tâm …": where the unit sits, not a clause. */
function isPlaceClause(reader: Reader, tail: Tail, at: number): boolean {
  return reader.tokens[at]?.key === 'tai' && (reader.cell || tail.kind === 'staff' || unitStart(reader, at + 1)?.kind === 'organ');
}

export const isGroupNoun = (reader: Reader, at: number): boolean => groupNounAt(reader.tokens, at) !== -1;
export const isStaffNoun = (reader: Reader, at: number): boolean => staffNounAt(reader.tokens, at) !== -1;
