import type { Finding } from '../families/finding';
import { fold } from '../../text/fold';
import type { Refiner } from './refiner';

type Cycle = Extract<Finding, { type: 'cycle' }>;
type Relative = Extract<Finding, { type: 'relative' }>;

/** The end of a period of reports as an event: "kết thúc quý", "hết kỳ báo cáo". */
const END_OF_PERIOD = /^(?:ngay )?(?:ket thuc|het|cuoi) (?:moi |hang |cac )?(?:thang|quy|6 thang|nam|ky|ky bao cao)$/u;
/** Every month has so many days. */
const SHORTEST_MONTH = 28;

/** The same with its length behind: "sau khi kết thúc tháng 05 ngày". */
const LENGTH_BEHIND =
  /^(?:ngay )?sau khi (?:ket thuc|het) (?:moi |hang )?(?:thang|quy|6 thang|nam|ky|ky bao cao) 0*([0-9]{1,3}) ngay( lam viec)?$/u;

type Length = Pick<Relative, 'unit' | 'working' | 'amount'>;

/** The length a finding counts from the end of a period; null: none. */
function lengthFromEnd(finding: Finding): Length | null {
  if (finding.type === 'event') {
    const found = LENGTH_BEHIND.exec(fold(finding.event));
    return found === null ? null : { unit: 'day', working: found[2] !== undefined, amount: Number(found[1]) };
  }
  if (finding.type !== 'relative' || finding.since !== null || finding.event === null) return null;
  return END_OF_PERIOD.test(fold(finding.event)) && (finding.amount ?? 0) > 0 ? finding : null;
}

/** The cycle with that day of the next month; null where it is no plain number of calendar days. */
function ruled(cycle: Cycle, { unit, working, amount }: Length): Cycle | null {
  if (unit !== 'day' || working || amount === null || amount > SHORTEST_MONTH) return null;
  const rule = { bound: 'none' as const, counted: false, days: [amount], weekday: null, month: 'next' as const };
  return { ...cycle, rule: { ...rule, periods: [] } };
}

/** "Hằng quý, chậm nhất 05 ngày sau khi kết thúc quý": day 5 of the next quarter, not the quarter's last day; in working days a question. */
export const daysAfterPeriods: Refiner = (findings) => {
  const counted = findings.find((finding) => lengthFromEnd(finding) !== null);
  const length = counted === undefined ? null : lengthFromEnd(counted);
  const open = findings.filter(
    (finding): finding is Cycle => finding.type === 'cycle' && finding.rule === null && finding.dates === null,
  );
  const [cycle] = open;
  if (length === null || cycle === undefined || open.length > 1) return findings;
  const settled = ruled(cycle, length);
  if (settled !== null)
    return findings.flatMap((finding) => (finding === counted ? [] : finding === cycle ? [settled] : [finding]));
  const { from, to } = cycle;
  return findings.map((finding): Finding =>
    finding === cycle ? { type: 'problem', code: 'deadline-ambiguous', reason: 'offset', from, to } : finding,
  );
};
