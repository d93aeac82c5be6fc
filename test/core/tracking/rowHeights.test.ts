import { raisedRows } from '../../../src/core/tracking/rowHeights';
import { AS_OF, sheetNamed, track } from './harness';
import { sampleSheet, SHEET, workbookOf } from './sample';

const LONG = 'Ủy ban nhân dân các xã, phường, đặc khu; các cơ quan, đơn vị sự nghiệp công lập trên địa bàn tỉnh';
const ROWS = [
  { content: 'Thấp', phrase: 'Quý I ban hành; báo cáo trước 30/10' },
  { content: 'Cao', phrase: 'Quý I ban hành; báo cáo trước 30/10' },
  { content: 'Tự vừa', phrase: 'Quý I ban hành; báo cáo trước 30/10' },
  { content: 'Ẩn', phrase: 'Quý I ban hành; báo cáo trước 30/10' },
];
const sheet = {
  ...sampleSheet(ROWS),
  rowHeights: [undefined, undefined, undefined, 20, 15, 200, undefined, 15],
  hiddenRows: new Set([7]),
};
const tasks = track(workbookOf(sheet)).result.tracked.tasks;
const columns = [{ width: 20, text: () => LONG }];

describe('rows that our words need more room in', () => {
  test('only a row with a height of its own that is too low is raised, never a hidden one', () => {
    const [edit, ...more] = raisedRows(sheet, tasks, columns);
    expect(more).toEqual([]);
    expect(edit?.heights.map(({ row }) => row)).toEqual([4]);
    expect(edit?.heights[0]?.height).toBeGreaterThan(60);
    expect(edit?.heights[0]?.height).toBeLessThan(200);
  });

  test('a row that sets no height gets what its own wrapped text needs; text that does not wrap needs nothing', () => {
    const wrapped = { ...sheet, wrappedStyles: new Set([7]), columnWidths: [5, 12, 12, 12] };
    const heights = raisedRows(wrapped, tasks, [{ width: 20, text: () => 'TX' }]).flatMap((edit) => edit.heights);
    expect(heights.map(({ row }) => row)).toEqual([6]);
    expect(raisedRows({ ...wrapped, wrappedStyles: new Set() }, tasks, [{ width: 20, text: () => 'TX' }])).toEqual([]);
  });

  test('short words raise nothing', () => {
    expect(raisedRows(sheet, tasks, [{ width: 20, text: () => 'TX' }])).toEqual([]);
  });

  test('a run raises rows once: the next finds them high enough', () => {
    const first = track(workbookOf(sheet));
    expect(first.result.edits.some(({ kind }) => kind === 'rowHeights')).toBe(true);
    expect(sheetNamed(first.workbook, SHEET).rowHeights?.[5]).toBe(200);
    expect(track(first.workbook, AS_OF).result.edits).toEqual([]);
  });
});
