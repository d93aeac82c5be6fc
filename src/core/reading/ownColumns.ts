import { foldKey } from '../text/fold';
import { TRACKING_COLUMNS, TRACKING_HEADERS } from '../tracking/tracked';
import type { TrackingColumn } from '../tracking/tracked';

/** Headers that no office table has of its own: three of them side by side are our tracking columns. */
const TELLING: readonly TrackingColumn[] = ['milestone', 'reading', 'daysLate', 'log'];

/** Columns of a header row that are our own tracking columns, by what they track; empty when the table was never tracked. */
export function trackingColumns(
  headers: readonly { readonly column: number; readonly header: string }[],
): Readonly<Partial<Record<TrackingColumn, number>>> {
  const places = (name: TrackingColumn): number[] =>
    headers.filter(({ header }) => foldKey(header) === foldKey(TRACKING_HEADERS[name])).map(({ column }) => column);
  const telling = TELLING.flatMap((name) => places(name).slice(-1));
  if (telling.length < 3) return {};
  const milestone = Math.min(...telling);
  const start = Math.max(-1, ...places('id').filter((column) => column < milestone));
  const from = start === -1 ? milestone : start;
  const found: Partial<Record<TrackingColumn, number>> = {};
  for (const name of TRACKING_COLUMNS) {
    const column = places(name).find((place) => place >= from);
    if (column !== undefined) found[name] = column;
  }
  return found;
}
