import type { Expression } from '../expression/expression';
import { BOUNDS, readBounds } from '../expression/bounds';
import type { Finding } from '../families/finding';
import { readLength, SINCE } from '../families/length';
import type { Length } from '../families/length';
import { trimmedWords } from '../families/swallow';
import { isSign, lexicon } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import type { Refiner } from './refiner';

/** What may stand between a date and the length counted from it; `exact`: the length is then the limit itself. */
const QUALIFIERS = lexicon([
  {
    words:
      'ít nhất, ít nhất là, tối thiểu, tối thiểu là, không ít hơn, không dưới, chậm nhất, chậm nhất là, muộn nhất, là, đúng, trước ít nhất, trước tối thiểu, trong vòng ít nhất',
    exact: true,
  },
  {
    words: 'trước, trừ, trừ đi, khoảng, chừng, tối đa, tối đa là, không quá, nhiều nhất, trong khoảng, từ',
    exact: false,
  },
]);

interface Offset {
  readonly length: Length;
  /** A word like "ít nhất" says that the length belongs to the date. */
  readonly qualified: boolean;
  readonly exact: boolean;
  /** Apart from the date by a comma, bracket or dash. */
  readonly apart: boolean;
  readonly end: number;
}

/** The length behind a date: " ít nhất 10 ngày", " 10 ngày làm việc", " (tối thiểu 10 ngày)". One with its own event is none. */
function readOffset(phrase: Phrase, at: number): Offset | null {
  const closed = isSign(phrase, at, ')') ? at + 1 : at;
  const open = isSign(phrase, closed, ',(-') ? closed + 1 : closed;
  const qualifier = QUALIFIERS(phrase, open);
  const length = readLength(phrase, qualifier?.end ?? open, qualifier !== null);
  if (length === null || SINCE(phrase, length.end) !== null) return null;
  const bracketed = isSign(phrase, open - 1, '(') && open > closed;
  return {
    length,
    qualified: qualifier !== null,
    exact: qualifier?.row.exact ?? true,
    apart: open > closed,
    end: bracketed && isSign(phrase, length.end, ')') ? length.end + 1 : length.end,
  };
}

/** -1: the length leads back from the day ("trước ngày X 10 ngày"); 1: on from it ("sau ngày X 10 ngày"); 0: neither is said. */
function directionOf(phrase: Phrase, { bound, from }: Expression): -1 | 0 | 1 {
  if (bound === 'before') return -1;
  if (bound === 'after') return 1;
  const { end } = readBounds(phrase, from);
  for (let at = from; at < end; at += 1) if (BOUNDS(phrase, at)?.row.bound === 'after') return 1;
  return 0;
}

/** One day without an hour, and a length said of it so that it can be counted. */
function isClear(phrase: Phrase, expression: Expression, offset: Offset): boolean {
  const [day] = expression.atoms;
  const oneDay = expression.shape === 'one' && day?.unit === 'day' && !day.doubt && !expression.counted;
  if (!oneDay || !offset.exact || offset.length.unit === 'hour' || expression.suffix.yearly) return false;
  if (offset.qualified) return true;
  return !offset.apart && offset.length.unit === 'day' && phrase.tokens[offset.end]?.kind !== 'word';
}

function countedFrom(phrase: Phrase, expression: Expression, { length, end }: Offset, direction: -1 | 1): Finding {
  const bounds = readBounds(phrase, expression.from);
  return {
    type: 'relative',
    from: expression.from,
    to: end,
    amount: length.amount === null ? null : direction * length.amount,
    unit: length.unit,
    working: length.working,
    event: trimmedWords(phrase, bounds.end, expression.end),
    since: { ...expression, bound: 'none' },
  };
}

function boundOf(finding: Finding): Expression['bound'] {
  if (finding.type === 'calendar') return finding.expression.bound;
  if (finding.type === 'cycle') return finding.rule?.bound ?? finding.dates?.bound ?? 'none';
  return finding.type === 'rule' ? finding.rule.bound : 'none';
}

