import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import { applyRestoring } from '../../../src/core/undo/applyRestoring';
import { planUndo } from '../../../src/core/undo/planUndo';
import type { PlannedUndo } from '../../../src/core/undo/planUndo';
import type { UndoRecord } from '../../../src/core/undo/record';
import type { NameSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { fixedPlan, SHEET } from '../run/plans';
import { planned, ran, viewed } from '../run/running';
import { reordered, sheetNamed, typed } from '../tracking/harness';
import { contentOnly, described } from './sameWorkbook';

function undone(record: UndoRecord, now: WorkbookSnapshot): PlannedUndo & { readonly workbook: WorkbookSnapshot } {
  const plan = planUndo(record, now);
  if ('refusal' in plan) throw new Error(`refused: ${JSON.stringify(plan.refusal)}`);
  return { ...plan, workbook: applyRestoring(now, plan.edits) };
}

const withSheet = (workbook: WorkbookSnapshot, name: string, change: (sheet: SheetSnapshot) => SheetSnapshot) => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

const shifted = (names: readonly NameSnapshot[], from: RegExp, to: string): readonly NameSnapshot[] =>
  names.map((entry) => (entry.name === 'PL_Bang' ? { ...entry, refersTo: entry.refersTo.replace(from, to) } : entry));

/** A row put in above the table, as Excel does it: the mark moves along. */
function rowAbove(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const moved = withSheet(workbook, SHEET, (sheet) => ({
    ...sheet,
    rows: [
      sheet.rows[0],
      undefined,
      ...sheet.rows
        .slice(1)
        .map((cells, index) =>
          cells?.map((cell) =>
            cell?.formula === undefined
              ? cell
              : { ...cell, formula: cell.formula.replace(/(\$[A-Z]+)\d+/g, `$1${index + 3}`) },
          ),
        ),
    ],
  }));
  const names = moved.names.map((entry) =>
    entry.name !== 'PL_Bang'
      ? entry
      : { ...entry, refersTo: entry.refersTo.replace(/\$(\d+)/g, (_all, row: string) => `$${Number(row) + 1}`) },
  );
  return { ...moved, names };
}

describe('rows moved since the run', () => {
  const start = fixedPlan();
  const { run, workbook } = ran(start);
  const { tracked } = viewed(workbook);

  test('a row put in above: everything is found again', () => {
    const back = undone(run.record, rowAbove(workbook));
    expect(described(back.workbook, contentOnly)).toMatchObject({
      names: described(start) instanceof Object ? (described(start) as { names: unknown }).names : [],
    });
    const texts = (sheet: SheetSnapshot) =>
      sheet.rows.flatMap((cells) =>
        (cells ?? []).flatMap((cell) => (cell === undefined || cell.value === null ? [] : [cell.value])),
      );
    expect(texts(sheetNamed(back.workbook, SHEET))).toEqual(texts(sheetNamed(start, SHEET)));
    expect(back.kept).toEqual([]);
  });

  test('rows sorted with our columns: each task by its Mã', () => {
    const order = [6, 5, 4];
    const sorted = reordered(workbook, SHEET, order, 4);
    const row = 4;
    const edited = typed(sorted, SHEET, row, tracked.columns.completed, { date: '2024-11-19' });
    const back = undone(run.record, edited);
    const rows = sheetNamed(back.workbook, SHEET).rows;
    expect(rows[row]?.[tracked.columns.completed]?.date).toBe('2024-11-19');
    expect(back.kept.map(({ sheet }) => sheet)).toEqual([SHEET]);
    expect(rows[row]?.[tracked.columns.id]).toBeUndefined();
    expect(rows[5]?.[tracked.columns.status]).toBeUndefined();
  });

  test('a task put in since keeps what was typed beside it', () => {
    const grown = withSheet(workbook, SHEET, (sheet) => ({
      ...sheet,
      rows: [...sheet.rows.slice(0, 5), [{ value: 99 }, { value: 'Việc thêm' }], ...sheet.rows.slice(5)],
    }));
    const names = shifted(grown.names, /\$(\d+)$/, '$14');
    const edited = typed({ ...grown, names }, SHEET, 5, tracked.columns.outcome, 'đang làm');
    const back = undone(run.record, edited);
    expect(sheetNamed(back.workbook, SHEET).rows[5]?.[tracked.columns.outcome]?.value).toBe('đang làm');
    expect(sheetNamed(back.workbook, SHEET).rows[6]?.[tracked.columns.id]).toBeUndefined();
  });

  test('a column put in: refused, nothing is done', () => {
    const wider = withSheet(workbook, SHEET, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) => cells && [...cells.slice(0, 2), undefined, ...cells.slice(2)]),
    }));
    expect(planUndo(run.record, wider)).toMatchObject({ refusal: { code: 'undo-columns-moved', sheet: SHEET } });
  });

  test('a sheet renamed since is found by our mark', () => {
    const renamed = {
      ...withSheet(workbook, SHEET, (sheet) => ({ ...sheet, name: 'KH 2024' })),
      names: workbook.names.map((entry) => ({ ...entry, refersTo: entry.refersTo.replace(SHEET, 'KH 2024') })),
      sheetNames: workbook.sheetNames.map((name) => (name === SHEET ? 'KH 2024' : name)),
    };
    const back = undone(run.record, renamed);
    expect(described({ ...back.workbook, sheets: [sheetNamed(back.workbook, 'KH 2024')] })).toMatchObject({
      sheets: [
        {
          ...(described({ ...start, sheets: [sheetNamed(start, SHEET)] }) as { sheets: object[] }).sheets[0],
          name: 'KH 2024',
        },
      ],
    });
  });

  test('a protected sheet: refused', () => {
    const locked = withSheet(workbook, SHEET, (sheet) => ({ ...sheet, protected: true }));
    expect(planUndo(run.record, locked)).toMatchObject({ refusal: { code: 'undo-protected', sheet: SHEET } });
  });
});

