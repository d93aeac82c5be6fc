import type { Edit } from '../../../src/core/edit/edit';
import { AS_OF, cellOf, reordered, rowOf, run, sheetNamed, track, typed, typedIn } from './harness';
import { HEADER_ROW, OFFICE, sampleSheet, SHEET, workbookOf } from './sample';
import type { SampleRow } from './sample';

const ROWS: readonly SampleRow[] = [
  { section: 'I. Cải cách thể chế' },
  { content: 'Ban hành kế hoạch', phrase: 'Quý I ban hành; báo cáo trước 30/10' },
  { content: 'Rà soát văn bản', phrase: 'Trước ngày 15/6/2024' },
  { content: 'Tuyên truyền', phrase: 'Thường xuyên' },
  { content: 'Báo cáo tháng', phrase: 'Hằng tháng' },
  { content: 'Kiểm tra', phrase: 'Chậm nhất 25/11/2024' },
  { content: 'Sơ kết', phrase: 'Trong Quý IV/2024' },
  { content: 'Việc khác', phrase: 'Theo quy định' },
];
const first = () => track(workbookOf(sampleSheet(ROWS)));

describe('first run', () => {
  test('statuses, milestones and deadlines', () => {
    const done = first();
    const shown = done.result.tracked.tasks.map((_task, i) => {
      const { id, milestone, due, status, daysLate } = rowOf(done, i);
      return [id, milestone, due, status, daysLate];
    });
    expect(shown).toEqual([
      ['I.01', '1/2', '2024-03-31', 'Quá hạn', '234'],
      ['I.02', '', '2024-06-14', 'Quá hạn', '159'],
      ['I.03', 'TX', '', 'Thường xuyên', ''],
      ['I.04', '11/12', '2024-11-30', 'Trong hạn', ''],
      ['I.05', '', '2024-11-25', 'Sắp đến hạn', ''],
      ['I.06', '', '2024-12-31', 'Trong hạn', ''],
      ['I.07', '', '', 'Chưa xác định hạn', ''],
    ]);
  });

  test('a doubled unit column has its own name, the rest are the plain headers', () => {
    const { workbook, result } = first();
    const headers = sheetNamed(workbook, SHEET).rows[HEADER_ROW]?.map((cell) => cell?.value);
    expect(headers?.slice(4)).toEqual([
      'Mã',
      'Lĩnh vực',
      'Đơn vị chủ trì (chuẩn)',
      'Đơn vị phối hợp',
      'Mốc',
      'Hạn',
      'Cách hiểu',
      'Ngày hoàn thành',
      'Trạng thái',
      'Số ngày quá hạn',
      'Kết quả thực hiện',
      'Nhật ký mốc',
    ]);
    expect(result.tracked.tasks[0]?.lead).toEqual(['Văn phòng Sở']);
  });

  test('sheets, names and marks', () => {
    const { workbook } = first();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        SHEET,
        'Thiết lập',
        'TH theo đơn vị',
        'TH theo lĩnh vực',
        'DS quá hạn',
        'Giao ban',
        '_PhuLuc',
      ]),
    );
    expect(workbook.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['PL_Bang', 'PL_ThietLap', 'PL_SoLieu', 'PL_NgayBaoCao', 'PL_SoNgayCanhBao', 'PL_ToMau']),
    );
    expect(workbook.names.find(({ name }) => name === 'PL_Bang')?.refersTo).toBe(`'${SHEET}'!$A$4:$P$12`);
  });

  test("the user's own cells are not written", () => {
    const { result } = first();
    const cells = result.edits.filter((edit): edit is Extract<Edit, { kind: 'cells' }> => edit.kind === 'cells');
    for (const edit of cells.filter(({ sheet }) => sheet === SHEET)) expect(edit.column).toBeGreaterThanOrEqual(4);
  });
});

