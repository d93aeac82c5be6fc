import type { Expression } from '../expression/expression';
import { readExpression } from '../expression/expression';
import { startsClause } from '../text/clause';
import { isSign, lexicon, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { wordsOrNumbers } from '../text/starts';
import { NUMERAL_WORDS } from '../atoms/numerals';
import type { Family, Finding } from './finding';
import { readLength, SINCE } from './length';
import type { Length } from './length';
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
const DAY = oneOf('ngày');
/** After a comma only the full words count on: "trong 5 ngày, kể từ ngày nhận". */
const LONG_SINCE = oneOf('kể, tính');
const LENGTH_OF = lexicon([{ words: 'thời hạn, thời gian', yes: true }]);
const LONGEST_NAME = 6;

interface Since {
  readonly back: boolean;
  readonly event: string | null;
  readonly day: Expression | null;
  /** Days are named, but not one to count from ("10 ngày trước 30/6 và 31/12"). */
  readonly unclear: boolean;
  readonly end: number;
}

/** "kể từ ngày 01/3/2024", "kể từ ngày có Quyết định…", "trước khi tổ chức". */
function readSince(phrase: Phrase, at: number, unit: Length['unit']): Since | null {
  const since = SINCE(phrase, isSign(phrase, at, ',') ? at + 1 : at);
  if (since === null || (isSign(phrase, at, ',') && !LONG_SINCE(phrase, at + 1))) return null;
  const day = readExpression(phrase, since.end, true);
  if (since.row.back && day !== null && unit === 'month') return null;
  if (day?.shape === 'one' && day.atoms[0]?.unit === 'day' && ['none', 'in'].includes(day.bound)) {
    return { back: since.row.back, event: trimmedWords(phrase, since.end, day.end), day, unclear: false, end: day.end };
  }
  if (day !== null && day.atoms.some(({ unit: of }) => of === 'day'))
    return { back: since.row.back, event: null, day: null, unclear: true, end: day.end };
  const from = DAY(phrase, since.end) ? since.end + 1 : since.end;
  const end = swallowEnd(phrase, from, { endsAtWithin: false });
  return { back: since.row.back, event: trimmedWords(phrase, since.end, end), day: null, unclear: false, end };
}

/** "trong 3 ngày từ 15/7 đến 17/7", "trong 2 ngày (15-16/9)": the days themselves follow. */
function isSpelledOut(phrase: Phrase, at: number): boolean {
  const days = readExpression(phrase, isSign(phrase, at, '(,:') ? at + 1 : at, true);
  if (days === null || days.bound === 'before' || days.bound === 'by' || days.bound === 'after') return false;
  return days.shape === 'range' || (days.shape === 'list' && days.atoms.every(({ point }) => point));
}

const OF = oneOf('của');
const UP_TO = oneOf('đến, tới');

/** "trước 15 ngày của tháng 6": counted back from its start or its end? The end of those words, or null. */
function readOpenStretch(phrase: Phrase, at: number): number | null {
  return OF(phrase, at) ? (readExpression(phrase, at + 1)?.end ?? null) : null;
}

/** "từ 5 đến 7 ngày trước …": which of the two is the limit is not said. */
function isUpper(phrase: Phrase, at: number): boolean {
  return UP_TO(phrase, at - 1) && phrase.tokens[at - 2]?.kind === 'number';
}

const QUALIFIER = oneOf('nhất, thiểu, là, hơn, dưới, đúng, gửi, nộp');

/** "Tập huấn 5 ngày trước 20/10": the length may be the work's own. */
function isOfWork(phrase: Phrase, at: number, { day }: Since, opened: boolean): boolean {
  return !opened && day !== null && phrase.tokens[at - 1]?.kind === 'word' && !QUALIFIER(phrase, at - 1);
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
    const opener = OPENERS(phrase, at);
    if (opener === null && DAY(phrase, at - 1) && !DAY(phrase, at)) return null;
    const length = readLength(phrase, opener?.end ?? at) ?? readNamedLength(phrase, at);
    if (length === null || isSpelledOut(phrase, length.end)) return null;
    const since = readSince(phrase, length.end, length.unit);
    const open = opener?.row.back === true && since === null ? readOpenStretch(phrase, length.end) : null;
    if (open !== null) return { type: 'problem', code: 'deadline-ambiguous', reason: 'offset', from: at, to: open };
    if (
      since?.unclear === true ||
      (since?.back === true && (isUpper(phrase, at) || isOfWork(phrase, at, since, opener !== null)))
    )
      return { type: 'problem', code: 'deadline-ambiguous', reason: 'offset', from: at, to: since?.end ?? length.end };
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
