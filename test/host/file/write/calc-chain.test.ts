import type { Edit } from '../../../../src/core/edit/edit';
import { scanCells } from '../../../../src/host/file/read/sheet-xml';
import { attributesAt, tagsNamed } from '../../../../src/host/file/xml/scan';
import { bookParts, MAIN, OFFICE, relationships, worksheet, zip } from '../build';
import { sharedWorkbook, testOnShared } from '../shared-workbooks';
import { apply, cells, changedParts, opened, sheetSpec } from './applying';
import { everyKind } from './every-kind';

const PART = 'xl/calcChain.xml';
const TYPE = `<Override PartName="/${PART}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>`;
const CHAIN =
  '<c r="B3" i="4"/><c r="B2" l="1"/><c r="B1" s="1"/><c r="D2" i="4" a="1"/><c r="D3"/><c r="A1" i="9"/><c r="A2"/>';

const numbers = (row: number): string => `<c r="A${row}"><v>${row}</v></c>`;
const SHEET = `<sheetData><row r="1">${numbers(1)}<c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2">${numbers(2)}<c r="B2"><f t="shared" si="0"/><v>4</v></c><c r="D2"><f t="array" ref="D2:D3">A2:A3</f><v>2</v></c></row><row r="3">${numbers(3)}<c r="B3"><f t="shared" si="0"/><v>6</v></c><c r="D3"><v>3</v></c></row></sheetData>`;
const OTHER = `<sheetData><row r="1"><c r="A1"><f>SUM('Kế hoạch'!A1:A3)</f><v>6</v></c></row><row r="2"><c r="A2"><f>A1+1</f><v>7</v></c></row></sheetData>`;

/** Two sheets with ids 4 and 9, and a chain of these lines. */
function chained(lines = CHAIN, part = `<calcChain xmlns="${MAIN}">${lines}<extLst/></calcChain>`): Uint8Array {
  return zip(
    bookParts({
      sheet: SHEET,
      workbook: `<sheets><sheet name="Kế hoạch" sheetId="4" r:id="rId1"/><sheet name="Khác" sheetId="9" r:id="rId2"/></sheets>`,
      types: `${TYPE}<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      parts: {
        [PART]: part,
        'xl/worksheets/sheet2.xml': worksheet(OTHER),
        'xl/_rels/workbook.xml.rels': relationships(
          `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId9" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`,
        ),
      },
    }),
  );
}

/** "sheet id!cell" of each line, a line without sheet taking it from the one before. */
function listed(bytes: Uint8Array): string[] {
  const text = opened(bytes).package.text(PART);
  let sheet = '';
  return [...tagsNamed(text, 'c')].map((start) => {
    const attributes = attributesAt(text, start);
    sheet = attributes.get('i') ?? sheet;
    return `${sheet}!${attributes.get('r') ?? ''}`;
  });
}

/** "sheet id!cell" of each cell with a formula of its own. */
function formulas(bytes: Uint8Array): string[] {
  const file = opened(bytes);
  return file.sheets
    .filter(({ kind }) => kind === 'worksheet')
    .flatMap(({ part, sheetId }) => {
      const xml = file.sheetXml(part);
      return xml.rows
        .flatMap((row) => scanCells(xml, row))
        .map((cell) => xml.text.slice(cell.start, cell.end))
        .filter((cell) => /<(?:\w+:)?f[\s/>]/.test(cell))
        .map((cell) => `${sheetId}!${attributesAt(cell, 0).get('r') ?? ''}`);
    });
}

/** Lines for cells that are but results of an array formula. */
const RESULTS = new Set(['4!D3']);

function expectComplete(bytes: Uint8Array): void {
  const own = listed(bytes).filter((cell) => !RESULTS.has(cell));
  expect(new Set(own)).toEqual(new Set(formulas(bytes)));
  expect(own).toHaveLength(new Set(own).size);
}

const deleteRows = (...rows: number[]): Edit => ({ kind: 'deleteRows', sheet: 'Kế hoạch', rows });
const summary = (rows: number): Edit => ({
  kind: 'putSheet',
  spec: sheetSpec({ rows: Array.from({ length: rows }, (_, i) => [{ value: i, formula: `${i}+0` }]) }),
});

