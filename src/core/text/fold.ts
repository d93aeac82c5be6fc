const MARKS = /\p{M}/gu;
const ASCII = /^[\u0000-\u007F]*$/;

/** One letter without case and accents; a letter that has no such form stays. */
function foldLetter(letter: string): string {
  const plain = letter.normalize('NFD').replace(MARKS, '').toLowerCase();
  if (plain === 'đ') return 'd';
  return plain.length === letter.length ? plain : letter.toLowerCase().slice(0, letter.length);
}

/** Folded code units of the letters met so far, all of Vietnamese among them; 0 = not met yet. */
const known = new Uint16Array(0x2200);

function foldUnit(unit: number): number {
  const found = known[unit];
  if (found) return found;
  const folded = foldLetter(String.fromCharCode(unit)).charCodeAt(0);
  if (unit < known.length) known[unit] = folded;
  return folded;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
/** Arguments that a call may safely have. */
const MOST_ARGUMENTS = 8192;

function textOf(units: readonly number[]): string {
  if (units.length <= MOST_ARGUMENTS) return String.fromCharCode(...units);
  let text = '';
  for (let from = 0; from < units.length; from += MOST_ARGUMENTS) {
    text += String.fromCharCode(...units.slice(from, from + MOST_ARGUMENTS));
  }
  return text;
}

/**
 * Text without case and accents, for comparing: "Tiến độ Thực hiện" -> "tien do thuc hien".
 * The result has exactly one character for each character of the NFC text, so places found in it are places in the NFC text.
 */
export function fold(text: string): string {
  const composed = text.normalize('NFC');
  if (ASCII.test(composed)) return composed.toLowerCase();
  const units: number[] = [];
  for (let at = 0; at < composed.length; at += 1) {
    const unit = composed.charCodeAt(at);
    if (isHighSurrogate(unit) && isLowSurrogate(composed.charCodeAt(at + 1))) {
      const pair = foldLetter(composed.slice(at, at + 2));
      units.push(pair.charCodeAt(0), pair.charCodeAt(1));
      at += 1;
    } else units.push(foldUnit(unit));
  }
  return textOf(units);
}

const isKeyUnit = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
const SPACE = 32;

/** `foldKey` of a text whose folded letters are all plain ASCII; undefined for any other. */
function plainKey(text: string): string | undefined {
  const units: number[] = [];
  let apart = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = foldUnit(text.charCodeAt(at));
    if (unit > 127) return undefined;
    if (isKeyUnit(unit)) {
      if (apart && units.length > 0) units.push(SPACE);
      units.push(unit);
    }
    apart = !isKeyUnit(unit);
  }
  return textOf(units);
}

/** Folded text with every run of anything but letters and digits as one space: a key to look words up by. */
export function foldKey(text: string): string {
  const composed = text.normalize('NFC');
  return (
    plainKey(composed) ??
    fold(composed)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}
