import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import { unicodeWorkbook } from '../../../src/core/encoding/unicodeWorkbook';
import type { OldEncoding } from '../../../src/core/encoding/oldEncoding';
import { normaliseEdits } from '../../../src/core/normalise/normalise';
import { readPlan } from '../../../src/core/reading/readPlan';
import { trackWorkbook } from '../../../src/core/tracking/trackWorkbook';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { growth, PROPORTIONAL } from '../../cost';
import { toTcvn3, toVni } from './encoder';

const ROWS = [
  ['Phụ lục phân công nhiệm vụ năm 2024'],
  ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian thực hiện', 'Ghi chú'],
  ['I', 'Cải cách hành chính'],
  ['1', 'Xây dựng kế hoạch kiểm tra', 'Phòng Nội vụ', 'Trước ngày 15/6/2024', 'Có'],
  ['2', 'Rà soát  thủ tục được giao', 'Văn phòng', 'Quý III', ''],
  ['3', 'Tổng kết', 'Sở Tư pháp', 'Tháng 12', 'Đủ'],
];

const BOLD = 7;
const STYLE = 5;

function book(encode: (text: string) => string, oldFonts?: SheetSnapshot['oldFonts']): WorkbookSnapshot {
  const sheet: SheetSnapshot = {
    name: 'Kế hoạch',
    visibility: 'visible',
    protected: false,
    rows: ROWS.map((cells, row) =>
      cells.map((text) =>
        text === ''
          ? undefined
          : { value: encode(text), style: row < 2 ? BOLD : STYLE, ...(row < 2 ? { bold: true } : {}) },
      ),
    ),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
    occupied: [],
    columnWidths: [],
    ...(oldFonts ? { oldFonts } : {}),
  };
  return { sheets: [sheet], names: [], sheetNames: [sheet.name], structureLocked: false };
}

const fontsOf = (encoding: OldEncoding): SheetSnapshot['oldFonts'] =>
  new Map([BOLD, STYLE].map((style) => [style, { encoding, capitals: false }]));

const tasksOf = (workbook: WorkbookSnapshot): unknown => {
  const read = readPlan(workbook);
  return read.plan === null ? read.issues : [read.plan.title, read.plan.tasks];
};

const OPTIONS = { reportDate: '2024-07-01', now: '2024-07-01' } as unknown as Parameters<typeof trackWorkbook>[1];
const UNICODE = book((text) => text);

test('a workbook in Unicode is the very same', () => {
  expect(unicodeWorkbook(UNICODE)).toBe(UNICODE);
});

describe.each([
  ['tcvn3', toTcvn3, 'its fonts known', fontsOf('tcvn3')],
  ['tcvn3', toTcvn3, 'no font known', undefined],
  ['vni', toVni, 'its fonts known', fontsOf('vni')],
  ['vni', toVni, 'no font known', undefined],
] as const)('%s, %#', (encoding, encode, _, fonts) => {
  const old = book(encode, fonts);

  test('reads like the same in Unicode, told once', () => {
    expect(tasksOf(old)).toEqual(tasksOf(UNICODE));
    const read = readPlan(old);
    expect(read.plan?.issues.filter(({ code }) => code.startsWith('old-encoding'))).toEqual([
      expect.objectContaining({
        code: 'old-encoding',
        cell: 'A1',
        facts: expect.objectContaining({ encoding }) as unknown,
      }),
    ]);
  });

  test('is normalised cell by cell, in a font that shows it, and only once', () => {
    const read = readPlan(old);
    if (read.plan === null) throw new Error('no plan');
    const { edits, changes } = normaliseEdits(old, read.table);
    expect(changes.find(({ cell }) => cell === 'B4')).toMatchObject({
      before: encode('Xây dựng kế hoạch kiểm tra'),
      after: 'Xây dựng kế hoạch kiểm tra',
      why: `from-${encoding}`,
    });
    expect(edits.find((edit) => edit.kind === 'cells' && edit.row === 1 && edit.column === 1)).toMatchObject({
      // The font and nothing else: what a person set otherwise in that cell stays.
      rows: [[{ value: expect.any(String) as string, look: { font: { name: 'Times New Roman' } } }]],
    });
    const after = applyToSnapshot(old, edits);
    const unicode = ROWS.map((cells) => cells.map((text) => text.replace('  ', ' ')));
    expect(after.sheets[0]?.rows.map((cells) => cells?.map((cell) => cell?.value ?? ''))).toEqual(unicode);
    const again = readPlan(after);
    if (again.plan === null) throw new Error('no plan');
    expect(normaliseEdits(after, again.table).edits).toEqual([]);
    expect(tasksOf(after)).toEqual(tasksOf(UNICODE));
  });

  test('our cells beside it are in a font that shows them; a second run changes nothing', () => {
    const first = trackWorkbook(old, OPTIONS);
    if (!('edits' in first)) throw new Error('refused');
    const ours = first.edits.flatMap((edit) =>
      edit.kind === 'cells' && edit.sheet === 'Kế hoạch' ? edit.rows.flat() : [],
    );
    const borrowed = ours.filter((write) => write?.look?.style !== undefined);
    expect(borrowed.length).toBeGreaterThan(0);
    expect(borrowed.filter((write) => write?.look?.font?.name !== 'Times New Roman')).toEqual([]);
    const after = applyToSnapshot(old, first.edits);
    expect(after.sheets[0]?.rows[3]?.[1]?.value).toBe(encode('Xây dựng kế hoạch kiểm tra'));
    const second = trackWorkbook(after, OPTIONS);
    expect('edits' in second && second.edits).toEqual([]);
  });
});

test('cells of Unicode Vietnamese among old ones stay; what could be either is told', () => {
  const mixed = book((text) => (text.includes('thủ tục') || text === 'Ghi chú' ? text : toTcvn3(text)));
  const read = readPlan(mixed);
  expect(read.plan?.tasks.map(({ content }) => content)).toEqual([
    'Xây dựng kế hoạch kiểm tra',
    'Rà soát thủ tục được giao',
    expect.any(String),
  ]);
  expect(read.plan?.issues.map(({ code }) => code)).toContain('old-encoding-doubtful');
});

test('cost grows with the sheet', () => {
  const job = (size: number): unknown => {
    const [sheet] = book(toTcvn3).sheets;
    if (!sheet) return null;
    const rows = Array.from({ length: size }, (_, at) => sheet.rows[at % 4]);
    return unicodeWorkbook({ ...UNICODE, sheets: [{ ...sheet, rows }] });
  };
  expect(growth(job, 2000)).toBeLessThan(PROPORTIONAL);
});