describe('second run', () => {
  test('nothing is left to do', () => {
    expect(run(first().workbook).edits).toEqual([]);
    expect(run(first().workbook, { reportDate: '2025-03-01', asOfGiven: false }).edits).toEqual([]);
  });

  test("another report date changes the settings cell and the results, not the user's cells", () => {
    const again = track(first().workbook, { reportDate: '2024-12-01', asOfGiven: true });
    expect(cellOf(again, 4, 'status')).toBe('Quá hạn');
    expect(cellOf(again, 3, 'status')).toBe('Quá hạn');
    expect(run(again.workbook, { reportDate: '2024-12-01', asOfGiven: true }).edits).toEqual([]);
  });

  test('sheets are found again after renaming', () => {
    const { workbook } = first();
    const renamed = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => (sheet.name === 'Giao ban' ? { ...sheet, name: 'Họp tuần' } : sheet)),
      sheetNames: workbook.sheetNames.map((name) => (name === 'Giao ban' ? 'Họp tuần' : name)),
      names: workbook.names.map((entry) => ({
        ...entry,
        refersTo: entry.refersTo.replace("'Giao ban'", "'Họp tuần'"),
      })),
    };
    const after = track(renamed);
    expect(after.workbook.sheetNames).not.toContain('Giao ban');
    expect(run(after.workbook).edits).toEqual([]);
  });

  test('a sheet of ours that was deleted is made again', () => {
    const { workbook } = first();
    const without = {
      ...workbook,
      sheets: workbook.sheets.filter(({ name }) => name !== 'Giao ban'),
      sheetNames: workbook.sheetNames.filter((name) => name !== 'Giao ban'),
      names: workbook.names.map((entry) => (entry.name === 'PL_GiaoBan' ? { ...entry, refersTo: '#REF!$A$1' } : entry)),
    };
    const after = track(without);
    expect(after.workbook.sheetNames).toContain('Giao ban');
    expect(run(after.workbook).edits).toEqual([]);
  });
});

describe('refresh', () => {
  test('a completed milestone goes to the log and the next begins', () => {
    const before = first();
    const noted = { ...before, workbook: typedIn(before, 0, 'outcome', 'Quyết định 12') };
    const after = track(typedIn(noted, 0, 'completed', { date: '2024-03-28' }));
    expect(rowOf(after, 0)).toMatchObject({
      milestone: '2/2',
      due: '2024-10-29',
      completed: '',
      status: 'Quá hạn',
      outcome: 'Quyết định 12',
      log: 'Mốc 1/2 (hạn 31/03/2024): hoàn thành 28/03/2024; Quyết định 12',
    });
    const last = track(typedIn(after, 0, 'completed', { date: '2024-11-01' }));
    expect(rowOf(last, 0)).toMatchObject({ milestone: '2/2', completed: '2024-11-01', status: 'Hoàn thành trễ hạn' });
    expect(run(last.workbook).edits).toEqual([]);
  });

  test('a cycle goes on to its next occurrence', () => {
    const before = first();
    const after = track(typedIn(before, 3, 'completed', { date: '2024-11-19' }));
    expect(rowOf(after, 3)).toMatchObject({ milestone: '12/12', due: '2024-12-31', completed: '' });
  });

  test('a corrected deadline stays and counts; the log tells it', () => {
    const before = first();
    const after = track(typedIn(before, 1, 'due', { date: '2024-12-05' }));
    expect(rowOf(after, 1)).toMatchObject({ due: '2024-12-05', status: 'Trong hạn' });
    expect(run(after.workbook).edits).toEqual([]);
  });

  test('a deadline typed for a task that goes on all year counts', () => {
    const after = track(typedIn(first(), 2, 'due', { date: '2024-11-01' }));
    expect(rowOf(after, 2)).toMatchObject({ milestone: '', due: '2024-11-01', status: 'Quá hạn' });
    expect(run(after.workbook).edits).toEqual([]);
  });

  test('a deadline that was cleared stays cleared', () => {
    const after = track(typedIn(first(), 1, 'due', null));
    expect(rowOf(after, 1)).toMatchObject({ due: '', status: 'Chưa xác định hạn' });
    expect(run(after.workbook).edits).toEqual([]);
  });

  test('words in the completion cell do not count and are told', () => {
    const after = track(typedIn(first(), 1, 'completed', 'đã xong'));
    expect(rowOf(after, 1)).toMatchObject({ completed: 'đã xong', status: 'Quá hạn' });
    expect(after.result.issues).toContainEqual(
      expect.objectContaining({ code: 'tracking-completed-not-date', raw: 'đã xong' }),
    );
  });

  test('a new phrase gives a new deadline, unless the user set it', () => {
    const before = first();
    const row = before.result.tracked.tasks[1]?.row ?? 0;
    const phrase = typed(before.workbook, SHEET, row, 2, 'Trong Quý IV/2024');
    expect(cellOf(track(phrase), 1, 'due')).toBe('2024-12-31');
    const corrected = track(typedIn(before, 1, 'due', { date: '2024-07-01' }));
    const both = track(typed(corrected.workbook, SHEET, row, 2, 'Trong Quý IV/2024'));
    expect(cellOf(both, 1, 'due')).toBe('2024-07-01');
    expect(both.result.issues.map(({ code }) => code)).toContain('due-kept-phrase-changed');
  });

  test('rows moved and rows added keep who is who', () => {
    const before = first();
    const dated = typedIn(before, 4, 'completed', { date: '2024-11-18' });
    const moved = reordered(dated, SHEET, [5, 9, 6, 7, 8, 10, 11], 5);
    const after = track(moved);
    expect(after.result.tracked.tasks.map(({ task }) => task.id)).toEqual([
      'I.01',
      'I.05',
      'I.02',
      'I.03',
      'I.04',
      'I.06',
      'I.07',
    ]);
    expect(cellOf(after, 1, 'completed')).toBe('2024-11-18');
    const grown = typed(
      typed(typed(after.workbook, SHEET, 12, 0, 9), SHEET, 12, 1, 'Việc mới'),
      SHEET,
      12,
      2,
      'Định kỳ',
    );
    const last = track(grown);
    expect(rowOf(last, 7)).toMatchObject({ id: 'I.08', status: 'Thường xuyên' });
    expect(run(last.workbook).edits).toEqual([]);
  });

  test("the user's columns sorted without ours is told", () => {
    const before = first();
    const [a, b] = [before.result.tracked.tasks[1]?.row ?? 0, before.result.tracked.tasks[4]?.row ?? 0];
    let { workbook } = before;
    const cells = sheetNamed(workbook, SHEET).rows;
    for (const column of [1, 2]) {
      const [inA, inB] = [cells[a]?.[column]?.value ?? null, cells[b]?.[column]?.value ?? null];
      workbook = typed(workbook, SHEET, a, column, `${inB}`);
      workbook = typed(workbook, SHEET, b, column, `${inA}`);
    }
    expect(track(workbook).result.issues.map(({ code }) => code)).toContain('rows-misaligned');
    expect(track(track(workbook).workbook).result.issues.map(({ code }) => code)).toContain('rows-misaligned');
  });
});

