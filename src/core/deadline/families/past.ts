import { readExpression } from '../expression/expression';
import type { Expression } from '../expression/expression';
import { isSign, lexicon } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { mask } from './document';
import { wordsOnly } from '../text/starts';
import type { Family } from './finding';

/** What a figure is compared with. */
const COMPARED = lexicon([
  { words: 'so với, so cùng kỳ, so, cùng kỳ, cao hơn, thấp hơn, ít hơn, nhiều hơn, lớn hơn, nhỏ hơn', yes: true },
]);
/** The time an inspection looks into, not the time of the inspection. */
const INSPECTED = lexicon([
  {
    words:
      'thời kỳ thanh tra, thời kỳ kiểm tra, thời kỳ kiểm toán, niên độ thanh tra, niên độ kiểm tra, niên độ kiểm toán, niên độ ngân sách, niên độ, kỳ thanh tra, giai đoạn thanh tra',
    yes: true,
  },
]);
const MOST_WORDS = 4;
/** Before this a year is history, never a deadline. */
const FIRST_YEAR = 1990;

/** An expression behind a few words. */
function readBehind(phrase: Phrase, at: number): Expression | null {
  for (let from = at; from <= at + MOST_WORDS; from += 1) {
    const expression = readExpression(phrase, isSign(phrase, from, ':') ? from + 1 : from, true);
    if (expression !== null) return expression.bound === 'none' || expression.bound === 'in' ? expression : null;
    if (phrase.tokens[from]?.kind !== 'word') return null;
  }
  return null;
}

/** "tăng 5% so với cùng kỳ năm 2024": the year it is measured by. */
export const comparison: Family = {
  name: 'comparison',
  example: 'Giảm 10% so với năm 2024',
  starts: wordsOnly(COMPARED),
  read: (phrase, at) => {
    const words = COMPARED(phrase, at);
    const expression = words === null ? null : readBehind(phrase, words.end);
    return expression === null ? null : mask(at, expression.end);
  },
};

/** "Thời kỳ thanh tra: 2022-2024": the years looked into. */
export const inspectedPeriod: Family = {
  name: 'inspected-period',
  example: 'Thời kỳ thanh tra: 2022-2024',
  starts: wordsOnly(INSPECTED),
  read: (phrase, at) => {
    const words = INSPECTED(phrase, at);
    const expression = words === null ? null : readBehind(phrase, words.end);
    return expression === null ? null : mask(at, expression.end);
  },
};

/** true for a day or year of history: "03/02/1930", "30/4/1975 - 30/4/2025". */
export function isHistory({ atoms }: Expression): boolean {
  return atoms.some(({ year }) => year?.kind === 'named' && year.year < FIRST_YEAR);
}
