import { TCVN3 } from './tcvn3';
import { VNI, VNI_CODES } from './vni';

/** Encodings of before Unicode, in which the font made the letters. */
export type OldEncoding = 'tcvn3' | 'vni';

/** What a font's name tells about the text set in it. */
export interface FontEncoding {
  readonly encoding: OldEncoding;
  /** The font shows capitals for every letter (.VnTimeH). */
  readonly capitals: boolean;
  /** The font's name, where the host can give a cell its font back. */
  readonly name?: string;
}

/** `.VnTime` -> TCVN3, `.VnTimeH` -> TCVN3 in capitals, `VNI-Times` -> VNI; null for every other font. */
export function fontEncoding(font: string): FontEncoding | null {
  const name = font.trim();
  if (/^\.vn/iu.test(name)) return { encoding: 'tcvn3', capitals: name.endsWith('H') };
  if (/^vni[- ]/iu.test(name)) return { encoding: 'vni', capitals: false };
  return null;
}

/** Letters of an old font that Windows-1258 shows as something else: what they were as Latin-1. */
const FROM_1258: ReadonlyMap<string, string> = new Map(
  (
    [
      ['Ă', 0xc3],
      ['\u0300', 0xcc],
      ['Đ', 0xd0],
      ['\u0309', 0xd2],
      ['Ơ', 0xd5],
      ['Ư', 0xdd],
      ['\u0303', 0xde],
      ['ă', 0xe3],
      ['\u0301', 0xec],
      ['đ', 0xf0],
      ['\u0323', 0xf2],
      ['ơ', 0xf5],
      ['ư', 0xfd],
      ['₫', 0xfe],
    ] as const
  ).map(([shown, byte]) => [shown, String.fromCharCode(byte)]),
);
const SHOWN_BY_1258 = /[\u0300-\u0323ĂĐƠƯăđơư₫]/gu;

/** Text whose bytes were read as Windows-1258, as Windows-1252 would have read them. */
export const as1252 = (text: string): string => text.replace(SHOWN_BY_1258, (shown) => FROM_1258.get(shown) ?? shown);

/** Punctuation of Windows-1252 that Latin-1 leaves as control characters: U+0093 -> “. */
const CONTROLS = /[\u0082-\u0089\u008B\u0091-\u0097\u009B]/gu;
const PUNCTUATION: Readonly<Record<number, string>> = {
  0x82: '‚',
  0x83: 'ƒ',
  0x84: '„',
  0x85: '…',
  0x86: '†',
  0x87: '‡',
  0x88: 'ˆ',
  0x89: '‰',
  0x8b: '‹',
  0x91: '‘',
  0x92: '’',
  0x93: '“',
  0x94: '”',
  0x95: '•',
  0x96: '–',
  0x97: '—',
  0x9b: '›',
};

const CODE = /[\u00A1-\u00FE]/gu;

const ASCII_LETTERS = /[A-Za-z]/u;
const SMALL_ASCII = /[a-z]/u;
const CAPITAL_WORD = /[A-Z][\u00A1-\u00FE]?[A-Z][\u00A1-\u00FE]|[A-Z][\u00A1-\u00FE]{1,2}[A-Z]/u;

/** "CéNG HßA": typed in capitals, where only a capital font showed the accented letters as capitals too. */
const inCapitals = (text: string): boolean =>
  ASCII_LETTERS.test(text) && !SMALL_ASCII.test(text) && CAPITAL_WORD.test(text);

/**
 * Text of an old font in Unicode (NFC), whatever the text is: the caller knows that it is in `encoding`, see `oldEncodingOf`.
 * What has no letter in the table stays. `capitals`: the font showed capitals, so the text becomes capitals;
 * a TCVN3 text typed in capitals becomes capitals by itself.
 */
export function toUnicode(text: string, encoding: OldEncoding, options: { readonly capitals?: boolean } = {}): string {
  const codes = as1252(text).replace(CONTROLS, (control) => PUNCTUATION[control.charCodeAt(0)] ?? control);
  const letters =
    encoding === 'vni'
      ? codes.replace(VNI_CODES, (code) => VNI.get(code) ?? code)
      : codes.replace(CODE, (code) => TCVN3.get(code) ?? code);
  return options.capitals === true || (encoding === 'tcvn3' && inCapitals(codes)) ? letters.toUpperCase() : letters;
}
