import { readBounds } from '../expression/bounds';
import { readExpression } from '../expression/expression';
import type { Expression } from '../expression/expression';
import { startsClause } from '../text/clause';
import { isSign, lexicon, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { mask } from './document';
import { wordsOnly } from '../text/starts';
import { EXPRESSION_STARTS } from '../expression/starts';
import type { Family, Finding } from './finding';
import { isHistory } from './past';

const STAGE = lexicon([
  {
    words:
      'giai đoạn, nhiệm kỳ, thời kỳ, các năm giai đoạn, trong giai đoạn, trong nhiệm kỳ, cả giai đoạn, suốt giai đoạn',
    yes: true,
  },
]);
const TERM = oneOf('kỳ, kì');

function calendar(expression: Expression, from: number, stage: boolean): Finding {
  return { type: 'calendar', expression: { ...expression, from }, stage, from, to: expression.end };
}

const DAY = oneOf('ngày');
const BEHIND_NAME = oneOf('ngày, vào, là');
const LONGEST_NAME = 5;
/** Where the date stands in brackets behind the name. */
const LONGEST_BRACKETED = 12;

/** "Ngày Pháp luật 09/11": a day of remembrance is written with a capital. */
function isProperName(phrase: Phrase, at: number): boolean {
  const token = phrase.tokens[at];
  return token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text);
}

/** "trước ngày khai giảng 05/9": the day has a name between the bound and its date. */
function readNamedDay(phrase: Phrase, at: number): Expression | null {
  const bounds = readBounds(phrase, at);
  const bounded = bounds.bound === 'before' || bounds.bound === 'by';
  if (!DAY(phrase, bounds.end) || !(bounded || isProperName(phrase, bounds.end + 1))) return null;
  for (let from = bounds.end + 1; from <= bounds.end + LONGEST_BRACKETED; from += 1) {
    if (phrase.tokens[from]?.kind !== 'word') return null;
    const bracket = isSign(phrase, from + 1, '(');
    const open = bracket || isSign(phrase, from + 1, ',') ? from + 2 : from + 1;
    if (!bracket && from > bounds.end + LONGEST_NAME) continue;
    const day = readExpression(phrase, BEHIND_NAME(phrase, open) && !DAY(phrase, open) ? open + 1 : open, true);
    if (day !== null && day.shape === 'one' && day.atoms[0]?.unit === 'day') return { ...day, bound: bounds.bound };
  }
  return null;
}

/** A bounded day, month, quarter, half, year, list or range of them. */
export const calendarExpression: Family = {
  name: 'calendar',
  example: 'Trước ngày 14/12/2024',
  starts: EXPRESSION_STARTS,
  read: (phrase, at) => {
    const expression = readExpression(phrase, at) ?? readNamedDay(phrase, at);
    if (expression === null) return null;
    return isHistory(expression) ? mask(at, expression.end) : calendar(expression, at, false);
  },
};

/** Years behind a stage word: "2021-2025", "từ năm 2021 đến năm 2025", "(2021 - 2025)". */
function readYears(phrase: Phrase, at: number): Expression | null {
  const opened = isSign(phrase, at, '(') ? at + 1 : at;
  const expression = readExpression(phrase, opened, true);
  return expression !== null && expression.atoms.every(({ unit }) => unit === 'year') ? expression : null;
}

/** "giai đoạn 2021-2025" as the time itself; within a name it is masked later. */
export const stage: Family = {
  name: 'stage',
  example: 'Giai đoạn 2021-2025',
  starts: wordsOnly(STAGE),
  read: (phrase, at) => {
    const word = STAGE(phrase, at);
    const years = word === null ? null : readYears(phrase, word.end);
    return years === null ? null : calendar({ ...years, bound: 'in' }, at, true);
  },
};

/** "kỳ 2019 - 2023": the name of a review, never a deadline. */
export const term: Family = {
  name: 'term',
  example: 'Hệ thống hóa văn bản kỳ 2019 - 2023',
  starts: wordsOnly(TERM),
  read: (phrase, at) => {
    if (!TERM(phrase, at) || startsClause(phrase, at)) return null;
    const years = readYears(phrase, at + 1);
    return years === null ? null : { type: 'mask', from: at, to: years.end };
  },
};

const CUT_OFF = lexicon([
  {
    words:
      'chốt số liệu đến, số liệu tính đến, số liệu đến, số liệu chốt đến, tính đến, chốt đến, số liệu lấy đến, số liệu tính từ',
    yes: true,
  },
]);

/** "số liệu chốt đến 14/12": the day the figures stand for, not the day they are due. */
export const cutOff: Family = {
  name: 'cut-off',
  example: 'Số liệu chốt đến 14/12, báo cáo trước 20/12',
  starts: wordsOnly(CUT_OFF),
  read: (phrase, at) => {
    const opener = CUT_OFF(phrase, at);
    const day = opener === null ? null : readExpression(phrase, opener.end - 1);
    return day === null ? null : { type: 'mask', from: at, to: day.end };
  },
};
