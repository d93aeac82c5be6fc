import type { ColumnRole } from '../plan/plan';
import { foldKey } from '../text/fold';
import { HEADER_FILLERS, HEADER_WORDS } from './headerWords';

/** What a header text says its column is. `grade`: 3 = the whole header, 2 = its beginning, 1 = words inside it. */
export interface HeaderMatch {
  readonly role: ColumnRole;
  readonly rank: number;
  readonly grade: 1 | 2 | 3;
}

interface Meaning {
  readonly role: ColumnRole;
  readonly rank: number;
  readonly whole: boolean;
}

/** A header as a key to look up; the percent sign counts as words. */
export function headerKey(text: string): string {
  return foldKey(text.replaceAll('%', ' phần trăm '));
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  HEADER_WORDS.flatMap(({ role, rank, spellings, whole = false }) =>
    spellings.map((text): [string, Meaning] => [headerKey(text), { role, rank, whole }]),
  ),
);
const LONGEST_SPELLING = Math.max(...[...MEANINGS.keys()].map((key) => key.split(' ').length));
/** A column header is short; anything longer is text of the table. */
const LONGEST_HEADER = 120;

/** Words inside a header that change what it is: the real day of completion is not the deadline, a planned day of completion is. */
const TURNS: readonly {
  readonly words: string;
  readonly from: ColumnRole;
  readonly to: ColumnRole;
  readonly example: string;
}[] = [
  { words: 'thuc te', from: 'deadline', to: 'completed', example: 'Thời gian hoàn thành thực tế' },
  { words: 'da hoan thanh', from: 'deadline', to: 'completed', example: 'Thời gian đã hoàn thành' },
  { words: 'phan tram', from: 'deadline', to: 'progress', example: 'Tiến độ đạt được (%)' },
  { words: 'du kien', from: 'completed', to: 'deadline', example: 'Ngày hoàn thành (dự kiến)' },
  { words: 'ke hoach', from: 'completed', to: 'deadline', example: 'Ngày hoàn thành theo kế hoạch' },
  { words: 'tinh hinh thuc hien', from: 'result', to: 'progress', example: 'Tình hình thực hiện / Kết quả' },
  { words: 'ket qua thuc hien', from: 'result', to: 'progress', example: 'Kết quả thực hiện / Sản phẩm' },
  { words: 'phai', from: 'completed', to: 'deadline', example: 'Ngày hoàn thành phải đạt' },
];

function withoutBrackets(text: string): string {
  return text.replace(/[([][^()[\]]{0,80}[)\]]/gu, ' ');
}

function withoutFillers(key: string): string {
  let rest = ` ${key} `;
  for (const filler of HEADER_FILLERS) rest = rest.replaceAll(` ${filler} `, ' ');
  return rest.replace(/ nam \d{4} /u, ' ').trim();
}

function longestFrom(words: readonly string[], start: number): Meaning | undefined {
  for (let length = Math.min(LONGEST_SPELLING, words.length - start); length > 0; length--) {
    const meaning = MEANINGS.get(words.slice(start, start + length).join(' '));
    if (meaning && !meaning.whole) return meaning;
  }
  return undefined;
}

function longestInside(words: readonly string[]): Meaning | undefined {
  for (let length = Math.min(LONGEST_SPELLING, words.length); length > 0; length--) {
    for (let start = 1; start + length <= words.length; start++) {
      const meaning = MEANINGS.get(words.slice(start, start + length).join(' '));
      if (meaning && !meaning.whole) return meaning;
    }
  }
  return undefined;
}

function turned(match: HeaderMatch, key: string): HeaderMatch {
  const padded = ` ${key} `;
  const turn = TURNS.find((each) => each.from === match.role && padded.includes(` ${each.words} `));
  return turn ? { ...match, role: turn.to } : match;
}

function matchOf({ role, rank }: Meaning, grade: HeaderMatch['grade']): HeaderMatch {
  return { role, rank, grade };
}

function matchKey(key: string, bare: string): HeaderMatch | undefined {
  for (const exact of [key, bare, withoutFillers(bare), withoutFillers(key)]) {
    const meaning = MEANINGS.get(exact);
    if (meaning) return matchOf(meaning, 3);
  }
  const words = (bare === '' ? key : bare).split(' ');
  const first = longestFrom(words, 0) ?? longestFrom(withoutFillers(bare).split(' '), 0);
  if (first) return matchOf(first, 2);
  const inside = longestInside(words);
  return inside && matchOf(inside, 1);
}

const known = new Map<string, HeaderMatch | null>();

/**
 * What a header text says its column is, undefined when it says nothing known.
 * "Tiến độ thực hiện (tháng/năm)" -> deadline; "Thời gian hoàn thành thực tế" -> completed.
 */
export function matchHeader(text: string): HeaderMatch | undefined {
  if (text === '' || text.length > LONGEST_HEADER) return undefined;
  const found = known.get(text);
  if (found !== undefined) return found ?? undefined;
  const key = headerKey(text);
  const match = key === '' ? undefined : matchKey(key, headerKey(withoutBrackets(text)));
  const result = match && turned(match, key);
  if (known.size < 20_000) known.set(text, result ?? null);
  return result;
}

/** Headers that say little under a merged parent: the parent decides then. */
export const WEAK_RANK = 3;

/**
 * What a column says with its merged parents, outermost first: ["Thời gian", "Hoàn thành"] -> deadline,
 * ["Trách nhiệm thực hiện", "Phối hợp"] -> coordinate.
 */
export function matchChain(chain: readonly string[]): HeaderMatch | undefined {
  const leaf = chain[chain.length - 1];
  if (leaf === undefined) return undefined;
  let match = matchHeader(leaf);
  for (let from = chain.length - 2; from >= 0 && !isTelling(match); from--) {
    match = matchHeader(chain.slice(from).join(' ').slice(0, LONGEST_HEADER)) ?? match;
  }
  return match && turned(match, headerKey(chain.join(' ')));
}

function isTelling(match: HeaderMatch | undefined): boolean {
  return match !== undefined && match.grade >= 2 && match.rank > WEAK_RANK;
}
