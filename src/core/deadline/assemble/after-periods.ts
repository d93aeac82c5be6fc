import type { Finding } from '../families/finding';
import { fold } from '../../text/fold';
import type { Refiner } from './refiner';

type Cycle = Extract<Finding, { type: 'cycle' }>;
type Relative = Extract<Finding, { type: 'relative' }>;

/** The end of a period of reports as an event: "kết thúc quý", "hết kỳ báo cáo". */
const END_OF_PERIOD = /^(?:ngay )?(?:ket thuc|het|cuoi) (?:moi |hang |cac )?(?:thang|quy|6 thang|nam|ky|ky bao cao)$/u;
/** Every month has so many days. */
const SHORTEST_MONTH = 28;

function runsFromEnd(finding: Finding): finding is Relative {
  if (finding.type !== 'relative' || finding.since !== null || finding.event === null) return false;
  return END_OF_PERIOD.test(fold(finding.event)) && finding.amount !== null && finding.amount > 0;
}

/** The cycle with that day of the next month; null where it is no plain number of calendar days. */
function ruled(cycle: Cycle, { unit, working, amount }: Relative): Cycle | null {
  if (unit !== 'day' || working || amount === null || amount > SHORTEST_MONTH) return null;
  const rule = { bound: 'none' as const, counted: false, days: [amount], weekday: null, month: 'next' as const };
  return { ...cycle, rule: { ...rule, periods: [] } };
}

/** "Hằng quý, chậm nhất 05 ngày sau khi kết thúc quý": day 5 of the next quarter, not the quarter's last day; in working days a question. */
export const daysAfterPeriods: Refiner = (findings) => {
  const length = findings.find(runsFromEnd);
  const open = findings.filter(
    (finding): finding is Cycle => finding.type === 'cycle' && finding.rule === null && finding.dates === null,
  );
  const [cycle] = open;
  if (length === undefined || cycle === undefined || open.length > 1) return findings;
  const settled = ruled(cycle, length);
  if (settled !== null)
    return findings.flatMap((finding) => (finding === length ? [] : finding === cycle ? [settled] : [finding]));
  const { from, to } = cycle;
  return findings.map((finding): Finding =>
    finding === cycle ? { type: 'problem', code: 'deadline-ambiguous', reason: 'offset', from, to } : finding,
  );
};
