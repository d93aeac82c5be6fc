import type { IsoDate } from '../calendar/day';
import { dayInWords } from '../status/days';

/**
 * A value and the formula that gives it in the workbook, built together: what the sheet calculates and what is cached
 * beside it come from one expression and cannot drift apart.
 */
export interface Live<T extends string | number | boolean> {
  readonly formula: string;
  readonly value: T;
}

/** Excel refuses a longer text inside a formula. */
const LONGEST_LITERAL = 250;

/** Text as a formula writes it; long text is joined from pieces. */
export function quoted(text: string): string {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += LONGEST_LITERAL) pieces.push(text.slice(from, from + LONGEST_LITERAL));
  return pieces.length === 0 ? '""' : pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}

export const live = <T extends string | number | boolean>(formula: string, value: T): Live<T> => ({ formula, value });
export const words = (text: string): Live<string> => ({ formula: quoted(text), value: text });

/** Parts one after the other, as `&` joins them. */
export function join(...parts: readonly (string | Live<string> | Live<number>)[]): Live<string> {
  const all = parts.filter((part) => part !== '').map((part) => (typeof part === 'string' ? words(part) : part));
  return { formula: all.map((part) => part.formula).join('&') || '""', value: all.map((part) => part.value).join('') };
}

/** One of two, by a condition. */
export function when<T extends string | number>(condition: Live<boolean>, yes: Live<T>, no: Live<T>): Live<T> {
  return {
    formula: `IF(${condition.formula},${yes.formula},${no.formula})`,
    value: condition.value ? yes.value : no.value,
  };
}

export const isPositive = (figure: Live<number>): Live<boolean> => ({
  formula: `${figure.formula}>0`,
  value: figure.value > 0,
});

/** Sum of single figures. */
export const plus = (...figures: readonly Live<number>[]): Live<number> => ({
  formula: figures.map((figure) => figure.formula).join('+'),
  value: figures.reduce((sum, figure) => sum + figure.value, 0),
});

export const minus = (from: Live<number>, figure: Live<number>): Live<number> => ({
  formula: `${from.formula}-${figure.formula}`,
  value: from.value - figure.value,
});

/** "20/11/2024" of a cell or name that holds a day. No date code inside TEXT: those differ by the language of Windows. */
export function dayText(reference: string, day: IsoDate): Live<string> {
  const two = (part: string): string => `TEXT(${part}(${reference}),"00")`;
  return { formula: `${two('DAY')}&"/"&${two('MONTH')}&"/"&YEAR(${reference})`, value: dayInWords(day) };
}

const tenths = (part: number, whole: number): number => Math.round((1000 * part) / whole);

/** "62,5%" or "100%", with a decimal comma in every language of Windows. `whole` must not be 0. */
export function percentText(part: Live<number>, whole: Live<number>): Live<string> {
  const formula = `ROUND(1000*(${part.formula})/(${whole.formula}),0)`;
  const value = whole.value === 0 ? 0 : tenths(part.value, whole.value);
  const decimals = value % 10 === 0 ? '' : `,${value % 10}`;
  return {
    formula: `INT(${formula}/10)&IF(MOD(${formula},10)=0,"",","&MOD(${formula},10))&"%"`,
    value: `${Math.floor(value / 10)}${decimals}%`,
  };
}
