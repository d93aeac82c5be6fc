import type { ColumnRole } from '../plan/plan';
import { startsWithBullet } from '../text/bullets';
import { foldKey } from '../text/fold';
import { startsInside } from '../text/join';

/** Last words that leave any sentence open. With their accents: "về" does, "bảo vệ" does not. */
const OPEN_WORDS = new Set(
  'và của các những theo về tại cho trong với từ đến do bởi là hoặc bằng để khi gồm như mỗi mọi giữa'.split(' '),
);
/** Last words that leave it open when a number follows: "Quyết định số" + "12/QĐ-UBND", "Quý" + "IV/2024"; not "chuyển đổi số". */
const BEFORE_NUMBERS = new Set('trước sau ngày tháng năm quý số nhất'.split(' '));
/** "tháng cuối quý" is whole. */
const WHOLE_SPAN = /(?:^|\s)(?:cuối|đầu|giữa|hằng|hàng|mỗi|từng|cả|các|thống)\s(?:tháng|quý|năm|ngày|nhất)$/iu;
/** A time that is cut after its first word. */
const OPEN_TIME = /^(?:(?:báo cáo |thực hiện )?(?:thường|định|hằng|hàng|chậm|trước|trong|cả))$/iu;
/** First words of a time that stands on its own. Folded. */
const TIME_OPENERS =
  /^(?:thuong xuyen|trong|truoc|quy|thang|nam|dinh ky|hang|ngay|tu|den|cham nhat|theo|sau|khi|ca nam|hoan thanh|lien tuc|dau|giua|cuoi|het|tuan|\d)/;
const NUMBER = /^(?:\d|[IVX]{1,4}(?:[\s/,.;-]|$))/u;

function endsOpen(before: string, after: string, role: ColumnRole): boolean {
  if (/[,(/–-]$/u.test(before)) return true;
  const last = before.slice(-12).toLowerCase();
  const word = /\p{L}+$/u.exec(last)?.[0] ?? '';
  if (OPEN_WORDS.has(word) || (BEFORE_NUMBERS.has(word) && NUMBER.test(after) && !WHOLE_SPAN.test(before.slice(-24))))
    return true;
  return role === 'deadline' && before.length <= 24 && OPEN_TIME.test(before);
}

/** true when `after` goes on in the middle of the sentence that `before` left open. */
export function isTorn(before: string, after: string, role: ColumnRole): boolean {
  if (before === '' || after === '' || startsWithBullet(after)) return false;
  if (endsOpen(before, after, role)) return true;
  if (!startsInside(after) || /[.!?]["”)]*$/u.test(before)) return false;
  return role !== 'deadline' || !TIME_OPENERS.test(foldKey(after.slice(0, 40)));
}
