import type { CellSnapshot, WorkbookSnapshot } from '../../../../src/core/workbook/snapshot';
import { createExcelHost } from '../../../../src/host/excel/excelHost';
import type { Progress } from '../../../../src/host/planHost';
import { readWorkbook } from '../../../../src/host/excel/read/readWorkbook';
import { inExcel } from '../../../../src/host/excel/session';
import { fakeExcel, setLevel } from '../../../excel/bridge/node';
import type { FakeExcel } from '../../../excel/host';
import { fromSnapshot } from '../../../excel/load/fromSnapshot';
import { readingFault, readOpen } from '../reading';

/** A plan of so many task rows, with a bold section every tenth row. */
function plan(tasks: number): WorkbookSnapshot {
  const rows: (CellSnapshot | undefined)[][] = [[{ value: 'KẾ HOẠCH', bold: true }], []];
  rows.push(['STT', 'Nội dung', 'Thời hạn', 'Đơn vị', 'Ghi chú'].map((value) => ({ value, bold: true })));
  for (let task = 1; task <= tasks; task += 1) {
    if (task % 10 === 1) rows.push([undefined, { value: `Nhóm ${String(task)}`, bold: true }]);
    rows.push([
      { value: task },
      { value: `Rà soát văn bản số ${String(task)}` },
      { value: 'Quý II/2026' },
      { value: 'Phòng Nội vụ' },
    ]);
  }
  const sheet = {
    name: 'Kế hoạch',
    visibility: 'visible',
    protected: false,
    rows,
    merges: [{ top: 0, left: 0, bottom: 0, right: 4 }],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    tables: [],
    occupied: [],
    columnWidths: [],
  } as const;
  return {
    sheets: [sheet, { ...sheet, name: 'Nháp', rows: [] }],
    names: [],
    sheetNames: ['Kế hoạch', 'Nháp'],
    structureLocked: false,
  };
}

let host: FakeExcel;
beforeEach(async () => {
  host = await fakeExcel('1.17');
});

/** What reading a plan of so many tasks costs where answers have no limit, as on a desktop. */
async function costOf(tasks: number): Promise<{ roundTrips: number; actions: number }> {
  host.reset(fromSnapshot(plan(tasks)));
  host.limits.payload = Number.POSITIVE_INFINITY;
  await readOpen();
  return host.counters;
}

test('as many round trips for 10,000 rows as for 100, and hardly more actions', async () => {
  const { roundTrips, actions } = await costOf(100);
  const large = await costOf(10_000);
  expect(roundTrips).toBeLessThanOrEqual(5);
  expect(large.roundTrips).toBe(roundTrips);
  expect(large.actions).toBeLessThan(actions + 400);
}, 60_000);

describe('answers that are too large', () => {
  const rowsRead = (snapshot: WorkbookSnapshot): unknown =>
    snapshot.sheets.map(({ rows }) => rows.map((row) => row?.map((cell) => [cell?.value, cell?.bold])));

  test('are asked for in pieces, and nothing is lost', async () => {
    host.reset(fromSnapshot(plan(300)));
    const whole = await readOpen();
    const { roundTrips } = host.counters;
    host.resetCounters();
    host.limits.payload = 40_000;
    const pieces = await readOpen();
    expect(rowsRead(pieces.snapshot)).toEqual(rowsRead(whole.snapshot));
    expect(host.counters.roundTrips).toBeGreaterThan(roundTrips);
  });

  test('a small budget asks in pieces at once', async () => {
    host.reset(fromSnapshot(plan(300)));
    const told: Progress[] = [];
    const result = await inExcel({}, (context) =>
      readWorkbook(context, { budget: 20_000, progress: (progress) => void told.push(progress) }),
    );
    expect(result.ok && rowsRead(result.value.snapshot)).toEqual(rowsRead((await readOpen()).snapshot));
    expect(told.length).toBeGreaterThan(5);
    expect(told.every(({ step, done = 0, total = 0 }) => step === 'reading' && done >= 1 && done <= total)).toBe(true);
  });

  test('one row that is too large is a fault', async () => {
    host.reset(fromSnapshot(plan(20)));
    host.limits.payload = 6_000;
    const [sheet] = host.book.sheets;
    if (sheet) sheet.grid.make(5, 1).value = 'x'.repeat(20_000);
    expect(await readingFault()).toMatchObject({ code: 'too-much-at-once' });
  });
});

describe('stopping', () => {
  test('before it begins', async () => {
    host.reset(fromSnapshot(plan(10)));
    const stop = new AbortController();
    stop.abort();
    expect(await createExcelHost().read({ signal: stop.signal })).toEqual({ ok: false, fault: { code: 'cancelled' } });
    expect(host.counters.roundTrips).toBe(0);
  });

  test('between two pieces', async () => {
    host.reset(fromSnapshot(plan(300)));
    const stop = new AbortController();
    const result = await inExcel({}, (context) =>
      readWorkbook(context, {
        budget: 20_000,
        signal: stop.signal,
        progress: ({ done }) => {
          if (done === 3) stop.abort();
        },
      }),
    );
    expect(result).toEqual({ ok: false, fault: { code: 'cancelled' } });
    expect(host.counters.roundTrips).toBe(5);
  });
});

test('a host of the floor reads too, and says what it cannot tell', async () => {
  setLevel(host, '1.9');
  host.reset(fromSnapshot(plan(10)));
  const { snapshot, notes } = await readOpen();
  expect(notes).toEqual(['merges-unknown', 'comments-unknown']);
  expect(snapshot.sheets[0]?.merges).toEqual([]);
  expect(snapshot.sheets[0]?.rows[2]?.map((cell) => cell?.value)).toEqual([
    'STT',
    'Nội dung',
    'Thời hạn',
    'Đơn vị',
    'Ghi chú',
  ]);
});

test('a set that is claimed and lacks its member is not used again', async () => {
  host.reset(fromSnapshot(plan(10)));
  host.faults.failMember('getMergedAreasOrNullObject', 'ApiNotFound');
  expect((await readOpen()).notes).toContain('merges-unknown');
});

test('more merged blocks than Excel tells at once', async () => {
  const workbook = plan(1_500);
  const [sheet] = workbook.sheets;
  const merges = Array.from({ length: 700 }, (_, index) => ({
    top: 5 + index * 2,
    left: 3,
    bottom: 6 + index * 2,
    right: 4,
  }));
  if (sheet) host.reset(fromSnapshot({ ...workbook, sheets: [{ ...sheet, merges }] }));
  const { snapshot, notes } = await readOpen();
  expect(notes).not.toContain('merges-unknown');
  expect(snapshot.sheets[0]?.merges).toEqual(merges);
});

test('a cell that is being edited', async () => {
  host.reset(fromSnapshot(plan(10)));
  host.startCellEdit();
  expect(await readingFault()).toMatchObject({ code: 'cell-being-edited' });
  host.endCellEdit();
  expect((await readOpen()).activeSheet).toBe('Kế hoạch');
});

test('what fails in some workbooks is asked for alone', async () => {
  host.reset(fromSnapshot(plan(10)));
  host.faults.failMember('date', 'InvalidOperation');
  host.faults.failMember('getActiveWorksheet', 'UnsupportedSheet');
  const { activeSheet, notes } = await readOpen();
  expect(activeSheet).toBe('Kế hoạch');
  expect(notes).not.toContain('date-system-1904');
});
