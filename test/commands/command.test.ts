import { readFileSync } from 'node:fs';
import type { Conversation } from '../../src/commands/conversation';
import { COMMANDS, runCommand } from '../../src/commands/command';
import type { Choice, Notice } from '../../src/commands/dialog/notice';
import type { RunKind } from '../../src/core/run/request';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { HOST_FAULT_CODES } from '../../src/host/planHost';
import type { HostFault } from '../../src/host/planHost';
import { undoLastRun } from '../../src/run/undoLastRun';
import { memoryUndoStore } from '../../src/run/undoStore';
import { MemoryHost } from '../run/memoryHost';
import type { MemoryHostOptions } from '../run/memoryHost';
import { fixedPlan } from '../core/run/plans';
import { ran, TODAY, viewed } from '../core/run/running';

/** A person who always makes the same choice, and remembers what was said. */
class Person implements Conversation {
  readonly heard: Notice[] = [];
  ended = 0;
  constructor(
    private readonly choice: Choice = 'leave',
    private readonly onAsk: (notice: Notice) => void = () => undefined,
  ) {}
  ask(notice: Notice): Promise<Choice> {
    this.heard.push(notice);
    this.onAsk(notice);
    return Promise.resolve(notice.buttons.some(({ choice }) => choice === this.choice) ? this.choice : 'leave');
  }
  end(): void {
    this.ended += 1;
  }
}

interface Scene {
  readonly workbook?: WorkbookSnapshot;
  readonly kind?: RunKind;
  readonly person?: Person;
  readonly options?: MemoryHostOptions;
  readonly prepare?: (host: MemoryHost) => void;
}

async function play({ workbook = fixedPlan(), kind = 'status', person = new Person(), options, prepare }: Scene) {
  const host = new MemoryHost(workbook, options);
  prepare?.(host);
  const store = memoryUndoStore();
  await runCommand(kind, { host, store, conversation: person, today: TODAY });
  expect(person.ended).toBe(1);
  return { host, store, heard: person.heard, before: workbook };
}

const said = ({ title, text, lines, after }: Notice): string =>
  [title, text, ...lines.flatMap((line) => [line.text, line.details ?? '']), after ?? ''].join('\n');

test('the manifest names exactly these commands', () => {
  const manifest = readFileSync('manifest.xml', 'utf8');
  const named = [...manifest.matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(COMMANDS));
});

describe('the first run on a workbook', () => {
  test('shows what will be added, and writes nothing when the person leaves it', async () => {
    const { host, heard, before } = await play({});
    expect(host.workbook).toBe(before);
    expect(host.written).toEqual([]);
    expect(heard).toHaveLength(1);
    expect(heard[0]?.buttons.map(({ label }) => label)).toEqual(['Ghi vào bảng', 'Thôi']);
    expect(heard.map(said).join()).toMatch(/Thêm \d+ cột ở trang tính “Kế hoạch”/);
  });

  test('writes what was shown once the person agrees, and tells what was added', async () => {
    const { host, heard } = await play({ person: new Person('write') });
    expect(host.workbook).toEqual(ran(fixedPlan()).workbook);
    expect(heard.map(({ title }) => title)).toEqual([
      'Cập nhật trạng thái - Xem trước',
      'Cập nhật trạng thái: đã ghi xong',
    ]);
  });

  test('can be taken back in the pane', async () => {
    const { host, store, before } = await play({ person: new Person('write'), kind: 'summaries' });
    expect(host.workbook.sheets.length).toBeGreaterThan(before.sheets.length);
    expect(await undoLastRun(host, store)).toEqual({ kind: 'done', kept: [] });
    expect(host.workbook.sheetNames).toEqual(before.sheetNames);
  });

  test('names the sheets that summaries add', async () => {
    const { heard } = await play({ kind: 'summaries' });
    expect(heard.map(said).join()).toMatch(/Thêm \d+ trang tính\n.*Giao ban/);
  });
});

/** A workbook with a task more than when it was last updated. */
function withOneTaskMore(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const [plan, ...others] = workbook.sheets;
  const last = plan?.rows.filter((row) => row?.[1]?.value !== undefined && row[3] !== undefined).at(-1);
  if (!plan || !last) throw new Error('no plan');
  const index = plan.rows.indexOf(last);
  const added = last
    .slice(0, 5)
    .map((cell, column) => (cell && column < 2 ? { ...cell, value: column ? 'Việc mới' : 99 } : cell));
  const rows = [...plan.rows.slice(0, index + 1), added, ...plan.rows.slice(index + 1)];
  return { ...workbook, sheets: [{ ...plan, rows }, ...others] };
}