describe('sheets of the run that somebody has written in', () => {
  test('stay with what they show, and the run after knows them for its own', () => {
    const start = fixedPlan();
    const { run, workbook } = ran(start, { kind: 'summaries' });
    const noted = typed(workbook, 'DS quá hạn', 40, 2, 'ghi chú của tôi');
    const back = undone(run.record, noted);
    const names = back.workbook.sheets.map(({ name }) => name);
    expect(names).toEqual([SHEET, 'Khác', 'Thiết lập', 'TH theo đơn vị', 'DS quá hạn', '_PhuLucTinh', '_PhuLuc']);
    expect(back.kept.map(({ sheet }) => sheet)).toEqual(['Thiết lập', 'TH theo đơn vị', 'DS quá hạn']);
    const again = ran(back.workbook, { kind: 'summaries' });
    expect(again.workbook.sheets.filter(({ name }) => name.includes('DS quá hạn'))).toHaveLength(1);
    expect(JSON.stringify(sheetNamed(again.workbook, 'DS quá hạn').rows)).toContain('ghi chú của tôi');
    expect(planned(again.workbook, { kind: 'summaries' }).edits).toEqual([]);
  });

  test('settings that somebody has changed stay and count in the next run', () => {
    const { run, workbook } = ran(fixedPlan());
    const changed = typed(workbook, 'Thiết lập', 6, 1, 14);
    const back = undone(run.record, changed);
    expect(back.kept).toEqual([{ sheet: 'Thiết lập' }]);
    expect(viewed(back.workbook).settings.warningDays).toBe(14);
    expect(viewed(back.workbook).isTracked).toBe(false);
  });

  test('stay when formulas of the user read them', () => {
    const { run, workbook } = ran(fixedPlan(), { kind: 'summaries' });
    const reading = (formula: string) =>
      withSheet(workbook, 'Khác', (sheet) => ({ ...sheet, rows: [...sheet.rows, [{ value: 1, formula }]] }));
    const keptBy = (formula: string) => undone(run.record, reading(formula)).kept.map(({ sheet }) => sheet);
    expect(keptBy("'TH theo lĩnh vực'!B7")).toEqual(['Thiết lập', 'TH theo lĩnh vực']);
    expect(keptBy('IF(A1<PL_NgayBaoCao,1,2)')).toEqual(['Thiết lập']);
    expect(keptBy("'Kế hoạch'!B7")).toEqual([]);
    const named = { ...workbook, names: [...workbook.names, { name: 'SoViec', refersTo: "'Giao ban'!$B$4" }] };
    expect(undone(run.record, named).kept.map(({ sheet }) => sheet)).toContain('Giao ban');
  });

  test('a copy that somebody has worked in stays, without our columns', () => {
    const { run, workbook } = ran(fixedPlan(), { placement: { kind: 'copy' } });
    const copy = 'Kế hoạch (theo dõi)';
    const untouched = undone(run.record, workbook);
    expect(described(untouched.workbook)).toEqual(described(fixedPlan()));
    const edited = undone(run.record, typed(workbook, copy, 4, 1, 'Viết lại'));
    expect(edited.kept).toContainEqual({ sheet: copy });
    expect(sheetNamed(edited.workbook, copy).rows[4]).toHaveLength(17);
    expect(
      sheetNamed(edited.workbook, copy)
        .rows[4]?.slice(5)
        .filter((cell) => cell !== undefined),
    ).toEqual([]);
  });
});

