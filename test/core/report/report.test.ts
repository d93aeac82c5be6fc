import fc from 'fast-check';
import type { CellWrite, SheetSpec } from '../../../src/core/edit/edit';
import { briefingParagraph, buildReport } from '../../../src/core/report/buildReport';
import { LINE_CAP } from '../../../src/core/report/countLines';
import { LIST_CAP } from '../../../src/core/report/overdueSheet';
import { rowOfKey, taskKeys } from '../../../src/core/report/sortKeys';
import { summarise } from '../../../src/core/report/summarise';
import { STATUS_CODES } from '../../../src/core/status/codes';
import { fakeSettings, fakeTable } from './fakePlan';
import type { FakeTask } from './fakePlan';
import { anyPlan, anyReportDate } from './plans';
import { samplePlan } from './samplePlan';

const build = (plan: readonly FakeTask[], date = '2024-11-20') => {
  const settings = fakeSettings(date);
  const table = fakeTable(plan, settings);
  const [units, areas, overdue, briefing, keys] = buildReport(table, settings) as [
    SheetSpec,
    SheetSpec,
    SheetSpec,
    SheetSpec,
    SheetSpec,
  ];
  return { settings, table, units, areas, overdue, briefing, keys };
};

const cellsOf = (spec: SheetSpec): { cell: CellWrite; row: number; column: number }[] =>
  spec.rows.flatMap((cells, row) => (cells ?? []).flatMap((cell, column) => (cell ? [{ cell, row, column }] : [])));

const formulaText = ({ cell, row }: { cell: CellWrite; row: number }): string =>
  typeof cell.formula === 'object' ? cell.formula.text.replaceAll('{r}', String(row + 1)) : (cell.formula ?? '');

/** Figures C to L of each line, down to the total. */
const figureRows = (spec: SheetSpec): number[][] =>
  spec.rows
    .filter((row) => typeof row?.[2]?.value === 'number')
    .map((row) => (row ?? []).slice(2, 12).map((cell) => Number(cell?.value)));

/** Every function must be in Excel 2010 and LibreOffice 7.4. */
const KNOWN = new Set(
  'ROUND IF AND OR ISNUMBER INT MOD MAX MIN ROW ROWS COUNT COUNTIF COUNTIFS SUM SUMPRODUCT SMALL LARGE INDEX MATCH CHOOSE IFERROR HYPERLINK TEXT DAY MONTH YEAR TRIM SUBSTITUTE CHAR LEN LEFT RIGHT REPT MID FIND LOWER'.split(
    ' ',
  ),
);

describe('summarise', () => {
  test('classes add up in every line, and each task counts once in the total', () => {
    fc.assert(
      fc.property(anyPlan, anyReportDate, (plan, date) => {
        const { table } = build(plan, date);
        const { byUnit, byArea, total } = summarise(table);
        for (const line of [...byUnit, ...byArea, total]) {
          expect(line.total).toBe(STATUS_CODES.reduce((sum, code) => sum + line.counts[code], 0));
          expect(line.total).toBe(line.done + line.open + line.counts.continuous + line.counts.undetermined);
          expect(line.completionRate).toBe(line.scheduled === 0 ? null : line.done / line.scheduled);
        }
        expect(total.total).toBe(plan.length);
        expect(byArea.reduce((sum, line) => sum + line.total, 0)).toBe(plan.length);
        const named = plan.reduce((sum, task) => sum + Math.max(1, task.lead?.length ?? 0), 0);
        expect(byUnit.reduce((sum, line) => sum + line.total, 0)).toBe(named);
      }),
    );
  });

  test('single units by number of tasks, then groups, then tasks without a unit', () => {
    const { table } = build([
      { lead: [] },
      { lead: ['Các phòng, ban'] },
      { lead: ['Các phòng, ban'] },
      { lead: ['Phòng A'] },
      { lead: ['Phòng B', 'Phòng A'] },
    ]);
    expect(summarise(table).byUnit.map(({ name, kind, total }) => [name, kind, total])).toEqual([
      ['Phòng A', 'unit', 2],
      ['Phòng B', 'unit', 1],
      ['Các phòng, ban', 'group', 2],
      ['', 'none', 1],
    ]);
  });

  test('areas in the order of Nghị quyết 76, the plan’s own headings after them', () => {
    const { table } = build([
      { area: 'Truyền thông', code: 'khac' },
      { area: 'PCI', code: 'pci' },
      { area: 'Thể chế', code: 'the-che' },
      { area: 'Điều hành', code: 'chi-dao-dieu-hanh' },
      { area: '', code: 'khac' },
      { area: 'Thi đua', code: 'khac' },
    ]);
    expect(summarise(table).byArea.map((line) => line.name)).toEqual([
      'Thể chế',
      'Điều hành',
      'PCI',
      'Truyền thông',
      'Thi đua',
      '',
    ]);
  });
});

