// Writes samples/ke-hoach-mau.xlsx from samples/ke-hoach-mau.mjs: the same bytes every time.
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { HEADER, ROWS, SIGNATURE, SIGNER, TITLE } from '../samples/ke-hoach-mau.mjs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STYLE = { none: 0, title: 1, italic: 2, header: 3, section: 4, text: 5, center: 6, date: 7 };
const WIDTHS = [6, 42, 26, 22, 46, 13];
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const column = (index) => String.fromCharCode(65 + index);
const serial = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86400000 + 25569;

const rows = [];
const merges = [];

function addRow(cells, style) {
  const number = rows.length + 1;
  const xml = cells.map((value, index) =>
    cell(`${column(index)}${number}`, value, Array.isArray(style) ? style[index] : style),
  );
  const lines = Math.max(
    1,
    ...cells.map((value, index) =>
      style === STYLE.title || style === STYLE.italic ? 1 : linesNeeded(String(value ?? ''), WIDTHS[index]),
    ),
  );
  rows.push(`<row r="${number}" ht="${lines * 15.75}">${xml.join('')}</row>`);
  return number;
}

/** Lines that a text takes in a column: what Excel works out when a person types, and a file has to bring along. */
const linesNeeded = (text, width) =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.95))), 0);

function cell(reference, value, style) {
  if (value === undefined || value === '') return style ? `<c r="${reference}" s="${style}"/>` : '';
  if (typeof value === 'number') return `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function addTitle() {
  TITLE.forEach((line, index) => {
    const number = addRow([line], index === 2 ? STYLE.italic : STYLE.title);
    merges.push(`A${number}:F${number}`);
  });
  addRow([], STYLE.none);
}

const BODY = [STYLE.center, STYLE.text, STYLE.text, STYLE.text, STYLE.text, STYLE.date];

function addTask(row) {
  const completed = row.completed ? serial(row.completed) : '';
  addRow([row.number, row.content, row.result, row.time, row.method, completed], BODY);
  if (!row.cut) return;
  addRow(HEADER, STYLE.header);
  addRow(['', row.rest.content, row.rest.result, row.rest.time, row.rest.method, ''], BODY);
}

function addSigning() {
  addRow([], STYLE.none);
  const first = addRow(['', SIGNATURE[0], '', '', SIGNER[0]], STYLE.none);
  addRow(['', SIGNATURE[1], '', '', SIGNER[1]], STYLE.none);
  addRow(['', SIGNATURE[2]], STYLE.none);
  return first;
}

function sheetXml() {
  addTitle();
  const headerRow = addRow(HEADER, STYLE.header);
  for (const row of ROWS) {
    if (row.section) addRow([row.section, row.title, '', '', '', ''], STYLE.section);
    else addTask(row);
  }
  addSigning();
  const cols = WIDTHS.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  ).join('');
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15.75"/><cols>${cols}</cols><sheetData>${rows.join('')}</sheetData><mergeCells count="${merges.length}">${merged}</mergeCells>` +
    `<pageMargins left="0.7" right="0.5" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
  );
}

function stylesXml() {
  const font = (extra, size) =>
    `<font>${extra}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
  const side = (name) => `<${name} style="thin"><color auto="1"/></${name}>`;
  const box = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
  const xf = (fontId, borderId, alignment, numFmtId = 0, fillId = 0) =>
    `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
  const cells = [
    xf(0, 0, 'vertical="center"'),
    xf(2, 0, 'horizontal="center" vertical="center" wrapText="1"'),
    xf(3, 0, 'horizontal="center" vertical="center"'),
    xf(1, 1, 'horizontal="center" vertical="center" wrapText="1"', 0, 2),
    xf(1, 1, 'vertical="center" wrapText="1"'),
    xf(0, 1, 'vertical="top" wrapText="1"'),
    xf(0, 1, 'horizontal="center" vertical="top"'),
    xf(0, 1, 'horizontal="center" vertical="top"', 164),
  ];
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="4">${font('', 12)}${font('<b/>', 12)}${font('<b/>', 14)}${font('<i/>', 12)}</fonts>` +
    `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${box}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}

const relationships = (list) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PARTS = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Kế hoạch 2026" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'styles', 'styles.xml'],
  ]),
  'xl/worksheets/sheet1.xml': sheetXml(),
  'xl/styles.xml': stylesXml(),
};

const entries = Object.fromEntries(Object.entries(PARTS).map(([name, text]) => [name, strToU8(text)]));
writeFileSync(
  process.argv[2] ?? 'samples/ke-hoach-mau.xlsx',
  zipSync(entries, { level: 9, mtime: '2026-01-22T00:00:00' }),
);
