import { knownNameAt, type NameMatch } from './aliases';
import { foldKey } from '../text/fold';
import {
  actionAt,
  clauseAt,
  descriptionAt,
  endsName,
  isBoundary,
  qualifierAt,
  staffClauseAt,
  startsWork,
  type Completeness,
} from './action';
import { DESCRIBED_NOUNS } from './groups';
import { asKnown } from './name';
import { headWords, keyOf, repairHead, take, wordsOf, type Tail } from './nameState';
import { separatorEnd } from './separators';
import { commonNounAt, groupNounAt, unitStart, type Reader } from './start';

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
const CLOSING_LEVELS = new Set(['tinh', 'huyen', 'xa', 'phuong']);
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
  const description = tail.kind === 'group' ? descriptionAt(reader, at) : -1;
  if (description !== -1) return take(tail, at, description, {});
  if (endsName(reader, at, completeness(reader, tail))) return tail.verbs > 0 ? readOwnVerb(reader, tail, at) : -1;
  const inner = innerUnitAt(reader, at);
  if (inner !== -1) return take(tail, at, inner, { hard: true });
  const positions = readPositionGroup(reader, tail, at);
  if (positions !== -1) return positions;
  const workplace = tail.kind === 'staff' ? unitStart(reader, at) : null;
  if (workplace?.kind === 'organ') return take(tail, at, workplace.next, { free: true });
  if (reader.tokens[at]?.key === 'cac' && tail.kind !== 'group') return readOpenedGroup(reader, tail, at);
  const qualifier = isNoLevel(reader, at) ? -1 : qualifierAt(reader, at);
  if (qualifier !== -1) return readQualifier(reader, tail, at, qualifier);
  return readPlainWord(reader, tail, at);
}

function readOwnVerb(reader: Reader, tail: Tail, at: number): number {
  return take(tail, at, actionAt(reader, at)?.next ?? at + 1, { verbs: tail.verbs - 1 });
}

/** "tỉnh", "xã": the level that closes a name. */
export const isLevel = (reader: Reader, at: number): boolean =>
  CLOSING_LEVELS.has(reader.tokens[at]?.key ?? '') && reader.tokens[at]?.capital === false;

/** A unit with a known name inside the name: "Bộ phận Một cửa Sở Nội vụ". Gives the token after it, or -1. */
export function innerUnitAt(reader: Reader, at: number): number {
  const start = unitStart(reader, at);
  if (start?.kind === 'name' && start.whole === true && start.instead === undefined && start.next > at + 1)
    return start.next;
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

/** A name known after this head, unless it is the verb of the sentence: "Sở xây dựng kế hoạch". */
function knownAfter(reader: Reader, head: string, at: number): NameMatch | null {
  const known = knownNameAt(head, reader.tokens, at, (index) => startsWork(reader, index));
  if (known === null || !endsName(reader, at, 'whole')) return known;
  const verbFollows = isBoundary(reader, known.next) || endsName(reader, known.next, 'whole');
  return verbFollows || qualifierAt(reader, known.next) !== -1 ? known : null;
}

function readKnown(reader: Reader, tail: Tail, at: number): number {
  if (tail.named) return -1;
  const known = knownAfter(reader, tail.head, at);
  if (known === null) return -1;
  const instead = asKnown(reader, at, known) ?? undefined;
  if (instead !== undefined && tail.kind !== 'group') repairHead(tail);
  const words = headWords(reader, tail);
  const change = { hard: true, shared: { head: tail.head, words, places: false } };
  return take(tail, at, known.next, change, instead);
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

function readQualifier(reader: Reader, tail: Tail, at: number, next: number): number {
  const last = reader.tokens[next - 1]?.key ?? '';
  const owner = OWNERS.has(last) && innerUnitAt(reader, next) === -1 ? unitStart(reader, next) : null;
  if (owner !== null && owner.instead === undefined) {
    const hard = owner.alone && tail.kind !== 'staff';
    return take(tail, at, owner.next, { possessor: owner.head, hard, free: tail.free });
  }
  const level = (LEVEL_WORDS.has(last) && !opensName(reader, next - 1)) || isState(reader, next);
  return take(tail, at, next, { hard: tail.hard || (level && (tail.named || tail.kind === 'organ')) });
}

const AFTER_LEVEL = new Set([
  'tinh',
  'huyen',
  'xa',
  'phuong',
  'tren',
  'duoi',
  'co',
  'trung',
  'phong',
  'so',
  'bo',
  'thon',
  'khu',
]);

/** Words that look like a level where accents are lost: "Quan ly", "xa hoi". */
const LEVEL_COMPOUNDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['quan', ['ly', 'he', 'tri', 'trac', 'su', 'doi', 'nhan']],
  ['xa', ['hoi']],
  ['bo', ['may', 'doi', 'phan']],
  ['tinh', ['hinh', 'trang', 'nguyen']],
  ['phuong', ['an', 'tien', 'phap', 'thuc']],
]);

