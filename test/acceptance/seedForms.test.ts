import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docx } from '../host/word/docx';
import { runCli } from '../cli/runCli';
import { describeOnShared, sharedFile, sharedText } from './plans';

interface FormTask {
  readonly id: string;
  readonly content: string;
  readonly result: string;
  readonly deadlineText: string;
  readonly method: string;
  readonly lead: readonly string[];
  readonly coordinate: readonly string[];
  readonly area: { readonly code: string };
  readonly schedule: unknown;
}
interface FormPlan {
  readonly title: string;
  readonly year: number;
  readonly tasks: readonly FormTask[];
}

async function readPlan(file: string): Promise<FormPlan> {
  const { out, err, code } = await runCli(['read', file, '--json']);
  if (code === 2) throw new Error(err);
  return JSON.parse(out) as FormPlan;
}

/** White space, and the punctuation with which a line of an outline ends but a cell does not, say nothing. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[.;,:\s]+$/u, '');

/** What a task says, place for place, with the deadlines as dates. */
const said = (task: FormTask): Readonly<Record<string, unknown>> => ({
  id: task.id,
  content: bare(task.content),
  result: bare(task.result),
  deadline: bare(task.deadlineText),
  lead: task.lead,
  coordinate: task.coordinate,
  area: task.area.code,
});

const folder = mkdtempSync(join(tmpdir(), 'phuluc-forms-'));

/** The text as a Word document: a paragraph for each line, a table for each run of lines with tabs. */
function asWord(name: string): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const row = (line: string): string =>
    `<w:tr>${line
      .split('\t')
      .map((text) => `<w:tc>${paragraph(text)}</w:tc>`)
      .join('')}</w:tr>`;
  const body: string[] = [];
  let rows: string[] = [];
  const endTable = (): void => {
    if (rows.length > 0) body.push(`<w:tbl>${rows.join('')}</w:tbl>`);
    rows = [];
  };
  for (const line of sharedText(`seeds/${name}.txt`).split('\n')) {
    if (line.includes('\t')) rows.push(row(line));
    else {
      endTable();
      body.push(paragraph(line));
    }
  }
  endTable();
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, docx({ body: body.join('') }));
  return file;
}

describeOnShared('one plan in several forms', () => {
  const TABLE = 'khanh-hoa-so-noi-vu-2024';

  test.each([
    ['its text', () => sharedFile(`seeds/${TABLE}.txt`)],
    ['a Word document of it', () => asWord(TABLE)],
    ['the workbook with page breaks', () => sharedFile('workbooks/khanh-hoa-2024-page-split.xlsx')],
  ])('the table of Khánh Hòa: its workbook and %s give the same tasks', async (_form, file) => {
    const whole = await readPlan(sharedFile('workbooks/khanh-hoa-2024.xlsx'));
    const read = await readPlan(file());
    const tasks = ({ tasks: all }: FormPlan): unknown =>
      all.map((task) => ({ ...said(task), method: task.method, schedule: task.schedule }));
    expect(read.tasks).toHaveLength(48);
    expect(tasks(read)).toEqual(tasks(whole));
    expect([read.title, read.year]).toEqual([whole.title, whole.year]);
  });

  describe.each(['binh-son-2024', 'quang-ngai-so-noi-vu-2024', 'quang-ngai-van-phong-2023'])('%s', (name) => {
    test('its outline and the table made from it give the same tasks', async () => {
      const outline = await readPlan(sharedFile(`seeds/${name}.txt`));
      const table = await readPlan(sharedFile(`workbooks/${name}.xlsx`));
      expect(outline.tasks.map(said)).toEqual(table.tasks.map(said));
    });

    test('a Word document of it gives the same tasks', async () => {
      const outline = await readPlan(sharedFile(`seeds/${name}.txt`));
      const word = await readPlan(asWord(name));
      expect(word.tasks.map(said)).toEqual(outline.tasks.map(said));
    });
  });

  test.each([
    TABLE,
    'binh-son-2024',
    'quang-ngai-so-noi-vu-2024',
    'quang-ngai-van-phong-2023',
    'quang-ngai-van-phong-2024-ocr',
  ])('%s: what import writes reads as the text does, also once it is tracked', async (name) => {
    const written = join(folder, `${name}.xlsx`);
    const tracked = join(folder, `${name}-td.xlsx`);
    const outline = await readPlan(sharedFile(`seeds/${name}.txt`));
    await runCli(['import', sharedFile(`seeds/${name}.txt`), '-o', written, '--force']);
    const asOf = `${outline.year}-11-20`;
    expect((await runCli(['track', written, '-o', tracked, '--as-of', asOf, '--force'])).err).toBe('');
    for (const file of [written, tracked]) {
      const read = await readPlan(file);
      const all = ({ tasks }: FormPlan): unknown => tasks.map((task) => ({ ...said(task), schedule: task.schedule }));
      expect(all(read)).toEqual(all(outline));
      expect([read.title, read.year]).toEqual([outline.title, outline.year]);
    }
  });
});
