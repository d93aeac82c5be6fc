import { isDamaged } from '../closeness/damage';
import { letterDistance } from '../closeness/distance';
import { accentedLettersOf, lettersOf } from '../closeness/letters';
import { ACCENT_ONLY, knownTexts, nearestOf } from '../closeness/nearest';
import { isBareSyllable } from '../closeness/syllable';
import type { AreaCode } from '../plan/plan';
import { AREA_ROWS } from './rows';
import { USUAL_HEADINGS } from './usual';

/** Share of the letters that may be damaged: of a whole heading; of an area's words inside one. */
const HEADING_THRESHOLD = 0.15;
const WORDS_THRESHOLD = 0.13;
/** Shorter wordings are too easily near to other words. */
const SHORTEST = 8;
const MOST_WORDS = 40;

const HEADINGS = knownTexts(USUAL_HEADINGS.map(({ code, heading }) => ({ kind: code, text: heading })));
const WORDINGS = AREA_ROWS.filter(({ strength }) => strength === undefined)
  .flatMap(({ code, words }) =>
    words.map((text) => ({ code, count: text.split(' ').length, letters: accentedLettersOf(text) })),
  )
  .filter(({ letters }) => letters.length >= SHORTEST);

/** Area whose words stand nearest in the heading, word by word. */
function byWords(words: readonly string[]): AreaCode | null {
  let best: { code: AreaCode; share: number } | null = null;
  for (const { code, count, letters } of WORDINGS) {
    for (let from = 0; from + count <= words.length; from += 1) {
      const stretch = words.slice(from, from + count);
      const most = stretch.every(isBareSyllable) ? ACCENT_ONLY : letters.length * WORDS_THRESHOLD;
      const share = letterDistance(lettersOf(stretch.join('')), letters, most) / letters.length;
      if (share < (best?.share ?? Infinity)) best = { code, share };
    }
  }
  return best?.code ?? null;
}

/**
 * Area of a heading that a scan has damaged ("Chuyén ddi sb"), by closeness to the usual headings, then to the areas' words.
 * null for clean headings, and where nothing is near enough.
 */
export function damagedArea(title: string): AreaCode | null {
  if (!isDamaged(title)) return null;
  const whole = nearestOf(title, HEADINGS, HEADING_THRESHOLD);
  if (whole !== undefined) return whole.kind;
  return byWords(title.split(/[\s,.;:()/-]+/u, MOST_WORDS).filter((word) => word !== ''));
}
