import type { Expression } from '../expression/expression';
import { readExpression } from '../expression/expression';
import { isSign, lexicon } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { wordsOnly } from '../text/starts';
import type { Family } from './finding';

const WORDS = lexicon([
  { words: 'thường xuyên, liên tục, quanh năm, xuyên suốt, thường xuyên liên tục', yes: true },
  { words: 'hàng ngày, hằng ngày, mỗi ngày, hàng giờ', yes: true },
]);
const WHOLE_YEAR = lexicon([
  { words: 'cả năm, trong cả năm, suốt năm, trong suốt năm, suốt cả năm, trong suốt cả năm, toàn bộ năm', yes: true },
]);
/** Words between "thường xuyên" and its years. */
const LINKS = lexicon([
  {
    words: 'thực hiện, trong, triển khai, hàng năm, hằng năm, hàng ngày, hằng ngày, liên tục, trong các, quanh năm',
    yes: true,
  },
]);
const YEARLY = lexicon([{ words: 'hàng năm, hằng năm, hàng ngày, hằng ngày, liên tục, quanh năm', yes: true }]);

function skipLinks(phrase: Phrase, at: number): number {
  const comma = isSign(phrase, at, ',') ? at + 1 : at;
  const yearly = YEARLY(phrase, comma);
  const from = yearly?.end ?? at;
  return from;
}

/** The years right behind: "trong năm 2024", ", năm 2024", "từ 2022 đến 2025". A deadline behind stays its own. */
function readWindow(phrase: Phrase, at: number): Expression | null {
  const comma = isSign(phrase, at, ',(:') ? at + 1 : at;
  const link = LINKS(phrase, comma);
  for (const from of [comma, link?.end ?? comma]) {
    const expression = readExpression(phrase, from);
    if (expression === null || expression.bound === 'before' || expression.bound === 'after') continue;
    const years = expression.atoms.every(({ unit }) => unit === 'year');
    if (years || (comma === at && expression.shape !== 'list')) return expression;
  }
  return null;
}

/** Work that goes on all the time: "Thường xuyên trong năm 2024", "Cả năm", "hằng ngày". */
export const continuous: Family = {
  name: 'continuous',
  example: 'Thường xuyên trong năm 2024',
  starts: wordsOnly(WORDS, WHOLE_YEAR),
  read: (phrase, at) => {
    const whole = WHOLE_YEAR(phrase, at);
    if (whole !== null) {
      const window = readExpression(phrase, at);
      return { type: 'continuous', from: at, to: window?.end ?? whole.end, window };
    }
    const words = WORDS(phrase, at);
    if (words === null) return null;
    const linked = skipLinks(phrase, words.end);
    const window = readWindow(phrase, linked);
    return { type: 'continuous', from: at, to: window?.end ?? linked, window };
  },
};
