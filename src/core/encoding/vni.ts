/** Marks behind a letter, in the order of the letters they make. */
const ROWS: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['a', 'ùøûõïâáàåãäêéèúüë', 'áàảãạâấầẩẫậăắằẳẵặ'],
  ['e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  ['o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];
/** Letters that are one code. */
const ALONE = { codes: 'ôöíìæóòîñ', letters: 'ơưíìỉĩịỵđ' };

const pairs = ROWS.flatMap(([base, marks, letters]) =>
  [...marks].map((mark, at): [string, string] => [base + mark, letters.charAt(at)]),
);
const alone = [...ALONE.codes].map((code, at): [string, string] => [code, ALONE.letters.charAt(at)]);

/** A capital's mark is a capital as well, or not: "AÙ" and "Aù" are both Á. */
const inBothCases = (codes: string, letter: string): [string, string][] => [
  [codes, letter],
  [codes.toUpperCase(), letter.toUpperCase()],
  [codes.charAt(0).toUpperCase() + codes.slice(1), letter.toUpperCase()],
];

/** VNI for Windows (fonts VNI-…): a letter and the mark behind it, or a single code -> letter. */
export const VNI: ReadonlyMap<string, string> = new Map(
  [...pairs, ...alone].flatMap(([codes, letter]) => inBothCases(codes, letter)),
);

const inBoth = (letters: string): string => letters + letters.toUpperCase();
/** What `VNI` has a letter for, pairs before single codes. Global: for `replace` only. */
export const VNI_CODES = new RegExp(
  [...ROWS.map(([base, marks]) => `[${inBoth(base)}][${inBoth(marks)}]`), `[${inBoth(ALONE.codes)}]`].join('|'),
  'gu',
);
