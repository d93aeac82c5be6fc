import type { Finding } from '../families/finding';
import { endsClause } from '../text/clause';
import { isSign, lexicon } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import type { Refiner } from './refiner';

const FOR = lexicon([{ words: 'đối với, cho, với, là, của', yes: true }]);
const REPORT = lexicon([{ words: 'báo cáo, sơ kết, tổng kết, số liệu, giao ban', yes: true }]);
const MOST_WORDS = 3;
/** Periods said in one list ("6 tháng, năm") stand on the same words. */
const MOST_TOGETHER = 10;
const LOOK_BACK = 40;

type Calendar = Extract<Finding, { type: 'calendar' }>;

function isDated(finding: Finding | undefined): finding is Calendar {
  return finding?.type === 'calendar' && finding.expression.atoms.every(({ point }) => point);
}

/** "… (trước 15/3", "…: ngày 15/3": the day stands right behind the sign, a word or two aside. */
function leadsTo(phrase: Phrase, finding: Finding, behind: Finding | undefined, signs: string): boolean {
  if (!isDated(behind) || !isSign(phrase, finding.to, signs) || behind.from - finding.to > MOST_WORDS) return false;
  for (let at = finding.to + 1; at < behind.from; at += 1) if (phrase.tokens[at]?.kind !== 'word') return false;
  return true;
}

/** The row of words that ends right before `at`. */
function endsAt(words: typeof FOR, phrase: Phrase, at: number): boolean {
  return words(phrase, at - 1)?.end === at || words(phrase, at - 2)?.end === at;
}

/** "(6 tháng)", "đối với báo cáo năm" right behind a day. */
function followsDay(phrase: Phrase, finding: Finding, before: Finding | undefined): boolean {
  if (before?.type !== 'calendar') return false;
  if (isSign(phrase, finding.from - 1, '(') && before.to === finding.from - 1) return true;
  return isDated(before) && finding.from - before.to <= MOST_WORDS - 1 && endsAt(FOR, phrase, finding.from);
}

function isExplainedCycle(
  phrase: Phrase,
  finding: Extract<Finding, { type: 'cycle' }>,
  before: Finding | undefined,
  behind: Finding | undefined,
): boolean {
  if (finding.rule !== null || finding.dates !== null) return false;
  if (finding.periods[0] === 'monthly' || finding.periods[0] === 'weekly') return false;
  if (followsDay(phrase, finding, before)) return true;
  return leadsTo(phrase, finding, behind, finding.strength === 'report' ? ':(' : '(');
}

function isExact({ expression }: Calendar): boolean {
  return expression.atoms.every(({ unit }) => unit !== 'part');
}

/** "cuối năm (tháng 11)": the brackets say it better. */
function isRoughEnd(phrase: Phrase, { expression, to }: Calendar, behind: Finding | undefined): boolean {
  const rough = expression.bound === 'none' && expression.atoms.every(({ unit, point }) => unit === 'part' && point);
  const inside = behind?.type === 'calendar' && isSign(phrase, to, '(') && behind.from === to + 1;
  return (
    rough && inside && isSign(phrase, behind.to, ')') && behind.expression.atoms.every(({ unit }) => unit !== 'part')
  );
}

/** "quý II: 10/6": not a year alone, which may be the year of what follows. */
function hasLabel(phrase: Phrase, { expression, from }: Calendar): boolean {
  return expression.atoms.every(({ unit }) => unit !== 'year') || phrase.tokens[from - 1]?.kind === 'word';
}

/** A word like "báo cáo" earlier in the clause. */
function reportsBefore(phrase: Phrase, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - LOOK_BACK) && !endsClause(phrase, back); back -= 1)
    if (REPORT(phrase, back) !== null) return true;
  return false;
}

/** The bracket before a period, over a word of what is due: "(quý I", "(báo cáo 6 tháng đầu năm". */
function openedAt(phrase: Phrase, from: number): number {
  return REPORT(phrase, from - 2)?.end === from ? from - 3 : from - 1;
}

/** "trước 15/3 (quý I)", "báo cáo quý I (trước 15/3)", "kỳ thi năm 2025: ngày 26/6": a period that only names what is due. */
function isExplainedPeriod(
  phrase: Phrase,
  finding: Calendar,
  before: Finding | undefined,
  behind: Finding | undefined,
): boolean {
  const { atoms, bound } = finding.expression;
  if (isRoughEnd(phrase, finding, behind)) return true;
  if (bound !== 'none' || finding.stage || atoms.some(({ point }) => point)) return false;
  if (isDated(behind) && isSign(phrase, finding.to, ':') && behind.from === finding.to + 1 && hasLabel(phrase, finding))
    return true;
  const years = atoms.every(({ unit }) => unit === 'year');
  const open = openedAt(phrase, finding.from);
  const bracketed = isSign(phrase, open, '(') && isSign(phrase, finding.to, ')');
  if (bracketed && !years && isDated(before) && isExact(before) && before.to === open) return true;
  if (reportsBefore(phrase, finding.from)) return leadsTo(phrase, finding, behind, ':(');
  return years && phrase.tokens[finding.from - 1]?.kind === 'word' && leadsTo(phrase, finding, behind, ':');
}

/** "6 tháng (trước ngày 15/6)", "trước ngày 15/6 (báo cáo 6 tháng)": the two explain each other and the named day stands. */
export const dropExplained: Refiner = (findings, phrase) =>
  findings.filter((finding, index) => {
    const before = findings[index - 1];
    const behind = findings.slice(index + 1, index + 1 + MOST_TOGETHER).find(({ from }) => from >= finding.to);
    if (finding.type === 'continuous') return !(isDated(before) && followsDay(phrase, finding, before));
    if (finding.type === 'cycle') return !isExplainedCycle(phrase, finding, before, behind);
    return finding.type !== 'calendar' || !isExplainedPeriod(phrase, finding, before, behind);
  });
