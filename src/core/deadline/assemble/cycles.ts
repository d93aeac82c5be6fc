import type { Finding } from '../families/finding';
import type { Recurrence } from '../schedule';
import type { Phrase } from '../text/phrase';
import { areNear, hasBreak } from './gaps';
import type { Refiner } from './refiner';

type Cycle = Extract<Finding, { type: 'cycle' }>;
type Calendar = Extract<Finding, { type: 'calendar' }>;

/** "quý, 6 tháng, năm" -> one cycle each; "15/12 hằng năm" -> a yearly cycle. */
export const splitCycles: Refiner = (findings) =>
  findings.flatMap((finding): Finding[] => {
    if (finding.type === 'cycle') return finding.periods.map((period) => ({ ...finding, periods: [period] }));
    if (finding.type !== 'calendar' || !finding.expression.suffix.yearly) return [finding];
    return [
      {
        type: 'cycle',
        from: finding.from,
        to: finding.to,
        periods: ['annual'],
        rule: null,
        strength: 'named',
        dates: finding.expression,
        window: null,
      },
    ];
  });

function isOpen(finding: Finding): boolean {
  return finding.type === 'cycle' && finding.rule === null && finding.dates === null;
}

/** The periods of cycles that have their days already. */
function settledPeriods(findings: readonly Finding[]): ReadonlySet<Recurrence | undefined> {
  return new Set(
    findings.map((finding) => (finding.type === 'cycle' && !isOpen(finding) ? finding.periods[0] : undefined)),
  );
}

/** "hằng tháng, trước ngày 20": the rule goes to the cycles of its clause that have none. */
export const giveRules: Refiner = (findings) => {
  const rules = findings.filter((finding) => finding.type === 'rule');
  const shared = findings.find(
    (finding): finding is Cycle =>
      finding.type === 'cycle' && finding.rule !== null && finding.periods[0] === 'unspecified',
  );
  const settled = settledPeriods(findings);
  const takes = (finding: Finding): finding is Cycle =>
    finding.type === 'cycle' && isOpen(finding) && finding.strength !== 'loose' && !settled.has(finding.periods[0]);
  const named = findings.filter(takes);
  const rule = rules[0]?.rule ?? shared?.rule ?? null;
  if (rule === null || named.length === 0 || rules.length > 1) return findings;
  return findings
    .filter((finding) => finding !== rules[0] && finding !== shared)
    .map((finding) => (takes(finding) ? { ...finding, rule } : finding));
};

/** "hằng quý (trước ngày 15 tháng cuối quý)": the same cycle said twice is one. */
export const joinSameCycles: Refiner = (findings) => {
  const settled = settledPeriods(findings);
  return findings.filter((finding) => finding.type !== 'cycle' || !isOpen(finding) || !settled.has(finding.periods[0]));
};

const COUNTS: Readonly<Record<string, readonly number[]>> = {
  quarterly: [3, 4],
  semiannual: [2],
  annual: [1, 2, 3, 4],
};

function fits(cycle: Cycle, { expression }: Calendar): boolean {
  if (expression.atoms.some(({ year }) => year?.kind === 'named') || expression.bound === 'from') return false;
  const period = cycle.periods[0] ?? 'unspecified';
  if (period !== 'annual' && expression.atoms.some(({ unit }) => unit !== 'day')) return false;
  if (expression.atoms.every(({ unit }) => unit === 'year')) return false;
  return COUNTS[period]?.includes(expression.atoms.length) === true;
}

/** "hằng năm trước 15/6 và trước 15/12": the second day joins the first. */
function addDates(cycle: Cycle, { expression, to }: Calendar): Cycle | null {
  const { dates } = cycle;
  if (dates === null || cycle.periods[0] !== 'annual' || dates.shape === 'range' || dates.bound !== expression.bound)
    return null;
  return { ...cycle, dates: { ...dates, shape: 'list', atoms: [...dates.atoms, ...expression.atoms] }, to };
}

function datedCycle(last: Finding | undefined, finding: Finding, phrase: Phrase): Cycle | null {
  if (last?.type !== 'cycle' || last.strength !== 'named' || finding.type !== 'calendar') return null;
  if (!areNear(phrase, last, finding) || last.rule !== null || !fits({ ...last, periods: ['annual'] }, finding))
    return null;
  if (last.dates !== null) return addDates(last, finding);
  return fits(last, finding) ? { ...last, dates: finding.expression, to: finding.to } : null;
}

/** "hằng năm, trước ngày 15/12": days without a year that stand beside a cycle are its days. */
export const giveDates: Refiner = (findings, phrase) => {
  const result: Finding[] = [];
  for (const finding of findings) {
    const joined = datedCycle(result.at(-1), finding, phrase);
    if (joined === null) result.push(finding);
    else result[result.length - 1] = joined;
  }
  return result;
};

/** "định kỳ" says nothing where the clause names the period or the days; "báo cáo quý" is a name before its days. */
export const dropLoose: Refiner = (findings, phrase) => {
  const cycles = findings.filter(({ type }) => type === 'cycle').length;
  const result: Finding[] = [];
  let behind: Finding | undefined;
  let dated = 0;
  for (const finding of [...findings].reverse()) {
    const weak = finding.type === 'cycle' && finding.strength !== 'named' && finding.rule === null;
    const crowded = weak && finding.strength === 'loose' && cycles > 1;
    const named = weak && behind !== undefined && !hasBreak(phrase, finding.to, behind.from);
    const listed = weak && finding.strength === 'loose' && dated > 1;
    if (!crowded && !named && !listed) result.push(finding);
    if (finding.type === 'calendar') behind = finding;
    if (finding.type === 'calendar' && finding.expression.atoms.every(({ point }) => point)) dated += 1;
  }
  return result.reverse();
};

/** A rule no cycle took: "ngày 15 tháng cuối" repeats in some period; "trước ngày 20" alone names no month. */
export const settleRules: Refiner = (findings) =>
  findings.map((finding): Finding => {
    if (finding.type !== 'rule') return finding;
    const place = { from: finding.from, to: finding.to };
    if (finding.rule.month === null) return { ...place, type: 'problem', code: 'deadline-not-understood' };
    return {
      ...place,
      type: 'cycle',
      periods: ['unspecified'],
      rule: finding.rule,
      strength: 'named',
      dates: null,
      window: null,
    };
  });
