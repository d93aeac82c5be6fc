import { lookUp } from '../../core/memory/lookUp';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Beyond these Word itself writes nothing a person could read; plain digits are shown. */
const MOST = 3999;
const MOST_LETTERS = 780;

function roman(value: number): string {
  if (value > MOST) return String(value);
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; left >= worth; left -= worth) text += sign;
  }
  return text;
}

/** a … z, aa, bb … zz, aaa: Word doubles the letter. Vietnamese letters with marks ("đ") are never counted by Word. */
function letters(value: number): string {
  if (value > MOST_LETTERS) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

/** w:numFmt -> how a number is written. What is not here (words of other languages) is written in digits. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  none: () => '',
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
};

/** A list number as Word writes it in that format (w:numFmt). Zero has no Roman numeral and no letter: it shows as "0". */
export function writeNumber(value: number, format: string): string {
  const write = lookUp(FORMATS, format) ?? String;
  return value < 1 && format !== 'none' && !format.startsWith('decimal') ? '0' : write(value);
}
