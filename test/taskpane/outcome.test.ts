import { PANE as ENGLISH } from '../../src/messages/en/pane';
import { PANE as VIETNAMESE } from '../../src/messages/vi/pane';
import { dueWords, pressureWords } from '../../src/taskpane/lists/dueWords';
import { outcomeWords } from '../../src/taskpane/notices/outcomeWords';
import { dueList } from '../../src/taskpane/session/select/due';
import type { Outcome } from '../../src/taskpane/session/state';
import { fixedPlan } from '../core/run/plans';
import { planned, viewed } from '../core/run/running';

const done = (kind: 'status' | 'summaries' | 'sample'): Outcome => ({
  kind: 'done',
  planned: planned(fixedPlan(), { kind }),
  undoable: true,
});

const tasks = viewed(fixedPlan()).tracked.tasks.length;

test('what a run did, in one line', () => {
  expect(outcomeWords(VIETNAMESE, done('status'))).toBe(
    `Đã cập nhật trạng thái ${tasks} nhiệm vụ. Thêm 12 cột, 2 trang tính.`,
  );
  expect(outcomeWords(ENGLISH, done('status'))).toBe(
    `Statuses of ${tasks} tasks updated. Added: 12 columns, 2 sheets.`,
  );
  expect(outcomeWords(VIETNAMESE, done('summaries'))).toMatch(/^Đã lập bảng tổng hợp trên \d+ trang tính\.$/u);
  expect(outcomeWords(VIETNAMESE, done('sample'))).toBe(VIETNAMESE.outcome.sample);
});

test('cells that kept what a person typed are counted', () => {
  const kept = [{ sheet: 'Kế hoạch', cell: 'M7' }];
  expect(outcomeWords(VIETNAMESE, { kind: 'undone', kept: [] })).toBe(VIETNAMESE.outcome.undone);
  expect(outcomeWords(VIETNAMESE, { kind: 'undone', kept })).toContain('1 ô');
});

test('days late and days left add up with the deadline', () => {
  const view = viewed(fixedPlan(), { today: '2024-11-20' });
  for (const { group, lines } of dueList(view, { status: 'pressing' }).groups) {
    for (const line of lines) {
      const days = Math.abs(line.daysLeft ?? 0);
      const expected = group === 'overdue' ? `Quá ${days} ngày` : `Còn ${days} ngày`;
      expect(pressureWords(VIETNAMESE, line, true)).toBe(days === 0 ? 'Đến hạn hôm nay' : expected);
      expect(dueWords(VIETNAMESE, line)).toMatch(/^Hạn \d{2}\/\d{2}\/\d{4}( \(mốc \d+\/\d+\))?$/u);
    }
  }
});
