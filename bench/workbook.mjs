// Makes plan workbooks of many rows, the same bytes every time, streamed so that making them costs little memory.
import { createWriteStream } from 'node:fs';
import { strToU8, Zip, ZipDeflate } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const HEADER = [
  'STT',
  'Nội dung nhiệm vụ',
  'Kết quả/Sản phẩm',
  'Tiến độ thực hiện',
  'Đơn vị chủ trì',
  'Đơn vị phối hợp',
];
const TIMES = [
  'Trước ngày 14/12/2026',
  'Trong Quý IV/2026',
  'Thường xuyên trong năm 2026',
  'Tháng 9/2026',
  'Chậm nhất là ngày 30/6/2026',
  'Quý I ban hành kế hoạch; báo cáo trước ngày 30/10/2026',
  'Định kỳ hằng quý',
  'Theo quy định',
];
const UNITS = [
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Xây dựng',
  'Văn phòng UBND tỉnh',
  'Sở Y tế',
  'Thanh tra tỉnh',
  'Sở Tư pháp',
  'Sở Công Thương',
  'UBND các xã, phường, đặc khu',
];
const AREAS = [
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng, phát triển chính quyền số',
  'Công tác chỉ đạo, điều hành',
];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

/** The rows of an ordinary plan: seven areas, each with its tasks. A row is its cells A to F. */
export function* planRows(tasks) {
  const perArea = Math.ceil(tasks / AREAS.length);
  for (let task = 0; task < tasks; task += 1) {
    if (task % perArea === 0) yield [ROMAN[task / perArea], AREAS[task / perArea], '', '', '', ''];
    yield taskCells(task, (task % perArea) + 1);
  }
}

/** The cells of a task; `changes` by column name. */
export function taskCells(task, number, changes = {}) {
  return [
    number,
    changes.content ?? `Tham mưu, triển khai nhiệm vụ số ${task + 1} theo chương trình công tác của ngành năm 2026`,
    `Báo cáo kết quả thực hiện nhiệm vụ số ${task + 1}`,
    changes.time ?? TIMES[task % TIMES.length],
    changes.lead ?? UNITS[task % UNITS.length],
    changes.coordinate ?? UNITS[(task * 7 + 3) % UNITS.length],
  ];
}

const cellXml = (value, reference) =>
  typeof value === 'number'
    ? `<c r="${reference}" s="1"><v>${value}</v></c>`
    : `<c r="${reference}" s="1" t="inlineStr"><is><t>${value}</t></is></c>`;

function* rowsXml(rows) {
  let row = 1;
  for (const values of [['KẾ HOẠCH CÔNG TÁC NĂM 2026'], HEADER, ...rows]) {
    yield `<row r="${row}">${values.map((value, index) => cellXml(value, `${'ABCDEF'[index]}${row}`)).join('')}</row>`;
    row += 1;
  }
}

function mergesXml(merges) {
  if (merges.length === 0) return '';
  return `<mergeCells count="${merges.length}">${merges.map((merge) => `<mergeCell ref="${merge}"/>`).join('')}</mergeCells>`;
}

/** Writes a workbook with these rows under its title and header; the first of them is row 3 of the sheet. */
export async function writePlan(file, rows, merges = []) {
  const out = createWriteStream(file);
  const zip = new Zip((error, chunk, final) => {
    if (error) throw error;
    out.write(chunk);
    if (final) out.end();
  });
  const add = (name, parts) => {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = new Date('2026-01-01T00:00:00');
    zip.add(entry);
    for (const part of parts) entry.push(strToU8(part));
    entry.push(new Uint8Array(0), true);
  };
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  add('[Content_Types].xml', [
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  ]);
  const relations = (list) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
  add('_rels/.rels', [relations([['rId1', 'officeDocument', 'xl/workbook.xml']])]);
  add('xl/workbook.xml', [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Kế hoạch" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ]);
  add('xl/_rels/workbook.xml.rels', [
    relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ]),
  ]);
  add('xl/styles.xml', [
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`,
  ]);
  add('xl/worksheets/sheet1.xml', [
    `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="6" width="30" customWidth="1"/></cols><sheetData>`,
    ...batched(rowsXml(rows)),
    `</sheetData>${mergesXml(merges)}</worksheet>`,
  ]);
  zip.end();
  await new Promise((resolve) => out.on('finish', resolve));
}

function* batched(lines) {
  let batch = [];
  for (const line of lines) {
    batch.push(line);
    if (batch.length === 2000) {
      yield batch.join('');
      batch = [];
    }
  }
  yield batch.join('');
}
