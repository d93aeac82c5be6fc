import type { Atom } from '../deadline/atoms/atom';
import { readDay } from '../deadline/atoms/day';
import { documentNumber } from '../deadline/families/document';
import { wordsBetween } from '../deadline/text/phrase';
import type { Phrase } from '../deadline/text/phrase';
import type { ClauseReading, ReadStep } from './clauseReading';
import { isDayWord, mayBeginDay } from './dayStep';
import { namesOnly, paperOfNumber, papersIn } from './papers';
import type { Found } from './statement';
import { MAKING } from './words';

/** Words before a number that may name the paper: "Kế hoạch số". */
const NAME_WORDS = 4;
/** Names of papers in front of a number take no more tokens: "Quyết định và Kế hoạch số". */
const LONGEST_NAMES = 12;

/** The words "Kế hoạch số" before a number. */
function nameBefore({ phrase, part, clause }: ClauseReading, at: number): string {
  return wordsBetween(phrase, Math.max(part, clause.from, at - NAME_WORDS), at);
}

/** The date inside a number's stretch: "số 15/KH-SNV ngày 12/3/2024". */
function dayInside(phrase: Phrase, from: number, to: number): Atom | null {
  for (let at = from; at < to; at += 1) {
    if (!mayBeginDay(phrase, at)) continue;
    const word = isDayWord(phrase, at);
    const day = readDay(phrase, at, word, word);
    if (day !== null && day.end <= to + 1) return day;
  }
  return null;
}

/** "Kế hoạch số 15/KH-SNV …" at the head of a clause, or behind another such paper. */
function isAlone({ phrase, clause, found }: ClauseReading, at: number): boolean {
  const before = found.at(-1);
  const from = before?.type === 'paper' && before.clause === clause && before.isAlone ? before.to : clause.from;
  return at - from <= LONGEST_NAMES && namesOnly(wordsBetween(phrase, from, at));
}

/** A paper by its number, and by what stands before it: what the task made, or what it goes by. */
export const paperStep: ReadStep = (reading, at) => {
  const { phrase, clause, aspect, governor, aside } = reading;
  if (phrase.tokens[at]?.kind === 'sign') return at;
  const number = documentNumber.read(phrase, at);
  if (number === null) return at;
  reading.found.push({
    type: 'paper',
    from: at,
    to: number.to,
    clause,
    kind: papersIn(nameBefore(reading, at)).at(-1) ?? paperOfNumber(wordsBetween(phrase, at, number.to)),
    role: aside ? 'basis' : (governor?.role ?? 'none'),
    aspect,
    isAlone: isAlone(reading, at),
    day: dayInside(phrase, at, number.to),
  });
  return number.to;
};

/** "Quyết định số 12/QĐ-UBND đã hết hiệu lực": what is said of a paper that stands alone decides whether the task made it. */
export function withFate(each: Found, { found, aspectEnd }: ClauseReading): Found {
  if (each.type !== 'paper' || !each.isAlone || aspectEnd < each.to) return each;
  const isMade = found.some(
    (other) =>
      other.type === 'verb' && other.aspect === 'past' && (MAKING.has(other.row.kind) || other.row.kind === 'claim'),
  );
  return { ...each, isAlone: isMade };
}
