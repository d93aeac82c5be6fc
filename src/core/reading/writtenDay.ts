import { makeDay } from '../calendar/arithmetic';
import type { IsoDate } from '../calendar/day';
import { oneLine } from '../text/clean';

/** A day typed as text, "15/3/2024", "15-03-2024" or "2024-03-15", nothing else around it; undefined when it is none. */
export function readWrittenDay(text: string): IsoDate | undefined {
  const line = oneLine(text);
  const local = /^(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/iu.exec(line);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(line);
  if (local) return makeDay(Number(local[3]), Number(local[2]), Number(local[1])) ?? undefined;
  return iso ? (makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? undefined) : undefined;
}
