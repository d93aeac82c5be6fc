import { qualifierAt, schoolLevelAt, staffClauseAt } from './action';
import { groupNounAt, staffNounAt, unitStart, type Reader, type Start } from './start';
import { keyOf, type Tail } from './nameState';

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
/** Heads that are also common words of a name after a dash: "Công nghiệp - Viễn thông Quân đội". */
const COMMON_WORDS = new Set(['vien thong', 'thong ke', 'bao', 'thue', 'hai quan', 'quan su', 'kiem toan', 'quy']);
const HONORIFICS = new Set(['dong chi', 'd/c', 'ong', 'ba']);
/** Groups of people: another noun is another unit ("các thành viên Ban Chỉ đạo, Tổ giúp việc"). */
const PEOPLE = new Set(['thanh vien', 'dong chi', 'uy vien']);
const JOINING_QUALIFIERS = new Set(['thuoc', 'truc', 'co', 'lien', 'trong', 'ngoai']);

/** The group goes on over a separator: "các cơ quan, đơn vị", "công chức, viên chức", "thuộc, trực thuộc". */
export function continuesGroup(reader: Reader, tail: Tail, next: number): number {
  const { tokens } = reader;
  if (tail.kind === 'staff') return tail.justNoun ? staffGoesOn(reader, next) : -1;
  if (tail.group && !isPeople(reader, tail)) {
    const noun = groupNounAt(tokens, next);
    if (noun !== -1 && !isOtherUnit(reader, tail, next, noun)) return noun;
  }
  return -1;
}

function isPeople(reader: Reader, tail: Tail): boolean {
  const next = tail.segments[0]?.to ?? 0;
  return PEOPLE.has(keyOf(reader, next - 2, next));
}

/** Another kind of officials, or one word before what they do: "công chức, (viên) tham gia giải quyết hồ sơ". */
function staffGoesOn(reader: Reader, next: number): number {
  const noun = staffNounAt(reader.tokens, next);
  return noun === -1 && staffClauseAt(reader, next + 1) !== null ? next + 1 : noun;
}

/** "các phòng, Văn phòng Sở", "các Ban HĐND tỉnh, Tổ đại biểu": a capitalised head with its own name, or after a whole one, is another unit. */
function isOtherUnit(reader: Reader, tail: Tail, at: number, next: number): boolean {
  const token = reader.tokens[at];
  const after = reader.tokens[next];
  if (token === undefined || !token.capital || reader.allCaps) return false;
  if (tail.hard && !tail.justNoun) return true;
  const start = next > at + 1 ? unitStart(reader, at) : null;
  return start?.alone === true || start?.kind === 'organ' || (after?.kind === 'word' && after.capital);
}

/** "thuộc, trực thuộc"; "các tổ chức chính trị - xã hội"; "các trường mầm non, tiểu học". */
export function joinsQualifier(reader: Reader, tail: Tail, next: number): number {
  const word = reader.tokens[next];
  if (word === undefined) return -1;
  const school = tail.group ? schoolLevelAt(reader, next) : -1;
  if (school !== -1) return school;
  const dashed = tail.group && reader.tokens[next - 1]?.key === '-' && !word.capital;
  return dashed || JOINING_QUALIFIERS.has(word.key) ? qualifierAt(reader, next) : -1;
}

function samePerson(tail: Tail, start: Start): boolean {
  if (tail.kind !== 'person' || start.kind !== 'person') return false;
  return HONORIFICS.has(tail.head) && !HONORIFICS.has(start.head);
}

export function staysWhole(reader: Reader, tail: Tail, from: number, next: number, start: Start): boolean {
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
  if (start.kind === 'group') return false;
  const spaced = (reader.tokens[from]?.gap ?? false) && (reader.tokens[from + 1]?.gap ?? false);
  if (COMMON_WORDS.has(start.head) && tail.named) return true;
  if (!spaced || !tail.named || (bare && start.kind !== 'name')) return true;
  return INNER_HEADS.has(tail.head) && PARENT_HEADS.has(start.head) && !PARENT_HEADS.has(tail.head);
}

const isCouncil = (tail: Tail, start: Start): boolean =>
  tail.head === 'hoi dong' && ['uy ban', 'ubnd'].includes(start.head);
