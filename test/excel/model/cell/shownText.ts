import type { CellValue } from './cell';
import { dayOf } from './serial';

/**
 * What a cell shows: Range.text, ExcelApi 1.1. "The text value will not depend on the cell width. The number sign (#) substitution that happens in the
 * Excel UI will not affect the text value returned by the API." (excel.range text). Formats that plan tables use; others show as General.
 */
export function shownText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const [positive = '', negative] = numberFormat.split(';');
  const format = (value < 0 ? (negative ?? positive) : positive).replace(/\[\$-?[^\]]*\]/g, '');
  if (isDateFormat(format)) return dateText(value, format, date1904);
  return numberText(value, format);
}

/** A number format that shows days or times. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}

function numberText(value: number, format: string): string {
  const mask = /[#0?][#0?,]*(?:\.[0#?]+)?/.exec(format);
  if (/^general$/i.test(format) || format === '@' || !mask) return generalText(value);
  const decimals = /\.([0#?]+)/.exec(mask[0])?.[1]?.length ?? 0;
  const isPercent = format.includes('%');
  const amount = Math.abs(isPercent ? value * 100 : value);
  const digits = amount.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: mask[0].includes(','),
  });
  const sign = value < 0 && !format.startsWith('-') ? '-' : '';
  return (
    sign +
    format
      .replace(mask[0], digits)
      .replace(/"([^"]*)"/g, '$1')
      .replaceAll('\\', '')
  );
}

/** Eleven significant digits, as General shows them. */
function generalText(value: number): string {
  return String(Number(value.toPrecision(11)));
}

function dateText(value: number, format: string, date1904: boolean): string {
  const { year, month, day } = dayOf(value, date1904);
  const seconds = Math.round((value - Math.floor(value)) * 86_400);
  const pad = (part: number, width: number): string => String(part).padStart(width, '0');
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  let inTime = false;
  return format.replace(/"([^"]*)"|\\(.)|yyyy|yy|mmm|mm?|dd?|hh?|ss?/gi, (code, quoted?: string, escaped?: string) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
    const letter = code.charAt(0).toLowerCase();
    if (letter === 'h') inTime = true;
    if (letter === 'y') return code.length === 2 ? pad(year % 100, 2) : String(year);
    if (letter === 'd') return pad(day, code.length);
    if (letter === 'h') return pad(Math.floor(seconds / 3600), code.length);
    if (letter === 's') return pad(seconds % 60, code.length);
    if (inTime) return pad(Math.floor(seconds / 60) % 60, code.length);
    return code.length === 3 ? (names[month - 1] ?? '') : pad(month, code.length);
  });
}
