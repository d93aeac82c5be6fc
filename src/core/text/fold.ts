const MARKS = /\p{M}/gu;

/** One letter without case and accents; a letter that has no such form stays. */
function foldLetter(letter: string): string {
  const plain = letter.normalize('NFD').replace(MARKS, '').toLowerCase();
  if (plain === 'đ') return 'd';
  return plain.length === letter.length ? plain : letter.toLowerCase().slice(0, letter.length);
}

/**
 * Text without case and accents, for comparing: "Tiến độ Thực hiện" -> "tien do thuc hien".
 * The result has exactly one character for each character of the NFC text, so places found in it are places in the NFC text.
 */
export function fold(text: string): string {
  let folded = '';
  for (const letter of text.normalize('NFC')) folded += letter < '\u0080' ? letter.toLowerCase() : foldLetter(letter);
  return folded;
}

/** Folded text with every run of anything but letters and digits as one space: a key to look words up by. */
export function foldKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
