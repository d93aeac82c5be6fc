import { ANY } from './letters';

/** Letters that a scan takes for one another by their form. Written without accents. */
const LOOK_ALIKE: readonly { readonly letters: string; readonly example: string }[] = [
  { letters: 'il1jtf', example: 'l -> 1, t -> l' },
  { letters: 'o0ec6aqd', example: 'o -> 0, c -> e' },
  { letters: 'uvyw', example: 'u -> v' },
  { letters: 'uni', example: 'u -> n, u -> i' },
  { letters: 'nhmr', example: 'n -> m, h -> n' },
  { letters: 'bhk6', example: 'h -> b' },
  { letters: 'gqy9', example: 'g -> q' },
  { letters: 'bpd', example: 'p -> b' },
  { letters: 's58', example: 's -> 5' },
  { letters: 'z2', example: 'z -> 2' },
  { letters: 'rt', example: 'r -> t' },
  { letters: 'kx', example: 'x -> k' },
];

/** Letters that a scan splits in two or joins. */
const SPLIT: readonly { readonly one: string; readonly two: string; readonly example: string }[] = [
  { one: 'm', two: 'rn', example: 'narn = năm' },
  { one: 'm', two: 'nn', example: 'nann = năm' },
  { one: 'm', two: 'in', example: 'nain = năm' },
  { one: 'd', two: 'cl', example: 'clan = dân' },
  { one: 'u', two: 'ii', example: 'liiu = lưu' },
  { one: 'u', two: 'il', example: 'chil = chủ' },
  { one: 'u', two: 'ir', example: 'thirc = thực' },
  { one: 'u', two: 'tr', example: 'thtrc = thực' },
  { one: 'h', two: 'li', example: 'lioc = học' },
  { one: 'n', two: 'ri', example: 'bari = bàn' },
  { one: 'n', two: 'ii', example: 'baii = bàn' },
  { one: 'k', two: 'lc', example: 'lce = kế' },
];

/** Cost of a look-alike letter, against 1 for any other. */
export const ALIKE = 0.35;
/** An accented letter read as a vowel, or as one of the letters that accents turn it into ("ố" as d or b, "Đ" as B, P). */
const ACCENT = 0.3;
/** An accented letter read as anything else. */
const SPOILT = 0.6;
/** An accented letter lost, or its accent read as a letter beside it ("năm" as "niam"). */
const BESIDE = 0.6;

/** What "đ" is read as; anything else is another letter. */
const SPOILT_D = new Set('bpdo0'.split(''));
/** What accented vowels are read as. */
const SPOILT_VOWEL = new Set('aeiouydbct0164'.split(''));
const alike = new Set(
  LOOK_ALIKE.flatMap(({ letters }) => [...letters].flatMap((a) => [...letters].map((b) => `${a}${b}`))),
);
const split = new Set(SPLIT.flatMap(({ one, two }) => [`${one}${two}`]));
const isAccented = (meant: string): boolean => meant >= 'A' && meant <= 'Z';

/** What it costs to take the read letter for the meant one, a capital being one with an accent. */
export function letterCost(read: string, meant: string): number {
  const plain = meant.toLowerCase();
  if (read === plain) return 0;
  if (meant === 'D') return read === ANY || SPOILT_D.has(read) ? ACCENT : 1;
  if (isAccented(meant)) return read === ANY || SPOILT_VOWEL.has(read) ? ACCENT : SPOILT;
  return read === ANY || alike.has(read + plain) ? ALIKE : 1;
}

/** What it costs that a meant letter is not there. */
export const lostCost = (meant: string): number => (isAccented(meant) ? BESIDE : 1);

/** What it costs that a letter stands between these two that was not meant. */
export function addedCost(read: string, before: string, behind: string): number {
  return read === ANY || isAccented(before) || isAccented(behind) ? BESIDE : 1;
}

const halves = new Set(SPLIT.map(({ two }) => two));
const splitLetters = new Set(SPLIT.map(({ one }) => one));

/** Two letters, in small ones, that any letter may be split into. */
export const isHalves = (two: string): boolean => halves.has(two);

/** A small letter that may be split in two. */
export const isSplitLetter = (one: string): boolean => splitLetters.has(one);

/** Whether two letters are what a scan makes of one, either way round. */
export const isSplit = (one: string, two: string): boolean => split.has(one.toLowerCase() + two.toLowerCase());
