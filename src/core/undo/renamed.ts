import { namedPlace } from '../state/marks';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { UndoRecord } from './record';

/** What a sheet of the record is called now: one that was renamed is found by the name of ours that points at it. */
export function sheetNamesNow(record: UndoRecord, now: WorkbookSnapshot): (sheet: string) => string {
  const renamed = new Map(
    (record.marks ?? []).flatMap(({ mark, sheet }) => {
      const place = namedPlace(now, mark);
      return place ? [[sheet, place.sheet] as const] : [];
    }),
  );
  return (sheet) => renamed.get(sheet) ?? sheet;
}
