import { foldKey } from '../text/fold';
import { matchHeader } from './headerMatch';

/** A column that stands for a month, quarter or year of the plan. */
export interface PeriodColumn {
  readonly column: number;
  /** The time as words: "Tháng 3", "Quý II", "Năm 2025". */
  readonly text: string;
}

const QUARTERS: Readonly<Record<string, string>> = {
  '1': 'I',
  '2': 'II',
  '3': 'III',
  '4': 'IV',
  i: 'I',
  ii: 'II',
  iii: 'III',
  iv: 'IV',
};
const LEAST_COLUMNS = 3;

/** The time a heading names: "T3" -> "Tháng 3"; a bare "3" only under a parent that says what it counts. */
function periodText(leaf: string, parents: string): string | undefined {
  const key = foldKey(leaf);
  const month = /^(?:thang |t ?)?(?:0?([1-9])|(1[0-2]))$/.exec(key);
  const quarter = /^(?:quy |q ?)?([1-4]|i{1,3}|iv)$/.exec(key);
  const year = /^(?:nam )?(20\d\d)$/.exec(key);
  const bare = /^(?:\d+|i{1,3}|iv)$/.test(key);
  const under = foldKey(parents);
  if (quarter && (key.startsWith('q') || (bare && /(?:^| )quy(?: |$)/.test(under))))
    return `Quý ${QUARTERS[quarter[1] ?? ''] ?? ''}`;
  if (month && (!bare || /(?:^| )thang(?: |$)/.test(under))) return `Tháng ${month[1] ?? month[2] ?? ''}`;
  if (year && matchHeader(parents)?.role === 'deadline') return `Năm ${year[1] ?? ''}`;
  return undefined;
}

/** Columns of a header that are a grid of months, quarters or years; none unless there are at least three. */
export function periodColumns(
  headers: readonly { readonly column: number; readonly chain: readonly string[] }[],
): readonly PeriodColumn[] {
  const found = headers.flatMap(({ column, chain }) => {
    const text = periodText(chain[chain.length - 1] ?? '', chain.slice(0, -1).join(' '));
    return text === undefined ? [] : [{ column, text }];
  });
  return found.length >= LEAST_COLUMNS ? found : [];
}

/** Marks that people put into such a grid. */
const MARK = /^(?:x+|v|o|\*|✓|✔|●|•|■|√|1)$/iu;

/**
 * The time that marked cells of a grid say: marks side by side are a span ("Tháng 1 - 3"), apart a list, all of them the whole
 * year; a cell with words says them itself. '' when nothing is marked.
 */
export function markedTime(periods: readonly PeriodColumn[], texts: readonly string[]): string {
  const words = texts.filter((text) => text !== '' && !MARK.test(text));
  if (words.length > 0) return [...new Set(words)].join('\n');
  const marked = periods.map((_, i) => MARK.test(texts[i] ?? ''));
  if (!marked.includes(true)) return '';
  if (!marked.includes(false) && periods.every(({ text }) => !text.startsWith('Năm'))) return 'Thường xuyên trong năm';
  const spans: string[] = [];
  for (let i = 0; i < periods.length; i++) {
    if (!marked[i] || marked[i - 1]) continue;
    let end = i;
    while (marked[end + 1]) end++;
    const [first, last] = [periods[i]?.text ?? '', periods[end]?.text ?? ''];
    spans.push(end === i ? first : `${first} - ${last.slice(last.indexOf(' ') + 1)}`);
  }
  return spans.join(', ');
}
