import { knownNameAt, type NameMatch } from './aliases';
import { actionAt, clauseAt, endsName, isBoundary, qualifierAt, staffClauseAt, type Completeness } from './action';
import { asKnown, type Segment } from './name';
import { commonNounAt, groupNounAt, unitStart, type Reader, type Start } from './start';

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
  /** Verbs that the clause may still take for itself. */
  verbs: number;
  /** Head of the unit it belongs to: "của UBND huyện". */
  possessor: string | null;
  shared: Shared | null;
  /** Common nouns of a group, as heads its list may share: "các sở, ngành: Nội vụ, …". */
  readonly nouns: string[];
}

const LEVEL_WORDS = new Set([
  'tinh',
  'huyen',
  'xa',
  'phuong',
  'tran',
  'pho',
  'quan',
  'khu',
  'vuc',
  'so',
  'bo',
  'cuc',
  'cap',
  'lai',
  'nganh',
]);
const PLACE_LEVELS = new Set([
  'xa',
  'phuong',
  'thi tran',
  'dac khu',
  'huyen',
  'thi xa',
  'thanh pho',
  'quan',
  'tinh',
  'thon',
]);
const OWNERS = new Set(['cua', 'thuoc']);
const HARD_CLAUSES = new Set([
  'theo',
  'de',
  'khi',
  'sau',
  'truoc',
  'nham',
  'can',
  'trong',
  'doi',
  'tren',
  'dinh',
  'hang',
  'neu',
  'cho',
  'qua',
  'vao',
  'nhu',
  'bao',
  'dam',
]);

/** Reads one step of a name at token `at`; gives the token after it, or -1 where the name ends. */
export function readWord(reader: Reader, tail: Tail, at: number): number {
  const named = readKnown(reader, tail, at);
  if (named !== -1) return named;
  if (tail.kind === 'staff' || tail.kind === 'person') {
    const clause = staffClauseAt(reader, at);
    if (clause !== null && (tail.kind === 'staff' || !clause.row.takesVerb))
      return take(tail, at, clause.next, { free: true, verbs: clause.row.takesVerb ? 1 : 0 });
  }
  if (endsName(reader, at, completeness(reader, tail))) return tail.verbs > 0 ? readOwnVerb(reader, tail, at) : -1;
  const inner = innerUnitAt(reader, at);
  if (inner !== -1) return take(tail, at, inner, { hard: true });
  const positions = readPositionGroup(reader, tail, at);
  if (positions !== -1) return positions;
  const workplace = tail.kind === 'staff' ? unitStart(reader, at) : null;
  if (workplace?.kind === 'organ') return take(tail, at, workplace.next, { free: true });
  if (reader.tokens[at]?.key === 'cac' && tail.kind !== 'group') return readOpenedGroup(reader, tail, at);
  const qualifier = qualifierAt(reader, at);
  if (qualifier !== -1) return readQualifier(reader, tail, at, qualifier);
  return readPlainWord(reader, tail, at);
}

function readOwnVerb(reader: Reader, tail: Tail, at: number): number {
  return take(tail, at, actionAt(reader, at)?.next ?? at + 1, { verbs: tail.verbs - 1 });
}

/** A unit with a known name inside the name: "Bộ phận Một cửa Sở Nội vụ". Gives the token after it, or -1. */
export function innerUnitAt(reader: Reader, at: number): number {
  const start = unitStart(reader, at);
  return start?.kind === 'organ' ? (knownAfter(reader, start.head, start.next)?.next ?? -1) : -1;
}

