import { lookUp } from '../memory/lookUp';
import type { Segment } from './name';
import type { Reader, Start } from './start';

/** A head that the next names in a list may share: "Phòng Nội vụ, Tư pháp", "UBND các xã A, B". */
export interface Shared {
  readonly head: string;
  readonly words: string;
  /** The names are places (capitalised words), not names known after the head. */
  readonly places: boolean;
  /** Shared only by what is no unit by itself: "Sở Y tế; Tư pháp; Công an tỉnh". */
  readonly yields?: true;
  /** Announced by a colon, so it wins over names that could be units: "Các Bộ: Nội vụ, Công an". */
  readonly wins?: true;
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

const HEAD_WORDS: Readonly<Record<string, string>> = {
  so: 'Sở',
  phong: 'Phòng',
  ban: 'Ban',
  bo: 'Bộ',
  vu: 'Vụ',
  cuc: 'Cục',
  'cong chuc': 'Công chức',
};
/** Place levels: "các xã Bình Minh, Bình An". */
export const PLACE_HEADS: ReadonlyMap<string, string> = new Map([
  ['xa', 'Xã'],
  ['phuong', 'Phường'],
  ['huyen', 'Huyện'],
  ['thi tran', 'Thị trấn'],
  ['thi xa', 'Thị xã'],
  ['thanh pho', 'Thành phố'],
  ['dac khu', 'Đặc khu'],
  ['quan', 'Quận'],
]);
/** Nouns whose last word alone is another noun: "cơ quan", "hợp tác xã", "chi cục". */
const NO_PLACES = new Set(['co quan', 'tac xa', 'hai quan', 'tap quan', 'chi cuc', 'tong cuc']);

/** The common noun that ends before token `next`, as a head its list may share: "xa", "thi tran", "phong"; "" for none. */
export function sharableNoun(reader: Reader, next: number): string {
  const pair = keyOf(reader, Math.max(0, next - 2), next);
  if (PLACE_HEADS.has(pair)) return pair;
  return NO_PLACES.has(pair) ? '' : keyOf(reader, next - 1, next);
}

/** The head word as it is known, in full letters. */
export const knownHead = (head: string): string => lookUp(HEAD_WORDS, head) ?? PLACE_HEADS.get(head) ?? head;

/** The state of a name after its first words. */
export function startTail(at: number, start: Start): Tail {
  const first: Segment = {
    from: at,
    to: start.next,
    ...(start.instead === undefined ? {} : { instead: start.instead }),
  };
  return {
    kind: start.kind,
    head: start.head,
    alone: start.alone,
    segments: [first],
    group: start.kind === 'group' || start.kind === 'staff',
    justNoun: start.kind === 'group' || start.kind === 'staff',
    hard: start.whole === true,
    named: start.kind === 'name',
    free: false,
    verbs: 0,
    possessor: null,
    shared: null,
    nouns: [],
  };
}

/** Adds the tokens to the name, with what they change; gives the token after them. */
export function take(tail: Tail, from: number, to: number, change: Partial<Tail>, instead?: string): number {
  tail.segments.push(instead === undefined ? { from, to } : { from, to, instead });
  tail.justNoun = false;
  tail.named = true;
  Object.assign(tail, change);
  return to;
}

/** Writes the head as it is known. */
export function repairHead(tail: Tail): void {
  const first = tail.segments[0];
  const words = lookUp(HEAD_WORDS, tail.head);
  if (first !== undefined && words !== undefined && first.instead === undefined)
    tail.segments[0] = { ...first, instead: words };
}

/** The head words as they stand. */
export function headWords(reader: Reader, tail: Tail): string {
  const first = tail.segments[0];
  if (first === undefined) return '';
  if (first.instead !== undefined) return first.instead;
  const start = reader.tokens[first.from]?.start ?? 0;
  return reader.text.slice(start, reader.tokens[first.to - 1]?.end ?? start);
}

/** Folded words of the tokens. */
export function keyOf(reader: Reader, from: number, to: number): string {
  return reader.tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}

export function wordsOf(reader: Reader, from: number, to: number): string {
  return reader.text.slice(reader.tokens[from]?.start ?? 0, reader.tokens[to - 1]?.end ?? 0);
}