describe("the office's own columns", () => {
  const office = [
    ...OFFICE,
    ['completed', 'Ngày hoàn thành'],
    ['progress', 'Tình hình thực hiện'],
    ['status', 'Trạng thái'],
  ] as const;
  const rows: readonly SampleRow[] = [
    {
      content: 'Ban hành kế hoạch',
      phrase: 'Quý I ban hành; báo cáo trước 30/10',
      lead: 'Văn phòng Sở',
      more: { status: 'Đã hoàn thành', progress: 'Đã trình' },
    },
    { content: 'Rà soát', phrase: 'Trước ngày 15/6/2024', lead: 'Thanh tra Sở' },
  ];

  test('are used, not doubled; a status the user wrote is never overwritten', () => {
    const sheet = sampleSheet(rows, office);
    const done = track(typed(workbookOf(sheet), SHEET, 5, 4, { date: '2024-06-01' }), AS_OF, office);
    const { columns } = done.result.tracked;
    expect([columns.completed, columns.outcome, columns.lead]).toEqual([4, 5, 3]);
    expect(sheetNamed(done.workbook, SHEET).rows[HEADER_ROW]?.[columns.status]?.value).toBe('Trạng thái theo hạn');
    expect(sheetNamed(done.workbook, SHEET).rows[4]?.[6]?.value).toBe('Đã hoàn thành');
    expect(rowOf(done, 0)).toMatchObject({ status: 'Quá hạn', outcome: 'Đã trình' });
    expect(rowOf(done, 1)).toMatchObject({ status: 'Hoàn thành đúng hạn' });
    expect(done.result.issues.map(({ code }) => code)).toContain('status-conflict');
    expect(run(done.workbook, AS_OF, office).edits).toEqual([]);
  });

  test('days that the office wrote as text are taken over into a column that formulas can read', () => {
    const start = typed(workbookOf(sampleSheet(rows, office)), SHEET, 5, 4, '15/06/2024');
    const done = track(start, AS_OF, office);
    expect(done.result.tracked.columns.completed).not.toBe(4);
    expect(sheetNamed(done.workbook, SHEET).rows[5]?.[4]?.value).toBe('15/06/2024');
    expect(rowOf(done, 1)).toMatchObject({ completed: '2024-06-15', status: 'Hoàn thành trễ hạn', daysLate: '1' });
    expect(run(done.workbook, AS_OF, office).edits).toEqual([]);
    const cleared = track(typedIn(done, 1, 'completed', null), AS_OF, office);
    expect(cellOf(cleared, 1, 'completed')).toBe('');
    expect(cleared.result.issues.map(({ code }) => code)).toContain('office-completed-unused');
  });

  test('a column of shares of work done is no place for results', () => {
    const done = track(typed(workbookOf(sampleSheet(rows, office)), SHEET, 5, 5, 0.4), AS_OF, office);
    expect(done.result.tracked.columns.outcome).not.toBe(5);
  });

  test('an empty status column is used', () => {
    const empty = rows.map(({ more: _more, ...row }) => row);
    const done = track(workbookOf(sampleSheet(empty, office)), AS_OF, office);
    expect(done.result.tracked.columns.status).toBe(6);
    expect(cellOf(done, 0, 'status')).toBe('Quá hạn');
    expect(run(done.workbook, AS_OF, office).edits).toEqual([]);
  });

  test('a completion there from the start is for the whole task', () => {
    const done = track(
      typed(workbookOf(sampleSheet(rows, office)), SHEET, 4, 4, { date: '2024-10-01' }),
      AS_OF,
      office,
    );
    expect(rowOf(done, 0)).toMatchObject({ milestone: '2/2', completed: '2024-10-01', status: 'Hoàn thành đúng hạn' });
    const doubt = done.result.issues.filter(({ code }) => code === 'completed-covers-all');
    expect(doubt).toMatchObject([{ severity: 'warning', raw: '01/10/2024' }]);
    const again = track(typedIn(done, 0, 'milestone', '1/2'), AS_OF, office);
    expect(rowOf(again, 0)).toMatchObject({ milestone: '2/2', completed: '', status: 'Quá hạn' });
    expect(rowOf(again, 0).log).toContain('01/10/2024');
    expect(run(done.workbook, AS_OF, office).edits).toEqual([]);
  });
});

