import { aliasNames, knownNameAt, nameKey } from './aliases';
import { endsName, qualifierAt, staffClauseAt } from './action';
import { asKnown, nameOf, type Segment } from './name';
import { groupNounAt, staffNounAt, unitStart, type Reader, type Start } from './start';
import { innerUnitAt, keyOf, knownHead, PLACE_HEADS, readWord, type Shared, type Tail } from './tail';

export type Role = 'lead' | 'coordinate';

/** A unit as read, with the role written beside it: "Sở Nội vụ (chủ trì)". */
export interface UnitName {
  readonly name: string;
  readonly tag: Role | null;
  /** Starts with no known unit word; taken from a unit column as written. */
  readonly unknown?: true;
}

/** Units side by side; `partners` come after "cùng", "với". `next` is the token where reading stopped. */
export interface UnitList {
  readonly units: readonly UnitName[];
  readonly partners: readonly UnitName[];
  readonly next: number;
}

/** How one name ended: at a separator with another unit at `next` (perhaps sharing a head), or for good. */
interface NameEnd {
  readonly next: number;
  readonly more: boolean;
  readonly with?: true;
  readonly shared?: Shared;
  /** The words only announced a list: "Các phòng: …". */
  readonly drop?: true;
}

const SEPARATOR_MARKS = new Set([',', '/', '-', '&', '+', ';']);
const SEPARATOR_WORDS = new Set(['va', 'hoac', 'cung', 'voi', 'kem']);
const PARENT_HEADS = new Set([
  'so',
  'bo',
  'cuc',
  'tong cuc',
  'truong',
  'vien',
  'ubnd',
  'benh vien',
  'dai hoc',
  'hoc vien',
  'uy ban',
]);
const INNER_HEADS = new Set(['phong', 'to', 'bo phan', 'khoa', 'ban', 'van phong', 'chi cuc', 'trung tam']);
const HONORIFICS = new Set(['dong chi', 'd/c', 'ong', 'ba']);
const JOINING_QUALIFIERS = new Set(['thuoc', 'truc', 'co', 'lien', 'trong', 'ngoai']);
/** Heads that only number a list: "Nhóm 1: …". */
const NUMBERED_HEADS = new Set(['nhom', 'khoi']);
const LONGEST_PARENTHESIS = 80;
const MOST_NOUNS = 6;

/** Token after a run of separators at `at` ("; ", ", và", "cùng với"), or -1. */
function separatorEnd(reader: Reader, at: number): number {
  let next = at;
  for (let token = reader.tokens[next]; token !== undefined; token = reader.tokens[next]) {
    const isMark = token.kind === 'mark' && SEPARATOR_MARKS.has(token.key);
    if (!isMark && !SEPARATOR_WORDS.has(token.key)) break;
    next += 1;
  }
  return next === at ? -1 : next;
}

function isWith(reader: Reader, from: number, to: number): boolean {
  return reader.tokens.slice(from, to).some(({ key }) => key === 'voi' || key === 'cung' || key === 'kem');
}

function parenthesisEnd(reader: Reader, at: number): number {
  for (let next = at + 1; next < at + LONGEST_PARENTHESIS; next += 1) {
    const token = reader.tokens[next];
    if (token === undefined || token.key === ')') return Math.min(next + 1, reader.tokens.length);
  }
  return at + 1;
}

function tagOf(reader: Reader, from: number, to: number): Role | null {
  const words = keyOf(reader, from, to);
  const lead = words.search(/chu tri|dau moi/u);
  const coordinate = words.indexOf('phoi hop');
  if (lead === -1 && coordinate === -1) return null;
  return lead !== -1 && (coordinate === -1 || lead < coordinate) ? 'lead' : 'coordinate';
}

