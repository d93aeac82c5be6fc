import { HostError } from '../error';
import type { CellValue } from './cell';
import { dateSerial } from './serial';

/** What typing something makes of a cell. */
export interface Entry {
  readonly value: CellValue;
  /** With "=". */
  readonly formula?: string;
  readonly isError?: boolean;
  /** The number format that Excel gives a cell that had none (General). */
  readonly numberFormat?: string;
}

const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 32767;

/**
 * A value as it was written through `values` or `formulas`, ExcelApi 1.1.
 * - "If the returned value starts with a plus ("+"), minus ("-"), or equal sign ("="), Excel interprets this value as a formula." (excel.range values)
 * - "Locale-shaped strings ... are stored as text instead of as dates": only en-US and ISO dates become serials (excel.range values)
 * - a cell formatted as text (@) keeps what it is given as text, formulas too.
 */
export function readEntry(raw: unknown, format: string, date1904: boolean): Entry {
  if (typeof raw === 'boolean') return { value: raw };
  if (typeof raw === 'number') return format === '@' ? { value: String(raw) } : numberEntry(raw);
  if (typeof raw !== 'string') throw new HostError('InvalidArgument', 'a cell takes text, numbers, true and false');
  if (raw.length > LONGEST_TEXT) throw new HostError('InvalidArgument', 'a cell holds 32767 characters');
  if (raw === '') return { value: '' };
  if (raw.startsWith("'")) return { value: raw.slice(1) };
  if (format === '@') return { value: raw };
  return readText(raw, date1904);
}

function numberEntry(raw: number): Entry {
  if (!Number.isFinite(raw)) throw new HostError('InvalidArgument', 'not a number');
  return { value: raw };
}

function readText(raw: string, date1904: boolean): Entry {
  const text = raw.trim();
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return { value: Number(text) };
  if (/^[=+-]/.test(raw) && raw.length > 1) return formulaEntry(raw);
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (/^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i.test(text))
    return { value: text.toUpperCase(), isError: true };
  return percentEntry(text) ?? groupedEntry(text) ?? timeEntry(text) ?? dateSerial(text, date1904) ?? { value: raw };
}

function formulaEntry(raw: string): Entry {
  const formula = raw.startsWith('=') ? raw : `=${raw}`;
  if (formula.length > LONGEST_FORMULA)
    throw new HostError('FormulaLengthExceedsLimit', 'a formula has 8192 characters');
  if (!isWhole(formula)) throw new HostError('InvalidArgument', `not a formula: ${raw}`);
  return { value: 0, formula };
}

/** Quotes and brackets are closed, and two words do not stand side by side: the least that Excel wants of a formula. */
function isWhole(formula: string): boolean {
  const bare = formula
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/'(?:[^']|'')*'!/g, 'S!')
    .replace(/\[[^\]]*\]/g, '');
  let depth = 0;
  for (const char of bare) {
    if (char === '(') depth++;
    if (char === ')' && --depth < 0) return false;
  }
  if (depth !== 0 || /["']/.test(bare.replaceAll('""', ''))) return false;
  const gap = /[\p{L}\p{M}\p{N}_.)"] +[\p{L}\p{M}\p{N}_("]/u;
  return !/[+\-*/^&=<>,(]$/.test(bare.trim()) && !(gap.test(bare) && !/[A-Z]\$?\d+ +\$?[A-Z]/i.test(bare));
}

function percentEntry(text: string): Entry | undefined {
  const match = /^([+-]?\d+(?:\.(\d+))?) ?%$/.exec(text);
  return match ? { value: Number(match[1]) / 100, numberFormat: match[2] ? '0.00%' : '0%' } : undefined;
}

function groupedEntry(text: string): Entry | undefined {
  if (!/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return undefined;
  return { value: Number(text.replaceAll(',', '')), numberFormat: text.includes('.') ? '#,##0.00' : '#,##0' };
}

function timeEntry(text: string): Entry | undefined {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!match || Number(match[1]) > 23) return undefined;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86400, numberFormat: match[3] ? 'h:mm:ss' : 'h:mm' };
}
