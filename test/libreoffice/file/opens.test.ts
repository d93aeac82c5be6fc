import { book } from '../../host/file/build';
import { sharedWorkbook, testOnShared } from '../../host/file/shared-workbooks';
import { apply, opened } from '../../host/file/write/applying';
import { everyKind, SUMMARY } from '../../host/file/write/every-kind';
import { throughLibreOffice, withoutResults } from '../soffice';

/** The file as LibreOffice writes it again after opening it. */
const converted = (bytes: Uint8Array): Uint8Array => throughLibreOffice([bytes])[0] ?? new Uint8Array();

function results(bytes: Uint8Array, sheetName: string): (string | number | boolean | null)[] {
  const sheet = opened(bytes)
    .snapshot()
    .sheets.find(({ name }) => name === sheetName);
  return (sheet?.rows ?? [])
    .flatMap((row) => (row ?? []).filter((cell) => cell?.formula !== undefined))
    .map((cell) => cell?.value ?? null);
}

const plain = book({
  sheet: `<sheetData>${Array.from({ length: 12 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`).join('')}</sheetData>`,
});
const after = apply(plain, everyKind('Kế hoạch', 1, 2, 10));

test('LibreOffice opens all kinds of edits and calculates what was cached', () => {
  const calculated = converted(withoutResults(after.bytes));
  const names = opened(calculated).snapshot().sheetNames;
  expect(names).toEqual(['Kế hoạch', SUMMARY, '_PL']);
  expect(results(calculated, 'Kế hoạch')).toEqual(results(after.bytes, 'Kế hoạch'));
  expect(results(calculated, SUMMARY)).toEqual([4, 6, 5, 3, 11]);
  expect(
    opened(calculated)
      .package.parts()
      .filter((part) => part.includes('charts/chart')),
  ).toHaveLength(4);
});

test('LibreOffice knows our page breaks, where pages are counted from and the lines of conditional formats', () => {
  const pack = opened(converted(after.bytes)).package;
  const summary = pack.text('xl/worksheets/sheet2.xml');
  const breaks = summary.match(/<brk id="\d+"/g);
  expect(breaks).toEqual(['<brk id="24"', '<brk id="56"']);
  expect(summary).toMatch(/<pageSetup [^>]*firstPageNumber="1"/);
  expect(summary).toMatch(/<pageSetup [^>]*useFirstPageNumber="(?:1|true)"/);
  const [borders = ''] = /<dxf>(?:(?!<\/dxf>).)*<border.*?<\/border>/s.exec(pack.text('xl/styles.xml')) ?? [];
  for (const side of ['left', 'right', 'top', 'bottom']) {
    // LibreOffice 7.4 reads the colour of such a line but does not write it.
    expect(borders).toMatch(new RegExp(`<${side} style="thin"(?:/>|><color rgb="FF7F7F7F"/>)`));
  }
});

test('a file saved by LibreOffice takes all kinds of edits again', () => {
  const saved = converted(after.bytes);
  const edits = everyKind('Kế hoạch', 1, 8, 10);
  const again = apply(saved, edits);
  expect(apply(again.bytes, edits).bytes).toEqual(again.bytes);
  const calculated = converted(withoutResults(again.bytes));
  expect(results(calculated, 'Kế hoạch')).toEqual(results(again.bytes, 'Kế hoạch'));
});

test('LibreOffice prints it', () => {
  const [pdf = new Uint8Array()] = throughLibreOffice([after.bytes], 'pdf');
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
});

testOnShared('the tough workbook, edited, opens with all its sheets; rows deleted from it too', () => {
  const tough = sharedWorkbook('tough/tough-open.xlsx');
  const sheet = opened(tough).sheets[0]?.name ?? '';
  const edited = apply(tough, [...everyKind(sheet, 3, 16, 40), { kind: 'deleteRows', sheet, rows: [9, 10, 20] }]);
  const saved = opened(converted(edited.bytes)).snapshot();
  expect(saved.sheetNames).toEqual(expect.arrayContaining([sheet, SUMMARY]));
  const rows = (at: number): unknown => saved.sheets[0]?.rows[at]?.[0]?.value;
  expect([rows(8), rows(9), rows(17), rows(18)]).toEqual([5, 8, 16, 18]);
});
