import { makeDay } from '../calendar/arithmetic';
import type { IsoDate } from '../calendar/day';

export { dayInWords } from '../calendar/day';

/** A day as people type it into a cell: "20/11/2024", "1.2.2024", "2024-11-20"; undefined when it is no day of the calendar. */
export function parseDay(text: string): IsoDate | undefined {
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (vietnamese) {
    return makeDay(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1])) ?? undefined;
  }
  return iso ? (makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? undefined) : undefined;
}