describe('a workbook that is tracked already', () => {
  const tracked = ran(fixedPlan()).workbook;

  test('is updated without a word', async () => {
    const { host, heard } = await play({ workbook: withOneTaskMore(tracked) });
    expect(heard).toEqual([]);
    expect(host.written).toHaveLength(1);
  });

  test('that is right already: says so', async () => {
    const { host, heard } = await play({ workbook: tracked });
    expect(host.written).toEqual([]);
    expect(heard.map(said).join()).toContain('không có gì phải ghi');
  });

  test('new sheets are looked at first', async () => {
    const { host, heard } = await play({ workbook: tracked, kind: 'summaries' });
    expect(host.workbook).toBe(tracked);
    expect(heard[0]?.title).toContain('Xem trước');
  });

  test('summaries that are there already are renewed without a word', async () => {
    const summed = ran(fixedPlan(), { kind: 'summaries' }).workbook;
    const { host, heard } = await play({ workbook: withOneTaskMore(summed), kind: 'summaries' });
    expect(heard).toEqual([]);
    expect(host.written).toHaveLength(1);
  });
});

describe('a report date that is not today', () => {
  const earlier = ran(fixedPlan(), { today: '2024-03-01' }).workbook;

  test('is asked about, and nothing is written when the person leaves it', async () => {
    const { host, heard } = await play({ workbook: earlier });
    expect(host.workbook).toBe(earlier);
    expect(heard).toHaveLength(1);
    expect(said(heard[0] as Notice)).toContain('01/03/2024');
    expect(heard[0]?.buttons.map(({ label }) => label)).toEqual(['Tính đến hôm nay', 'Giữ ngày 01/03/2024', 'Thôi']);
  });

  test('moves to today when the person wants that', async () => {
    const { host } = await play({ workbook: earlier, person: new Person('today') });
    expect(viewed(host.workbook).settings.reportDate).toBe(TODAY);
  });

  test('stays when the person keeps it', async () => {
    const { host, heard } = await play({ workbook: earlier, person: new Person('write') });
    expect(viewed(host.workbook).settings.reportDate).toBe('2024-03-01');
    expect(heard[1]?.title).toContain('không có gì phải ghi');
  });

  test('is not asked about where it follows today', async () => {
    const following = ran(fixedPlan(), { today: '2024-03-01', settings: { reportDate: 'today' } }).workbook;
    const { heard } = await play({ workbook: following });
    expect(heard.filter(({ buttons }) => buttons.length > 1)).toEqual([]);
  });
});

describe('what stands in the way is told, and nothing is written', () => {
  test.each(HOST_FAULT_CODES)('reading: %s', async (code) => {
    const { heard, host, before } = await play({
      prepare: (memory) => memory.failNext('read', { code, raw: 'RAW', sheet: 'Kế hoạch', cell: 'B4' }),
    });
    expect(host.workbook).toBe(before);
    expect(heard).toHaveLength(1);
    expect(said(heard[0] as Notice)).toContain('Chưa ghi gì vào tệp.');
    expect(said(heard[0] as Notice)).toContain('ô B4');
    expect(said(heard[0] as Notice).includes('RAW')).toBe(code === 'unknown');
  });

  const places = [{ sheet: 'Kế hoạch', cell: 'H9' }];
  const lefts: readonly (readonly [HostFault['left'], string])[] = [
    [{ kind: 'nothing' }, 'Chưa ghi gì'],
    [{ kind: 'restored' }, 'trả lại như cũ'],
    [{ kind: 'partly', places }, 'H9'],
  ];
  test.each(lefts)('writing, left: %j', async (left, words) => {
    const { heard } = await play({
      person: new Person('write'),
      prepare: (memory) => memory.failNext('write', { code: 'sheet-protected', ...(left ? { left } : {}) }),
    });
    expect(heard).toHaveLength(2);
    expect(said(heard[1] as Notice)).toContain(words);
  });

  test('no plan in the workbook', async () => {
    const [first, ...others] = fixedPlan().sheets;
    if (!first) throw new Error('no sheet');
    const workbook = { ...fixedPlan(), sheets: [{ ...first, rows: [], merges: [] }, ...others] };
    const { heard, host } = await play({ workbook });
    expect(host.written).toEqual([]);
    expect(heard[0]?.title).toBe('Cập nhật trạng thái: chưa làm được');
    expect(said(heard[0] as Notice)).toContain('Mở ngăn Phụ Lục');
  });

  test('somebody changes the table while the preview is open', async () => {
    let host: MemoryHost | undefined;
    const changed = fixedPlan();
    const person = new Person('write', () => host?.change(changed));
    const { heard } = await play({ person, prepare: (memory) => (host = memory) });
    expect(host?.workbook).toBe(changed);
    expect(said(heard[1] as Notice)).toContain('Có người vừa sửa bảng');
  });

  test('a fault of our own is told, and does not claim that nothing was written', async () => {
    const { heard } = await play({
      options: {
        before: () => {
          throw new TypeError('OURS');
        },
      },
    });
    expect(said(heard[0] as Notice)).toContain('OURS');
    expect(said(heard[0] as Notice)).not.toContain('Chưa ghi gì');
  });
});

test('in English where Office is', async () => {
  const { heard } = await play({ options: { language: 'en' }, kind: 'summaries' });
  expect(heard[0]?.buttons.map(({ label }) => label)).toEqual(['Write to the workbook', 'Cancel']);
  expect(said(heard[0] as Notice).replaceAll(/“[^”]*”/g, '')).toContain('Nothing has been written yet');
});
