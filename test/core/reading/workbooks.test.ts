import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import { normaliseEdits } from '../../../src/core/normalise/normalise';
import type { Plan } from '../../../src/core/plan/plan';
import { readPlan } from '../../../src/core/reading/readPlan';
import type { TableReading } from '../../../src/core/reading/tableReading';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { openWorkbook } from '../../../src/host/file/read';

const SHARED = join(__dirname, '../../../../shared/workbooks');
const there = existsSync(SHARED);
const described = there ? describe : describe.skip;
if (!there) console.log('../shared/workbooks is not here: the real workbooks are not tested');

function snapshot(name: string): WorkbookSnapshot {
  const opened = openWorkbook(new Uint8Array(readFileSync(join(SHARED, name))));
  if (!opened.ok) throw new Error(`${name} does not open`);
  return opened.value.snapshot();
}

function read(name: string | WorkbookSnapshot): { plan: Plan; table: TableReading } {
  const reading = readPlan(typeof name === 'string' ? snapshot(name) : name);
  if (reading.plan === null) throw new Error('no plan');
  return reading;
}

/** Tasks per section, in the order of the table: "B.III" -> 11. */
function counts(plan: Plan): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { part, section } of plan.tasks) {
    const key = [part, section].filter((mark) => mark !== null).join('.');
    counted[key] = (counted[key] ?? 0) + 1;
  }
  return counted;
}

/** Everything of the tasks but the rows they stand on. */
function texts(plan: Plan): unknown {
  return plan.tasks.map(({ source: _, ...task }) => task);
}

const KHANH_HOA = {
  'A.I': 3,
  'A.II': 1,
  'A.III': 2,
  'A.IV': 1,
  'A.V': 1,
  'B.I': 7,
  'B.II': 2,
  'B.III': 11,
  'B.IV': 5,
  'B.V': 6,
  'B.VI': 4,
  'B.VII': 5,
};

described('the real workbooks', () => {
  test.each([
    ['khanh-hoa-2024.xlsx', 48, 2024, KHANH_HOA],
    ['khanh-hoa-2024-page-split.xlsx', 48, 2024, KHANH_HOA],
    ['quang-ngai-so-noi-vu-2024.xlsx', 33, 2024, { I: 5, II: 15, III: 4, IV: 4, V: 1, VI: 1, VII: 3 }],
    ['quang-ngai-van-phong-2023.xlsx', 34, 2023, { I: 5, II: 13, III: 4, IV: 3, V: 2, VI: 5, VII: 2 }],
    ['binh-son-2024.xlsx', 49, 2024, { I: 7, II: 14, III: 7, IV: 5, V: 4, VI: 2, VII: 4, VIII: 6 }],
    ['tough/tough-open.xlsx', 40, 2026, { '': 40 }],
    ['tough/d1904.xlsx', 40, 2026, { '': 40 }],
  ])('%s: %i tasks of %i', (name, total, year, sections) => {
    const { plan } = read(name);
    expect(plan.tasks).toHaveLength(total);
    expect(plan.year).toBe(year);
    expect(counts(plan)).toEqual(sections);
    expect(new Set(plan.tasks.map(({ id }) => id)).size).toBe(total);
  });

  test('page-split and clean Khánh Hòa give the same tasks', () => {
    expect(texts(read('khanh-hoa-2024-page-split.xlsx').plan)).toEqual(texts(read('khanh-hoa-2024.xlsx').plan));
  });

  test('tough-open: real dates in "Hạn hoàn thành" are the deadlines', () => {
    const { plan } = read('tough/tough-open.xlsx');
    expect(plan.tasks[0]?.schedule.milestones[0]).toMatchObject({
      kind: 'date',
      due: '2026-02-04',
      text: '04/02/2026',
    });
    expect(plan.tasks[0]?.own.completed).toBe('2026-02-02');
  });

  test.each(['khanh-hoa-2024.xlsx', 'khanh-hoa-2024-page-split.xlsx', 'binh-son-2024.xlsx', 'tough/tough-open.xlsx'])(
    '%s: normalised it reads the same, and a second time nothing changes',
    (name) => {
      const before = snapshot(name);
      const reading = read(before);
      const { edits, issues } = normaliseEdits(before, reading.table);
      expect(issues).toEqual([]);
      const after = applyToSnapshot(before, edits);
      const again = read(after);
      expect(texts(again.plan)).toEqual(texts(reading.plan));
      expect(normaliseEdits(after, again.table).edits).toEqual([]);
    },
  );

  test('page-split Khánh Hòa: normalised it has the rows of the clean table', () => {
    const before = snapshot('khanh-hoa-2024-page-split.xlsx');
    const after = applyToSnapshot(before, normaliseEdits(before, read(before).table).edits);
    const clean = read('khanh-hoa-2024.xlsx');
    expect(read(after).plan.tasks.map(({ source }) => source.firstRow)).toEqual(
      clean.plan.tasks.map(({ source }) => source.firstRow),
    );
  });
});
