import { actionAt, endsName, isBoundary, qualifierAt } from './action';
import { keyOf, type Tail } from './nameState';
import { isWith } from './separators';
import type { Reader } from './start';
import { isLevel } from './tail';

const STANDING = /^(?:co quan|don vi) (?:thuong truc|dau moi)/u;
const LONGEST_APPOSITION = 10;

/** Token after words that only tell what the unit is ("Công an tỉnh - Cơ quan thường trực Đề án 06"), or -1. */
export function appositionEnd(reader: Reader, at: number): number {
  if (!STANDING.test(keyOf(reader, at, at + 4))) return -1;
  for (let next = at + 4; next < at + LONGEST_APPOSITION; next += 1)
    if (isBoundary(reader, next) || endsName(reader, next, 'whole')) return next;
  return -1;
}

/** "CT-XH", "R&D": joined without spaces. */
export function isTight(reader: Reader, at: number, next: number): boolean {
  const token = reader.tokens[at];
  const joins = next === at + 1 && (token?.key === '-' || token?.key === '&');
  return joins && !token.gap && reader.tokens[next]?.gap === false && (reader.tokens[next]?.capital ?? false);
}

/** A word with its capital. */
export const isNameWord = (reader: Reader, at: number): boolean =>
  reader.tokens[at]?.kind === 'word' && (reader.tokens[at]?.capital ?? false);

/** A separator with no unit after it: inside a name ("Văn hóa và Thông tin") or the end of it. */
export function endsAt(reader: Reader, tail: Tail, at: number, next: number): boolean {
  if (isWith(reader, at, next) || endsName(reader, next, 'whole')) return true;
  const mark = reader.tokens[at]?.key ?? '';
  if (mark === ';') return true;
  if (mark === ',' && isPreventing(reader, at)) return false;
  if (tail.free) return false;
  if (reader.cell) return tail.hard && !isNamedGroup(tail) && mark === ',' && qualifierAt(reader, next) === -1;
  if (goesOnAfter(reader, tail, at, next)) return false;
  return mark === ',' ? !(reader.tokens[next]?.capital ?? false) || tail.hard || tail.group : tail.hard || tail.group;
}

/** "Các phòng Nghiệp vụ, Tổng hợp": a group told by the names of its units. */
const isNamedGroup = (tail: Tail): boolean => tail.kind === 'group' && tail.shared !== null && !tail.shared.places;

/** "Phòng Nội chính - Pháp chế", "Cục Chuyển đổi số và Thông tin dữ liệu": a capital after "-" or "và" goes on with the name. */
function goesOnAfter(reader: Reader, tail: Tail, at: number, next: number): boolean {
  const joined = keyOf(reader, at, next);
  if (
    isLevel(reader, at - 1) ||
    (joined !== '-' && joined !== 'va') ||
    tail.group ||
    (tail.kind !== 'organ' && tail.kind !== 'name') ||
    reader.allCaps
  )
    return false;
  return isNameWord(reader, next) && (joined === 'va' || actionAt(reader, next) === null);
}

const AGAINST = new Set(['chong', 'ngua', 'chay']);

/** "Phòng, chống thiên tai": the comma is inside the word. */
const isPreventing = (reader: Reader, at: number): boolean =>
  reader.tokens[at - 1]?.key === 'phong' && AGAINST.has(reader.tokens[at + 1]?.key ?? '');