/** true when the length may only explain the work: "đến 30/6 (15 ngày)", "trước 15/6 (6 tháng)". */
function isOther(offset: Offset, direction: -1 | 0 | 1): boolean {
  if (offset.qualified) return false;
  return offset.apart && (direction === 0 || offset.length.unit === 'month');
}

function withOffset(phrase: Phrase, finding: Finding, offset: Offset): Finding | null {
  const problem: Finding = {
    type: 'problem',
    code: 'deadline-ambiguous',
    reason: 'offset',
    from: finding.from,
    to: offset.end,
  };
  if (finding.type !== 'calendar') return problem;
  const direction = directionOf(phrase, finding.expression);
  if (isOther(offset, direction)) return null;
  return direction === 0 || !isClear(phrase, finding.expression, offset)
    ? problem
    : countedFrom(phrase, finding.expression, offset, direction);
}

/** What the words of an offset alone can be taken for: a length without event, and without accents "ngày" as "ngay" (at once). */
function isPartOf(finding: Finding, { end }: Offset): boolean {
  const alone = finding.type === 'relative' && finding.since === null && finding.event === null;
  return finding.to <= end && (alone || finding.type === 'reference');
}

/** The finding counted from by the words behind it; null: nothing is counted from it. */
function counted(phrase: Phrase, finding: Finding, behind: readonly Finding[]): Finding | null {
  const offset = ['before', 'after', 'by'].includes(boundOf(finding)) ? readOffset(phrase, finding.to) : null;
  if (offset === null) return null;
  const claims = behind.filter(({ from }) => from < offset.end);
  return claims.every((claim) => isPartOf(claim, offset)) ? withOffset(phrase, finding, offset) : null;
}

const MOST_BETWEEN = 3;

/** "trước 05 ngày làm việc 30/6", "ngày 30/6 trở về trước 10 ngày": a length back beside a day, with no word that joins them. */
function standsBeside(phrase: Phrase, first: Finding | undefined, second: Finding): boolean {
  if (first === undefined) return false;
  const [length, day] = first.type === 'relative' ? [first, second] : [second, first];
  if (length.type !== 'relative' || day.type !== 'calendar') return false;
  if ((length.amount ?? 0) >= 0 || length.event !== null || length.since !== null) return false;
  if (day.expression.atoms.some(({ point }) => !point) || second.from - first.to > MOST_BETWEEN) return false;
  for (let at = first.to; at < second.from; at += 1) if (phrase.tokens[at]?.kind !== 'word') return false;
  return true;
}

/** A length back and a day that stand beside each other: a question, no day. */
export const doubtBesides: Refiner = (findings, phrase) => {
  const result: Finding[] = [];
  for (const finding of findings) {
    const last = result.at(-1);
    if (last !== undefined && standsBeside(phrase, last, finding))
      result[result.length - 1] = {
        type: 'problem',
        code: 'deadline-ambiguous',
        reason: 'offset',
        from: last.from,
        to: finding.to,
      };
    else result.push(finding);
  }
  return result;
};

/** Findings ahead that the words of an offset can hold. */
const MOST_INSIDE = 3;

/**
 * "Trước ngày 15/11/2024 ít nhất 10 ngày", "sau ngày 01/3/2024 15 ngày": the day is what the length is counted from, not the deadline.
 * Where the words leave open what is counted ("trước 30/6 và 31/12 ít nhất 10 ngày", "trước ngày 25 hằng tháng 03 ngày"): no day, a question.
 */
export const countOffsets: Refiner = (findings, phrase) => {
  const result: Finding[] = [];
  let end = 0;
  for (const [index, finding] of findings.entries()) {
    if (finding.from < end) continue;
    const offset = counted(phrase, finding, findings.slice(index + 1, index + 1 + MOST_INSIDE));
    if (offset !== null) end = offset.to;
    result.push(offset ?? finding);
  }
  return result;
};