/** "Người đứng đầu cơ quan, đơn vị", "Trưởng phòng, ban": a position in a group named without "các". */
function readPositionGroup(reader: Reader, tail: Tail, at: number): number {
  if (tail.kind !== 'person' || tail.named || reader.tokens[at]?.capital === true) return -1;
  const noun = groupNounAt(reader.tokens, at);
  return noun === -1 ? -1 : take(tail, at, noun, { group: true, justNoun: true });
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

/** A name known after this head, unless it is the verb of the sentence: "Sở xây dựng kế hoạch". */
function knownAfter(reader: Reader, head: string, at: number): NameMatch | null {
  const known = knownNameAt(head, reader.tokens, at);
  if (known === null || !endsName(reader, at, 'whole')) return known;
  const verbFollows = isBoundary(reader, known.next) || endsName(reader, known.next, 'whole');
  return verbFollows || qualifierAt(reader, known.next) !== -1 ? known : null;
}

function readKnown(reader: Reader, tail: Tail, at: number): number {
  if (tail.named) return -1;
  const known = knownAfter(reader, tail.head, at);
  if (known === null) return -1;
  const instead = asKnown(reader, at, known) ?? undefined;
  if (instead !== undefined) repairHead(tail);
  const words = headWords(reader, tail);
  const change = { hard: true, shared: { head: tail.head, words, places: false } };
  return take(tail, at, known.next, change, instead);
}

const HEAD_WORDS: Readonly<Record<string, string>> = {
  so: 'Sở',
  phong: 'Phòng',
  ban: 'Ban',
  bo: 'Bộ',
  'cong chuc': 'Công chức',
};
/** Last words of place levels: "các xã Bình Minh, Bình An". */
export const PLACE_HEADS: ReadonlyMap<string, string> = new Map([
  ['xa', 'Xã'],
  ['phuong', 'Phường'],
  ['huyen', 'Huyện'],
  ['tran', 'Thị trấn'],
  ['quan', 'Quận'],
]);

/** The head word as it is known, in full letters. */
export const knownHead = (head: string): string => HEAD_WORDS[head] ?? PLACE_HEADS.get(head) ?? head;

function repairHead(tail: Tail): void {
  const first = tail.segments[0];
  const words = HEAD_WORDS[tail.head];
  if (first !== undefined && words !== undefined && first.instead === undefined)
    tail.segments[0] = { ...first, instead: words };
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
  const noun = commonNounAt(reader.tokens, at + 1);
  if (noun === -1) return readPlainWord(reader, tail, at);
  const key = keyOf(reader, at + 1, noun);
  const head = headWords(reader, tail);
  if (PLACE_LEVELS.has(key))
    tail.shared = { head: tail.head, words: `${head} ${wordsOf(reader, at + 1, noun)}`, places: true };
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
  const owner = OWNERS.has(last) && innerUnitAt(reader, next) === -1 ? unitStart(reader, next) : null;
  if (owner !== null && owner.instead === undefined) {
    const hard = owner.alone && tail.kind !== 'staff';
    return take(tail, at, owner.next, { possessor: owner.head, hard, free: tail.free });
  }
  return take(tail, at, next, { hard: tail.hard || (LEVEL_WORDS.has(last) && (tail.named || tail.kind === 'organ')) });
}

function readPlainWord(reader: Reader, tail: Tail, at: number): number {
  const token = reader.tokens[at];
  if (token === undefined) return -1;
  if (token.capital || reader.allCaps) return take(tail, at, at + 1, {});
  if (tail.free) return take(tail, at, at + 1, {});
  const clause = clauseAt(reader, at);
  if (clause !== -1 && (!reader.cell || HARD_CLAUSES.has(token.key)) && !isPlaceClause(reader, tail, at)) return -1;
  const closed = tail.hard || tail.kind === 'staff' || (tail.group && !leadsToVerb(reader, at));
  if (!reader.cell && closed) return -1;
  return take(tail, at, at + 1, {});
}

/** A few words that only describe the group before its verb: "các khoa lâm sàng triển khai". */
function leadsToVerb(reader: Reader, at: number): boolean {
  return [1, 2, 3].some((ahead) => endsName(reader, at + ahead, 'whole'));
}

/** "Bộ phận Một cửa tại Trung tâm …", "các khoa trong Trường": where the unit sits, not a clause. */
function isPlaceClause(reader: Reader, tail: Tail, at: number): boolean {
  const key = reader.tokens[at]?.key;
  if (key !== 'tai' && key !== 'trong') return false;
  if (key === 'tai' && (reader.cell || tail.kind === 'staff')) return true;
  return unitStart(reader, at + 1)?.kind === 'organ';
}
