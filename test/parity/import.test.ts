import type { Register, RegisterTask } from '../../src/core/register/register';
import { isPlannedRun, planRun } from '../../src/core/run/planRun';
import { writeEdits } from '../../src/host/excel/write/writeEdits';
import { BothHosts } from './bothHosts';
import { differences } from './compare';
import { pictureOfBook } from './excelPicture';
import { fixedTasks, NOTHING, planFile } from './generated';
import { Journey } from './steps';

jest.setTimeout(180_000);

const DAY = '2026-06-15';
const LONG = 'Rà soát, sửa đổi, bổ sung quy chế làm việc và phân công nhiệm vụ của từng đơn vị trực thuộc. ';

const task = (line: number, content: string, more: Partial<RegisterTask> = {}): RegisterTask => ({
  ...{ kind: 'task', mark: `${line}.a`, result: '', coordinate: '', method: '', progress: '', remark: '' },
  ...{ content, deadline: 'Trước ngày 30/9/2026', lead: 'Văn phòng', source: { first: line, last: line } },
  ...more,
});
const heading = (line: number, level: number, title: string): Register['rows'][number] => ({
  ...{ kind: 'heading', level, title, mark: null, source: { first: line, last: line } },
});

const REGISTER: Register = {
  title: ['KẾ HOẠCH CÔNG TÁC NĂM 2026', '(Kèm theo Quyết định số 12/QĐ-UBND)'],
  issueLines: [],
  rows: [
    heading(1, 1, 'Thể chế'),
    heading(2, 2, 'Văn bản'),
    task(3, LONG.repeat(9).trim(), { result: 'Quy chế\nTờ trình', coordinate: 'Phòng Kinh tế' }),
    task(4, '=1+1 là chữ, không phải công thức', { deadline: 'Quý IV', remark: '-' }),
    heading(5, 2, 'Kiểm tra'),
    task(6, 'Kiểm tra thực hiện quy chế', { deadline: 'Thường xuyên', progress: 'Đã thực hiện ngày 02/6/2026' }),
  ],
};
const REQUEST = { kind: 'import', today: DAY, register: REGISTER } as const;
const bytes = planFile(fixedTasks, NOTHING);

test.each(['1.9', '1.18'])(
  'Excel %s: the new sheet is the same in both hosts and goes away when taken back',
  async (level) => {
    const journey = await Journey.begin(bytes, level);
    const before = journey.both.file;
    const { edits, record } = await journey.run(REQUEST);
    expect(edits).toBeGreaterThan(0);
    await journey.undo(record, before);
  },
);

test('the new sheet is tracked alike in both hosts; a second run changes nothing', async () => {
  const journey = await Journey.begin(bytes);
  const sheets = journey.both.file.snapshot().sheetNames;
  await journey.run(REQUEST);
  const sheet = journey.both.file.snapshot().sheetNames.find((name) => !sheets.includes(name)) ?? '';
  await journey.run({ kind: 'summaries', today: DAY, sheet });
  expect((await journey.run({ kind: 'summaries', today: DAY })).edits).toBe(0);
  expect((await journey.run({ kind: 'normalise', today: DAY })).edits).toBe(0);
});

test('in Excel only the merged title has heights of its own: other rows fit themselves when they are edited', async () => {
  const journey = await Journey.begin(bytes);
  await journey.run(REQUEST);
  const made = pictureOfBook(journey.both.excel.book).sheets.at(-1);
  expect([...(made?.heights.keys() ?? [])]).toEqual([1, 2]);
});

/** Small enough that the new sheet takes several batches. */
const SMALL = { batch: 6_000 };

test('whichever batch fails, the workbook is as it was', async () => {
  let [batch, failed] = [0, true];
  while (failed) {
    batch += 1;
    const { excel, host } = await BothHosts.open(bytes);
    const was = pictureOfBook(excel.book);
    const before = await host.read();
    if (!before.ok) throw new Error(before.fault.code);
    const run = planRun(before.value.snapshot, REQUEST);
    if (!isPlannedRun(run)) throw new Error('refused');
    excel.resetCounters();
    excel.faults.failBatch(batch, 'GeneralException');
    const wrote = await writeEdits({ before: before.value, edits: run.edits, inverse: run.inverse }, {}, SMALL);
    failed = !wrote.ok;
    if (wrote.ok) continue;
    expect(wrote.fault.left?.kind).not.toBe('partly');
    expect(differences(was, pictureOfBook(excel.book))).toEqual([]);
  }
  expect(batch).toBeGreaterThan(4);
});
