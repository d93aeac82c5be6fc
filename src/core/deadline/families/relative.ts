import { readMonths } from '../atoms/months';
import { wordNumeralAt } from '../atoms/numerals';
import { bareYearAt } from '../atoms/year-tail';
import type { Expression } from '../expression/expression';
import { readDayGroup } from '../expression/day-group';
import { readExpression } from '../expression/expression';
import { startsClause } from '../text/clause';
import { isSign, lexicon, numberAt, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { wordsOrNumbers } from '../text/starts';
import { NUMERAL_WORDS } from '../atoms/numerals';
import type { Family, Finding } from './finding';
import { readTimes } from './frequency';
import { swallowEnd, trimmedWords } from './swallow';

const OPENERS = lexicon([
  {
    words:
      'trong, trong vòng, trong thời hạn, trong thời gian, trong khoảng thời gian, thời hạn, thời gian, trong khoảng, trong hạn',
    back: false,
  },
  {
    words:
      'chậm nhất, chậm nhất là, chậm nhất trong, chậm nhất trong vòng, chậm nhất sau, muộn nhất, muộn nhất là, muộn nhất sau',
    back: false,
  },
  {
    words:
      'không quá, tối đa, tối đa không quá, sau, sau thời hạn, sau thời gian, sau tối đa, ngay sau, trong vòng tối đa, chậm nhất không quá',
    back: false,
  },
  { words: 'trước, trước ít nhất, chậm nhất trước, ít nhất trước, trước tối thiểu', back: true },
]);
const UNITS = lexicon<{ words: string; unit: 'day' | 'month'; times: number; working: boolean }>([
  { words: 'ngày', unit: 'day', times: 1, working: false },
  { words: 'ngày làm việc', unit: 'day', times: 1, working: true },
  { words: 'tuần, tuần lễ', unit: 'day', times: 7, working: false },
  { words: 'tháng', unit: 'month', times: 1, working: false },
  { words: 'năm', unit: 'month', times: 12, working: false },
  { words: 'giờ, tiếng', unit: 'day', times: 1 / 24, working: false },
  { words: 'giờ làm việc', unit: 'day', times: Number.NaN, working: true },
]);
const SINCE = lexicon([
  {
    words:
      'kể từ, kể từ khi, kể từ lúc, kể từ thời điểm, tính từ, tính từ khi, từ khi, từ, sau, sau khi, kể từ sau khi, khi, tính từ thời điểm',
    back: false,
  },
  { words: 'trước khi, trước, so với', back: true },
]);
const DAY = oneOf('ngày');
const HOUR = oneOf('giờ');
const BACK = oneOf('trước');
/** After a comma only the full words count on: "trong 5 ngày, kể từ ngày nhận". */
const LONG_SINCE = oneOf('kể, tính');
const FIRST = lexicon([{ words: 'đầu, đầu tiên', yes: true }]);
const WORKING = lexicon([{ words: 'làm việc', yes: true }]);
const LENGTH_OF = lexicon([{ words: 'thời hạn, thời gian', yes: true }]);
const LONGEST_NAME = 6;
const MOST_DIGITS = 3;
/** "3-5 ngày", "(năm)" and the unit. */
interface Length {
  readonly amount: number | null;
  readonly unit: 'day' | 'month';
  readonly working: boolean;
  readonly end: number;
}

/** "05", "3-5" (the longer counts), "05 (năm)", "mười". */
function readAmount(phrase: Phrase, at: number): { readonly value: number; readonly end: number } | null {
  const number = numberAt(phrase, at, MOST_DIGITS);
  if (number === null) return wordNumeralAt(phrase, at);
  const more = isSign(phrase, at + 1, '-') ? numberAt(phrase, at + 2, MOST_DIGITS) : null;
  const end = more === null ? at + 1 : at + 3;
  const closed = isSign(phrase, end, '(')
    ? [end + 2, end + 3, end + 4].find((token) => isSign(phrase, token, ')'))
    : undefined;
  return { value: more ?? number, end: closed === undefined ? end : closed + 1 };
}

function readLength(phrase: Phrase, at: number): Length | null {
  const amount = readAmount(phrase, at);
  const unit = amount === null ? null : UNITS(phrase, amount.end);
  if (amount === null || unit === null || readMonths(phrase, at) !== null || readTimes(phrase, unit.end) !== null)
    return null;
  const year = bareYearAt(phrase, isSign(phrase, unit.end, '(') ? unit.end + 1 : unit.end) !== null;
  const number = phrase.tokens[unit.end]?.kind === 'number' && unit.row.unit === 'month';
  if (year || number || isClock(phrase, amount.end)) return null;
  const value = Math.ceil(amount.value * unit.row.times);
  if (unit.row.words === 'ngày' && readDayGroup(phrase, amount.end, true) !== null) return null;
  const working = WORKING(phrase, unit.end);
  return {
    amount: Number.isNaN(value) ? null : value,
    unit: unit.row.unit,
    working: unit.row.working || working !== null,
    end: skipFirst(phrase, working?.end ?? unit.end),
  };
}

/** "3 tháng đầu sau khi …": the first of them. */
function skipFirst(phrase: Phrase, at: number): number {
  const end = FIRST(phrase, at)?.end ?? at;
  return SINCE(phrase, end) === null ? at : end;
}

/** "17 giờ 30", "17 giờ ngày 14/12": an hour of the day, no length of time. */
function isClock(phrase: Phrase, at: number): boolean {
  return HOUR(phrase, at) && (DAY(phrase, at + 1) || phrase.tokens[at + 1]?.kind !== 'word' || BACK(phrase, at - 2));
}

interface Since {
  readonly back: boolean;
  readonly event: string | null;
  readonly day: Expression | null;
  readonly end: number;
}

/** "kể từ ngày 01/3/2024", "kể từ ngày có Quyết định…", "trước khi tổ chức". */
function readSince(phrase: Phrase, at: number, unit: Length['unit']): Since | null {
  const since = SINCE(phrase, isSign(phrase, at, ',') ? at + 1 : at);
  if (since === null || (isSign(phrase, at, ',') && !LONG_SINCE(phrase, at + 1))) return null;
  const day = readExpression(phrase, since.end);
  if (since.row.back && day !== null && unit === 'month') return null;
  if (day?.shape === 'one' && day.atoms[0]?.unit === 'day' && ['none', 'in'].includes(day.bound)) {
    return { back: since.row.back, event: trimmedWords(phrase, since.end, day.end), day, end: day.end };
  }
  const from = DAY(phrase, since.end) ? since.end + 1 : since.end;
  const end = swallowEnd(phrase, from, { endsAtWithin: false });
  return { back: since.row.back, event: trimmedWords(phrase, since.end, end), day: null, end };
}

/** "trong 3 ngày từ 15/7 đến 17/7", "trong 2 ngày (15-16/9)": the days themselves follow. */
function isSpelledOut(phrase: Phrase, at: number): boolean {
  const days = readExpression(phrase, isSign(phrase, at, '(,:') ? at + 1 : at, true);
  if (days === null || days.bound === 'before' || days.bound === 'by' || days.bound === 'after') return false;
  return days.shape === 'range' || (days.shape === 'list' && days.atoms.every(({ point }) => point));
}

/** "Thời hạn thanh tra: 30 ngày": the work is named between the two. */
function readNamedLength(phrase: Phrase, at: number): Length | null {
  const opener = LENGTH_OF(phrase, at);
  if (opener === null) return null;
  for (let from = opener.end + 1; from <= opener.end + LONGEST_NAME; from += 1) {
    const before = phrase.tokens[from - 1];
    if (before?.kind !== 'word' && !isSign(phrase, from - 1, ':')) return null;
    const length = readLength(phrase, from);
    if (length !== null) return length;
  }
  return null;
}

function closesClause(phrase: Phrase, at: number): boolean {
  const token = phrase.tokens[at];
  return token === undefined || (token.kind !== 'word' && token.text !== '/');
}

/** A length of time counted from an event: "Trong thời hạn 30 ngày kể từ ngày có Quyết định", "05 ngày làm việc", "trước 05 ngày khi họp". */
export const relative: Family = {
  name: 'relative',
  example: 'Trong thời hạn 30 ngày kể từ ngày có Quyết định công bố',
  starts: wordsOrNumbers(OPENERS, LENGTH_OF, NUMERAL_WORDS),
  read: (phrase, at): Finding | null => {
    if (DAY(phrase, at - 1) && !DAY(phrase, at)) return null;
    const opener = OPENERS(phrase, at);
    const length = readLength(phrase, opener?.end ?? at) ?? readNamedLength(phrase, at);
    if (length === null || isSpelledOut(phrase, length.end)) return null;
    const since = readSince(phrase, length.end, length.unit);
    const alone = startsClause(phrase, at) && closesClause(phrase, length.end) && length.unit === 'day';
    if (opener === null && since === null && !alone) return null;
    const back = opener?.row.back === true || since?.back === true;
    const amount = length.amount === null || !back ? length.amount : -length.amount;
    return {
      type: 'relative',
      from: at,
      to: since?.end ?? length.end,
      amount,
      unit: length.unit,
      working: length.working,
      event: since?.event === '' ? null : (since?.event ?? null),
      since: since?.day ?? null,
    };
  },
};
