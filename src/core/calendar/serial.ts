import { dayFromNumber, dayNumber } from './arithmetic';
import type { IsoDate } from './day';

/** Which day Excel counts from: 1900 (Windows default, with its false 29/02/1900) or 1904 (old Mac files). */
export type DateSystem = '1900' | '1904';

/** Day number of 1899-12-30: serial 0 for every serial from 61 (1900-03-01) on. */
const EPOCH_1900 = -25569;
/** Day number of 1904-01-01, serial 0. */
const EPOCH_1904 = -24107;
const FALSE_LEAP_DAY = 60;
/** 9999-12-31. */
const LAST_SERIAL_1900 = 2958465;

/** Excel's serial number of a day (whole days). Days before the system's first day give null. */
export function serialOf(day: IsoDate, system: DateSystem = '1900'): number | null {
  const number = dayNumber(day);
  if (system === '1904') return number < EPOCH_1904 ? null : number - EPOCH_1904;
  const serial = number - EPOCH_1900;
  return serial > FALSE_LEAP_DAY ? serial : serial - 1 >= 1 ? serial - 1 : null;
}

/** The day of an Excel serial number; a time of day (the fraction) is dropped. null: not a day Excel has (negative, 0, 60 = false 29/02/1900, beyond 9999). */
export function dayOfSerial(serial: number, system: DateSystem = '1900'): IsoDate | null {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial);
  if (system === '1904') {
    return whole < 0 || whole > LAST_SERIAL_1900 - 1462 ? null : dayFromNumber(whole + EPOCH_1904);
  }
  if (whole < 1 || whole === FALSE_LEAP_DAY || whole > LAST_SERIAL_1900) return null;
  return dayFromNumber(whole + EPOCH_1900 + (whole < FALSE_LEAP_DAY ? 1 : 0));
}
