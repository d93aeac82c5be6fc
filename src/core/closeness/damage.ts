import { isBareSyllable, isSyllable } from './syllable';

/** Words that may be judged: letters only, not all in capitals (those are abbreviations). */
const WORD = /(?<![\p{L}\p{N}/])\p{L}[\p{L}\p{M}]+(?![\p{L}\p{N}/])/gu;
/** A digit or sign inside a word: "b6i", "lu@t", "th¢". */
const SPOILT = /(?<=\p{Ll})(?:[0-9@](?=\p{Ll})|[¢€¥£©])/gu;
const ACCENTED = /[^\u0000-\u007F]/u;
const CAPITALS = /^\p{Lu}+$/u;
/** A text is looked at up to here. */
const MOST = 4000;
/** At least this share of the words of a damaged text is spelled as no Vietnamese word can be. */
const DAMAGED_SHARE = 0.12;

/** From this share of rightly accented words on, a word of plain letters that is none is a foreign one: "website". */
const ACCENTED_SHARE = 0.3;

/** Share of the words that no Vietnamese spelling allows; 0 where there are none. Texts without accents have many too. */
export function damageOf(text: string): number {
  const part = text.slice(0, MOST).normalize('NFC');
  const words = (part.match(WORD) ?? []).filter((word) => !CAPITALS.test(word));
  const spoilt = part.match(SPOILT)?.length ?? 0;
  const wrong = words.filter((word) => !isSyllable(word));
  if (wrong.length + spoilt === 0) return 0;
  const right = words.filter((word) => ACCENTED.test(word) && isSyllable(word)).length;
  const foreign = right >= words.length * ACCENTED_SHARE ? wrong.filter((word) => !ACCENTED.test(word)).length : 0;
  return (wrong.length - foreign + spoilt) / (words.length + spoilt);
}

/** So many Vietnamese words in a row hardly ever have no accent at all. */
const MANY = 4;

/** true for text without a single accent, long enough that this is no chance. */
export function lacksAccents(text: string): boolean {
  const part = text.slice(0, MOST);
  if (ACCENTED.test(part)) return false;
  return (part.match(WORD) ?? []).filter((word) => !CAPITALS.test(word) && isBareSyllable(word)).length >= MANY;
}

/** true for text whose letters or accents a scan or a converter has damaged, also for text typed without accents. */
export const isDamaged = (text: string): boolean => damageOf(text) >= DAMAGED_SHARE || lacksAccents(text);
