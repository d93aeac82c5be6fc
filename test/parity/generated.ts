import fc from 'fast-check';
import { dayFromNumber, dayNumber } from '../../src/core/calendar/arithmetic';
import type { IsoDate } from '../../src/core/calendar/day';
import { serialOf } from '../../src/core/calendar/serial';
import { cellName, rectName } from '../../src/core/workbook/address';
import { encodeAttribute, encodeText } from '../../src/host/file/xml/text';
import { bookParts, MAIN, OFFICE, relationships, worksheet, zip } from '../host/file/build';

/** One row of a made-up plan. */
interface Task {
  readonly content: string;
  readonly phrase: string;
  readonly lead: string;
  readonly completed: IsoDate | undefined;
}

/** What a plan workbook may have beside its rows. */
export interface Features {
  /** The plan is an Excel table. */
  readonly table: boolean;
  /** Section rows, bold, merged over the table. */
  readonly sections: boolean;
  /** Notes and formulas of the office's own, far right of the table and on another sheet. */
  readonly notes: boolean;
  /** A row that a page break tore in two. */
  readonly split: boolean;
  readonly hiddenRow: boolean;
  /** A column `Ngày hoàn thành` of the office's own. */
  readonly completed: boolean;
  /** Conditional formats of the office's own. */
  readonly formats: boolean;
  /** Entry rules of the office's own. */
  readonly validations: boolean;
}

export const NOTHING: Features = {
  table: false,
  sections: false,
  notes: false,
  split: false,
  hiddenRow: false,
  completed: false,
  formats: false,
  validations: false,
};

const PHRASES = [
  'Trước ngày 15/6/2026',
  'Trong Quý IV/2026',
  'Thường xuyên trong năm 2026',
  'Định kỳ hàng quý',
  'Quý I ban hành kế hoạch; báo cáo trước ngày 30/10/2026',
  'Theo quy định',
  'Trong thời hạn 10 ngày làm việc kể từ ngày có kế hoạch của cấp trên',
  'Ngày 31/6/2026',
  '',
];
const LEADS = ['Văn phòng', 'Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Công an xã', ''];
const SHEET = 'Kế hoạch';
/** Where the header stands, 0-based. */
const HEADER = 3;
const NOTE_COLUMN = 27;

/** Numbers of the looks below. */
const STYLE = { plain: 0, text: 1, header: 2, title: 3, day: 4, section: 5 } as const;
const LINE = ['left', 'right', 'top', 'bottom'].map(
  (side) => `<${side} style="thin"><color rgb="FF404040"/></${side}>`,
);
const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="14"/><color rgb="FF1F3864"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE2EFDA"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${LINE.join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0"><alignment horizontal="center"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="1" xfId="0"><alignment horizontal="center" vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font></dxf><dxf><fill><patternFill patternType="solid"><bgColor rgb="FFFFFF99"/></patternFill></fill></dxf></dxfs></styleSheet>`;

type Cell = { readonly value: string | number | undefined; readonly style: number; readonly formula?: string };
const cell = (value: string | number | undefined, style: number): Cell => ({
  value: value === '' ? undefined : value,
  style,
});

interface Row {
  readonly cells: readonly (Cell | undefined)[];
  readonly merged?: boolean;
  readonly hidden?: boolean;
}

function taskRow(task: Task, number: number | undefined, { completed }: Features): Row {
  const { content, phrase, lead } = task;
  const result = number === undefined ? undefined : `Báo cáo số ${number}`;
  const cells = [cell(number, STYLE.text), ...[content, result, phrase, lead].map((text) => cell(text, STYLE.text))];
  const day = task.completed === undefined ? undefined : (serialOf(task.completed) ?? undefined);
  return { cells: completed ? [...cells, cell(day, STYLE.day)] : cells };
}

/** The task on two rows, as a page break leaves it: the second has no number. */
function tornRows(task: Task, number: number, features: Features): Row[] {
  const half = task.content.lastIndexOf(' ');
  const upper = taskRow({ ...task, content: task.content.slice(0, half) }, number, features);
  const rest = { content: task.content.slice(half + 1), phrase: '', lead: '', completed: undefined };
  return [upper, taskRow(rest, undefined, features)];
}

function bodyRows(tasks: readonly Task[], features: Features): Row[] {
  const half = Math.ceil(tasks.length / 2);
  const width = features.completed ? 6 : 5;
  const section = (mark: string, title: string): Row[] =>
    features.sections
      ? [{ cells: Array.from({ length: width }, (_, i) => cell([mark, title][i], STYLE.section)), merged: true }]
      : [];
  const rows = tasks.map((task, i) =>
    features.split && i === 1 ? tornRows(task, i + 1, features) : [taskRow(task, i + 1, features)],
  );
  return [
    ...section('I', 'Cải cách thể chế'),
    ...rows.slice(0, half).flat(),
    ...section('II', 'Cải cách thủ tục hành chính'),
    ...rows.slice(half).flat(),
  ];
}

function cellXml(entry: Cell | undefined, row: number, column: number): string {
  if (!entry) return '';
  const head = `<c r="${cellName(row, column)}" s="${entry.style}"`;
  const { value, formula } = entry;
  if (formula !== undefined) return `${head}><f>${encodeText(formula)}</f><v>${value ?? 0}</v></c>`;
  if (value === undefined) return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${encodeText(value)}</t></is></c>`;
}

