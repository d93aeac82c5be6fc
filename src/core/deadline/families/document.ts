import { readDay } from '../atoms/day';
import { yearNumberAt } from '../atoms/year-tail';
import { isGlued, isSign, lexicon, oneOf } from '../text/lexicon';
import { startsClause } from '../text/clause';
import type { Phrase } from '../text/phrase';
import { wordsOnly, wordsOrNumbers } from '../text/starts';
import type { Family, Finding } from './finding';

const NUMBER = oneOf('số');
const DAY = oneOf('ngày');
const OF = oneOf('của');
const YEAR = oneOf('năm');
const TIME_WORD = oneOf('năm, tháng, quý, tuần, ngày, lần, kỳ, mỗi, hàng, hằng, đợt, giờ, người, xã, h, g, t');
const SIGNED = lexicon([{ words: 'ký ngày, ban hành ngày, ký ban hành ngày, được ban hành ngày', yes: true }]);
/** Papers that a plan refers to more often than it makes them; a date right behind is theirs. */
const REFERRED = lexicon([
  {
    words:
      'luật, nghị định, nghị quyết, thông tư, chỉ thị, công điện, công văn, kết luận, thông báo, thông báo kết luận, quyết định',
    yes: true,
  },
]);
const PAPER_TAIL = oneOf('thanh, tra, kiểm, toán, giám, sát, phiên, họp, cuộc, hội, nghị, giao, ban, chỉ, đạo, tại');
const MEETING = lexicon([
  { words: 'cuộc họp, phiên họp, hội nghị, buổi làm việc, buổi họp, họp, làm việc', yes: true },
]);
const SAID = lexicon([
  { words: 'chỉ đạo, kết luận, ý kiến, phát biểu, yêu cầu, thông báo, theo, đồng ý, thống nhất', yes: true },
]);
const HAPPENED = lexicon([
  {
    words: 'xảy ra ngày, ghi nhận ngày, sinh ngày, nhận ngày, đã ký ngày, đăng ngày, phát hiện ngày, tại văn bản ngày',
    yes: true,
  },
]);
const OWN_PAPERS = lexicon([{ words: 'kế hoạch, chương trình, tờ trình, hướng dẫn, văn bản', yes: true }]);
const MAKING = oneOf('hành, trình, gửi, dựng, thảo, duyệt, phát, hoàn, ký');
const LOOK_BACK = 8;
const LONGEST_CODE = 16;

/** Tokens that hold no deadline. */
export function mask(from: number, to: number): Finding {
  return { type: 'mask', from, to };
}

/** The date behind a document's number: ", ngày 15/9/2022", " ký ngày …", "(ngày …)". `at` itself when there is none. */
export function skipDate(phrase: Phrase, at: number): number {
  const from = isSign(phrase, at, ',(/') ? at + 1 : at;
  const signed = SIGNED(phrase, from);
  const day = signed?.end ?? (DAY(phrase, from) ? from + 1 : null);
  if (day === null) return YEAR(phrase, at) && yearNumberAt(phrase, at + 1) !== null ? at + 2 : at;
  const read = readDay(phrase, day, true, true);
  if (read !== null) return isSign(phrase, at, '(') && isSign(phrase, read.end, ')') ? read.end + 1 : read.end;
  return skipBlankDate(phrase, day);
}

/** "/ /2023", "… tháng … năm 2023": a date left blank behind a document's number. */
function skipBlankDate(phrase: Phrase, at: number): number {
  let end = at;
  while (
    end < at + LONGEST_CODE &&
    (isSign(phrase, end, '/.…_-') || TIME_WORD(phrase, end) || yearNumberAt(phrase, end) !== null)
  )
    end += 1;
  return end;
}

/** "567/SNV-CCHC 20/5/2024", "876/QĐ-BNV (10/11/2022)": the document's date without the word "ngày". `at` itself when there is none. */
function skipBareDate(phrase: Phrase, at: number): number {
  const opened = isSign(phrase, at, '(');
  const day = readDay(phrase, opened ? at + 1 : at, false, false);
  if (day === null || day.year === null) return at;
  if (!opened) return day.end;
  return isSign(phrase, day.end, ')') ? day.end + 1 : at;
}

function isCodeWord(phrase: Phrase, at: number): boolean {
  const token = phrase.tokens[at];
  return token?.kind === 'word' && /^\p{Lu}[\p{Lu}đ]/u.test(token.text) && !TIME_WORD(phrase, at);
}

/** The end of a glued run of letters, numbers and signs. */
export function gluedEnd(phrase: Phrase, at: number): number {
  let end = at;
  while (end < at + LONGEST_CODE) {
    const token = phrase.tokens[end];
    if (token === undefined || token.kind === 'line' || (end > at && !token.glued)) break;
    if (token.kind === 'sign' && !'/-.&'.includes(token.text)) break;
    end += 1;
  }
  return isSign(phrase, end - 1, '.-/') ? end - 1 : end;
}