describe('the list', () => {
  test('is ordered by group, unit, deadline; and no overdue task is missing', () => {
    fc.assert(
      fc.property(anyPlan, anyReportDate, (plan, date) => {
        const { table, overdue } = build(plan, date);
        const shown = overdue.rows.slice(6).filter((row) => row?.[0]?.value !== '' && row?.[0]);
        const keys = shown.map((row) => Number(row?.[9]?.value));
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
        expect(shown.filter((row) => row?.[1]?.value === 'Quá hạn')).toHaveLength(
          table.tasks.filter((task) => task.status === 'overdue').length,
        );
        const groups = shown.map((row) => ['Quá hạn', 'Sắp đến hạn', '30 ngày tới'].indexOf(String(row?.[1]?.value)));
        expect(groups).toEqual([...groups].sort());
      }),
    );
  });

  test('keys are exact whole numbers that give their row back', () => {
    const settings = fakeSettings('2024-11-20');
    const table = fakeTable(samplePlan(), settings);
    const far = {
      ...table,
      tasks: table.tasks.map((task) => ({ ...task, row: task.row + 1_000_000, due: task.due && '2099-12-31' })),
    };
    for (const { task, list, worst } of taskKeys(far, settings, []))
      for (const key of [list, worst]) {
        if (key === '') continue;
        expect(Number.isSafeInteger(key) && String(key).length <= 15).toBe(true);
        expect(rowOfKey(key)).toBe(task.row + 1);
      }
  });
});

