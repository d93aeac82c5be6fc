import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATUS_LABELS } from '../../src/core/status/codes';
import { openWorkbook } from '../../src/host/file/read';
import { runCli, scratchFolder } from './runCli';

const SAMPLE = 'samples/ke-hoach-mau.xlsx';
const folder = scratchFolder();
const AS_OF = ['--as-of', '2026-11-20'];

interface TaskJson {
  readonly id: string;
  readonly status: string;
  readonly due: string | null;
  readonly schedule: { readonly milestones: readonly Record<string, unknown>[] };
  readonly [field: string]: unknown;
}

describe('track', () => {
  const output = join(folder, 'ra.xlsx');

  test('--json gives the plan, each status and the summary, and classes add up', async () => {
    const { code, out, err } = await runCli(['track', SAMPLE, '-o', output, ...AS_OF, '--json', '--normalise']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const told = JSON.parse(out) as { tasks: TaskJson[]; summary: Record<string, never>; [field: string]: unknown };
    expect(Object.keys(told)).toEqual(expect.arrayContaining(['title', 'year', 'tasks', 'issues', 'summary']));
    expect(told.year).toBe(2026);
    expect(told.tasks).toHaveLength(24);
    const labels = new Set<string>(Object.values(STATUS_LABELS));
    for (const task of told.tasks) {
      expect(labels.has(task.status)).toBe(true);
      expect(task).toMatchObject({ id: expect.any(String), content: expect.any(String), lead: expect.any(Array) });
    }
    const { total, byUnit, byArea } = told.summary as unknown as {
      total: { total: number; counts: Record<string, number> };
      byUnit: { unit: string; total: number }[];
      byArea: { area: string; total: number }[];
    };
    expect(Object.values(total.counts).reduce((sum, count) => sum + count, 0)).toBe(24);
    expect(byArea.reduce((sum, area) => sum + area.total, 0)).toBe(24);
    expect(byUnit.length).toBeGreaterThan(3);
  });

  test('a second run on its own output gives the same bytes', async () => {
    const second = join(folder, 'lan-hai.xlsx');
    const { out } = await runCli(['track', output, '-o', second, ...AS_OF]);
    expect(out).toContain('Không có gì phải thay đổi');
    expect(readFileSync(second).equals(readFileSync(output))).toBe(true);
  });

  test('without -o the output stands beside the input, and the input is as it was', async () => {
    const input = join(folder, 'Kế hoạch.xlsx');
    const bytes = readFileSync(SAMPLE);
    (await import('node:fs')).writeFileSync(input, bytes);
    const { out } = await runCli(['track', input, ...AS_OF]);
    expect(out).toContain('Kế hoạch-theo-doi.xlsx');
    expect(existsSync(join(folder, 'Kế hoạch-theo-doi.xlsx'))).toBe(true);
    expect(readFileSync(input).equals(bytes)).toBe(true);
  });

  test('the day named once stays; a run without it says so', async () => {
    const kept = join(folder, 'giu.xlsx');
    const { out } = await runCli(['track', output, '-o', kept, '--json']);
    expect(JSON.parse(out)).toMatchObject({ reportDate: '2026-11-20' });
  });

  test('the terminal shows the summary with a total row', async () => {
    const { out } = await runCli(['track', SAMPLE, '-o', join(folder, 'bang.xlsx'), ...AS_OF]);
    expect(out).toContain('Số liệu tính đến ngày 20/11/2026');
    expect(out).toMatch(/│ Tổng cộng\s+│\s+24 │/u);
    expect(out).toMatch(/D40: .*31\/6\/2026/u);
  });
});

describe('normalise', () => {
  test('--dry-run lists every change and writes nothing', async () => {
    const { out } = await runCli(['normalise', SAMPLE, '--dry-run', '--json']);
    const { output, changes } = JSON.parse(out) as { output: null; changes: { cell: string; after: string }[] };
    expect(output).toBeNull();
    expect(changes).toEqual(
      expect.arrayContaining([expect.objectContaining({ cell: 'D26', after: '6 tháng đầu năm 2026' })]),
    );
    expect(existsSync('samples/ke-hoach-mau-chuan-hoa.xlsx')).toBe(false);
  });

  test('the plan reads the same before and after, and a second time changes nothing', async () => {
    const output = join(folder, 'chuan.xlsx');
    await runCli(['normalise', SAMPLE, '-o', output]);
    const tasksOf = async (file: string): Promise<unknown> => {
      const { tasks } = JSON.parse((await runCli(['read', file, '--json'])).out) as { tasks: TaskJson[] };
      return tasks.map(({ source: _source, ...task }) => task);
    };
    expect(await tasksOf(output)).toEqual(await tasksOf(SAMPLE));
    const second = join(folder, 'chuan-2.xlsx');
    await runCli(['normalise', output, '-o', second]);
    expect(readFileSync(second).equals(readFileSync(output))).toBe(true);
  });
});

describe('read', () => {
  test('JSON has the fields of the design, absent ones null', async () => {
    const { code, out } = await runCli(['read', SAMPLE, '--json']);
    expect(code).toBe(1);
    const { tasks, issues } = JSON.parse(out) as { tasks: TaskJson[]; issues: Record<string, unknown>[] };
    const [first] = tasks;
    expect(Object.keys(first ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'part',
        'section',
        'number',
        'area',
        'content',
        'result',
        'deadlineText',
        'method',
        'lead',
        'coordinate',
        'schedule',
        'source',
      ]),
    );
    for (const task of tasks) {
      for (const milestone of task.schedule.milestones) {
        for (const field of ['kind', 'text', 'start', 'due', 'recurrence', 'days', 'working', 'occurrences']) {
          expect(milestone[field]).not.toBeUndefined();
        }
      }
    }
    for (const issue of issues)
      expect(issue).toMatchObject({
        code: expect.any(String),
        severity: expect.any(String),
        message: expect.any(String),
      });
  });

  test('a tracked file reads as the plan it was made from', async () => {
    const ids = async (file: string): Promise<string[]> =>
      (JSON.parse((await runCli(['read', file, '--json'])).out) as { tasks: TaskJson[] }).tasks.map(({ id }) => id);
    expect(await ids(join(folder, 'bang.xlsx'))).toEqual(await ids(SAMPLE));
  });
});

