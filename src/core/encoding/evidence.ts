import { isSyllable } from '../closeness/syllable';
import type { OldEncoding } from './oldEncoding';
import { as1252, fontEncoding, toUnicode } from './oldEncoding';

/** What is known about a text besides its letters. */
export interface EncodingHint {
  /** Name of the font the text is set in. */
  readonly font?: string;
  /** The encoding of the texts around it: its sheet, its file. */
  readonly around?: OldEncoding;
}

/** What a text's words say. `doubtful`: there are signs of an old encoding, too few or among Unicode words; the text stays. */
export interface EncodingEvidence {
  readonly encoding: OldEncoding | null;
  readonly doubtful: boolean;
}

const NOTHING: EncodingEvidence = { encoding: null, doubtful: false };
const DOUBTFUL: EncodingEvidence = { encoding: null, doubtful: true };

/** Letters that no old font has and no mis-reading of one makes: the text is Unicode. */
const UNICODE_ONLY = /[\u1EA0-\u1EF9ĩũĨŨ]/u;
/** Letters that Windows-1258 has in place of codes of an old font. */
const OF_1258 = /[\u0300-\u0323ĂĐƠƯăđơư₫]/u;
/** Codes that Unicode Vietnamese never has, a capital behind a small letter, a vowel and a mark of VNI: no text in an old font of any length is without them. */
const ODD =
  /[\u00A1-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE]|[a-z\u00DF-\u00FE][\u00C0-\u00DE]|[aeouy][ùõ]|[aeo][âê]|e[áàã]|a[áàãéèú]|[AEOUY][ÙÕ]|[AEO][ÂÊ]|E[ÁÀÃ]|A[ÁÀÃÉÈÚ]/u;
const BEYOND_ASCII = /[\u00A1-\u00FE]/u;
/** Words of Latin-1 letters and signs, for an old font draws letters for both. */
const WORD = /[\u0300-\u0323A-Za-z\u00A1-\u00FE\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u20AB]+/gu;
/** No syllable of an old font is longer. */
const LONGEST = 12;
/** Capital letters of a shortened name ("UBND") say nothing. */
const SHORTENED = /^[A-Z]{1,8}$/u;
const ASCII = /^[A-Za-z]+$/u;

/** A first look, cheap: nothing without a code of an old font is in one. */
export const mayBeOld = (text: string): boolean => BEYOND_ASCII.test(text);

/** The text has letters that only Unicode has. */
export const isUnicodeOnly = (text: string): boolean => UNICODE_ONLY.test(text);

/** c, g, ng before a, o, u; k, gh, ngh before e, ê, i, y: the two that the syllable model leaves open. */
const WRONG_ONSET =
  /^(?:(?:c|ng)[eéèẻẽẹêếềểễệiíìỉĩịyýỳỷỹỵ]|(?:k|ngh|gh)[aáàảãạăắằẳẵặâấầẩẫậoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữự])/u;
/** Small, capitalised or all capitals: "chÝnh" is none of them. */
const PLAIN_CASE = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u;

const possible = (word: string): boolean => isSyllable(word) && !WRONG_ONSET.test(word.toLowerCase());
/** n with a tilde is no letter of Vietnamese, though the tilde is one of its tones. */
const OF_NONE = /[ñÑ]/u;
const asItStands = (word: string): boolean => PLAIN_CASE.test(word) && !OF_NONE.test(word) && possible(word);

/** How many words of a text speak for and against an encoding. */
interface Count {
  /** Impossible as they stand, possible converted. */
  readonly good: number;
  /** Good ones that no single stray sign explains: two codes or more, or a sign that is no letter behind a letter ("n¨m"). */
  readonly strong: number;
  /** Possible both ways and different. */
  readonly either: number;
  /** Possible as they stand only. */
  readonly against: number;
  /** Impossible both ways. */
  readonly neither: number;
  /** Vietnamese whichever way they are read: "Trong", "quý". */
  readonly native: number;
  /** ASCII words that are no syllables, shortened names not counted. */
  readonly foreign: number;
}

const CODES = /[\u00A1-\u00FE]/gu;
/** A sign that is no letter, behind a letter: "n¨m", not "µm". */
const SIGN_INSIDE = /[A-Za-z][\u00A8-\u00AE\u00B5-\u00B8\u00BB-\u00BE]/u;

type Kind = 'good' | 'strong' | 'either' | 'against' | 'neither' | 'native' | 'foreign' | 'nothing';

function kindOf(word: string, encoding: OldEncoding): Kind {
  if (ASCII.test(word)) {
    if (SHORTENED.test(word)) return 'nothing';
    return possible(word) ? 'native' : 'foreign';
  }
  if (word.length > LONGEST) return 'neither';
  const codes = as1252(word);
  const converted = toUnicode(codes, encoding);
  const stands = asItStands(word);
  if (converted === word && stands) return 'native';
  if (!possible(converted)) return stands ? 'against' : 'neither';
  if (stands) return 'either';
  return (codes.match(CODES)?.length ?? 0) > 1 || SIGN_INSIDE.test(codes) ? 'strong' : 'good';
}