function withNotes(rows: readonly Row[]): Row[] {
  return rows.map((row, i) => {
    if (i !== HEADER + 1 && i !== HEADER + 5) return row;
    const cells = [...row.cells];
    cells[NOTE_COLUMN] = cell(`Ghi riêng dòng ${i + 1}`, STYLE.plain);
    cells[NOTE_COLUMN + 1] = { value: 1, style: STYLE.plain, formula: `LEN(B${rows.length})` };
    return { ...row, cells: Array.from(cells) };
  });
}

/** How the texts of a plan are stored, and the font that all of its cells have. */
export interface Lettering {
  readonly encode: (text: string) => string;
  readonly font: string;
}
const UNICODE: Lettering = { encode: (text) => text, font: 'Times New Roman' };

/** The workbook file of a made-up plan. */
export function planFile(tasks: readonly Task[], features: Features, { encode, font } = UNICODE): Uint8Array {
  const headers = ['STT', 'Nội dung nhiệm vụ', 'Kết quả', 'Thời gian thực hiện', 'Đơn vị chủ trì'];
  const all = features.completed ? [...headers, 'Ngày hoàn thành'] : headers;
  const right = all.length - 1;
  const body = bodyRows(tasks, features);
  const plain: Row[] = [
    { cells: [cell('KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026', STYLE.title)], merged: true },
    { cells: [] },
    { cells: [] },
    { cells: all.map((header) => cell(header, STYLE.header)) },
    ...body.map((row, i) => (features.hiddenRow && i === body.length - 2 ? { ...row, hidden: true } : row)),
  ];
  const rows = features.notes ? withNotes(plain) : plain;
  const last = rows.length - 1;
  const sheet = [
    `<cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="3" width="30" customWidth="1"/><col min="4" max="5" width="22" customWidth="1"/></cols>`,
    `<sheetData>${rows.map((row, at) => rowXml(encoded(row, encode), at)).join('')}</sheetData>`,
    mergesXml(rows, right),
    features.formats ? formatsXml(last) : '',
    features.validations ? validationsXml(last) : '',
    '<pageMargins left="0.5" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>',
    features.table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '',
  ].join('');
  const second = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ghi chép</t></is></c><c r="B1"><f>LEN('${SHEET}'!$B$${last + 1})</f><v>60</v></c></row></sheetData>`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = bookParts({
    sheet,
    ...(features.table
      ? { sheetRelationships: `<Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/>` }
      : {}),
    workbook: `<sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/><sheet name="Khác" sheetId="2" r:id="rId4"/></sheets><definedNames><definedName name="CuaToi">'${SHEET}'!$B$${last + 1}</definedName><definedName name="AnDi" hidden="1">'Khác'!$A$1</definedName></definedNames>`,
    types: `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${type}.worksheet+xml"/>${features.table ? `<Override PartName="/xl/tables/table1.xml" ContentType="${type}.table+xml"/>` : ''}`,
    parts: {
      'xl/styles.xml': STYLES.replaceAll(UNICODE.font, font),
      'xl/worksheets/sheet2.xml': worksheet(second),
      'xl/_rels/workbook.xml.rels': relationships(
        [
          'worksheet" Target="worksheets/sheet1.xml',
          'styles" Target="styles.xml',
          'sharedStrings" Target="sharedStrings.xml',
          'worksheet" Target="worksheets/sheet2.xml',
        ]
          .map((kind, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}"/>`)
          .join(''),
      ),
      ...(features.table
        ? { 'xl/tables/table1.xml': tableXml(all, rectName({ top: HEADER, left: 0, bottom: last, right })) }
        : {}),
    },
  });
  return zip(parts);
}