function startTail(at: number, start: Start): Tail {
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

/** The group goes on over a separator: "các cơ quan, đơn vị", "công chức, viên chức", "thuộc, trực thuộc". */
function continuesGroup(reader: Reader, tail: Tail, next: number): number {
  const { tokens } = reader;
  if (tail.kind === 'staff') return tail.justNoun ? staffGoesOn(reader, next) : -1;
  if (tail.group) {
    const noun = groupNounAt(tokens, next);
    if (noun !== -1 && !isOtherUnit(reader, next, noun)) return noun;
  }
  return -1;
}

/** Another kind of officials, or one word before what they do: "công chức, (viên) tham gia giải quyết hồ sơ". */
function staffGoesOn(reader: Reader, next: number): number {
  const noun = staffNounAt(reader.tokens, next);
  return noun === -1 && staffClauseAt(reader, next + 1) !== null ? next + 1 : noun;
}

/** "các phòng, Văn phòng Sở": a capitalised head with its own name is another unit. */
function isOtherUnit(reader: Reader, at: number, next: number): boolean {
  const token = reader.tokens[at];
  const after = reader.tokens[next];
  return token !== undefined && token.capital && !reader.allCaps && after?.kind === 'word' && after.capital;
}

function joinsQualifier(reader: Reader, next: number): number {
  return JOINING_QUALIFIERS.has(reader.tokens[next]?.key ?? '') ? qualifierAt(reader, next) : -1;
}

function samePerson(tail: Tail, start: Start): boolean {
  if (tail.kind !== 'person' || start.kind !== 'person') return false;
  return HONORIFICS.has(tail.head) ? !HONORIFICS.has(start.head) : !tail.named;
}

function staysWhole(reader: Reader, tail: Tail, from: number, next: number, start: Start): boolean {
  if (samePerson(tail, start)) return true;
  const words = keyOf(reader, from, next);
  const bare = reader.tokens[start.next]?.kind !== 'word';
  if (words === 'va' && tail.possessor !== null && tail.possessor === start.head) return true;
  if (sharesLevel(reader, tail, from, start)) return true;
  if (words === 'va' && start.head === 'thanh tra' && bare && tail.head === 'phong') return true;
  if (words === '-') return isInnerDash(reader, tail, from, start, bare);
  return false;
}

/** "Văn phòng HĐND và UBND huyện", "Đảng ủy, HĐND, UBND xã": the level comes once, at the end. */
function sharesLevel(reader: Reader, tail: Tail, from: number, start: Start): boolean {
  const before = keyOf(reader, from - 3, from);
  const council =
    (before.endsWith('hdnd') && start.head === 'ubnd') || (before.endsWith('nhan dan') && isCouncil(tail, start));
  return council || (tail.head === 'dang uy' && !tail.named && (start.head === 'hdnd' || start.head === 'ubnd'));
}

function isInnerDash(reader: Reader, tail: Tail, from: number, start: Start, bare: boolean): boolean {
  const spaced = (reader.tokens[from]?.gap ?? false) && (reader.tokens[from + 1]?.gap ?? false);
  if (!spaced || !tail.named || (bare && start.kind !== 'name')) return true;
  return INNER_HEADS.has(tail.head) && PARENT_HEADS.has(start.head) && !PARENT_HEADS.has(tail.head);
}

/** The names after a shared head: known ones, or capitalised places. */
function sharedAt(reader: Reader, shared: Shared | null, at: number): Start | null {
  if (shared === null || reader.tokens[at]?.kind !== 'word') return null;
  if (shared.places) return placeAt(reader, shared, at);
  const known = knownNameAt(shared.head, reader.tokens, at);
  if (known === null || (reader.tokens[at]?.capital !== true && endsName(reader, at, 'whole'))) return null;
  const name = asKnown(reader, at, known) ?? nameOf(reader, [{ from: at, to: known.next }]);
  return { kind: 'name', next: known.next, head: shared.head, instead: `${shared.words} ${name}`, alone: true };
}

function placeAt(reader: Reader, shared: Shared, at: number): Start | null {
  let next = at;
  while (reader.tokens[next]?.kind === 'word' && reader.tokens[next]?.capital === true && next < at + 5) next += 1;
  if (next === at || unitStart(reader, at) !== null) return null;
  const place = nameOf(reader, [{ from: at, to: next }]);
  return { kind: 'name', next, head: shared.head, instead: `${shared.words} ${place}`, alone: true };
}

/** A group that only announces its members: "Các phòng: Nội vụ, Tư pháp", "UBND các xã Bình Minh, Bình An". */
function announced(reader: Reader, tail: Tail, at: number): NameEnd | null {
  const colon = reader.tokens[at]?.key === ':';
  if (!tail.group)
    return colon && (!tail.named || NUMBERED_HEADS.has(tail.head)) ? announcedByHead(reader, tail, at + 1) : null;
  const next = colon ? at + 1 : at;
  if (colon && unitStart(reader, next) !== null) return { next, more: true, drop: true };
  if (!tail.justNoun) return null;
  const candidates = tail.shared?.places === true && tail.nouns.length === 1 ? [tail.shared] : [];
  const heads = tail.nouns.map((head): Shared => ({ head, words: knownHead(head), places: PLACE_HEADS.has(head) }));
  const shared = [...candidates, ...heads].find((candidate) => sharedAt(reader, candidate, next) !== null);
  return shared === undefined ? null : { next, more: true, shared, drop: true };
}

/** "Sở: Tài chính, Nội vụ". */
function announcedByHead(reader: Reader, tail: Tail, next: number): NameEnd | null {
  const shared: Shared = { head: tail.head, words: knownHead(tail.head), places: false };
  if (NUMBERED_HEADS.has(tail.head) && unitStart(reader, next) !== null) return { next, more: true, drop: true };
  return sharedAt(reader, shared, next) === null ? null : { next, more: true, shared, drop: true };
}

function atSeparator(reader: Reader, tail: Tail, at: number, next: number): NameEnd | number {
  const { tokens } = reader;
  if (tokens[next]?.kind !== 'word') return { next, more: false };
  const noun = continuesGroup(reader, tail, next);
  if (noun !== -1) return goOn(tail, at, noun, keyOf(reader, next, noun));
  const qualifier = joinsQualifier(reader, next);
  if (qualifier !== -1 && !tail.hard) return goOn(tail, at, qualifier, null);
  const start = unitStart(reader, next);
  if (start !== null) {
    if (staysWhole(reader, tail, at, next, start)) return goOnWith(reader, tail, at, next, start);
    return isWith(reader, at, next) ? { next, more: true, with: true } : { next, more: true };
  }
  if (sharedAt(reader, tail.shared, next) !== null && tail.shared !== null)
    return { next, more: true, shared: tail.shared };
  return endsAt(reader, tail, at, next) ? { next: at, more: false } : goOn(tail, at, next, null);
}

function goOn(tail: Tail, from: number, to: number, noun: string | null): number {
  tail.segments.push({ from, to });
  tail.justNoun = noun !== null;
  if (noun !== null && tail.nouns.length < MOST_NOUNS) tail.nouns.push(noun);
  return to;
}

/** Another unit's words that belong to this name: "Chi cục Thủy lợi - Sở Nông nghiệp và Môi trường". */
function goOnWith(reader: Reader, tail: Tail, from: number, at: number, start: Start): number {
  const inner = innerUnitAt(reader, at);
  tail.hard = inner !== -1 || (start.alone && !isNameWord(reader, start.next));
  tail.named = true;
  return goOn(tail, from, inner === -1 ? start.next : inner, null);
}

const isCouncil = (tail: Tail, start: Start): boolean =>
  tail.head === 'hoi dong' && ['uy ban', 'ubnd'].includes(start.head);

const isNameWord = (reader: Reader, at: number): boolean =>
  reader.tokens[at]?.kind === 'word' && (reader.tokens[at]?.capital ?? false);

/** A separator with no unit after it: inside a name ("Văn hóa và Thông tin") or the end of it. */
function endsAt(reader: Reader, tail: Tail, at: number, next: number): boolean {
  if (isWith(reader, at, next) || endsName(reader, next, 'whole')) return true;
  const mark = reader.tokens[at]?.key ?? '';
  if (mark === ';') return true;
  if (tail.free) return false;
  if (reader.cell) return tail.hard && mark === ',' && qualifierAt(reader, next) === -1;
  return mark === ',' ? !(reader.tokens[next]?.capital ?? false) || tail.hard || tail.group : tail.hard || tail.group;
}

interface Reading {
  readonly unit: UnitName;
  readonly end: NameEnd;
}

function readName(reader: Reader, at: number, start: Start, shared: Shared | null): Reading {
  const tail = startTail(at, start);
  if (start.kind === 'group') tail.nouns.push(keyOf(reader, start.next - 1, start.next));
  tail.shared = shared;
  let tag: Role | null = null;
  let next = start.next;
  for (;;) {
    const step = readStep(reader, tail, next);
    if (typeof step === 'number') {
      if (reader.tokens[next]?.key === '(') tag ??= tagOf(reader, next, step);
      next = step;
      continue;
    }
    return { unit: { name: nameOf(reader, tail.segments), tag }, end: step };
  }
}

function readStep(reader: Reader, tail: Tail, at: number): NameEnd | number {
  const token = reader.tokens[at];
  if (token === undefined) return { next: at, more: false };
  if (token.key === '(') return parenthesisEnd(reader, at);
  const listed = announced(reader, tail, at);
  if (listed !== null) return listed;
  const separator = separatorEnd(reader, at);
  if (separator !== -1) return atSeparator(reader, tail, at, separator);
  if (token.kind === 'mark') return isInsideMark(reader, at) ? goOn(tail, at, at + 1, null) : { next: at, more: false };
  const next = readWord(reader, tail, at);
  return next === -1 ? { next: at, more: false } : next;
}

function isInsideMark(reader: Reader, at: number): boolean {
  const token = reader.tokens[at];
  return token?.key === '.' && reader.tokens[at + 1]?.gap === false;
}

/** Reads the units that stand side by side from token `at`; empty when no unit name starts there. */
export function readList(reader: Reader, at: number): UnitList {
  const units: UnitName[] = [];
  const partners: UnitName[] = [];
  let target = units;
  let next = at;
  let shared: Shared | null = null;
  for (;;) {
    const start: Start | null = sharedAt(reader, shared, next) ?? unitStart(reader, next);
    if (start === null) return { units, partners, next };
    const { unit, end }: Reading = readName(reader, next, start, shared);
    if (end.drop === undefined && unit.name !== '') target.push(wholeAlias(reader, unit));
    if (end.with === true) target = partners;
    next = end.next;
    shared = end.shared ?? null;
    if (!end.more) return { units, partners, next };
  }
}

/** A whole name that the user's table knows. */
function wholeAlias(reader: Reader, unit: UnitName): UnitName {
  const own = reader.aliases.get(nameKey(unit.name));
  return own === undefined ? unit : { ...unit, name: own.unit };
}

export { aliasNames };
