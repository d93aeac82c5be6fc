import type { DateParts } from './snapshot';

/** Built-in formats that show a day (14-17, 22) and those that East Asian versions keep for days. 18-21 and 45-47 are times. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 22],
  ...[27, 28, 29, 30, 31, 34, 35, 36],
  ...[50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

/** What is only shown, not a code: quoted text, [colour], [$-locale], [h] elapsed time, \escaped and _ or * with what follows, AM/PM. */
const NOT_CODES = /"[^"]*"?|\[[^\]]*\]?|[\\_*].?|AM\/PM|A\/P|SA\/CH|General/gi;

/** Whether numbers in this format read as calendar days. A pure time ("hh:mm", "[h]:mm:ss", "mm:ss") does not. */
export function showsDate(id: number, code: string | undefined): boolean {
  return code === undefined ? BUILT_IN_DATES.has(id) : codeShowsDate(code);
}

/** Which parts of a day a date format shows; undefined when it shows all of them, or none alone that makes sense. */
export function datePartsOf(id: number, code: string | undefined): DateParts | undefined {
  if (code === undefined) return id === 16 ? 'day-month' : id === 17 ? 'month-year' : undefined;
  if (code.length > 1000) return undefined;
  const [first = ''] = code.replace(NOT_CODES, '').split(';');
  const bare = first.toLowerCase().replace(/d{3,}/g, '');
  const [day, month, year] = [bare.includes('d'), hasMonth(bare), bare.includes('y')];
  if (month && day !== year) return day ? 'day-month' : 'month-year';
  return day || month === year ? undefined : month ? 'month' : 'year';
}

function codeShowsDate(code: string): boolean {
  if (code.length > 1000) return false;
  const bare = code.replace(NOT_CODES, (piece) => (/^\[(?:h+|m+|s+)\]/i.test(piece) ? 'h' : ''));
  return /[dy]/i.test(bare) || bare.split(';').some(hasMonth);
}

/** An m is a month unless it stands after hours or before seconds. */
function hasMonth(section: string): boolean {
  const letters = section.toLowerCase().replace(/[^hms]/g, '');
  return /m/.test(letters.replace(/h+m+/g, 'h').replace(/m+s/g, 's'));
}