/** "cấp căn cước": the verb, not "cấp xã"; "Quan ly": "Quản lý", not "Quận". */
function isNoLevel(reader: Reader, at: number): boolean {
  const { key = '', text = '' } = reader.tokens[at] ?? {};
  const plain = text.toLowerCase() === key;
  if (plain && LEVEL_COMPOUNDS.get(key)?.includes(reader.tokens[at + 1]?.key ?? '') === true) return true;
  return key === 'cap' && !AFTER_LEVEL.has(reader.tokens[at + 1]?.key ?? '');
}

/** "Kho bạc Nhà nước" is whole; "cơ quan nhà nước" is not. */
function isState(reader: Reader, next: number): boolean {
  return reader.tokens[next - 1]?.key === 'nuoc' && reader.tokens[next - 2]?.capital === true;
}

/** "Cấp thoát nước", "Bộ đội Biên phòng": the capital or the next word shows that it is no level. */
function opensName(reader: Reader, at: number): boolean {
  const token = reader.tokens[at];
  if (token === undefined || !token.capital || reader.allCaps) return false;
  return token.key === 'cap' || (token.key === 'bo' && reader.tokens[at + 1]?.key === 'doi');
}

function readPlainWord(reader: Reader, tail: Tail, at: number): number {
  const token = reader.tokens[at];
  if (token === undefined) return -1;
  if (token.capital || reader.allCaps || isNumber(reader, at)) return take(tail, at, at + 1, {});
  if (tail.free) return take(tail, at, at + 1, {});
  const clause = clauseAt(reader, at);
  if (clause !== -1 && (!reader.cell || HARD_CLAUSES.has(token.key)) && !isPlaceClause(reader, tail, at)) return -1;
  if (reader.cell) return take(tail, at, at + 1, {});
  if (tail.hard || tail.kind === 'staff') return -1;
  if (tail.group) return readDescription(reader, tail, at);
  return take(tail, at, at + 1, {});
}

function readDescription(reader: Reader, tail: Tail, at: number): number {
  const end = descriptionEnd(reader, tail, at);
  return end === -1 ? -1 : take(tail, at, end, {});
}

const NUMBERED = new Set(['vuc', 'so', 'quan', 'to', 'doi', 'phong', 'khoa', 'cum', 'khoi', 'phuong', 'thon', 'ban']);

/** "Thuế cơ sở 3", "khu vực 2": a number that belongs to the name. */
function isNumber(reader: Reader, at: number): boolean {
  return /^\d{1,3}$/u.test(reader.tokens[at]?.key ?? '') && NUMBERED.has(reader.tokens[at - 1]?.key ?? '');
}

const DESCRIBED = new Set(DESCRIBED_NOUNS.map(foldKey));
const LONGEST_DESCRIPTION = 7;

function takesDescription(reader: Reader, at: number): boolean {
  return [1, 2, 3].some((words) => DESCRIBED.has(keyOf(reader, at - words, at)));
}

/**
 * Token after a few words that only describe the group, or -1: up to its verb, or up to a mark for nouns that take a
 * description ("các doanh nghiệp viễn thông").
 */
function descriptionEnd(reader: Reader, tail: Tail, at: number): number {
  const described = tail.justNoun && takesDescription(reader, at);
  for (let next = at + 1; next <= at + (described ? LONGEST_DESCRIPTION : 3); next += 1) {
    if (endsName(reader, next, 'whole')) return next;
    const ends = isBoundary(reader, next) || separatorEnd(reader, next) !== -1 || qualifierAt(reader, next) !== -1;
    if (described && ends) return next;
    if (clauseAt(reader, next) !== -1) return -1;
  }
  return -1;
}

/** "Bộ phận Một cửa tại Trung tâm …", "các khoa trong Trường": where the unit sits, not a clause. */
function isPlaceClause(reader: Reader, tail: Tail, at: number): boolean {
  const key = reader.tokens[at]?.key;
  if (key !== 'tai' && key !== 'trong') return false;
  if (key === 'tai' && (reader.cell || tail.kind === 'staff')) return true;
  return unitStart(reader, at + 1)?.kind === 'organ';
}
