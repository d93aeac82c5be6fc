import { HEADS } from '../unit/heads';
import { fold } from '../text/fold';

const UNIT_STARTS = [
  ...HEADS.map(({ head }) => head),
  'Các phòng',
  'Các cơ quan',
  'Các đơn vị',
  'Các ban',
  'Đồng chí',
  'Đ/c',
  'UBND',
  'HĐND',
  'Tổ',
  'Bộ phận',
  'Khoa',
].map((head) => `${fold(head)} `);
const LEADS =
  /^(.{3,140}?)\s*(?:[-–—:(]\s*(?:là\s+)?(?:cơ quan|đơn vị|bộ phận)?\s*(?:đầu mối|chủ trì|thường trực|phụ trách|chịu trách nhiệm)[^:]{0,40}?)\)?\s*:?$/iu;
const GIVEN =
  /^(?:giao|phân công|đề nghị|yêu cầu)\s+(.{3,140}?)(?:\s+(?:chủ trì|có trách nhiệm|thực hiện|phụ trách)[^:]{0,80})?\s*:?$/iu;
const DOES = /^(.{3,140}?)\s+(?:chủ trì|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm)[^:]{0,100}:?$/iu;
const LONGEST = 200;
const WORKS = /^(?:phòng,? chống|ban hành|phòng ngừa|trung tâm hóa|sở hữu)/iu;

const isUnit = (name: string): boolean =>
  !WORKS.test(name) && UNIT_STARTS.some((head) => `${fold(name.slice(0, 40))} `.startsWith(head));

/**
 * The unit that a heading gives its tasks to: "Sở Tư pháp - Cơ quan đầu mối", "Giao Văn phòng Sở chủ trì:", "Phòng Nội vụ:".
 * Words as written; '' where it names none. A bare name counts only where it is all the heading says.
 */
export function headingLead(title: string): string {
  const text = title.trim();
  if (text.length > LONGEST) return '';
  for (const pattern of [LEADS, GIVEN, DOES]) {
    const name = pattern.exec(text)?.[1]?.trim();
    if (name !== undefined && isUnit(name)) return name;
  }
  const bare = text.replace(/\s*[:.]$/u, '');
  return isUnit(bare) && bare.length <= 100 && !/[.;]/u.test(bare) && bare === bare.trim() ? bare : '';
}
