import fc from 'fast-check';
import { findTables } from '../../../src/core/reading/findTables';
import { gridOf } from '../../../src/core/reading/grid';
import { readPlan } from '../../../src/core/reading/readPlan';
import type { TableReading } from '../../../src/core/reading/tableReading';
import { normaliseEdits } from '../../../src/core/normalise/normalise';
import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { TestCell } from '../snapshotOf';
import { dateCell, snapshotOf } from '../snapshotOf';
import { CELL_TEXT } from '../text/cellText';
import { HEADER } from './tables';

const TEXT: fc.Arbitrary<TestCell> = fc.oneof(
  fc.constant(''),
  CELL_TEXT,
  fc.constantFrom(
    'Quý I',
    'Thường',
    'xuyên trong năm',
    'GIÁM ĐỐC',
    'Nơi nhận:',
    'Tổng cộng',
    'Ghi chú: x',
    'I. MỤC',
    'nt',
    'Phòng A',
    'Việc khác.',
  ),
);
const MARK: fc.Arbitrary<TestCell> = fc.constantFrom('', '', '1', '2', 'A', 'I', 'II', '1.1', 'a)', '-', 'Phần I', 3);
const RICH: fc.Arbitrary<TestCell> = fc.constantFrom<TestCell>(
  { value: '- Một. - Hai', rich: true },
  { value: 'có công thức', formula: 'A1&""' },
  { value: 'có  ghi chú', comment: true },
  { value: null, error: '#REF!' },
  dateCell('2024-05-01'),
  12,
);
const ROW: fc.Arbitrary<readonly TestCell[]> = fc.oneof<fc.MaybeWeightedArbitrary<readonly TestCell[]>[]>(
  { weight: 8, arbitrary: fc.tuple(MARK, TEXT, TEXT, TEXT, TEXT) },
  { weight: 2, arbitrary: fc.tuple(MARK, TEXT, RICH, RICH, TEXT) },
  { weight: 2, arbitrary: fc.constant(HEADER) },
  { weight: 1, arbitrary: fc.constant([]) },
);
const BODY = fc.array(ROW, { maxLength: 12 });

function bookOf(body: readonly (readonly TestCell[])[], merges: readonly string[] = []): WorkbookSnapshot {
  return snapshotOf({ grid: [['KẾ HOẠCH NĂM 2024'], HEADER, ...body], merges });
}

function tableOf(workbook: WorkbookSnapshot): TableReading {
  const search = findTables(workbook);
  if (search.table === null) throw new Error('no table');
  return search.table;
}

/** Rows under the header that show some text but have no use in the reading. */
function lostRows(workbook: WorkbookSnapshot, table: TableReading): number[] {
  const [sheet] = workbook.sheets;
  if (!sheet) return [];
  const grid = gridOf(sheet);
  const inHeaders = (row: number): boolean =>
    table.regions.some(({ header }) => row >= header.first && row <= header.last);
  const filled = [...sheet.rows.keys()].filter(
    (row) => row > table.regions[0].header.last && [0, 1, 2, 3, 4].some((column) => grid.text(row, column) !== ''),
  );
  return filled.filter((row) => !inHeaders(row) && !table.rows.has(row));
}

describe('any table', () => {
  test('no row is lost, every task row is in exactly one task', () => {
    fc.assert(
      fc.property(BODY, fc.constantFrom([], ['A3:A5'], ['B3:E3', 'D4:D6']), (body, merges) => {
        const workbook = bookOf(body, merges);
        const table = tableOf(workbook);
        expect(lostRows(workbook, table)).toEqual([]);
        const used = table.tasks.flatMap(({ rows }) => rows);
        expect(new Set(used).size).toBe(used.length);
        const marked = [...table.rows]
          .filter(([, use]) => use === 'task' || use === 'continuation')
          .map(([row]) => row);
        expect([...used].sort((a, b) => a - b)).toEqual(marked.sort((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });

  test('rows that are no tasks though they look like something are told', () => {
    fc.assert(
      fc.property(BODY, (body) => {
        const table = tableOf(bookOf(body));
        const told = new Set(table.issues.map(({ cell }) => Number(/\d+$/.exec(cell ?? '')?.[0]) - 1));
        for (const [row, use] of table.rows)
          if (use === 'note' || use === 'numbered-empty') expect(told).toContain(row);
      }),
      { numRuns: 200 },
    );
  });

  test('ids are unique and the same at each reading; nothing throws', () => {
    fc.assert(
      fc.property(BODY, (body) => {
        const read = (): string[] => readPlan(bookOf(body)).plan?.tasks.map(({ id }) => id) ?? [];
        const ids = read();
        expect(new Set(ids).size).toBe(ids.length);
        expect(read()).toEqual(ids);
      }),
      { numRuns: 150 },
    );
  });

  test('any cells at all, header or not, never throw', () => {
    const any = fc.array(
      fc.array(fc.oneof(TEXT, RICH, fc.constantFrom<TestCell>(...HEADER, 'Hạn', 'Chủ trì')), { maxLength: 7 }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(any, (grid) => {
        readPlan(snapshotOf({ grid }));
      }),
      { numRuns: 400 },
    );
  });
});

describe('normalising any table', () => {
  const texts = (workbook: WorkbookSnapshot): unknown =>
    readPlan(workbook).plan?.tasks.map(({ source: _, ...task }) => task);

  test('the plan reads the same, and a second time nothing changes', () => {
    fc.assert(
      fc.property(BODY, fc.constantFrom([], ['A3:A5'], ['D4:D6']), (body, merges) => {
        const before = bookOf(body, merges);
        const after = applyToSnapshot(before, normaliseEdits(before, tableOf(before)).edits);
        expect(texts(after)).toEqual(texts(before));
        expect(normaliseEdits(after, tableOf(after)).edits).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
