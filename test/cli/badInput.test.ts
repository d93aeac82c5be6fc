import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { runCli, scratchFolder } from './runCli';

const folder = scratchFolder();
const SAMPLE = readFileSync('samples/ke-hoach-mau.xlsx');
const COMPOUND_FILE = new Uint8Array([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array<number>(600).fill(0),
]);

const place = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

/** The sample with one part rewritten. */
function altered(name: string, part: string, change: (text: string) => string): string {
  const parts = unzipSync(SAMPLE);
  const text = new TextDecoder().decode(parts[part]);
  const changed = change(text);
  if (changed === text) throw new Error(`${part} was not altered`);
  return place(name, zipSync({ ...parts, [part]: strToU8(changed) }));
}

const SHEET = 'xl/worksheets/sheet1.xml';
const BAD: readonly (readonly [what: string, file: () => string, says: RegExp])[] = [
  ['a missing file', () => join(folder, 'không-có.xlsx'), /Không tìm thấy/u],
  [
    'a folder',
    () => (mkdirSync(join(folder, 'thư mục.xlsx'), { recursive: true }), join(folder, 'thư mục.xlsx')),
    /thư mục/u,
  ],
  ['an empty file', () => place('rong.xlsx', new Uint8Array()), /rỗng/u],
  ['a text named .xlsx', () => place('chu.xlsx', strToU8('đây là chữ')), /xlsx/u],
  ['an encrypted or .xls file', () => place('mahoa.xlsx', COMPOUND_FILE), /mật khẩu|mã hóa|\.xls/u],
  ['a truncated zip', () => place('cut.xlsx', SAMPLE.subarray(0, SAMPLE.length - 400)), /hỏng|không đầy đủ|thiếu/u],
  [
    'the strict namespace',
    () =>
      altered('strict.xlsx', 'xl/workbook.xml', (text) =>
        text.replace(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        ),
      ),
    /Strict/iu,
  ],
  [
    'a DTD',
    () => altered('dtd.xlsx', SHEET, (text) => text.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')),
    /DTD|DOCTYPE|không an toàn/iu,
  ],
  [
    'no table',
    () =>
      altered('nobang.xlsx', SHEET, (text) =>
        text.replace(/<sheetData>.*<\/sheetData>/u, '<sheetData/>').replace(/<mergeCells.*<\/mergeCells>/u, ''),
      ),
    /Kế hoạch 2026/u,
  ],
  [
    'a locked structure',
    () =>
      altered('lock.xlsx', 'xl/workbook.xml', (text) =>
        text.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
      ),
    /khóa|bảo vệ/u,
  ],
  [
    'a protected sheet',
    () =>
      altered('protect.xlsx', SHEET, (text) => text.replace('<mergeCells', '<sheetProtection sheet="1"/><mergeCells')),
    /Kế hoạch 2026/u,
  ],
  [
    'cells in the way',
    () =>
      altered('way.xlsx', SHEET, (text) =>
        text.replace(/(<row r="8"[^>]*>.*?)(<\/row>)/u, '$1<c r="G8" t="inlineStr"><is><t>của tôi</t></is></c>$2'),
      ),
    /G8/u,
  ],
];

describe('bad input gets one Vietnamese line, exit 2, and nothing is written', () => {
  test.each(BAD)('%s', async (_what, file, says) => {
    const input = file();
    const before = readdirSync(folder);
    const { code, out, err } = await runCli(['track', input]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')).toHaveLength(1);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/undefined|Error:|NaN/u);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('output that exists is kept unless --force', async () => {
    const input = place('a.xlsx', SAMPLE);
    const output = place('b.xlsx', strToU8('của người dùng'));
    const refused = await runCli(['track', input, '-o', output]);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/đã có/u);
    expect(readFileSync(output, 'utf8')).toBe('của người dùng');
    expect((await runCli(['track', input, '-o', output, '--force'])).code).not.toBe(2);
  });

  test('the input is never the output', async () => {
    const input = place('goc.xlsx', SAMPLE);
    expect((await runCli(['track', input, '-o', input, '--force'])).code).toBe(2);
    expect(readFileSync(input).equals(SAMPLE)).toBe(true);
  });

  test('a folder that is not there', async () => {
    const input = place('c.xlsx', SAMPLE);
    const { code, err } = await runCli(['track', input, '-o', join(folder, 'x', 'y.xlsx')]);
    expect(code).toBe(2);
    expect(err).toMatch(/thư mục/u);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});
