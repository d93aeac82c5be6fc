import { isDamaged } from '../closeness/damage';
import { letterDistance } from '../closeness/distance';
import { accentedLettersOf, lettersOf } from '../closeness/letters';
import { isBareSyllable, isSyllable } from '../closeness/syllable';
import { fold } from '../text/fold';

/** Share of a name's letters that may differ: where a differing word is spoilt, and where all are possible words. */
const SPOILT_SHARE = 0.08;
const WHOLE_SHARE = 0.03;
/** The most that one word may differ by: a spoilt one, a possible one. */
const SPOILT_WORD = 1;
const WHOLE_WORD = 0.6;
/** A plan names fewer units; more are not compared with each other. */
const MOST_NAMES = 400;

interface Word {
  readonly text: string;
  readonly letters: string;
  /** Letters as they may be meant: accented ones told, every vowel and d of a word without accents taken for one. */
  readonly meant: string;
  readonly spoilt: boolean;
  readonly capital: boolean;
}

interface Name {
  readonly name: string;
  readonly words: readonly Word[];
  readonly size: number;
  readonly spoilt: number;
  readonly damaged: boolean;
}

const ACCENTED = /[^\u0000-\u007F]/u;
/** Letters that a scan without Vietnamese never gives. */
const VIETNAMESE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u;
const DIGITS = /^[0-9]+$/u;
const ABBREVIATION = /^\p{Lu}{2,}$/u;

function wordOf(text: string, damaged: boolean): Word {
  const letters = lettersOf(text);
  const accented = ACCENTED.test(text);
  const spoilt = damaged && !DIGITS.test(text) && !ABBREVIATION.test(text) && (accented || !isBareSyllable(text));
  const told = accented && isSyllable(text) && !damaged;
  const meant = told ? accentedLettersOf(text) : letters.replace(/[aeiouyd]/gu, (letter) => letter.toUpperCase());
  return { text, letters, meant, spoilt, capital: /^\p{Lu}/u.test(text) };
}

function nameOf(name: string, damaged: boolean): Name {
  const words = (name.normalize('NFC').match(/[\p{L}\p{N}\p{Sc}@#©®]+/gu) ?? [])
    .filter((word) => fold(word) !== 'va')
    .map((word) => wordOf(word, damaged));
  const size = words.reduce((sum, { letters }) => sum + letters.length, 0);
  return { name, words, size, spoilt: words.filter(({ spoilt }) => spoilt).length, damaged };
}

/** How far two words of names are apart; Infinity where they are different words. */
function wordCost(one: Word, other: Word, first: boolean): number {
  if (one.letters === other.letters) return 0;
  if (DIGITS.test(one.text) || DIGITS.test(other.text)) return Infinity;
  const spoilt = one.spoilt || other.spoilt;
  if (!spoilt && !first && (one.capital || other.capital)) return Infinity;
  const most = spoilt ? SPOILT_WORD : WHOLE_WORD;
  return Math.min(letterDistance(one.letters, other.meant, most), letterDistance(other.letters, one.meant, most));
}

/** How far two names are apart as a share of their letters; Infinity where they are names of two units. */
function apart(one: Name, other: Name): number {
  if (one.words.length !== other.words.length || (!one.damaged && !other.damaged)) return Infinity;
  let cost = 0;
  let spoilt = false;
  for (const [index, word] of one.words.entries()) {
    const behind = other.words[index];
    if (behind === undefined) return Infinity;
    const step = wordCost(word, behind, index === 0);
    if (step > 0) spoilt ||= word.spoilt || behind.spoilt;
    cost += step;
  }
  const share = cost / Math.max(1, Math.min(one.size, other.size));
  return share <= (spoilt ? SPOILT_SHARE : WHOLE_SHARE) ? share : Infinity;
}

/**
 * Names of units as a scan spelled them, each with the name it is taken for: of spellings of one name that with the fewest
 * spoilt words, of equals the most used. Names that differ in a whole word, in a number or in a capitalised word that is a
 * possible word are never one. Where half of the names are damaged, all without Vietnamese letters are. `counts`: names by
 * how often they are mentioned. Names not listed stay.
 */
export function damagedSpellings(counts: ReadonlyMap<string, number>): Map<string, string> {
  const taken = new Map<string, string>();
  if (counts.size > MOST_NAMES) return taken;
  const found = [...counts.keys()];
  const damaged = new Set(found.filter(isDamaged));
  if (damaged.size === 0) return taken;
  const scanned = damaged.size * 2 >= found.length;
  const names = found.map((name) => nameOf(name, damaged.has(name) || (scanned && !VIETNAMESE.test(name))));
  names.sort((a, b) => a.spoilt - b.spoilt || (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0));
  const kept: Name[] = [];
  for (const name of names) {
    const near = kept.map((other) => ({ other, share: apart(name, other) })).filter(({ share }) => share < Infinity);
    near.sort((a, b) => a.share - b.share);
    const [best, second] = near;
    if (best === undefined || second?.share === best.share) kept.push(name);
    else taken.set(name.name, best.other.name);
  }
  return taken;
}
