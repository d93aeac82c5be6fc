import { letterDistance } from '../../closeness/distance';
import { accentedLettersOf, lettersOf } from '../../closeness/letters';
import { ACCENT_ONLY, MARGIN } from '../../closeness/nearest';
import { remembered } from '../../memory/remembered';
import { fold } from '../../text/fold';
import { TIME_WORDS } from './mend-data';

interface Known {
  readonly words: string;
  readonly letters: string;
  readonly numbered: boolean;
  /** The number is a year. */
  readonly ofYear: boolean;
  readonly count: number;
}

/** Words of time that a stretch is near enough to. */
export interface Match {
  readonly known: Known;
  /** Weighted letters that differ. */
  readonly cost: number;
  /** Written words that it covers. */
  readonly count: number;
}

const KNOWN: readonly Known[] = TIME_WORDS.map(({ words, numbered }) => ({
  words,
  letters: accentedLettersOf(words),
  numbered: numbered === true,
  ofYear: numbered === true && words.endsWith('năm'),
  count: words.split(' ').length,
}));
/** Share of the letters that may differ, and the cost that short words may have without a number behind. */
const THRESHOLD = 0.15;
const WITHOUT_NUMBER = 0.95;

/** Written words side by side and what stands around them. */
export interface Stretch {
  readonly count: number;
  /** Every one of them is a possible word as it stands. */
  readonly bare: boolean;
  /** A year stands behind it; a number stands behind it, or a count before it. */
  readonly year: boolean;
  readonly number: boolean;
}

/** "tháng 6", "6 tháng"; a year stands behind "năm". */
const hasNumber = (known: Known, { year, number }: Stretch): boolean => (known.ofYear ? year : number);

/** The most that may be wrong: possible words are taken for others only where one accented vowel says so, single ones only before a year. */
function mostFor(known: Known, { count, bare }: Stretch): number {
  const most = known.letters.length * THRESHOLD;
  if (known.count !== count) return ACCENT_ONLY;
  if (bare) return count > 1 || known.words === 'năm' ? Math.min(most, ACCENT_ONLY) : 0;
  return known.numbered ? most : Math.min(most, Math.max(WITHOUT_NUMBER, known.letters.length / 10));
}

function nearestTo(text: string, stretch: Stretch): Match | null {
  const letters = lettersOf(text);
  let best: Match | null = null;
  const near: Match[] = [];
  for (const known of KNOWN) {
    if (known.numbered && !hasNumber(known, stretch)) continue;
    const most = mostFor(known, stretch);
    const cost = letterDistance(letters, known.letters, most + MARGIN * known.letters.length);
    if (cost === Infinity) continue;
    const match = { known, cost, count: stretch.count };
    near.push(match);
    if (cost <= most && (best === null || shareOf(match) < shareOf(best))) best = match;
  }
  return best !== null && near.some((other) => isRival(best, other)) ? null : best;
}

/** Other words that are about as near: nobody can tell which were meant. */
function isRival(best: Match, other: Match): boolean {
  if (best.cost === 0 || fold(best.known.words) === fold(other.known.words)) return false;
  return shareOf(other) - shareOf(best) < MARGIN;
}

/** Share of the letters of the meant words that differ. */
export const shareOf = ({ cost, known }: Match): number => cost / known.letters.length;

/** Longer texts are near to none of the words: nothing to remember. */
const LONGEST_KEPT = 32;
const nearestIn = new Map<string, (text: string) => Match | null>();

/** The words of time that a stretch is near to; null where none or two are. A plan repeats its words, so answers are remembered. */
export function nearestWords(text: string, stretch: Stretch): Match | null {
  if (text.length > LONGEST_KEPT) return nearestTo(text, stretch);
  const { count, bare, year, number } = stretch;
  const kind = [count, bare, year, number].join(' ');
  const known = nearestIn.get(kind) ?? remembered((read: string) => nearestTo(read, stretch));
  nearestIn.set(kind, known);
  return known(text);
}