describe('normalising', () => {
  const torn = withSheet(fixedPlan(), SHEET, (sheet) => ({
    ...sheet,
    rows: [
      ...sheet.rows.slice(0, 5),
      sheet.rows[2],
      [undefined, { value: 'phần bị ngắt trang', style: 4 }, undefined, { value: '', style: 4 }],
      ...sheet.rows.slice(5),
    ],
    rowHeights: [20, undefined, 33, 16, 17, 18, 19, 20],
  }));
  const dirty = typed(torn, SHEET, 4, 1, 'Thực hiện   nhiệm vụ và');

  test.each([true, false])('is taken back: texts, rows, heights (tracked before: %s)', (isTracked) => {
    const before = isTracked ? ran(dirty).workbook : dirty;
    const { run, workbook } = ran(before, { kind: 'normalise' });
    expect(run.preview.deletedRows).toEqual([{ sheet: SHEET, rows: [5, 6] }]);
    const back = undone(run.record, workbook);
    expect(described(back.workbook, contentOnly)).toEqual(described(before, contentOnly));
    expect(described(applyRestoring(workbook, run.inverse), contentOnly)).toEqual(described(before, contentOnly));
    const edited = undone(run.record, typed(workbook, SHEET, 4, 1, 'Viết khác'));
    expect(edited.kept).toEqual([{ sheet: SHEET, cell: 'B5' }]);
    expect(sheetNamed(edited.workbook, SHEET).rows[6]?.[1]?.value).toBe('phần bị ngắt trang');
  });

  test('is not taken back when rows have moved since', () => {
    const { run, workbook } = ran(dirty, { kind: 'normalise' });
    const moved = withSheet(workbook, SHEET, (sheet) => ({
      ...sheet,
      rows: [sheet.rows[0], undefined, ...sheet.rows.slice(1)],
    }));
    expect(planUndo(run.record, moved)).toMatchObject({ refusal: { code: 'undo-rows-moved' } });
  });
});

test('the sample sheet goes, unless somebody has written in it', () => {
  const start = fixedPlan();
  const { run, workbook } = ran(start, { kind: 'sample' });
  expect(described(undone(run.record, workbook).workbook)).toEqual(described(start));
  const used = undone(run.record, typed(workbook, 'Kế hoạch mẫu', 6, 1, 'của tôi'));
  expect(used.kept).toEqual([{ sheet: 'Kế hoạch mẫu' }]);
  expect(used.edits).toEqual([]);
});

test('a run on a workbook that it need not change is taken back to itself', () => {
  const { workbook } = ran(fixedPlan());
  const run = planned(workbook);
  expect(run.edits).toEqual([]);
  expect(applyToSnapshot(workbook, run.edits)).toEqual(applyRestoring(workbook, run.inverse));
});
