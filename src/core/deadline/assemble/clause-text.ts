import type { Finding } from '../families/finding';
import { trimmedWords } from '../families/swallow';
import { isSign, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import type { Clause } from './clauses';

/** More periods than this are never said of one list. */
const MOST_TOGETHER = 10;
const AND = oneOf('và');

/** Where the words of the next finding begin: at the last comma or "và" between the two outside closed brackets, else at a colon or bracket. */
function cutBetween(phrase: Phrase, first: Finding, second: Finding): number {
  let depth = 0;
  let fallback = first.to;
  for (let at = second.from - 1; at >= first.to; at -= 1) {
    if (isSign(phrase, at, ')')) depth += 1;
    else if (isSign(phrase, at, '(')) depth -= 1;
    if (depth <= 0 && (isSign(phrase, at, ',') || AND(phrase, at))) return at;
    if (fallback === first.to && isSign(phrase, at, ':(')) fallback = at;
  }
  return fallback;
}

/** Without a closing bracket that was opened before these words: "trước 10/12)". */
function closeBrackets(text: string): string {
  let depth = 0;
  for (let at = text.length - 1; text.endsWith(')') && at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth === 0) return text;
  }
  return text.endsWith(')') ? text.slice(0, -1).trimEnd() : text;
}

/** The next finding that does not stand on the same words; the periods of one list ("quý, 6 tháng, năm") do. */
function nextApart(findings: readonly Finding[], index: number): Finding | undefined {
  const { to } = findings[index] ?? { to: 0 };
  for (let next = index + 1; next < Math.min(findings.length, index + MOST_TOGETHER); next += 1) {
    const other = findings[next];
    if (other !== undefined && other.from >= to) return other;
  }
  return undefined;
}

/** The words of a clause that belong to each of its findings, in order. */
export function textsOf(phrase: Phrase, clause: Clause, findings: readonly Finding[]): readonly string[] {
  let from = clause.from;
  return findings.map((finding, index) => {
    const next = nextApart(findings, index);
    const to = next === undefined ? clause.to : cutBetween(phrase, finding, next);
    const text = closeBrackets(trimmedWords(phrase, Math.min(from, finding.from), Math.max(to, finding.to)));
    if (next !== undefined && findings[index + 1] === next) from = AND(phrase, to) ? to + 1 : to;
    return text;
  });
}
