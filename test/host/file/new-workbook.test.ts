import { registerSheet } from '../../../src/core/register/registerSheet';
import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import { newWorkbook } from '../../../src/host/file/new-workbook';
import { openWorkbook } from '../../../src/host/file/read';
import { headingRow, registerOf, taskRow } from '../../core/register/registers';

const register = registerOf(
  [
    headingRow(1, 'Cải cách thể chế'),
    taskRow({ content: '=Rà soát', deadline: 'Quý I', lead: '+ Phòng A', result: '@báo cáo' }),
    taskRow({ content: '- Ban hành\n- Công bố', deadline: 'Quý II' }),
  ],
  ['KẾ HOẠCH', 'Cải cách hành chính năm 2024'],
);
const spec = registerSheet(register, 'Kế hoạch 2024');

function bytes(): Uint8Array {
  const made = newWorkbook(spec);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

function opened(): ReturnType<typeof openWorkbook> & { ok: true } {
  const file = openWorkbook(bytes());
  if (!file.ok) throw new Error(file.refusal.code);
  return file;
}

test('holds the sheet as the core thinks it does', () => {
  const { snapshot } = opened().value;
  const empty = { sheets: [], names: [], sheetNames: [], structureLocked: false };
  const wanted = applyToSnapshot(empty, [{ kind: 'putSheet', spec }]).sheets[0];
  const [sheet] = snapshot().sheets;
  const values = (rows: typeof wanted): unknown =>
    rows?.rows.map((row) => row?.map((cell) => [cell?.value ?? null, cell?.bold ?? false]));
  expect(values(sheet)).toEqual(values(wanted));
  expect(sheet?.merges).toEqual(wanted?.merges);
  expect(sheet?.columnWidths.map((width) => Math.round(width ?? 0))).toEqual(wanted?.columnWidths);
});

test('says nothing of who made it and when, and is the same each time', () => {
  expect(
    opened()
      .value.package.parts()
      .filter((part) => part.startsWith('docProps')),
  ).toEqual([]);
  expect(bytes()).toEqual(bytes());
});

test('every part is declared and reached', () => {
  const { package: pack } = opened().value;
  for (const part of pack.parts()) if (!/\.rels$|Types/u.test(part)) expect(pack.contentType(part)).toBeDefined();
  expect(pack.relationships('').map(({ target }) => target)).toEqual(['xl/workbook.xml']);
  expect(
    pack
      .relationships('xl/workbook.xml')
      .map(({ target }) => target)
      .sort(),
  ).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
});

test('is ready to print: A4 landscape, one page wide, the header on each page, the page number above', () => {
  const { package: pack } = opened().value;
  const sheet = pack.text('xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/u);
  expect(sheet).toMatch(/fitToHeight="0"/u);
  expect(sheet).toMatch(/<oddHeader>&amp;C[^<]*&amp;P</u);
  expect(sheet).toMatch(/<pane [^>]*ySplit="4"/u);
  expect(pack.text('xl/workbook.xml')).toMatch(/Print_Titles[^>]*>'Kế hoạch 2024'!\$4:\$4</u);
});
