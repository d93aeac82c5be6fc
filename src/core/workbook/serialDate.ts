import type { IsoDate } from '../calendar/day';

const DAY = 86_400_000;
/** 31 December 9999 counted from 1900. */
const LAST_SERIAL = 2_958_465;
const BETWEEN_SYSTEMS = 1462;

/** Days of serial numbers in one date system; the same number gives the same string object. */
export class SerialDates {
  readonly #date1904: boolean;
  readonly #known = new Map<number, IsoDate>();

  constructor(date1904: boolean) {
    this.#date1904 = date1904;
  }

  /** The calendar day of a serial; undefined for a time of day, for 29/2/1900 (which never was) and outside 1900-9999. */
  dayOf(serial: number): IsoDate | undefined {
    const whole = Math.floor(serial);
    const known = this.#known.get(whole);
    if (known !== undefined) return known;
    const day = this.#compute(whole);
    if (day !== undefined) this.#known.set(whole, day);
    return day;
  }

  #compute(serial: number): IsoDate | undefined {
    if (!Number.isFinite(serial)) return undefined;
    const in1900 = this.#date1904 ? serial + BETWEEN_SYSTEMS : serial;
    const lowest = this.#date1904 ? BETWEEN_SYSTEMS : 1;
    if (in1900 < lowest || in1900 > LAST_SERIAL || in1900 === 60) return undefined;
    const epoch = Date.UTC(1899, 11, in1900 < 60 ? 31 : 30);
    return new Date(epoch + in1900 * DAY).toISOString().slice(0, 10);
  }
}

/** Serial of an ISO 8601 cell value ("2024-01-05T07:30:00", kind t="d"); undefined when it is not one. */
export function serialOfIso(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)Z?)?$/.exec(text.trim());
  if (!match) return undefined;
  const time = match[2] === undefined ? '00:00' : match[2];
  const at = Date.parse(`${match[1] ?? ''}T${time}Z`);
  if (Number.isNaN(at)) return undefined;
  const serial = (at - Date.UTC(1899, 11, 30)) / DAY;
  const in1900 = serial < 61 ? serial - 1 : serial;
  return date1904 ? serial - BETWEEN_SYSTEMS : in1900;
}
