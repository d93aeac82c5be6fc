import { ANY } from './letters';

/** Letters that a scan takes for one another once accents are lost, with the reason. Written without accents. */
const LOOK_ALIKE: readonly { readonly letters: string; readonly example: string }[] = [
  { letters: 'il1jt', example: 'l -> 1' },
  { letters: 'o0ec6a', example: 'ô -> é, ổ -> 6, â -> é' },
  { letters: 'a4e', example: 'á -> 4' },
  { letters: 'bdph6o', example: 'đ -> B, P, b; Đ -> D' },
  { letters: 'uvyw', example: 'ự -> w, y' },
  { letters: 'uitn', example: 'ủ -> il, ii' },
  { letters: 'nhmr', example: 'n -> m, h' },
  { letters: 'gqy9', example: 'g -> q' },
  { letters: 's58', example: 's -> 5' },
  { letters: 'z2', example: 'z -> 2' },
  { letters: 'rt', example: 'r -> t' },
  { letters: 'ft', example: 't -> f' },
];

/** Letters that a scan splits in two or joins. */
const SPLIT: readonly { readonly one: string; readonly two: string }[] = [
  { one: 'm', two: 'rn' },
  { one: 'm', two: 'nn' },
  { one: 'd', two: 'cl' },
  { one: 'd', two: 'db' },
  { one: 'b', two: 'db' },
  { one: 'd', two: 'dp' },
  { one: 'u', two: 'ii' },
  { one: 'u', two: 'il' },
  { one: 'u', two: 'tr' },
  { one: 'h', two: 'li' },
  { one: 'n', two: 'ri' },
  { one: 'w', two: 'vv' },
  { one: 'o', two: 'tt' },
];

/** Cost of a look-alike letter, against 1 for any other. */
export const ALIKE = 0.35;

const alike = new Set(
  LOOK_ALIKE.flatMap(({ letters }) => [...letters].flatMap((a) => [...letters].map((b) => `${a}${b}`))),
);
const split = new Set(SPLIT.flatMap(({ one, two }) => [`${one}${two}`]));

/** What it costs to take the read letter for the meant one: 0, a look-alike's cost, or 1. */
export function letterCost(read: string, meant: string): number {
  if (read === meant) return 0;
  return read === ANY || alike.has(read + meant) ? ALIKE : 1;
}

/** Whether two letters are what a scan makes of one, either way round. */
export const isSplit = (one: string, two: string): boolean => split.has(one + two);
