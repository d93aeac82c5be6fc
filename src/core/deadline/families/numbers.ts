import { readMonth } from '../atoms/month';
import { readYearWords, yearNumberAt } from '../atoms/year-tail';
import { isGlued, isSign, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { gluedEnd, mask, skipDate } from './document';
import { wordsOnly, wordsOrNumbers } from '../text/starts';
import type { Family } from './finding';

const NOT_DAYS = oneOf(
  'điều, khoản, điểm, mục, chương, phần, số, biểu, mẫu, phụ lục, lục, tổ, cấp, quận, phường, hotline, đt, sđt, tel, thoại, đạt',
);
const WEEK = oneOf('tuần');
/** "đợt 1/2025", "tuần 3/2025": counted within the year; not a month. */
const COUNTED = oneOf('đợt, lần, kỳ, kì, tuần, khóa, khoá, phiên, họp, đoạn, week, w, vòng');

/** "Điều 12", "khoản 3", "số 12". */
export const plainNumber: Family = {
  name: 'plain-number',
  example: 'Thực hiện Điều 12, khoản 3',
  starts: wordsOnly(NOT_DAYS),
  read: (phrase, at) => {
    if (!NOT_DAYS(phrase, at) || phrase.tokens[at + 1]?.kind !== 'number') return null;
    return mask(at, skipDate(phrase, gluedEnd(phrase, at + 1)));
  },
};

/** "Đợt 1/2025": when it is, the plan does not say. */
export const countedInYear: Family = {
  name: 'counted-in-year',
  example: 'Đợt 1/2025',
  starts: wordsOnly(COUNTED),
  read: (phrase, at) => {
    const numbered = COUNTED(phrase, at) && numberAt(phrase, at + 1, 2) !== null;
    const week = numbered && WEEK(phrase, at) ? (readYearWords(phrase, at + 2)?.end ?? null) : null;
    if (week !== null) return { type: 'problem', code: 'deadline-not-understood', from: at, to: week };
    if (
      !numbered ||
      !isSign(phrase, at + 2, '/') ||
      yearNumberAt(phrase, at + 3) === null ||
      isSign(phrase, at + 4, '/')
    )
      return null;
    return { type: 'problem', code: 'deadline-not-understood', from: at, to: at + 4 };
  },
};

const ORDINAL = oneOf(
  'lần, đợt, bước, đoạn, vòng, khóa, khoá, lớp, phiên, lượt, kỳ, kì, nhóm, hạng, cấp, mức, độ, loại',
);

/** "Lần 1 tháng 5": the number counts the times; it is no day of the month. */
export const ordinal: Family = {
  name: 'ordinal',
  example: 'Lần 1 tháng 5, lần 2 tháng 10',
  starts: wordsOnly(ORDINAL),
  read: (phrase, at) => {
    if (!ORDINAL(phrase, at) || numberAt(phrase, at + 1, 2) === null) return null;
    return readMonth(phrase, at + 2) === null ? null : mask(at, at + 2);
  },
};

/** Drawing scales: "1/500", "1/2000"; no deadline lies in January 2000. */
const SCALES: ReadonlySet<string> = new Set([
  '200',
  '500',
  '1000',
  '2000',
  '5000',
  '10000',
  '25000',
  '50000',
  '100000',
]);

export const scale: Family = {
  name: 'scale',
  example: 'Quy hoạch phân khu tỷ lệ 1/2000',
  starts: wordsOrNumbers(),
  read: (phrase, at) => {
    if (phrase.tokens[at]?.text !== '1' || isGlued(phrase, at) || !isSign(phrase, at + 1, '/')) return null;
    return SCALES.has(phrase.tokens[at + 2]?.text ?? '') ? mask(at, at + 3) : null;
  },
};

/** Numbers that are never a time: "45%", "0905 123 456", "1.500.000", "9001:2015". */
export const otherNumber: Family = {
  name: 'other-number',
  example: 'Đạt 95,5% trong năm 2024',
  starts: wordsOrNumbers(),
  read: (phrase, at) => {
    const token = phrase.tokens[at];
    if (token?.kind !== 'number') return null;
    if (isSign(phrase, at + 1, '%')) return mask(at, at + 2);
    const decimal = isSign(phrase, at + 1, '.,') && isGlued(phrase, at + 1) && isGlued(phrase, at + 2);
    if (decimal && isSign(phrase, at + 3, '%')) return mask(at, at + 4);
    const thousands = isSign(phrase, at + 1, '.') && decimal && phrase.tokens[at + 2]?.text.length === 3;
    if (thousands) return mask(at, gluedEnd(phrase, at));
    const standard = isSign(phrase, at + 1, ':') && isGlued(phrase, at + 1) && isGlued(phrase, at + 2);
    if (standard && token.text.length >= 3 && yearNumberAt(phrase, at + 2) !== null) return mask(at, at + 3);
    const phone = token.text.startsWith('0') && token.text.length >= 4 && numberAt(phrase, at + 1, 9) !== null;
    if (token.text.length >= 5 || phone) return mask(at, phone ? skipNumbers(phrase, at) : at + 1);
    return null;
  },
};

function skipNumbers(phrase: Phrase, at: number): number {
  let end = at;
  while (phrase.tokens[end]?.kind === 'number' && end < at + 5) end += 1;
  return end;
}
