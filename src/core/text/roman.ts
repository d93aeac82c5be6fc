const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
/** "IV", "XIX", "CCCXCIX"; not "IIII", "VX", "". */
const ROMAN = /^(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** Value of a Roman numeral in capitals up to 399; undefined for anything else. */
export function romanValue(text: string): number | undefined {
  if (!ROMAN.test(text)) return undefined;
  const values = [...text].map((digit) => DIGITS[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