/** Where the letters of a document's number start: "1085/QĐ-TTg", "12/2018/TT-BNV", "04-NQ/TU", "/KH-UBND". */
function codeWord(phrase: Phrase, at: number): number | null {
  const first = phrase.tokens[at]?.kind === 'number' ? at + 1 : NUMBER(phrase, at - 1) ? at : null;
  if (first === null || !isSign(phrase, first, '/-')) return null;
  if (isCodeWord(phrase, first + 1)) return first + 1;
  const year = yearNumberAt(phrase, first + 1) !== null && isSign(phrase, first + 2, '/-');
  return year && isCodeWord(phrase, first + 3) ? first + 3 : null;
}

/** "số 703 ngày 22/12/2023": a number without letters, told by its date. */
function datedNumber(phrase: Phrase, at: number): Finding | null {
  if (phrase.tokens[at + 1]?.kind !== 'number') return null;
  const end = gluedEnd(phrase, at + 1);
  const date = skipDate(phrase, end);
  return date > end ? mask(at, date) : null;
}

/** A document's number with the date behind it. */
export const documentNumber: Family = {
  name: 'document-number',
  example: 'Quyết định số 1085/QĐ-TTg ngày 15/9/2022',
  starts: wordsOrNumbers(NUMBER),
  read: (phrase, at) => {
    if (isGlued(phrase, at) && at > 0) return null;
    const number = NUMBER(phrase, at) ? at + 1 : at;
    const word = codeWord(phrase, number);
    if (word === null) return number > at ? datedNumber(phrase, at) : null;
    const end = Math.max(word + 1, gluedEnd(phrase, number));
    const date = skipDate(phrase, end);
    return mask(at, date > end ? date : skipBareDate(phrase, end));
  },
};

/** A paper's name at the very start of a clause with a date behind it: the paper, not its making. */
function namesOwnPaper(phrase: Phrase, at: number): boolean {
  for (let back = Math.max(0, at - 3); back < at; back += 1) {
    if (OWN_PAPERS(phrase, back)?.end === at && startsClause(phrase, back)) return true;
  }
  return false;
}

/** Only words like "thanh tra", "phiên họp" stand between the paper and its date: "Kết luận thanh tra ngày …". */
function leadsTo(phrase: Phrase, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!PAPER_TAIL(phrase, at)) return false;
  return from <= to;
}

function isMade(phrase: Phrase, at: number): boolean {
  for (let verb = Math.max(0, at - LOOK_BACK); verb < at; verb += 1) if (MAKING(phrase, verb)) return true;
  return false;
}

function refersTo(phrase: Phrase, at: number): boolean {
  for (let back = Math.max(0, at - LOOK_BACK); back < at; back += 1) {
    const paper = REFERRED(phrase, back);
    if (paper !== null && leadsTo(phrase, paper.end, at)) return !isMade(phrase, back);
    const meeting = MEETING(phrase, back);
    if (meeting?.end === at && saidAt(phrase, back)) return true;
  }
  return namesOwnPaper(phrase, at);
}

/** "ý kiến chỉ đạo tại cuộc họp ngày …", "kết luận tại phiên họp ngày …": where something was said. */
function saidAt(phrase: Phrase, at: number): boolean {
  for (let back = Math.max(0, at - LOOK_BACK); back < at; back += 1) if (SAID(phrase, back) !== null) return true;
  return false;
}

/** The date of a document named without its number: "Công văn ngày 3/2/2024", "ngày 12/3/2024 của Chủ tịch". */
export const documentDate: Family = {
  name: 'document-date',
  example: 'Thực hiện Kết luận ngày 12/3/2024 của Chủ tịch UBND tỉnh',
  starts: wordsOnly(DAY),
  read: (phrase, at) => {
    if (!DAY(phrase, at)) return null;
    const day = readDay(phrase, at, true, true);
    if (day === null || day.year === null) return null;
    const owned = OF(phrase, day.end) && phrase.tokens[day.end + 1]?.kind === 'word' && !TIME_WORD(phrase, day.end + 1);
    return owned || refersTo(phrase, at) ? mask(at, day.end) : null;
  },
};

/** "vụ việc xảy ra ngày 12/3/2025": a day that is over. */
export const happened: Family = {
  name: 'happened',
  example: 'Vụ việc xảy ra ngày 12/3/2025',
  starts: wordsOnly(HAPPENED),
  read: (phrase, at) => {
    const words = HAPPENED(phrase, at);
    const day = words === null ? null : readDay(phrase, words.end, true, true);
    return day === null ? null : mask(at, day.end);
  },
};

/** "Thông tư 01/2023": a number and year of a paper, not January 2023. */
export const paperOfYear: Family = {
  name: 'paper-of-year',
  example: 'Nghị quyết 35/2024 của HĐND tỉnh',
  starts: wordsOnly(REFERRED, OWN_PAPERS),
  read: (phrase, at) => {
    const paper = REFERRED(phrase, at) ?? OWN_PAPERS(phrase, at);
    if (paper === null || phrase.tokens[paper.end]?.kind !== 'number') return null;
    const numbered = isSign(phrase, paper.end + 1, '/') && yearNumberAt(phrase, paper.end + 2) !== null;
    if (!numbered || isSign(phrase, paper.end + 3, '/-')) return null;
    if (!isMade(phrase, at)) return mask(at, skipDate(phrase, paper.end + 3));
    return { type: 'problem', code: 'deadline-not-understood', from: at, to: paper.end + 3 };
  },
};
