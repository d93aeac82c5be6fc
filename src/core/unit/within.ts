import { unitStart, type Reader, type Start } from './start';

/** Second halves of common words that are also head words of units: "nghiệp vụ", "cơ sở", "cán bộ" (without accents). */
const HALVES: readonly { readonly half: string; readonly after: readonly string[] }[] = [
  { half: 'vu', after: ['nghiep', 'dich', 'nhiem', 'phuc', 'cong', 'chuc', 'mua', 'an', 'thoi', 'hau'] },
  { half: 'so', after: ['co', 'tru', 'cong', 'chi', 'ho', 'tham', 'tan', 'doi', 'ky'] },
  { half: 'bo', after: ['can', 'noi', 'toan', 'tien', 'cong', 'dong', 'tuyen', 'ban', 'phan'] },
  { half: 'hoi', after: ['xa', 'co', 'quoc', 'dai', 'le'] },
  { half: 'phong', after: ['quoc', 'du', 'bien', 'mo', 'tien'] },
  { half: 'ban', after: ['van', 'co', 'dia', 'can', 'phien'] },
  { half: 'to', after: ['yeu', 'nhan', 'mo', 'khoi'] },
  { half: 'doi', after: ['quan', 'trao', 'chuyen', 'thay', 'theo'] },
  { half: 'truong', after: ['moi', 'thi', 'chu', 'tang', 'hien'] },
  { half: 'bao', after: ['thong', 'canh', 'du', 'ap'] },
  { half: 'xa', after: ['hop', 'tac'] },
  { half: 'doan', after: ['tap', 'giai', 'cong', 'du'] },
];
const AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  HALVES.map(({ half, after }) => [half, new Set(after)]),
);

/** A unit that starts inside a sentence: as `unitStart`, but not the second half of a common word ("dịch vụ, UBND xã"). */
export function unitWithin(reader: Reader, at: number): Start | null {
  const word = reader.tokens[at];
  const isHalf = word?.capital === false && AFTER.get(word.key)?.has(reader.tokens[at - 1]?.key ?? '') === true;
  return isHalf ? null : unitStart(reader, at);
}
