import { quarterSpan } from '../../calendar/period';
import { isGlued, isSign, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { atomOf } from './atom';
import type { Atom } from './atom';
import { wordNumeralAt } from './numerals';
import type { Numeral } from './numerals';
import { readYearTail } from './year-tail';

const QUARTER = oneOf('quý, quarter');

/**
 * How quarter numbers are written; a scanner reads I as l, 1 or i. "11" and "111" can only be II and III: no quarter has that number.
 */
const FORMS: readonly { readonly form: RegExp; readonly value: number }[] = [
  { form: /^(?:0?1|[il])$/u, value: 1 },
  { form: /^(?:0?2|[il1]{2})$/u, value: 2 },
  { form: /^(?:0?3|[il1]{3})$/u, value: 3 },
  { form: /^(?:0?4|[il1]v)$/u, value: 4 },
  { form: /^(?:[0-9]{1,2}|[ivx]{1,4})$/u, value: 0 },
];

/** The letters and digits that stand glued together from `at`: "III", "4", "1V". */
function gluedRun(phrase: Phrase, at: number): { readonly text: string; readonly end: number } {
  let text = '';
  let end = at;
  for (let token = phrase.tokens[at]; token !== undefined; token = phrase.tokens[end]) {
    if (token.kind !== 'word' && token.kind !== 'number') break;
    if (end > at && !token.glued) break;
    if (end - at >= 3) break;
    text += token.text;
    end += 1;
  }
  return { text: text.toLowerCase(), end };
}

/** Numbers that no quarter has: a scan's II and III, or a month by mistake. A person is asked. */
const ONES = /^1{2,3}$/u;

function formOf(text: string): number | null {
  return FORMS.find(({ form }) => form.test(text))?.value ?? null;
}

interface QuarterNumeral extends Numeral {
  readonly doubt?: boolean;
}

/** The number of a quarter; 0 = written as a number, but no quarter has it. */
function quarterNumber(phrase: Phrase, at: number): QuarterNumeral | null {
  const run = gluedRun(phrase, at);
  const value = formOf(run.text);
  if (value !== null) return { value, end: run.end, doubt: ONES.test(run.text) };
  const word = wordNumeralAt(phrase, at);
  return word !== null && word.value <= 4 ? word : null;
}

function quarterAtom(phrase: Phrase, { value, end, doubt = false }: QuarterNumeral): Atom {
  const tail = readYearTail(phrase, end);
  const span = (year: number) => (value === 0 ? null : quarterSpan(year, value));
  return { ...atomOf('quarter', tail?.end ?? end, tail?.year ?? null, span), doubt, assumed: doubt };
}

/** The number alone, as in "quý I, II" after its first. Words ("quý một, hai") only right after "quý". */
export function readQuarterNumeral(phrase: Phrase, at: number): Atom | null {
  const run = gluedRun(phrase, at);
  const value = formOf(run.text);
  return value === null || value === 0
    ? null
    : quarterAtom(phrase, { value, end: run.end, doubt: ONES.test(run.text) });
}

/** "Q4", "QIII", "Q.I/2024": the last only with its year, since "Q.1" is a district too. */
function readShortQuarter(phrase: Phrase, at: number): Atom | null {
  const token = phrase.tokens[at];
  if (token?.kind !== 'word' || !/^q[iv]{0,3}$/iu.test(token.text)) return null;
  if (token.text.length > 1) {
    const value = formOf(token.text.slice(1).toLowerCase());
    return value === null || value === 0 ? null : quarterAtom(phrase, { value, end: at + 1 });
  }
  const dotted = isSign(phrase, at + 1, '.') && isGlued(phrase, at + 1);
  const number = dotted ? at + 2 : at + 1;
  const atom = isGlued(phrase, number) ? readQuarterNumeral(phrase, number) : null;
  return dotted && atom?.year === null ? null : atom;
}

/** A quarter: "Quý IV/2024", "quí 3 năm 2024", "quý tư", "Q4/2024", "Quy 111/2024". */
export function readQuarter(phrase: Phrase, at: number): Atom | null {
  if (!QUARTER(phrase, at)) return readShortQuarter(phrase, at);
  const numeral = quarterNumber(phrase, isSign(phrase, at + 1, ':') ? at + 2 : at + 1);
  return numeral === null ? null : quarterAtom(phrase, numeral);
}
