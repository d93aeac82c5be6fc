import type { ColumnRole } from '../plan/plan';
import { startsWithBullet } from '../text/bullets';
import { fold, foldKey } from '../text/fold';
import { startsInside } from '../text/join';

/** Last words that leave a sentence open. Folded. */
const OPEN_WORDS = new Set(
  'va cua cac nhung theo ve tai cho trong voi tu den do boi la truoc sau ngay thang nam quy so hoac bang de khi duoc thuong dinh hang cham nhat gom nhu moi giua'.split(
    ' ',
  ),
);
/** First words of a time that stands on its own. Folded. */
const TIME_OPENERS =
  /^(?:thuong xuyen|trong|truoc|quy|thang|nam|dinh ky|hang|ngay|tu|den|cham nhat|theo|sau|khi|ca nam|hoan thanh|lien tuc|dau|giua|cuoi|het|tuan|\d)/;

function endsOpen(text: string): boolean {
  if (/[,(/–-]$/u.test(text)) return true;
  const last = fold(text.slice(-12));
  return OPEN_WORDS.has(foldKey(last.slice(last.lastIndexOf(' ') + 1)));
}

/** true when `after` goes on in the middle of the sentence that `before` left open. */
export function isTorn(before: string, after: string, role: ColumnRole): boolean {
  if (before === '' || after === '' || startsWithBullet(after)) return false;
  if (endsOpen(before)) return true;
  if (!startsInside(after) || /[.!?]["”)]*$/u.test(before)) return false;
  return role !== 'deadline' || !TIME_OPENERS.test(foldKey(after.slice(0, 40)));
}