describe('columns that the user moved', () => {
  const shifted = (at: number, count: number) => {
    const { workbook } = first();
    const sheet = sheetNamed(workbook, SHEET);
    const move = (formula: string) =>
      formula.replace(/\$([A-Z])(\d+)/g, (_all, letter: string, row: string) => {
        const column = letter.charCodeAt(0) - 65;
        return `$${String.fromCharCode(65 + column + (column >= at ? count : 0))}${row}`;
      });
    const rows = sheet.rows.map((cells) => {
      const moved = cells?.map((cell) =>
        cell?.formula === undefined ? cell : { ...cell, formula: move(cell.formula) },
      );
      moved?.splice(at, Math.max(0, -count), ...Array.from({ length: Math.max(0, count) }, () => undefined));
      return moved;
    });
    const bang = `'${SHEET}'!$A$4:$${String.fromCharCode(80 + count)}$12`;
    return {
      ...workbook,
      sheets: workbook.sheets.map((one) => (one === sheet ? { ...sheet, rows } : one)),
      names: workbook.names.map((entry) => (entry.name === 'PL_Bang' ? { ...entry, refersTo: bang } : entry)),
    };
  };

  test('a column put in among ours: the others are found again', () => {
    const after = track(shifted(10, 1));
    expect(after.result.tracked.columns).toMatchObject({ id: 4, due: 9, reading: 11, log: 16 });
    expect(run(after.workbook).edits).toEqual([]);
  });

  test('a header of ours that was renamed stays renamed', () => {
    const before = first();
    const { columns } = before.result.tracked;
    const after = track(typed(before.workbook, SHEET, HEADER_ROW, columns.due, 'Hạn cuối'));
    expect(after.result.tracked.columns).toEqual(columns);
    expect(sheetNamed(after.workbook, SHEET).rows[HEADER_ROW]?.[columns.due]?.value).toBe('Hạn cuối');
    expect(run(after.workbook).edits).toEqual([]);
  });

  test('a column of ours that was deleted is put back at the end', () => {
    const after = track(shifted(10, -1));
    expect(after.result.tracked.columns).toMatchObject({ due: 9, completed: 10, log: 14, reading: 15 });
    expect(run(after.workbook).edits).toEqual([]);
  });

  test("without the state sheet everything there is the user's and stays", () => {
    const before = first();
    const noted = typedIn(before, 1, 'due', { date: '2024-12-05' });
    const lost = { ...noted, sheets: noted.sheets.filter(({ name }) => name !== '_PhuLuc') };
    const after = track({ ...lost, sheetNames: lost.sheets.map(({ name }) => name) });
    expect(after.result.issues.map(({ code }) => code)).toContain('state-lost');
    expect(after.result.tracked.columns).toEqual(before.result.tracked.columns);
    expect(rowOf(after, 1)).toMatchObject({ id: 'I.02', due: '2024-12-05', status: 'Trong hạn' });
  });
});

