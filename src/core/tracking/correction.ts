import type { IsoDate } from '../calendar/day';
import { serialOf } from '../calendar/serial';
import type { TaskCorrection } from '../run/request';
import type { CellSnapshot } from '../workbook/snapshot';
import { unitsText } from './columns';
import type { CellsNow } from './rowFindings';
import type { TrackingColumn } from './tracked';

/** What a person sets in the tracking cells of one task. */
export type CellCorrection = Omit<TaskCorrection, 'eventDay'>;

const NOTHING: ReadonlySet<TrackingColumn> = new Set();
const CORRECTED = ['due', 'completed', 'lead', 'coordinate', 'area'] as const satisfies readonly TrackingColumn[];

/** The columns that a correction speaks of. */
export const correctedColumns = (correction: CellCorrection | undefined): ReadonlySet<TrackingColumn> =>
  correction ? new Set(CORRECTED.filter((name) => correction[name] !== undefined)) : NOTHING;

const dayCell = (day: IsoDate | null): CellSnapshot | undefined =>
  day === null ? undefined : { value: serialOf(day), date: day };
const textCell = (text: string): CellSnapshot | undefined => (text === '' ? undefined : { value: text });

/** The tracking cells of a row as they stand once the person has typed the correction into them. */
export function correctedCells(cells: CellsNow, correction: CellCorrection | undefined): CellsNow {
  if (!correction) return cells;
  const { due, completed, lead, coordinate, area } = correction;
  const typed = new Map<TrackingColumn, CellSnapshot | undefined>();
  if (due !== undefined) typed.set('due', dayCell(due));
  if (completed !== undefined) typed.set('completed', dayCell(completed));
  if (lead !== undefined) typed.set('lead', textCell(unitsText(lead)));
  if (coordinate !== undefined) typed.set('coordinate', textCell(unitsText(coordinate)));
  if (area !== undefined) typed.set('area', textCell(area));
  return (name) => (typed.has(name) ? typed.get(name) : cells(name));
}
