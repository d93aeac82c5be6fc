import { fold } from '../text/fold';

/** Stands for a sign that is no letter of Vietnamese ("@", "¢", "€"): it may have been any letter. */
export const ANY = '*';
const KEPT = /[a-z0-9]/u;
const FOREIGN = /[\p{L}\p{N}\p{S}@#%&\\§¶]/u;
/** Signs that scans put between letters or drop; they were never letters. */
const NOISE = new Set(['~', '`', '^', '´', '¨', '+', '=', '<', '>']);

/** A sign that a scan makes of a letter: "t€", "lu@t", "th¢". */
const SPOILT_SIGN = /^[\p{Sc}@#©®]$/u;
export const isSpoiltSign = (sign: string): boolean => SPOILT_SIGN.test(sign);

/** Letters and digits of a text, folded, nothing between them: "-’Sém phém" -> "semphem", "ché @o" -> "che*o". */
export function lettersOf(text: string): string {
  let letters = '';
  for (const sign of fold(text)) {
    if (KEPT.test(sign)) letters += sign;
    else if (sign === '|') letters += 'l';
    else if (!NOISE.has(sign) && FOREIGN.test(sign)) letters += ANY;
  }
  return letters;
}

/**
 * Letters of a text as it should be, folded; those with an accent are written as capitals: "chủ trì" -> "chUtrI". Scans
 * spoil letters with accents far more often than others.
 */
export function accentedLettersOf(text: string): string {
  let letters = '';
  for (const sign of text.toLowerCase().normalize('NFC')) {
    const plain = fold(sign);
    if (KEPT.test(plain)) letters += plain === sign ? plain : plain.toUpperCase();
  }
  return letters;
}