describe('phrases on standard input', () => {
  test('one line in, one JSON object out; \\n is a line break inside a phrase', async () => {
    const { out, code } = await runCli(
      ['deadline', '--year', '2024'],
      'Trước ngày 14/12/2024\nQuý I ban hành\\nbáo cáo trước 30/10\n\n',
    );
    const lines = out
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; milestones: { kind: string; due: string }[] });
    expect(lines.map(({ text }) => text)).toEqual(['Trước ngày 14/12/2024', 'Quý I ban hành\nbáo cáo trước 30/10', '']);
    expect(lines.map(({ milestones }) => milestones.map(({ due }) => due))).toEqual([
      ['2024-12-13'],
      ['2024-03-31', '2024-10-29'],
      [],
    ]);
    expect(code).toBe(0);
  });

  test('without --year a phrase that names no year has null dates', async () => {
    const { out } = await runCli(['deadline'], 'Trước ngày 15/12\nTrước ngày 15/12/2024\n');
    const dues = out
      .split('\n')
      .map((line) => (JSON.parse(line) as { milestones: { due: string | null }[] }).milestones[0]?.due);
    expect(dues).toEqual([null, '2024-12-14']);
  });

  test('an impossible date needs a person', async () => {
    const { out, code } = await runCli(['deadline', '--year', '2024'], '31/6\n');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      issues: [{ code: 'deadline-impossible-date', message: expect.stringContaining('31/6') }],
    });
  });

  test('units and areas', async () => {
    const unit = await runCli(['unit'], 'Văn phòng Sở chủ trì, phối hợp với các cơ quan, đơn vị\n');
    expect(JSON.parse(unit.out)).toMatchObject({ lead: ['Văn phòng Sở'], coordinate: ['Các cơ quan, đơn vị'] });
    const cell = await runCli(['unit', '--role', 'coordinate'], 'Sở Nội vụ; Sở Tài chính\n');
    expect(JSON.parse(cell.out)).toMatchObject({ lead: [], coordinate: ['Sở Nội vụ', 'Sở Tài chính'] });
    const area = await runCli(['area'], 'II. Hiện đại hóa hành chính\n');
    expect(JSON.parse(area.out)).toEqual({ text: 'II. Hiện đại hóa hành chính', code: 'chinh-quyen-so' });
  });

  test('the output opens as a workbook', () => {
    const opened = openWorkbook(readFileSync(join(folder, 'ra.xlsx')));
    expect(opened.ok && opened.value.snapshot().sheetNames).toEqual(
      expect.arrayContaining([
        'Kế hoạch 2026',
        'Thiết lập',
        'TH theo đơn vị',
        'TH theo lĩnh vực',
        'DS quá hạn',
        'Giao ban',
      ]),
    );
  });
});
