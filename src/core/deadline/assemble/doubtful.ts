import type { Finding } from '../families/finding';
import { isSign, oneOf } from '../text/lexicon';
import { wordsBetween } from '../text/phrase';
import type { Phrase } from '../text/phrase';
import type { Refiner } from './refiner';

/** Words that end in the letters of a document's number: "theo TB số 12-TB/TU", "45/QĐ-UBND". */
const ENDS_IN_CODE = /[0-9][/-]\p{Lu}[\p{L}/-]*$/u;

/** true for a full day without bound behind a document that has no date yet: its own date, or the deadline. */
function followsDocument(phrase: Phrase, finding: Finding, before: Finding | undefined): boolean {
  if (finding.type !== 'calendar' || (before?.type !== 'mask' && before?.type !== 'reference')) return false;
  const { bound, shape, atoms } = finding.expression;
  const [day] = atoms;
  if (bound !== 'none' || shape !== 'one' || day?.unit !== 'day' || day.year === null) return false;
  return before.to === finding.from - 1 && ENDS_IN_CODE.test(wordsBetween(phrase, before.from, before.to));
}

/** "theo QĐ số 876/QĐ-BNV (10/11/2022)": the document's date. "theo TB số 12-TB/TU, 5/3/2024": that or the deadline, a person is asked. */
export const doubtDocumentDates: Refiner = (findings, phrase) =>
  findings.map((finding, index): Finding => {
    if (!followsDocument(phrase, finding, findings[index - 1])) return finding;
    const { from, to } = finding;
    if (isSign(phrase, from - 1, '(') && isSign(phrase, to, ')')) return { type: 'mask', from, to };
    return isSign(phrase, from - 1, ',')
      ? { type: 'problem', code: 'deadline-ambiguous', reason: 'document', from, to }
      : finding;
  });

/** A number runs on over a space: "15/1 1/2024". Two whole days side by side are two days. */
function isBroken(phrase: Phrase, first: Finding | undefined, second: Finding): boolean {
  if (first?.type !== 'calendar' || second.type !== 'calendar' || first.to !== second.from) return false;
  const numbers = [first.to - 1, second.from].every((at) => phrase.tokens[at]?.kind === 'number');
  return numbers && second.expression.atoms.some(({ unit }) => unit !== 'day');
}

/** Two expressions torn apart by a slip of typing are none: "trước ngày 15/1 1/2024" is neither 15/1 nor January. */
export const joinBroken: Refiner = (findings, phrase) => {
  const result: Finding[] = [];
  for (const finding of findings) {
    const last = result.at(-1);
    if (last !== undefined && isBroken(phrase, last, finding))
      result[result.length - 1] = {
        type: 'problem',
        code: 'deadline-not-understood',
        from: last.from,
        to: finding.to,
      };
    else result.push(finding);
  }
  return result;
};

const BEFORE = oneOf('trước');
/** "trước giờ hành chính ngày 15/4": an hour of that day. */
const HOUR = oneOf('giờ');
const MOST_WORDS = 6;

/** The word "trước" that no finding took, a few words before a day: "Trước Quốc khánh 02/9/2024"; -1: none. */
function looseBefore(phrase: Phrase, from: number, floor: number): number {
  for (let at = from - 1; at >= Math.max(floor, from - MOST_WORDS); at -= 1) {
    if (phrase.tokens[at]?.kind !== 'word') return -1;
    if (BEFORE(phrase, at)) return HOUR(phrase, at + 1) ? -1 : at;
  }
  return -1;
}

/** "Trước Quốc khánh 02/9/2024": the day itself or the one before; the day stands, and a person is asked. */
export const doubtLooseBefore: Refiner = (findings, phrase, clause) =>
  findings.flatMap((finding, index): Finding[] => {
    if (finding.type !== 'calendar' || finding.expression.bound !== 'none') return [finding];
    if (finding.expression.atoms.some(({ point }) => !point)) return [finding];
    const from = looseBefore(phrase, finding.from, findings[index - 1]?.to ?? clause.from);
    if (from < 0) return [finding];
    return [finding, { type: 'problem', code: 'deadline-ambiguous', reason: 'before', from, to: finding.to }];
  });

/** "Quý II (10 ngày)", "đến 30/6 (trong 15 ngày)": how long the work takes; the limit stands before it. */
export const dropWorkLengths: Refiner = (findings, phrase) =>
  findings.filter((finding, index) => {
    const before = findings[index - 1];
    if (finding.type !== 'relative' || finding.event !== null || finding.since !== null) return true;
    if ((finding.amount ?? 0) < 0) return true;
    if (before?.type !== 'calendar' || before.to !== finding.from - 1) return true;
    return !(isSign(phrase, before.to, '(') && isSign(phrase, finding.to, ')'));
  });
