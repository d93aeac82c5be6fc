import { isSign, lexicon, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';

/** Words that a day may follow at once: "hoàn thành 30/6", "HT 30/9", "nộp 15/4". */
const DONE = oneOf('thành, xong, ht, hạn, chót, nộp, gửi, trình, hành, cáo');
/** "sơ kết 30/9, tổng kết 15/12". */
const CLOSING = lexicon([{ words: 'sơ kết, tổng kết, nghiệm thu, kết thúc', yes: true }]);
const AND = oneOf('và');
const LINKS = oneOf('và, hoặc, đến, tới, hàng, hằng');
/** Words behind "1/2", "đạt 3/4" that make it a share of something. */
const SHARE_OF = lexicon([
  {
    words:
      'số, khối lượng, tổng, chỉ tiêu, kế hoạch, diện tích, thời gian, phần, biên chế, nhiệm vụ, xã, đơn vị, cơ quan, ngày, nhiệm kỳ, chỉ số',
    share: true,
  },
]);

/** A dash that begins an item; between numbers it is part of them. */
function isBullet(phrase: Phrase, at: number): boolean {
  return isSign(phrase, at, '-') && phrase.tokens[at - 1]?.kind !== 'number' && !isGluedBetween(phrase, at);
}

/** "… (6 tháng), 15/12": the next item of a list whose items are explained in brackets. */
function isBehindBrackets(phrase: Phrase, at: number): boolean {
  return (isSign(phrase, at - 1, ',') || AND(phrase, at - 1)) && isSign(phrase, at - 2, ')');
}

function isGluedBetween(phrase: Phrase, at: number): boolean {
  return at > 0 && phrase.tokens[at]?.glued === true && phrase.tokens[at + 1]?.glued === true;
}

function opens(phrase: Phrase, at: number): boolean {
  const before = phrase.tokens[at - 1];
  return (
    before === undefined ||
    before.kind === 'line' ||
    isSign(phrase, at - 1, ';:(•*+.["“') ||
    isBullet(phrase, at - 1) ||
    isBehindBrackets(phrase, at) ||
    DONE(phrase, at - 1) ||
    CLOSING(phrase, at - 2)?.end === at
  );
}

/** Steps over the numbers and signs of one written-together expression. */
function runEnd(phrase: Phrase, at: number): number {
  let end = at;
  for (let token = phrase.tokens[end]; token !== undefined && end < at + 12; token = phrase.tokens[end]) {
    const inside = token.kind === 'number' || (token.kind === 'sign' && '/-.'.includes(token.text));
    if (!inside || (isSign(phrase, end, '.') && phrase.tokens[end + 1]?.glued !== true)) break;
    end += 1;
  }
  return end;
}

/** true when the numbers at a place stand by themselves: nothing but signs before and behind ("15/4", "2024"). */
export function standsAlone(phrase: Phrase, at: number): boolean {
  if (!opens(phrase, at)) return false;
  const end = runEnd(phrase, at);
  const behind = phrase.tokens[end];
  return (
    behind === undefined || behind.kind === 'line' || isSign(phrase, end, ';:,.()-÷~→]"”&+>') || LINKS(phrase, end)
  );
}

/** "1/2", "2/3", "3/4": as likely a share as a day; and "15/20 chỉ tiêu". */
export function isFraction(phrase: Phrase, at: number): boolean {
  const top = numberAt(phrase, at, 2);
  const bottom = numberAt(phrase, at + 2, 2);
  if (top === null || bottom === null || !isSign(phrase, at + 1, '/')) return false;
  if (isSign(phrase, at + 3, '/')) return false;
  if (SHARE_OF(phrase, at + 3) !== null || isSign(phrase, at + 3, '%')) return true;
  return (
    top < bottom && bottom <= 5 && phrase.tokens[at]?.text.length === 1 && phrase.tokens[at + 2]?.text.length === 1
  );
}
