/** Unicode Vietnamese as the old fonts stored it: written from the letters' parts, not from the project's tables. */

const TONES = '\u0301\u0300\u0309\u0303\u0323';

interface Parts {
  readonly base: string;
  readonly shape: string;
  readonly tone: number;
}

function partsOf(letter: string): Parts {
  const [base = '', ...marks] = [...letter.toLowerCase().normalize('NFD')];
  const tone = marks.find((mark) => TONES.includes(mark));
  return { base, shape: marks.find((mark) => !TONES.includes(mark)) ?? '', tone: tone ? TONES.indexOf(tone) : -1 };
}

const MARKS: Readonly<Record<string, string>> = {
  '': 'ùøûõï',
  '\u0302': 'áàåãä',
  '\u0306': 'éèúüë',
  '\u031B': 'ùøûõï',
};
const SHAPES: Readonly<Record<string, string>> = { '\u0302': 'â', '\u0306': 'ê' };

function vniLetter(letter: string): string {
  const { base, shape, tone } = partsOf(letter);
  if (base === 'đ') return 'ñ';
  if (base === 'i' && tone >= 0) return 'íìæóò'.charAt(tone);
  if (base === 'y' && tone === 4) return 'î';
  const stem = shape === '\u031B' ? (base === 'o' ? 'ô' : 'ö') : base;
  if (tone < 0) return stem + (SHAPES[shape] ?? '');
  return stem + (MARKS[shape] ?? '').charAt(tone);
}

const inCase = (letter: string, made: string): string => (letter === letter.toLowerCase() ? made : made.toUpperCase());

export const toVni = (text: string): string =>
  text.normalize('NFC').replace(/[^\u0000-\u007F]/gu, (letter) => inCase(letter, vniLetter(letter)));

/** By standard: a code for each letter without capitals' tones, in the order of TCVN 5712:1993 from A1 and from B5. */
const STANDARD =
  'A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ ' +
  'CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ ' +
  'EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ';

export const STANDARD_TCVN3: ReadonlyMap<string, string> = new Map(
  STANDARD.split(' ').map((each) => [each.slice(2), String.fromCharCode(Number.parseInt(each.slice(0, 2), 16))]),
);

/** A capital that has no code is stored as the small letter, as typists of the time did. */
export const toTcvn3 = (text: string): string =>
  text
    .normalize('NFC')
    .replace(
      /[^\u0000-\u007F]/gu,
      (letter) => STANDARD_TCVN3.get(letter) ?? STANDARD_TCVN3.get(letter.toLowerCase()) ?? letter,
    );

/** All letters of Vietnamese, small and capital. */
export const LETTERS: readonly string[] = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
  .flatMap((vowel) => ['', ...TONES].map((tone) => (vowel + tone).normalize('NFC')))
  .concat('đ')
  .flatMap((letter) => [letter, letter.toUpperCase()])
  .filter((letter) => letter > '\u007F');
