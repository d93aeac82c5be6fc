import { letterDistance } from './distance';
import { accentedLettersOf, lettersOf } from './letters';

/** A known text; `kind` is what its nearness would mean. */
export interface Known<Kind> {
  readonly kind: Kind;
  /** See `accentedLettersOf`. */
  readonly letters: string;
}

export interface Nearest<Kind> {
  readonly kind: Kind;
  /** Weighted letters that differ, as a share of the known text's letters; 0 = the same letters. */
  readonly distance: number;
  /** Distance to the nearest text of another kind minus `distance`; Infinity where none is near. */
  readonly margin: number;
}

/** Known texts, spelled as they should be, by their letters. */
export const knownTexts = <Kind>(rows: readonly { kind: Kind; text: string }[]): readonly Known<Kind>[] =>
  rows.map(({ kind, text }) => ({ kind, letters: accentedLettersOf(text) }));

/** No known text is longer. */
const LONGEST = 300;

/** How much nearer the nearest must be than the next of another kind, as a share of the letters. */
export const MARGIN = 0.08;

/**
 * Words that are all possible words are taken for others only where one accented vowel says so: so much, in weighted letters,
 * may be wrong ("thang" for "tháng", but not "trong" for "trước").
 */
export const ACCENT_ONLY = 0.3;

/** A share of a known text's letters, or a share for each length of it. */
export type Threshold = number | ((letters: number) => number);

/**
 * The known text that a damaged one is nearest to, when it is near enough: at most `threshold` of its letters differ and no
 * text of another kind is about as near. Spaces, case and accents do not count. Undefined where nothing is near or two are.
 * Whether the text is damaged at all is for the caller to know (`isDamaged`): a clean text means what it says.
 */
export function nearestOf<Kind>(
  text: string,
  known: readonly Known<Kind>[],
  threshold: Threshold,
): Nearest<Kind> | undefined {
  const letters = lettersOf(text.slice(0, LONGEST));
  const best = new Map<Kind, { readonly share: number; readonly most: number }>();
  for (const { kind, letters: meant } of known) {
    const most = typeof threshold === 'number' ? threshold : threshold(meant.length);
    const share = letterDistance(letters, meant, (most + MARGIN) * meant.length) / Math.max(1, meant.length);
    if (share < (best.get(kind)?.share ?? Infinity)) best.set(kind, { share, most });
  }
  const [first, second] = [...best].sort((a, b) => a[1].share - b[1].share);
  if (first === undefined || first[1].share > first[1].most) return undefined;
  const distance = first[1].share;
  const margin = (second?.[1].share ?? Infinity) - distance;
  return margin < MARGIN && distance > 0 ? undefined : { kind: first[0], distance, margin };
}
