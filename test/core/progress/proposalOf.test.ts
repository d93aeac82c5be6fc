import { proposalOf } from '../../../src/core/progress/proposalOf';
import { readProgress } from '../../../src/core/progress/readProgress';
import { readDeadline } from '../../../src/core/deadline/readDeadline';

const notes = (over: Partial<Parameters<typeof proposalOf>[0]>) => ({
  progress: '',
  status: '',
  remark: '',
  header: 'Tình hình thực hiện',
  result: '',
  schedule: readDeadline('Trước ngày 30/6/2024', { year: 2024 }),
  ...over,
});

test('the note comes before the status, the status before a remark', () => {
  const all = { progress: 'Đang triển khai', status: 'Hoàn thành', remark: 'Đã hoàn thành ngày 5/5/2024' };
  expect(proposalOf(notes(all), 2024)).toMatchObject({ state: 'doing', from: 'progress' });
  expect(proposalOf(notes({ ...all, progress: '' }), 2024)).toMatchObject({ state: 'done', from: 'status' });
  expect(proposalOf(notes({ remark: all.remark }), 2024)).toMatchObject({ completed: '2024-05-05', from: 'remark' });
});

test.each([
  'Theo Kế hoạch số 15/KH-SNV ngày 12/3/2024',
  'Báo cáo số 3/BC-SNV ngày 5/4/2024',
  'Nhiệm vụ chuyển tiếp',
  'Đã thực hiện',
  'x',
])('a remark that is no plain progress note says nothing: %s', (remark) =>
  expect(proposalOf(notes({ remark }), 2024)).toBeNull(),
);

test('a paper of a task that comes back each quarter does not complete it', () => {
  const schedule = readDeadline('Định kỳ hàng quý', { year: 2024 });
  const progress = 'Đã ban hành Báo cáo số 3/BC-SNV ngày 5/4/2024';
  expect(proposalOf(notes({ progress, schedule }), 2024)).toMatchObject({ state: 'doing', completed: null });
});

test('the paper of the first milestone leaves the second open', () => {
  const schedule = readDeadline('Quý I năm 2024 ban hành kế hoạch; báo cáo trước ngày 30/10/2024', { year: 2024 });
  const progress = 'Đã ban hành Kế hoạch số 3/KH-SNV ngày 5/2/2024';
  expect(proposalOf(notes({ progress, schedule }), 2024)?.state).toBe('partly');
});

test.each([
  ['Đã ban hành Kế hoạch số 15/KH-SNV ngày 12/3/2024', 'sure'],
  ['Hoàn thành ngày 12/3/2024', 'sure'],
  ['Chưa thực hiện', 'sure'],
  ['Hoàn thành ngày 12/3', 'assumed'],
  ['Kế hoạch số 15/KH-SNV ngày 12/3/2024', 'assumed'],
  ['Đã ban hành Quyết định số 12/QĐ-UBND ngày 05/8/2021', 'assumed'],
  ['Đã thực hiện', 'assumed'],
  ['✓', 'assumed'],
])('%s is %s', (note, certainty) => {
  expect(readProgress(note, { year: 2024 })?.certainty).toBe(certainty);
});

test('the evidence is the clause that says it, not the whole note', () => {
  const note = 'Phòng Tổ chức phụ trách. Đã hoàn thành ngày 12/3/2024. Liên hệ văn thư khi cần.';
  expect(readProgress(note, { year: 2024 })?.evidence).toBe('Đã hoàn thành ngày 12/3/2024');
});
