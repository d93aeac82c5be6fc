import fc from 'fast-check';
import { dayFromNumber, dayNumber } from '../../../src/core/calendar/arithmetic';
import type { IsoDate } from '../../../src/core/calendar/day';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';

/** Plans as random tests meet them: a title, a header, sections and tasks in our own words, with phrases of every kind. */
export const PHRASES = [
  'Trước ngày 15/6/2024',
  'Trong Quý IV/2024',
  'Thường xuyên trong năm 2024',
  'Định kỳ hàng quý',
  'Quý I ban hành kế hoạch; báo cáo trước ngày 30/10/2024',
  'Theo quy định',
  'Trong thời hạn 10 ngày làm việc kể từ ngày có kế hoạch của cấp trên',
  'Ngày 31/6/2024',
  '',
] as const;

const METHODS = [
  'Văn phòng Sở chủ trì, phối hợp với Thanh tra Sở.',
  'Thanh tra Sở thực hiện.',
  'Phòng Tổ chức cán bộ chủ trì; các đơn vị phối hợp.',
  '',
] as const;

interface PlanRow {
  readonly content: string;
  readonly phrase: string;
  readonly method: string;
  readonly completed: IsoDate | null;
}

export const SHEET = 'Kế hoạch';
const TEXT_STYLE = 4;
const cell = (value: CellSnapshot['value'], style = TEXT_STYLE): CellSnapshot => ({ value, style });

const planRow: fc.Arbitrary<PlanRow> = fc.record({
  content: fc
    .string({ unit: fc.constantFrom(...'abcđêô '), minLength: 4, maxLength: 14 })
    .map((text) => `Thực hiện việc ${text.trim()} của sở`),
  phrase: fc.constantFrom(...PHRASES),
  method: fc.constantFrom(...METHODS),
  completed: fc.option(fc.integer({ min: dayNumber('2024-01-05'), max: dayNumber('2024-11-01') }).map(dayFromNumber), {
    freq: 4,
  }),
});

export interface PlanShape {
  /** The office has a column of its own for the completion day. */
  readonly withCompleted: boolean;
  /** The plan is an Excel table. */
  readonly asTable: boolean;
  readonly withWidths: boolean;
}

export const SHAPE: PlanShape = { withCompleted: false, asTable: false, withWidths: true };

function rowCells(row: PlanRow, number: number, { withCompleted }: PlanShape): readonly (CellSnapshot | undefined)[] {
  const cells = [
    cell(number),
    cell(row.content),
    cell(`Báo cáo ${number}`),
    cell(row.phrase === '' ? null : row.phrase),
    cell(row.method === '' ? null : row.method),
  ];
  if (!withCompleted) return cells;
  const day = row.completed;
  return [...cells, day === null ? cell(null, 6) : { value: dayNumber(day) + 25569, date: day, style: 6 }];
}

export function planWorkbook(rows: readonly PlanRow[], shape: PlanShape = SHAPE): WorkbookSnapshot {
  const headers = ['STT', 'Nội dung, nhiệm vụ', 'Kết quả', 'Tiến độ thực hiện', 'Cách thức thực hiện'];
  const all = shape.withCompleted ? [...headers, 'Ngày hoàn thành'] : headers;
  const half = Math.ceil(rows.length / 2);
  const section = (mark: string, title: string) => [cell(mark, 5), cell(title, 5), cell(null), cell(null), cell(null)];
  const body = [
    ...(shape.asTable ? [] : [section('I', 'CẢI CÁCH THỂ CHẾ')]),
    ...rows.slice(0, half).map((row, i) => rowCells(row, i + 1, shape)),
    ...(shape.asTable ? [] : [section('II', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH')]),
    ...rows.slice(half).map((row, i) => rowCells(row, half + i + 1, shape)),
  ];
  const sheet: SheetSnapshot = {
    name: SHEET,
    visibility: 'visible',
    protected: false,
    rows: [
      [{ value: 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2024', style: 3, bold: true }],
      undefined,
      all.map((header) => cell(header, 5)),
      ...body,
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: all.length - 1 }],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: shape.asTable
      ? [
          {
            name: 'KeHoach',
            rect: { top: 2, left: 0, bottom: 2 + body.length, right: all.length - 1 },
            columns: all,
            headerRow: true,
            totalsRow: false,
          },
        ]
      : [],
    occupied: [],
    columnWidths: shape.withWidths ? [5, 40, 20, 24, 40] : [],
    ...(shape.withWidths ? { rowHeights: [20, undefined, 33] } : {}),
    wrappedStyles: new Set([TEXT_STYLE]),
  };
  const other: SheetSnapshot = {
    ...sheet,
    name: 'Khác',
    rows: [[{ value: 'Ghi chép riêng' }, { value: 3, formula: 'SUM(A2:A9)' }]],
    merges: [],
    tables: [],
    columnWidths: [],
  };
  return {
    sheets: [sheet, other],
    names: [{ name: 'TenRieng', refersTo: "'Khác'!$A$1" }],
    sheetNames: [SHEET, 'Khác'],
    structureLocked: false,
  };
}

export const planRows = fc.array(planRow, { minLength: 3, maxLength: 8 });
export const planShape: fc.Arbitrary<PlanShape> = fc.record({
  withCompleted: fc.boolean(),
  asTable: fc.boolean(),
  withWidths: fc.boolean(),
});
export const plans = fc.tuple(planRows, planShape).map(([rows, shape]) => planWorkbook(rows, shape));

/** A plan that is the same every time. */
export const fixedPlan = (shape: PlanShape = SHAPE): WorkbookSnapshot =>
  planWorkbook(
    PHRASES.filter((phrase) => phrase !== '').map((phrase, i) => ({
      content: `Thực hiện nhiệm vụ thứ ${i + 1} của sở`,
      phrase,
      method: METHODS[i % 3] ?? '',
      completed: null,
    })),
    shape,
  );
