import type { IsoDate } from '../../../../core/calendar/day';

const MS_A_DAY = 86_400_000;

/**
 * Serial number of a day in the workbook's date system; undefined for a day the system cannot hold.
 * The 1900 system counts a 29 February 1900 that never was, so days before 1 March 1900 are one less.
 */
export function serialOf(day: IsoDate, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return undefined;
  const utc = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const since = (year: number, month: number, date: number): number =>
    Math.round((utc - Date.UTC(year, month, date)) / MS_A_DAY);
  const serial = date1904 ? since(1904, 0, 1) : since(1899, 11, 30);
  const exact = date1904 || serial > 60 ? serial : serial - 1;
  return exact < 0 || (!date1904 && exact < 1) ? undefined : exact;
}

/** dd/mm/yyyy, for a day that has no serial number. */
export function dayText(day: IsoDate): string {
  return day.split('-').reverse().join('/');
}
