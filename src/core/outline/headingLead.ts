import { HEADS, type Head } from '../unit/heads';
import { fold } from '../text/fold';

/** Groups that do work together: "Các phòng chuyên môn". */
const GROUPS = [
  ...['phòng', 'cơ quan', 'đơn vị', 'ban', 'sở', 'ngành', 'địa phương', 'bộ phận', 'tổ', 'khoa', 'trường'],
  ...['thôn', 'buôn', 'bản', 'ấp', 'khu phố', 'xã', 'phường', 'huyện', 'chi bộ', 'đảng bộ', 'chi cục', 'trung tâm'],
].map((noun) => `Các ${noun}`);
const spaced = (text: string): string => `${text.toLowerCase()} `;
const UNIT_STARTS = [...HEADS, ...GROUPS.map((head): Pick<Head, 'head' | 'not' | 'named'> => ({ head }))].map(
  (row) => ({
    written: spaced(row.head),
    folded: spaced(fold(row.head)),
    not: (row.not ?? []).map((word) => [spaced(word), spaced(fold(word))]).flat(),
    named: row.named === true,
  }),
);
/** What may stand behind a head that is no unit by itself: a name or a level. */
const NAME = /^(?:\p{Lu}|(?:tỉnh|huyện|xã|phường|quận|thị|thành phố|khu vực|cấp)(?!\p{L}))/u;
const LEADS =
  /^(.{3,140}?)\s*(?:[-–—:(]\s*(?:là\s+)?(?:cơ quan|đơn vị|bộ phận)?\s*(?:đầu mối|chủ trì|thường trực|phụ trách|chịu trách nhiệm)[^:]{0,40}?)\)?\s*:?$/iu;
const GIVEN =
  /^(?:giao|phân công|đề nghị|yêu cầu)\s+(.{3,140}?)(?:\s+(?:chủ trì|có trách nhiệm|thực hiện|phụ trách)[^:]{0,80})?\s*:?$/iu;
const DOES = /^(.{3,140}?)\s+(?:chủ trì|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm)[^:]{0,100}:?$/iu;
const LONGEST = 200;
const WORKS = /^(?:phòng,? chống|ban hành|phòng ngừa|trung tâm hóa|sở hữu)/iu;

/** A text that begins like the name of a unit, its accents right or left out: "Ban Tổ chức", never "Bàn giao" or "Quán triệt". */
export function isUnit(name: string): boolean {
  const words = `${name.slice(0, 60).normalize('NFC').replace(/[,;.]/gu, ' ')} `;
  const text = words.toLowerCase();
  const folded = fold(text);
  if (WORKS.test(name) || folded.length !== text.length) return false;
  return UNIT_STARTS.some((head) => {
    if (!folded.startsWith(head.folded)) return false;
    const start = text.slice(0, head.written.length);
    if (start !== head.written && start !== head.folded) return false;
    const rest = text.slice(head.written.length);
    return (
      !head.not.some((word) => rest.startsWith(word)) && (!head.named || NAME.test(words.slice(head.written.length)))
    );
  });
}

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