function count(words: readonly string[], encoding: OldEncoding): Count {
  const of = { good: 0, strong: 0, either: 0, against: 0, neither: 0, native: 0, foreign: 0, nothing: 0 };
  for (const word of words) of[kindOf(word, encoding)] += 1;
  return { ...of, good: of.good + of.strong };
}

/** Of the words that speak, as many must be good. */
const SHARE = 0.75;

/**
 * The words alone are enough: three good ones; two, when one is strong or a Vietnamese word stands with them; a strong one among two
 * Vietnamese words. Nearly all odd words must be good and few foreign.
 */
function holds({ good, strong, against, neither, native, foreign }: Count): boolean {
  if (good + Math.min(strong, 1) + Math.min(native, good === 1 ? 2 : 1) < (good === 1 ? 4 : 3)) return false;
  if (good === 1) return strong === 1 && against + neither + foreign === 0;
  return good >= SHARE * (good + 2 * against + neither + foreign);
}

/** With a hint one word is enough, and words that are possible both ways go with it. */
function holdsWithHint({ good, either, against, neither }: Count): boolean {
  return good + either > 0 && against === 0 && good + either > neither;
}

/** "¥100 = £0.5", "Ø45": a sign that stands alone is a sign, though it is a letter of TCVN3 as well. */
const LONE_SIGN = /^[\u00A1-\u00BF×ØÞß÷øþ]$/u;

function unhinted(all: readonly string[]): EncodingEvidence {
  const words = all.filter((word) => !LONE_SIGN.test(word));
  const tcvn3 = count(words, 'tcvn3');
  const vni = count(words, 'vni');
  const best: OldEncoding = vni.good > tcvn3.good ? 'vni' : 'tcvn3';
  const [more, less] = best === 'vni' ? [vni, tcvn3] : [tcvn3, vni];
  if (more.good > less.good && holds(more)) return { encoding: best, doubtful: false };
  return more.good > 0 && more.against === 0 && more.neither + more.foreign === 0 && more.strong + more.good > 1
    ? DOUBTFUL
    : NOTHING;
}

/** A text with letters of Unicode: words of an old font among them make it doubtful, never converted. */
function mixed(words: readonly string[]): EncodingEvidence {
  const others = words.filter((word) => !UNICODE_ONLY.test(word) && !OF_1258.test(word));
  return (['tcvn3', 'vni'] as const).some((encoding) => holds({ ...count(others, encoding), foreign: 0 }))
    ? DOUBTFUL
    : NOTHING;
}

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/**
 * Which old encoding a text is in, by its syllables: converted they must be possible and unconverted not. A text that has letters
 * only Unicode has is never in one. Plain ASCII is in none. Time grows with the length of the text.
 */
export function evidenceOf(text: string, hint: EncodingHint = {}): EncodingEvidence {
  if (!BEYOND_ASCII.test(text)) return NOTHING;
  const hinted = hint.around ?? (hint.font === undefined ? undefined : fontEncoding(hint.font)?.encoding);
  if (!ODD.test(text) && hinted === undefined) return NOTHING;
  const words = wordsOf(text);
  if (UNICODE_ONLY.test(text)) return ODD.test(text) ? mixed(words) : NOTHING;
  const alone = unhinted(words);
  if (OF_1258.test(text)) return alone.encoding === null && !alone.doubtful ? mixed(words) : alone;
  if (hinted === undefined || alone.encoding !== null) return alone;
  return holdsWithHint(count(words, hinted)) ? { encoding: hinted, doubtful: false } : alone;
}

/** With the cells around it in this encoding: a text that makes no sense as it stands and does when converted. */
export function isOnlyOld(text: string, encoding: OldEncoding): boolean {
  if (UNICODE_ONLY.test(text)) return false;
  const { good, against, neither } = count(wordsOf(text), encoding);
  return good > 0 && against + neither === 0;
}

/** The old encoding of a text, null when it is in none or in doubt: see `evidenceOf`. */
export const oldEncodingOf = (text: string, hint: EncodingHint = {}): OldEncoding | null =>
  evidenceOf(text, hint).encoding;

/**
 * A text as a person saw it: converted when it is in an old encoding, otherwise itself. For the runs of a Word paragraph
 * give the font of each run; a run with `.VnTimeH` becomes capitals.
 */
export function readOldText(text: string, hint: EncodingHint = {}): string {
  const encoding = oldEncodingOf(text, hint);
  if (encoding === null) return text;
  const font = hint.font === undefined ? null : fontEncoding(hint.font);
  return toUnicode(text, encoding, { capitals: font?.capitals === true });
}
