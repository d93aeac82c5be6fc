import type { CellLook, CellWrite, ChartSpec, Edit } from '../../../../src/core/edit/edit';
import { sheetSpec } from './applying';

export const SUMMARY = 'TH thử';
const FONT = { name: 'Times New Roman', size: 12 };
const HEAD: CellLook = {
  font: { ...FONT, bold: true },
  fill: 'DDEBF7',
  border: '000000',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
const BODY: CellLook = { font: FONT, border: '000000', wrap: true, vertical: 'center' };
const UNITS = ['Văn phòng Sở', 'Phòng Tổ chức, biên chế', 'Thanh tra Sở', 'Ủy ban nhân dân các xã, phường, đặc khu'];
const DONE = [3, 2, 5, 1];
const LATE = [1, 4, 0, 2];
const LAST = UNITS.length + 2;

function chart(type: ChartSpec['type'], top: number): ChartSpec {
  const area = (letter: string): string => `'${SUMMARY}'!$${letter}$3:$${letter}$${LAST}`;
  return {
    type,
    title: `Tình hình thực hiện theo đơn vị (${type})`,
    place: { top, left: 0, bottom: top + 13, right: 3 },
    categories: { ref: area('A'), values: UNITS },
    series: [
      {
        name: 'Hoàn thành',
        nameRef: `'${SUMMARY}'!$B$2`,
        ref: area('B'),
        values: DONE,
        color: '548235',
        labelColor: 'FFFFFF',
      },
      { name: 'Quá hạn', ref: area('C'), values: LATE, color: 'C00000', pattern: 'wdUpDiag' },
    ].slice(0, type === 'pie' || type === 'doughnut' ? 1 : 2),
    showValues: true,
    altText: 'Biểu đồ số việc theo đơn vị',
  };
}

const summary: Edit = {
  kind: 'putSheet',
  spec: sheetSpec({
    name: SUMMARY,
    rows: [
      [
        {
          value: 'TỔNG HỢP TÌNH HÌNH THỰC HIỆN THEO ĐƠN VỊ',
          look: { font: { ...FONT, size: 14, bold: true }, horizontal: 'center' },
        },
      ],
      ['Đơn vị', 'Hoàn thành', 'Quá hạn', 'Tổng'].map((value) => ({ value, look: HEAD })),
      ...UNITS.map((unit, i): CellWrite[] => [
        { value: unit, look: BODY },
        { value: DONE[i] ?? 0, look: BODY },
        { value: LATE[i] ?? 0, look: BODY },
        { value: null, formula: `B${i + 3}+C${i + 3}`, look: BODY },
      ]),
      [
        { value: '=không phải công thức', look: BODY },
        { value: null, formula: `SUM(B3:B${LAST})`, look: BODY },
      ],
    ],
    columnWidths: [{ column: 0, width: 40 }, ...[1, 2, 3].map((column) => ({ column, width: 14 }))],
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    freeze: { rows: 2, columns: 1 },
    formats: [
      {
        ranges: [{ top: 2, left: 0, bottom: LAST - 1, right: 3 }],
        rules: [{ formula: 'AND(PL_ToMau,$C3>3)', look: { fill: 'FFC7CE', bold: true, border: '7F7F7F' } }],
      },
    ],
    validations: [
      {
        ranges: [{ top: 2, left: 1, bottom: LAST - 1, right: 2 }],
        type: 'whole',
        min: 0,
        max: 999,
        message: 'Nhập số nguyên',
        severity: 'stop',
      },
    ],
    charts: [chart('stackedBar', 9), chart('stackedColumn', 25), chart('pie', 41), chart('doughnut', 57)],
    links: [{ row: 2, column: 0, location: `'${SUMMARY}'!A1` }],
    page: {
      landscape: true,
      paper: 'A4',
      fitToWidth: 1,
      repeatRows: { first: 1, last: 1 },
      printArea: { top: 0, left: 0, bottom: 71, right: 3 },
      header: '&P',
      footer: 'Số liệu tính đến ngày 20/11/2024',
      differentFirst: true,
      rowBreaks: [24, 56],
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      blackAndWhite: true,
      centerHorizontally: true,
    },
  }),
};

/** Edits of every kind but deleteRows and copySheet; columns from `column` on are free on `sheet`. */
export function everyKind(sheet: string, row: number, column: number, rows: number): Edit[] {
  const formula = {
    text: `IF($${letter(column)}{r}="","Chưa xác định hạn",IF($${letter(column)}{r}<PL_Ngay,"Quá hạn","Trong hạn"))`,
  };
  const block: CellWrite[][] = [['Hạn', 'Trạng thái', 'Ghi chú'].map((value) => ({ value, look: HEAD }))];
  for (let i = 0; i < rows; i++) {
    const isLate = i % 3 === 0;
    block.push([
      { value: i % 5 === 4 ? null : { date: isLate ? '2024-10-31' : '2024-12-31' }, look: BODY },
      { value: i % 5 === 4 ? 'Chưa xác định hạn' : isLate ? 'Quá hạn' : 'Trong hạn', formula, look: BODY },
      { value: '- đã gửi', look: BODY },
    ]);
  }
  const area = { top: row + 1, left: 0, bottom: row + rows, right: column + 2 };
  return [
    { kind: 'cells', sheet, row, column, rows: block },
    {
      kind: 'columnWidths',
      sheet,
      widths: [
        { column, width: 12 },
        { column: column + 1, width: 18 },
      ],
    },
    {
      kind: 'conditionalFormats',
      sheet,
      blocks: [
        {
          ranges: [area],
          rules: [
            {
              formula: `AND(PL_ToMau,$${letter(column + 1)}${row + 2}="Quá hạn")`,
              look: { fill: 'FFC7CE', color: '9C0006' },
            },
          ],
        },
      ],
    },
    {
      kind: 'validations',
      sheet,
      rules: [
        {
          ranges: [{ ...area, left: column, right: column }],
          type: 'date',
          min: '2020-01-01',
          max: '2030-12-31',
          message: 'Nhập ngày',
          severity: 'warning',
        },
      ],
    },
    { kind: 'name', name: 'PL_Ngay', refersTo: 'DATE(2024,11,20)' },
    { kind: 'name', name: 'PL_ToMau', refersTo: 'TRUE', hidden: true },
    summary,
    { kind: 'putSheet', spec: sheetSpec({ name: '_PL', visibility: 'veryHidden', rows: [[{ value: 'dấu' }]] }) },
  ];
}

function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
}
