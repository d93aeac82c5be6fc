import { letterDistance } from './distance';
import { lettersOf } from './letters';

/** A known text; `kind` is what its nearness would mean. */
export interface Known<Kind> {
  readonly kind: Kind;
  readonly letters: string;
}

export interface Nearest<Kind> {
  readonly kind: Kind;
  /** Weighted letters that differ, as a share of the known text's letters; 0 = the same letters. */
  readonly distance: number;
  /** Distance to the nearest text of another kind minus `distance`; Infinity where none is near. */
  readonly margin: number;
}

/** Known texts by their letters. */
export const knownTexts = <Kind>(rows: readonly { kind: Kind; text: string }[]): readonly Known<Kind>[] =>
  rows.map(({ kind, text }) => ({ kind, letters: lettersOf(text) }));

/** How much nearer the nearest must be than the next of another kind. */
export const MARGIN = 0.08;

/**
 * The known text that a damaged one is nearest to, when it is near enough: at most `threshold` of its letters differ and no
 * text of another kind is about as near. Spaces, case and accents do not count. Undefined where nothing is near or two are.
 */
export function nearestOf<Kind>(
  text: string,
  known: readonly Known<Kind>[],
  threshold: number,
): Nearest<Kind> | undefined {
  const letters = lettersOf(text);
  const best = new Map<Kind, number>();
  for (const { kind, letters: meant } of known) {
    const limit = (threshold + MARGIN) * meant.length;
    const share = letterDistance(letters, meant, limit) / Math.max(1, meant.length);
    if (share < (best.get(kind) ?? Infinity)) best.set(kind, share);
  }
  const [first, second] = [...best].sort((a, b) => a[1] - b[1]);
  if (first === undefined || first[1] > threshold) return undefined;
  const margin = (second?.[1] ?? Infinity) - first[1];
  return margin < MARGIN && first[1] > 0 ? undefined : { kind: first[0], distance: first[1], margin };
}
