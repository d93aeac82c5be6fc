const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const BETWEEN_SYSTEMS = 1462;

/** The year that Excel adds to "5/3": fixed, so that tests do not depend on the clock. */
export const TYPING_YEAR = 2024;

export interface DateEntry {
  readonly value: number;
  readonly numberFormat: string;
}

/** Serial of a calendar day; undefined when there is no such day. */
export function serialOf(year: number, month: number, day: number, date1904 = false): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || year < 1900 || year > 9999) return undefined;
  const serial = at.getTime() / 86_400_000 + 25569;
  const in1900 = serial < 61 ? serial - 1 : serial;
  return date1904 ? serial - BETWEEN_SYSTEMS : in1900;
}

export function dayOf(serial: number, date1904 = false): { year: number; month: number; day: number } {
  const whole = Math.floor(serial) + (date1904 ? BETWEEN_SYSTEMS : 0);
  const at = new Date(((whole < 60 ? whole + 1 : whole) - 25569) * 86_400_000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** Text that an English (US) Excel takes for a date: month first, or ISO. "15/12/2024" and "19-8-2025" stay text. */
export function dateSerial(text: string, date1904: boolean): DateEntry | undefined {
  for (const [pattern, numberFormat, read] of SHAPES) {
    const match = pattern.exec(text);
    const [year, month, day] = match ? read(match) : [];
    const value = year === undefined ? undefined : serialOf(year, month ?? 0, day ?? 0, date1904);
    if (value !== undefined) return { value, numberFormat };
  }
  return undefined;
}

const monthOf = (word: string | undefined): number => MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;
const yearOf = (digits: string | undefined): number => {
  const year = Number(digits);
  return digits?.length === 2 ? year + (year < 30 ? 2000 : 1900) : year;
};
const NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

type Shape = readonly [RegExp, string, (match: RegExpExecArray) => readonly [number, number, number]];
const SHAPES: readonly Shape[] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, 'm/d/yyyy', (m) => [Number(m[1]), Number(m[2]), Number(m[3])]],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/, 'm/d/yyyy', (m) => [yearOf(m[3]), Number(m[1]), Number(m[2])]],
  [/^(\d{1,2})[-/](\d{1,2})$/, 'd-mmm', (m) => [TYPING_YEAR, Number(m[1]), Number(m[2])]],
  [/^(\d{1,2})[-/](\d{4})$/, 'mmm-yy', (m) => [Number(m[2]), Number(m[1]), 1]],
  [
    new RegExp(`^(\\d{1,2})[- ]${NAME}[- ](\\d{4}|\\d{2})$`, 'i'),
    'd-mmm-yy',
    (m) => [yearOf(m[3]), monthOf(m[2]), Number(m[1])],
  ],
  [new RegExp(`^(\\d{1,2})[- ]${NAME}$`, 'i'), 'd-mmm', (m) => [TYPING_YEAR, monthOf(m[2]), Number(m[1])]],
  [new RegExp(`^${NAME}[- ](\\d{4}|\\d{2})$`, 'i'), 'mmm-yy', (m) => [yearOf(m[2]), monthOf(m[1]), 1]],
];