const encoded = (row: Row, encode: Lettering['encode']): Row => ({
  ...row,
  cells: Array.from(row.cells, (entry) =>
    typeof entry?.value === 'string' ? { ...entry, value: encode(entry.value) } : entry,
  ),
});

function rowXml({ cells, hidden }: Row, row: number): string {
  const written = Array.from(cells, (entry, column) => cellXml(entry, row, column)).join('');
  const tall = row === 0 ? ' ht="24" customHeight="1"' : row >= HEADER ? ' ht="18" customHeight="1"' : '';
  return `<row r="${row + 1}"${tall}${hidden ? ' hidden="1"' : ''}>${written}</row>`;
}

function mergesXml(rows: readonly Row[], right: number): string {
  const merges = rows.flatMap(({ merged }, row) =>
    merged ? [rectName({ top: row, left: row === 0 ? 0 : 1, bottom: row, right })] : [],
  );
  return `<mergeCells count="${merges.length}">${merges.map((place) => `<mergeCell ref="${place}"/>`).join('')}</mergeCells>`;
}

/** One by a formula, one by a value, as offices have them. */
function formatsXml(last: number): string {
  return `<conditionalFormatting sqref="A5:E${last + 1}"><cfRule type="expression" dxfId="0" priority="1"><formula>$E5="Công an xã"</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A5:A${last + 1}"><cfRule type="cellIs" dxfId="1" priority="2" operator="greaterThan"><formula>3</formula></cfRule></conditionalFormatting>`;
}

function validationsXml(last: number): string {
  return `<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="E5:E${last + 1}"><formula1>"${encodeAttribute('Văn phòng,Công an xã')}"</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" allowBlank="1" showErrorMessage="1" errorTitle="Số" error="Là số dương" sqref="A5:A${last + 1}"><formula1>0</formula1></dataValidation></dataValidations>`;
}

function tableXml(columns: readonly string[], place: string): string {
  const list = columns.map((name, i) => `<tableColumn id="${i + 1}" name="${encodeAttribute(name)}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="1" name="KeHoach" displayName="KeHoach" ref="${place}"><autoFilter ref="${place}"/><tableColumns count="${columns.length}">${list}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`;
}

const task: fc.Arbitrary<Task> = fc.record({
  content: fc
    .string({ unit: fc.constantFrom(...'abcđêô '), minLength: 4, maxLength: 60 })
    .map((text) => `Thực hiện việc ${text.trim()} của xã`),
  phrase: fc.constantFrom(...PHRASES),
  lead: fc.constantFrom(...LEADS),
  completed: fc.option(fc.integer({ min: dayNumber('2026-01-05'), max: dayNumber('2026-11-01') }).map(dayFromNumber), {
    nil: undefined,
    freq: 3,
  }),
});

/** Plans as random tests meet them. A table holds no merged cells, so it has no sections. */
export const plans = fc
  .tuple(
    fc.array(task, { minLength: 4, maxLength: 9 }),
    fc.record({
      table: fc.boolean(),
      sections: fc.boolean(),
      notes: fc.boolean(),
      split: fc.boolean(),
      hiddenRow: fc.boolean(),
      completed: fc.boolean(),
      formats: fc.boolean(),
      validations: fc.boolean(),
    }),
  )
  .map(([tasks, features]) => ({ tasks, features: features.table ? { ...features, sections: false } : features }));

/** A plan that is the same every time. */
export const fixedTasks: readonly Task[] = PHRASES.map((phrase, i) => ({
  content: `Thực hiện nhiệm vụ thứ ${i + 1} trong chương trình công tác của xã`,
  phrase,
  lead: LEADS[i % LEADS.length] ?? '',
  completed: i % 4 === 0 ? '2026-03-10' : undefined,
}));