describe('place', () => {
  const blocked = () => typed(workbookOf(sampleSheet(ROWS)), SHEET, 6, 8, 'ghi riêng');

  test('cells in the way are named and nothing is written', () => {
    const result = run(blocked());
    expect(result.edits).toEqual([]);
    expect(result.refusal).toMatchObject({ code: 'cells-in-the-way', cell: 'I7', facts: { cells: 'I7', column: 'J' } });
  });

  test('another column, or a copy', () => {
    const at = track(blocked(), { ...AS_OF, placement: { kind: 'column', column: 9 } });
    expect(at.result.tracked.columns.id).toBe(9);
    expect(run(at.workbook).edits).toEqual([]);
    const copy = track(blocked(), { ...AS_OF, placement: { kind: 'copy' } });
    expect(copy.result.tracked.sheet).toBe(`${SHEET} (theo dõi)`);
    expect(sheetNamed(copy.workbook, SHEET)).toEqual(sheetNamed(blocked(), SHEET));
    expect(run(copy.workbook, { ...AS_OF, placement: { kind: 'copy' }, sheet: SHEET }).edits).toEqual([]);
    expect(run(blocked(), { ...AS_OF, placement: { kind: 'column', column: 2 } }).refusal?.code).toBe(
      'column-inside-table',
    );
  });

  test('protected sheet, locked structure, another sheet', () => {
    const sheet = sampleSheet(ROWS);
    expect(run(workbookOf({ ...sheet, protected: true })).refusal).toMatchObject({
      code: 'sheet-protected',
      sheet: SHEET,
    });
    expect(run({ ...workbookOf(sheet), structureLocked: true }).refusal?.code).toBe('structure-locked');
    const two = track(workbookOf(sheet, sampleSheet(ROWS, OFFICE, 'Khác')));
    expect(run(two.workbook, { ...AS_OF, sheet: 'Khác' }).refusal?.code).toBe('other-sheet-tracked');
  });

  test("a sheet of the user's with our name is not ours", () => {
    const mine = sampleSheet([], OFFICE, 'Giao ban');
    const done = track(workbookOf(sampleSheet(ROWS), mine));
    expect(sheetNamed(done.workbook, 'Giao ban')).toEqual(mine);
    expect(done.workbook.sheetNames).toContain('Giao ban (2)');
    expect(run(done.workbook).edits).toEqual([]);
  });

  test('an Excel table grows over the new columns', () => {
    const rect = { top: HEADER_ROW, left: 0, bottom: HEADER_ROW + ROWS.length, right: 3 };
    const table = {
      name: 'Bang1',
      rect,
      columns: OFFICE.map(([, header]) => header),
      headerRow: true,
      totalsRow: false,
    };
    const done = track(workbookOf({ ...sampleSheet(ROWS), tables: [table] }));
    expect(sheetNamed(done.workbook, SHEET).tables[0]?.columns).toHaveLength(16);
    expect(run(done.workbook).edits).toEqual([]);
  });
});
