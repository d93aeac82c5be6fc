import { isUnicodeOnly, oldEncodingOf, readOldText } from '../../core/encoding/evidence';
import { fontEncoding, type OldEncoding, toUnicode } from '../../core/encoding/oldEncoding';
import type { Segment } from './runText';

/** Old fonts that say they hold symbols have their letters here, 0xF000 above their codes. */
const PRIVATE = /[\uF020-\uF0FF]/gu;
const fromPrivate = (text: string): string =>
  text.replace(PRIVATE, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xf000));

/** A run of an old font as its font shows it; text that is Unicode already stays. A font of capitals shows plain letters as capitals too. */
function byFont(text: string, font: string): string {
  const codes = fromPrivate(text);
  const read = readOldText(codes, { font });
  return read === codes && fontEncoding(font)?.capitals === true ? codes.toUpperCase() : read;
}

const isOld = ({ font }: Segment): boolean => font !== undefined && fontEncoding(font) !== null;

/** Text of runs in Unicode. */
export interface UnicodeTexts {
  readonly texts: readonly string[];
  /** What some of it was in before. */
  readonly old: OldEncoding | null;
  /** Text outside old fonts has letters that only Unicode has. */
  readonly unicode: boolean;
}

/**
 * Text of a paragraph's runs as a person saw it: runs in a TCVN3 or VNI font by that font. Where no run names one, the words
 * of the whole paragraph tell, for the font may have been lost on the way; `around`: the encoding of the paragraphs around it.
 */
export function inUnicode(segments: readonly Segment[], around?: OldEncoding): UnicodeTexts {
  const font = segments.find(isOld)?.font;
  if (font !== undefined) {
    const texts = segments.map((each) => (isOld(each) ? byFont(each.text, each.font ?? '') : each.text));
    const unicode = segments.some((each) => !isOld(each) && isUnicodeOnly(each.text));
    const changed = texts.some((text, index) => text !== segments[index]?.text);
    return { texts, old: changed ? (fontEncoding(font)?.encoding ?? null) : null, unicode };
  }
  const whole = segments.map(({ text }) => text).join('');
  const old = oldEncodingOf(whole, around === undefined ? {} : { around });
  const texts = segments.map(({ text }) => (old === null ? text : toUnicode(text, old)));
  return { texts, old, unicode: isUnicodeOnly(whole) };
}