test('the chain stays as it is when no formula changes', () => {
  const after = apply(chained(), [cells(5, 0, [[{ value: 1 }]])]);
  expect(changedParts(chained(), after.bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
});

test('a cell without formula goes, the sheet it named for the next line is named there; a new formula comes last', () => {
  const after = apply(chained(), [cells(2, 1, [[{ value: 1 }]]), cells(6, 2, [[{ value: 1, formula: 'A1' }]])]);
  expect(after.package.text(PART)).toBe(
    `<calcChain xmlns="${MAIN}"><c r="B2" i="4" l="1"/><c r="B1" s="1"/><c r="D2" i="4" a="1"/><c r="D3"/><c r="A1" i="9"/><c r="A2"/><c r="C7" i="4"/><extLst/></calcChain>`,
  );
});

test.each<readonly [string, readonly Edit[], readonly string[]]>([
  ['a formula in place of another', [cells(0, 1, [[{ value: 1, formula: 'A1' }]])], ['4!B1', '4!D3']],
  [
    'a formula written and overwritten',
    [cells(5, 5, [[{ value: 1, formula: 'A1' }]]), cells(5, 5, [[{ value: 1 }]])],
    [],
  ],
  ['a whole array overwritten', [cells(1, 3, [[{ value: 1 }], [{ value: 2 }]])], ['-4!D2', '-4!D3']],
  ['rows that go', [deleteRows(0)], ['4!B1', '4!D1', '4!D2', '-4!B3']],
  ['rows that go, then a formula', [deleteRows(0), cells(9, 0, [[{ value: 1, formula: 'B1' }]])], ['4!A10']],
  ['a formula, then rows that go', [cells(9, 0, [[{ value: 1, formula: 'B2' }]]), deleteRows(0)], ['4!A9', '-4!A10']],
  ['a new sheet', [summary(3)], ['10!A1', '10!A3']],
  ['a new sheet, and a smaller one in its place', [summary(3), summary(2)], ['10!A2', '-10!A3']],
  ['a copy of a sheet', [{ kind: 'copySheet', from: 'Khác', to: 'Bản gốc', lastRow: 9, lastColumn: 9 }], ['9!A1']],
])('every cell listed has a formula, every formula is listed: %s', (_, edits, expected) => {
  const after = apply(chained(), [cells(7, 7, [[{ value: 0, formula: '1+1' }]]), ...edits]);
  const lines = listed(after.bytes);
  for (const cell of expected) {
    if (cell.startsWith('-')) expect(lines).not.toContain(cell.slice(1));
    else expect(lines).toContain(cell);
  }
  const results = lines.filter((cell) => cell === '4!D3' || (cell === '4!D2' && !formulas(after.bytes).includes(cell)));
  const own = lines.filter((cell) => !results.includes(cell));
  expect([...own].sort()).toEqual(formulas(after.bytes).sort());
});

test('a second run changes nothing', () => {
  const edits = [
    cells(0, 5, [[{ value: 1, formula: 'A1' }], [{ value: 1 }]]),
    cells(0, 1, [[{ value: 9 }]]),
    summary(4),
  ];
  const first = apply(chained(), edits);
  expectComplete(first.bytes);
  expect(apply(first.bytes, edits).bytes).toEqual(first.bytes);
});

test('the part goes with the last formula', () => {
  const lone = chained('<c r="A1" i="9"/><c r="A2"/>');
  const none: Edit = { kind: 'cells', sheet: 'Khác', row: 0, column: 0, rows: [[{ value: 1 }], [{ value: 2 }]] };
  const array = cells(1, 3, [[{ value: 1 }], [{ value: 2 }]]);
  const after = apply(lone, [none, array, cells(0, 1, [[{ value: 1 }], [{ value: 1 }], [{ value: 1 }]])]);
  expect(after.package.has(PART)).toBe(false);
});

test.each([
  ['a cell without a formula', chained('<c r="A1" i="4"/>')],
  ['a sheet that is not there', chained('<c r="B1" i="5"/>')],
  ['no sheet', chained('<c r="B1"/>')],
  ['no cell', chained('<c i="4"/>')],
  ['an unknown element before a line', chained('<x/><c r="B1" i="4"/>')],
  ['nothing', chained('', `<calcChain xmlns="${MAIN}"/>`)],
  ['broken XML', chained('', `<calcChain xmlns="${MAIN}"><c r="B1" i="4"></calcChain>`)],
  ['a DTD', chained('', `<!DOCTYPE x><calcChain xmlns="${MAIN}"><c r="B1" i="4"/></calcChain>`)],
])('a chain with %s goes, cleanly, once formulas change', (_, bytes) => {
  const after = apply(bytes, [cells(9, 0, [[{ value: 1, formula: 'B1' }]])]);
  expect(after.package.has(PART)).toBe(false);
  expect(after.package.text('[Content_Types].xml')).not.toContain('calcChain');
  expect(after.package.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
});

test('elements with a prefix', () => {
  const part = `<x:calcChain xmlns:x="${MAIN}"><x:c r="B1" i="4"/><x:c r="A1" i="9"/></x:calcChain>`;
  const after = apply(chained('', part), [cells(0, 1, [[{ value: 1 }]])]);
  expect(after.package.text(PART)).toBe(
    `<x:calcChain xmlns:x="${MAIN}"><x:c r="A1" i="9"/><x:c r="B2" i="4"/><x:c r="D2" i="4"/><x:c r="B3" i="4"/><x:c r="A2" i="9"/></x:calcChain>`,
  );
});

testOnShared('the tough workbook, with every kind of edit: each line has a formula, each formula a line', () => {
  for (const name of ['tough/tough-open.xlsx', 'tough/tough-open.xlsm']) {
    const before = sharedWorkbook(name);
    const sheet = opened(before).sheets[0]?.name ?? '';
    const edits: Edit[] = everyKind(sheet, 3, 16, 30);
    const deletion: Edit = { kind: 'deleteRows', sheet, rows: [9, 10, 20] };
    for (const list of [edits, [...edits, deletion], [deletion, ...edits]]) expectComplete(apply(before, list).bytes);
    const first = apply(before, edits).bytes;
    expect(apply(first, edits).bytes).toEqual(first);
  }
});
