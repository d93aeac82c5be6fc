import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/host/file/read';
import { cell, docx, line, paragraph, row, run, table } from '../host/word/docx';
import { runCli, scratchFolder } from './runCli';

const folder = scratchFolder();

const PLAN = [
  'PHỤ LỤC',
  'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH CỦA XÃ',
  '(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2024)',
  '',
  'STT\tNội dung\tĐơn vị chủ trì\tThời gian thực hiện\tKết quả',
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t',
  '1\tRà soát văn bản\tVăn phòng\tQuý I\tDanh mục',
  '2\t=Tổng hợp kiến nghị\tPhòng Kinh tế\tNgày 31/6/2024\tBáo cáo',
  'II\tCHUYỂN ĐỔI SỐ\t\t\t',
  '1\tSố hóa hồ sơ\tVăn phòng\tThường xuyên\t-100% hồ sơ',
].join('\n');

const place = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

interface ReadJson {
  readonly output: string;
  readonly title: string;
  readonly year: number;
  readonly tasks: readonly { readonly source: Record<string, unknown>; readonly [field: string]: unknown }[];
  readonly issues: readonly { readonly code: string; readonly line: number | null; readonly cell: string | null }[];
}
const jsonOf = async (words: readonly string[]): Promise<ReadJson> =>
  JSON.parse((await runCli([...words, '--json'])).out) as ReadJson;

const withoutPlaces = ({ tasks, title, year }: ReadJson): unknown => ({
  title,
  year,
  tasks: tasks.map(({ source: _source, ...task }) => task),
});

