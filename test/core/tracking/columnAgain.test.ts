import type { TrackingColumn } from '../../../src/core/tracking/tracked';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { cellOf, track } from './harness';
import type { Tracked } from './harness';
import { sampleSheet, SHEET, workbookOf } from './sample';

const ROWS = [
  { content: 'Ban hành kế hoạch', phrase: 'Trước ngày 15/6/2024', lead: 'VP Sở' },
  { content: 'Rà soát văn bản', phrase: 'Quý I ban hành; báo cáo trước 30/10', lead: 'Thanh tra Sở' },
];

/** The cells of one tracking column emptied, its header too: as after deleting the column's contents. */
function without(tracked: Tracked, name: TrackingColumn): WorkbookSnapshot {
  const { columns } = tracked.result.tracked;
  return {
    ...tracked.workbook,
    sheets: tracked.workbook.sheets.map((sheet) =>
      sheet.name !== SHEET
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((cells) => cells?.map((cell, at) => (at === columns[name] ? undefined : cell))),
          },
    ),
  };
}

test.each(['lead', 'coordinate', 'reading', 'due', 'area', 'milestone'] as const)(
  'a tracking column that the user took away is filled again when it is added again: %s',
  (name) => {
    const first = track(workbookOf(sampleSheet(ROWS)));
    const before = [0, 1].map((task) => cellOf(first, task, name));
    const again = track(without(first, name));
    expect([0, 1].map((task) => cellOf(again, task, name))).toEqual(before);
  },
);
