import type { Finding } from '../families/finding';
import { areJoined, areNear } from './gaps';
import type { Refiner } from './refiner';

type Calendar = Extract<Finding, { type: 'calendar' }>;

/** Findings further apart than this have nothing to do with each other. */
const MOST_BETWEEN = 8;

function isWindow(finding: Finding): finding is Calendar {
  if (finding.type !== 'calendar' || finding.expression.shape === 'list') return false;
  const { bound, atoms, shape, suffix } = finding.expression;
  if (suffix.onwards || bound === 'before' || bound === 'after') return false;
  return (
    atoms.every(({ unit }) => unit === 'year') ||
    (shape === 'range' && atoms.every(({ unit }) => unit !== 'day')) ||
    bound === 'from'
  );
}

/** The nearest finding on one side that is neither a cycle nor a reference, a few places away at most. */
function neighbour(findings: readonly Finding[], index: number, step: 1 | -1): Finding | undefined {
  for (let at = index + step; Math.abs(at - index) <= MOST_BETWEEN; at += step) {
    const other = findings[at];
    if (other === undefined || (other.type !== 'cycle' && other.type !== 'reference')) return other;
  }
  return undefined;
}

/** "định kỳ hàng tháng trong năm", "Trong năm 2024 (thường xuyên)": the years are those of the cycle, not a deadline of their own. */
export const giveWindows: Refiner = (findings, phrase) => {
  const taken = new Set<Finding>();
  const result = findings.map((finding, index): Finding => {
    if ((finding.type !== 'cycle' && finding.type !== 'continuous') || finding.window !== null) return finding;
    const skips = findings
      .slice(Math.max(0, index - MOST_BETWEEN), index + MOST_BETWEEN)
      .filter(({ type }) => type === 'reference');
    const near = (first: Finding, second: Finding): boolean =>
      finding.type === 'continuous' ? areJoined(phrase, first, second, skips) : areNear(phrase, first, second);
    const behind = neighbour(findings, index, 1);
    const before = neighbour(findings, index, -1);
    const after = behind !== undefined && isWindow(behind) && near(finding, behind) ? behind : undefined;
    const window = after ?? (before !== undefined && isWindow(before) && near(before, finding) ? before : undefined);
    if (window === undefined) return finding;
    taken.add(window);
    return { ...finding, window: window.expression };
  });
  return result.filter((finding) => !taken.has(finding));
};
