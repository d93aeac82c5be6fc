import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import type { Issue } from '../../../src/core/issue/issue';
import { attentionOf } from '../../../src/core/run/attention';
import type { TrackDone } from '../../../src/core/tracking/composeTracking';
import { trackWorkbook } from '../../../src/core/tracking/trackWorkbook';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { issueSentence } from '../../../src/messages/vi';
import { dateCell, snapshotOf } from '../snapshotOf';
import type { TestCell } from '../snapshotOf';
import { typed } from './harness';

const HEADER = [
  'STT',
  'Nội dung nhiệm vụ',
  'Sản phẩm',
  'Đơn vị chủ trì',
  'Thời gian hoàn thành',
  'Tình hình thực hiện',
];
const SHEET = 'Kế hoạch';

/** A plan of 2024 with one task for each note. */
function planWith(
  rows: readonly { readonly note: string; readonly done?: TestCell; readonly due?: string }[],
): WorkbookSnapshot {
  const body = rows.map(({ note, done = '', due = 'Trước ngày 30/6/2024' }, index): TestCell[] => [
    index + 1,
    `Nhiệm vụ thứ ${String(index + 1)} của kế hoạch`,
    '',
    'Văn phòng Sở',
    due,
    note,
    done,
  ]);
  const header = [...HEADER, 'Ngày hoàn thành'];
  return snapshotOf({ name: SHEET, grid: [['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024'], header, ...body] });
}

function tracked(workbook: WorkbookSnapshot): TrackDone {
  const result = trackWorkbook(workbook, { reportDate: '2024-11-20', asOfGiven: true });
  if (result.refusal) throw new Error(JSON.stringify(result.refusal));
  return result;
}

const told = ({ issues }: TrackDone): readonly Issue[] => issues.filter(({ code }) => code.startsWith('progress-'));

test('what a note proposes is told with its cell and its words, and nothing is written', () => {
  const done = tracked(
    planWith([{ note: 'Đã ban hành Kế hoạch số 15/KH-SNV ngày 12/3/2024' }, { note: 'Đang triển khai' }]),
  );
  const [issue, ...rest] = told(done);
  expect(rest).toEqual([]);
  expect(issue).toMatchObject({ code: 'progress-proposes-done', severity: 'info', sheet: SHEET, cell: 'G3' });
  expect(issue && issueSentence(issue)).toBe(
    'Ghi chú tiến độ cho thấy đã hoàn thành ngày 12/03/2024: “Đã ban hành Kế hoạch số 15/KH-SNV ngày 12/3/2024”. Nếu đúng, hãy gõ ngày này vào ô Ngày hoàn thành.',
  );
  expect(done.tracked.tasks.map(({ completed, status }) => [completed, status])).toEqual([
    [null, 'overdue'],
    [null, 'overdue'],
  ]);
});

test.each([
  ['Đã hoàn thành', '', [['progress-proposes-undated', 'info']]],
  ['Đã hoàn thành ngày 25/12/2024', '', [['progress-future-date', 'warning']]],
  ['Đã hoàn thành ngày 31/6/2024', '', [['progress-impossible-date', 'warning']]],
  ['Chưa thực hiện', dateCell('2024-05-05'), [['progress-contradicts', 'warning']]],
  ['Chưa hoàn thành', dateCell('2024-05-05'), [['progress-contradicts', 'warning']]],
  ['Đang triển khai', dateCell('2024-05-05'), []],
  ['Đã hoàn thành ngày 12/3/2024', dateCell('2024-05-05'), []],
  ['Chưa thực hiện', '', []],
  ['Hoàn thành 80%', '', []],
  ['Dự kiến hoàn thành ngày 12/3/2024', '', []],
  ['Theo Kế hoạch số 15/KH-SNV ngày 12/3/2024', '', []],
  ['', '', []],
] as const)('%s', (note, done, expected) => {
  expect(
    told(
      tracked(
        planWith([
          { note, done },
          { note: '', done: dateCell('2024-05-05') },
        ]),
      ),
    ).map(({ code, severity }) => [code, severity]),
  ).toEqual(expected);
});

test('a milestone that was entered and moved to the log is not proposed again', () => {
  const note = 'Đã hoàn thành ngày 12/3/2024';
  const due = 'Quý I năm 2024 ban hành kế hoạch; báo cáo trước ngày 30/10/2024';
  const start = planWith([{ note, due }, { note: '' }]);
  const first = tracked(start);
  expect(told(first).map(({ code }) => code)).toEqual(['progress-proposes-done']);
  const written = applyToSnapshot(start, first.edits);
  const { completed } = first.tracked.columns;
  const second = tracked(typed(written, SHEET, 2, completed, { date: '2024-03-12' }));
  expect(second.tracked.tasks[0]?.milestone).toBe('2/2');
  const again = tracked(applyToSnapshot(typed(written, SHEET, 2, completed, { date: '2024-03-12' }), second.edits));
  expect(told(again)).toEqual([]);
});

test('the day once typed, nothing is proposed and a second run writes nothing', () => {
  const start = planWith([{ note: 'Đã hoàn thành ngày 12/3/2024' }, { note: 'Xong' }]);
  const first = tracked(start);
  const after = typed(applyToSnapshot(start, first.edits), SHEET, 2, first.tracked.columns.completed, {
    date: '2024-03-12',
  });
  const second = tracked(after);
  expect(told(second).map(({ code, cell }) => [code, cell])).toEqual([['progress-proposes-undated', 'G4']]);
  expect(tracked(applyToSnapshot(after, second.edits)).edits).toEqual([]);
});

test('a proposal waits among what needs a person, behind what is wrong', () => {
  const notes = ['Xong', 'Đã hoàn thành ngày 31/6/2024', 'Đang làm', 'Hoàn thành ngày 5/6'];
  const done = tracked(planWith(notes.map((note) => ({ note }))));
  const { attention } = attentionOf(done.plan, done.tracked, done.issues);
  expect(attention.map(({ reason, task }) => [reason, task.row])).toEqual([
    ['impossible-date', 3],
    ['proposal', 2],
    ['proposal', 5],
  ]);
});

test('a completion after the report date is a contradiction, not just something to look at', () => {
  const done = tracked(planWith([{ note: 'Đã hoàn thành ngày 5/12/2024' }]));
  const { attention } = attentionOf(done.plan, done.tracked, done.issues);
  expect(attention.map(({ reason }) => reason)).toEqual(['conflicting']);
});
