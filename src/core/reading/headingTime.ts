import { oneLine } from '../text/clean';
import { fold } from '../text/fold';

/** The time that a heading is, or that a plan's title says the plan is for. */
export interface HeadingTime {
  /** The words of the time alone: "Tháng 01/2025"; null for a mere year. */
  readonly text: string | null;
  readonly month: number | null;
  /** Quarter as written: "II", "2". */
  readonly quarter: string | null;
  readonly year: number | null;
}

/** Words that may stand before the time in a heading. Folded. */
const BEFORE =
  /^(?:(?:cac |nhung )?(?:nhiem vu|cong viec|noi dung|cong tac|viec|chuong trinh|ke hoach|thoi gian|lich)(?: (?:trong tam|thuc hien|cong tac|trien khai|can lam|chu yeu|lam viec|hoan thanh))?(?: ?:)? )?(?:(?:cua|trong|vao) )?/;
const YEAR = String.raw`(?:(?: ?[/.-] ?|,? ?nam )(20\d\d))?`;
const CLOSE = String.raw`[ .:;]{0,3}$`;
/** Each takes the month, quarter or nothing in the first group and the year in the last. */
const TIMES: readonly {
  readonly kind: 'month' | 'quarter' | 'span' | 'year';
  readonly pattern: RegExp;
  readonly example: string;
}[] = [
  { kind: 'month', pattern: new RegExp(`^thang (0?[1-9]|1[0-2])${YEAR}${CLOSE}`), example: 'THÁNG 01/2025' },
  { kind: 'quarter', pattern: new RegExp(`^quy (i{1,3}|iv|[1-4])${YEAR}${CLOSE}`), example: 'Quý II năm 2024' },
  {
    kind: 'span',
    pattern: new RegExp(`^(?:6|sau|9) thang (dau|cuoi) nam(?: (20\\d\\d))?${CLOSE}`),
    example: '6 tháng đầu năm 2024',
  },
  { kind: 'year', pattern: new RegExp(`^(nam) (20\\d\\d)${CLOSE}`), example: 'NĂM 2026' },
];

/** The time that a heading is: "THÁNG 01/2025", "Nhiệm vụ quý II", "NĂM 2026"; undefined when it is about something. */
export function headingTime(title: string): HeadingTime | undefined {
  if (title.length > 120) return undefined;
  const line = oneLine(title);
  const folded = fold(line);
  const start = BEFORE.exec(folded)?.[0].length ?? 0;
  for (const { kind, pattern } of TIMES) {
    const [whole, first = '', year] = pattern.exec(folded.slice(start)) ?? [];
    if (whole === undefined) continue;
    return {
      text: kind === 'year' ? null : line.slice(start).replace(/[ .:;]+$/, ''),
      month: kind === 'month' ? Number(first) : null,
      quarter: kind === 'quarter' ? first.toUpperCase() : null,
      year: year === undefined ? null : Number(year),
    };
  }
  return undefined;
}

/** The one month that the title of a plan names: "Kế hoạch công tác tháng 5 năm 2025". */
export function titleTime(names: readonly string[]): HeadingTime | undefined {
  const found = names.flatMap((name) => [
    ...fold(name.slice(0, 300)).matchAll(
      /(ngay [\d. …]{0,4})?(?<!\d )thang (\d{1,2})(?:(?: ?[/.-] ?|,? ?nam )(20\d\d))?/g,
    ),
  ]);
  const [only, more] = found;
  const month = Number(only?.[2]);
  if (!only || more || only[1] !== undefined || month < 1 || month > 12) return undefined;
  return { text: null, month, quarter: null, year: only[3] === undefined ? null : Number(only[3]) };
}