describe('the sheets', () => {
  test('lines of figures add up and end in the total', () => {
    fc.assert(
      fc.property(anyPlan, anyReportDate, (plan, date) => {
        const { units, areas } = build(plan, date);
        for (const spec of [units, areas])
          for (const [
            total = 0,
            done = 0,
            onTime = 0,
            late = 0,
            open = 0,
            inTime = 0,
            soon = 0,
            overdue = 0,
            on = 0,
            none = 0,
          ] of figureRows(spec)) {
            expect(done).toBe(onTime + late);
            expect(open).toBe(inTime + soon + overdue);
            expect(total).toBe(done + open + on + none);
          }
        expect(figureRows(units).at(-1)).toEqual(figureRows(areas).at(-1));
        expect(figureRows(units).at(-1)?.[0]).toBe(plan.length);
      }),
    );
  });

  test('formulas keep to what Excel 2010 and LibreOffice can do', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { units, areas, overdue, briefing, keys } = build(plan);
        for (const spec of [units, areas, overdue, briefing, keys])
          for (const found of cellsOf(spec)) {
            const text = formulaText(found);
            if (text === '') continue;
            const bare = text.replace(/"(?:[^"]|"")*"/g, (literal) => {
              expect(literal.length).toBeLessThanOrEqual(257);
              return '""';
            });
            expect(text.length).toBeLessThan(8192);
            for (const [, name = ''] of bare.replace(/'(?:[^']|'')*'/g, '').matchAll(/([A-Z][A-Z0-9.]*)\(/g))
              expect(KNOWN).toContain(name);
          }
      }),
      { numRuns: 20 },
    );
  });

  test('a row formula uses the row number in references only, so that hosts may share it', () => {
    const { units, areas, overdue, briefing, keys } = build(samplePlan());
    for (const spec of [units, areas, overdue, briefing, keys])
      for (const { cell } of cellsOf(spec))
        if (typeof cell.formula === 'object')
          expect(cell.formula.text.replace(/(?<=[A-Z])\{r\}/g, '')).not.toContain('{r}');
  });

  test('no formula asks for a date by a code that depends on the language of Windows', () => {
    const { units, briefing, overdue } = build(samplePlan());
    for (const spec of [units, briefing, overdue])
      for (const found of cellsOf(spec))
        for (const [, code] of formulaText(found).matchAll(/TEXT\([^"]*"([^"]*)"/g)) expect(code).toBe('00');
  });

  test('their number of formulas is bounded, however many tasks and units', () => {
    const plan = Array.from({ length: 2000 }, (_, i): FakeTask => ({
      lead: [`Đơn vị ${i}`],
      area: `Mục ${i}`,
      due: '2024-01-05',
    }));
    const { units, areas, overdue, keys } = build(plan);
    expect(figureRows(units)).toHaveLength(LINE_CAP + 2);
    expect(figureRows(areas)).toHaveLength(LINE_CAP + 2);
    expect(figureRows(units).at(-2)?.[0]).toBe(2000 - LINE_CAP);
    expect(overdue.rows).toHaveLength(LIST_CAP + 6);
    expect(new Set(cellsOf(keys).map(({ cell }) => cell.formula)).size).toBe(2);
  });

  test('merged blocks do not overlap and every chart range lies inside its table', () => {
    const { units, areas, overdue, briefing } = build(samplePlan());
    for (const spec of [units, areas, overdue, briefing]) {
      const seen = new Set<string>();
      for (const { top, bottom, left, right } of spec.merges)
        for (let row = top; row <= bottom; row += 1)
          for (let column = left; column <= right; column += 1) {
            expect(seen.has(`${row},${column}`)).toBe(false);
            seen.add(`${row},${column}`);
          }
      for (const chart of spec.charts)
        for (const { values } of chart.series) expect(values).toHaveLength(chart.categories.values.length);
    }
  });

  test('a chart without room under its table begins a page with the empty row above it', () => {
    const breaksOf = (count: number) => {
      const { units } = build(samplePlan().slice(0, count));
      const top = units.charts[0]?.place.top ?? 0;
      return { top, breaks: units.page.rowBreaks ?? [], above: units.rows[top - 1] ?? [] };
    };
    expect(breaksOf(1).breaks).toEqual([]);
    const { top, breaks, above } = breaksOf(Infinity);
    expect(breaks).toEqual([top - 1]);
    expect(above.filter((cell) => cell?.value)).toEqual([]);
  });

  test('a plan without tasks gives sheets that say so', () => {
    const { table, settings, overdue, briefing } = build([]);
    expect(briefingParagraph(table, settings)).toBe('Tính đến ngày 20/11/2024, kế hoạch chưa có nhiệm vụ nào.');
    expect(overdue.rows[3]?.[0]?.value).toContain('Không có nhiệm vụ');
    expect(briefing.charts).toHaveLength(0);
  });
});

describe('briefingParagraph', () => {
  test('is the text of the briefing sheet', () => {
    fc.assert(
      fc.property(anyPlan, anyReportDate, (plan, date) => {
        const { table, settings, briefing } = build(plan, date);
        const texts = cellsOf(briefing).map(({ cell }) => cell.value);
        expect(texts).toContain(briefingParagraph(table, settings));
      }),
    );
  });

  test('reads as an official would write it', () => {
    const { table, settings } = build(
      [
        { lead: ['Phòng Nội vụ'], due: '2024-10-31' },
        { lead: ['Phòng Nội vụ', 'Văn phòng'], due: '2024-11-15' },
        { lead: ['Văn phòng'], due: '2024-11-25' },
        { lead: ['Văn phòng'], due: '2024-12-10' },
        { lead: ['Văn phòng'], due: '2024-12-31' },
        { lead: ['Văn phòng'], due: '2024-06-30', completed: '2024-06-28' },
        { lead: ['Văn phòng'], due: '2024-07-31', completed: '2024-08-02' },
        { continuous: true },
        { due: null },
      ],
      '2024-11-20',
    );
    expect(briefingParagraph(table, settings)).toBe(
      'Tính đến ngày 20/11/2024, kế hoạch có 9 nhiệm vụ; đã hoàn thành 2 nhiệm vụ (đúng hạn 1, trễ hạn 1), đạt 28,6% số nhiệm vụ có hạn; ' +
        'chưa hoàn thành 5 nhiệm vụ (trong hạn 2, sắp đến hạn 1, quá hạn 2); 1 nhiệm vụ thường xuyên; 1 nhiệm vụ chưa xác định hạn. ' +
        'Nhiều nhiệm vụ quá hạn nhất: Phòng Nội vụ (2 nhiệm vụ), Văn phòng (1 nhiệm vụ). ' +
        'Nhiệm vụ quá hạn lâu nhất có hạn ngày 31/10/2024, đã quá 20 ngày. ' +
        'Ngoài các nhiệm vụ sắp đến hạn nêu trên, trong 30 ngày tới có 1 nhiệm vụ đến hạn.',
    );
  });
});