describe('import', () => {
  test('writes a workbook beside the text, tells its sections and what a person should look at, by line', async () => {
    const input = place('Kế hoạch.txt', PLAN);
    const { code, out, err } = await runCli(['import', input]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/dòng 8: .*31\/6\/2024/u);
    expect(out).toMatch(/│ I\. CẢI CÁCH THỂ CHẾ\s+│\s+2 │/u);
    expect(out).toMatch(/│ Tổng cộng\s+│\s+3 │/u);
    expect(out.split('\n').at(-1)).toBe(`Đã ghi: ${join(folder, 'Kế hoạch-phu-luc.xlsx')}`);
    const opened = openWorkbook(readFileSync(join(folder, 'Kế hoạch-phu-luc.xlsx')));
    expect(opened.ok && opened.value.sheets.map(({ name }) => name)).toEqual(['Kế hoạch 2024']);
  });

  test('what was found in opening the document is told too', async () => {
    const cells = PLAN.split('\n')
      .slice(4)
      .map((text) => row(...text.split('\t').map((each) => cell(line(each)))));
    const body = `${paragraph(`<w:ins w:id="1">${run('KẾ HOẠCH NĂM 2024')}</w:ins>`)}${table(...cells)}`;
    const { out } = await runCli(['import', place('sửa đổi.docx', docx({ body }))]);
    expect(out).toContain('dấu sửa đổi (Track Changes)');
  });

  test('what a person should look at is told in the order of the document, of whatever kind it is', async () => {
    const task = (mark: string, time: string): string =>
      `${mark}) Rà soát nội dung ${mark}.\n- Đơn vị chủ trì: Văn phòng\n- Thời gian thực hiện: ${time}`;
    const twice = 'Quý I\n- Thời gian thực hiện: Quý II';
    const tasks = [task('a', 'Ngày 31/6/2024'), task('b', twice), task('c', 'Ngày 30/2/2024')];
    const text = ['KẾ HOẠCH', 'Cải cách hành chính năm 2024', 'II. NHIỆM VỤ', '1. Cải cách thể chế', ...tasks].join(
      '\n',
    );
    const { out } = await runCli(['import', place('thứ tự.txt', text)]);
    const lines = [...out.matchAll(/- dòng ([0-9]+):/gu)].map(([, at]) => Number(at));
    expect(lines).toEqual([5, 11, 12]);
  });

  test('what was written reads as the text does, also once it is tracked', async () => {
    const input = place('a.txt', PLAN);
    const output = join(folder, 'a.xlsx');
    const told = await jsonOf(['import', input, '-o', output]);
    expect(told.output).toBe(output);
    expect(told.year).toBe(2024);
    expect(told.tasks.map(({ content }) => content)).toEqual([
      'Rà soát văn bản',
      '=Tổng hợp kiến nghị',
      'Số hóa hồ sơ',
    ]);
    expect(told.tasks[1]?.source).toEqual({ sheet: '', firstRow: 8, lastRow: 8, mark: 'I.2' });
    expect(told.issues).toContainEqual(
      expect.objectContaining({ code: 'deadline-impossible-date', line: 8, cell: null, sheet: null }),
    );
    expect(await jsonOf(['read', input])).toEqual({ ...told, output: undefined });
    expect(withoutPlaces(await jsonOf(['read', output]))).toEqual(withoutPlaces(told));
    const tracked = join(folder, 'a-td.xlsx');
    expect((await runCli(['track', output, '-o', tracked, '--as-of', '2024-11-20'])).err).toBe('');
    expect(withoutPlaces(await jsonOf(['read', tracked]))).toEqual(withoutPlaces(told));
  });

  test('the same text gives the same bytes', async () => {
    const input = place('b.txt', PLAN);
    await runCli(['import', input, '-o', join(folder, 'b1.xlsx')]);
    await runCli(['import', input, '-o', join(folder, 'b2.xlsx')]);
    expect(readFileSync(join(folder, 'b1.xlsx')).equals(readFileSync(join(folder, 'b2.xlsx')))).toBe(true);
  });

  test('--year wins, and the file keeps it', async () => {
    const input = place('c.txt', PLAN.split('\n').slice(4).join('\n').replace('31/6/2024', '30/6'));
    const output = join(folder, 'c.xlsx');
    expect((await jsonOf(['import', input, '-o', output, '--year', '2025'])).year).toBe(2025);
    expect((await jsonOf(['read', output])).year).toBe(2025);
  });

  test('a Word document is told by its paragraphs', async () => {
    const cells = (row: string): string =>
      `<w:tr>${row
        .split('\t')
        .map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`)
        .join('')}</w:tr>`;
    const rows = PLAN.split('\n').slice(4).map(cells).join('');
    const input = place('d.docx', docx({ body: `<w:tbl>${rows}</w:tbl><w:p/>` }));
    const { code, out, err } = await runCli(['import', input, '-o', join(folder, 'd.xlsx')]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/đoạn \d+: .*31\/6\/2024/u);
    expect((await jsonOf(['read', join(folder, 'd.xlsx')])).tasks).toHaveLength(3);
  });

  test('an output that exists is kept unless --force', async () => {
    const input = place('e.txt', PLAN);
    const output = place('e.xlsx', 'của người dùng');
    const { code, err } = await runCli(['import', input, '-o', output]);
    expect(code).toBe(2);
    expect(err).toMatch(/đã có/u);
    expect(readFileSync(output, 'utf8')).toBe('của người dùng');
    expect((await runCli(['import', input, '-o', output, '--force'])).code).toBe(1);
  });
});

describe('what cannot be done is one line, exit 2, nothing written', () => {
  const workbook = 'samples/ke-hoach-mau.xlsx';
  test.each<[string, () => readonly string[], RegExp]>([
    ['import of a workbook', () => ['import', workbook], /phuluc track/u],
    ['track of a text', () => ['track', place('f.txt', PLAN)], /phuluc import/u],
    ['normalise of a text', () => ['normalise', place('f.txt', PLAN)], /phuluc import/u],
    ['an output that is no .xlsx', () => ['import', place('f.txt', PLAN), '-o', join(folder, 'f.docx')], /\.xlsx/u],
    ['a PDF', () => ['import', place('g.pdf', '%PDF-1.7\n%âãÏÓ')], /PDF/u],
    ['a PDF to read', () => ['read', place('g.pdf', '%PDF-1.7\n%âãÏÓ')], /PDF/u],
    ['an empty file', () => ['import', place('h.txt', '')], /rỗng/u],
    ['a missing file', () => ['import', join(folder, 'không có.txt')], /Không tìm thấy/u],
    ['no file', () => ['import'], /đúng một tệp/u],
  ])('%s', async (_name, words, says) => {
    const line = words();
    const before = readdirSync(folder);
    const { code, out, err } = await runCli(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')).toHaveLength(1);
    expect(err).toMatch(says);
    expect(readdirSync(folder)).toEqual(before);
    expect(existsSync('samples/ke-hoach-mau-phu-luc.xlsx')).toBe(false);
  });
});
