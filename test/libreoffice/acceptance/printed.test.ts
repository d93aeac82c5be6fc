import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../../cli/runCli';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { snapshotOf, type Tracked } from '../../acceptance/tracking';
import { throughLibreOffice } from '../soffice';
import { PLANS, TOUGH, trackCase } from './cases';
import { OUR_SHEETS } from './differences';

const folder = scratchFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Page {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** Pages of a PDF: size in points, and their words on one line. */
function pagesOf(pdf: Uint8Array): readonly Page[] {
  const file = join(folder, 'print.pdf');
  writeFileSync(file, pdf);
  const run = (program: string, ...words: readonly string[]): string => {
    const done = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1e8 });
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`);
    return done.stdout;
  };
  const texts = run('pdftotext', '-layout', file, '-').split('\f');
  const sizes = [...run('pdfinfo', '-f', '1', '-l', '9999', file).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)];
  return sizes.map(([, width, height], index) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
    text: (texts[index] ?? '').replace(/\s+/g, ' ').trim(),
  }));
}

/** First words of every sheet of ours that is printed. */
const TITLES = [
  'THIẾT LẬP THEO DÕI KẾ HOẠCH',
  'TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO ĐƠN VỊ CHỦ TRÌ',
  'TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO LĨNH VỰC',
  'DANH SÁCH NHIỆM VỤ QUÁ HẠN, SẮP ĐẾN HẠN',
  'TÌNH HÌNH THỰC HIỆN KẾ HOẠCH PHỤC VỤ GIAO BAN',
];

const CASES = [...PLANS, ...TOUGH];
let prints: readonly { readonly run: Tracked; readonly pages: readonly Page[]; readonly saved: Uint8Array }[] = [];

beforeAll(async () => {
  const runs: Tracked[] = [];
  for (const each of CASES) runs.push(await trackCase(each, folder));
  const bytes = runs.map((run) => run.bytes);
  const pdfs = throughLibreOffice(bytes, 'pdf');
  const saved = throughLibreOffice(bytes);
  const none = new Uint8Array();
  prints = runs.map((run, i) => ({ run, pages: pagesOf(pdfs[i] ?? none), saved: saved[i] ?? none }));
});

describe.each(CASES.map(({ name }, index) => [name, index] as const))('%s, opened and printed', (_name, index) => {
  const printed = () => {
    const found = prints[index];
    if (!found) throw new Error('not printed');
    return found;
  };
  /** The pages of our sheets: from the first title of ours to the end. */
  const ours = (): readonly Page[] => {
    const { pages } = printed();
    return pages.slice(pages.findIndex(({ text }) => text.includes(TITLES[0] ?? '')));
  };

  test('opens with all its sheets, and no formula has an error that was not there', () => {
    const { run, saved } = printed();
    const [before, after] = [snapshotOf(run.bytes), snapshotOf(saved)];
    expect(after.sheetNames).toEqual(before.sheetNames);
    const own = new Set([run.json.sheet, ...OUR_SHEETS]);
    const errors = ({ sheets }: WorkbookSnapshot): readonly string[] =>
      sheets.flatMap(({ name, rows }) =>
        own.has(name)
          ? rows.flatMap((cells) => (cells ?? []).flatMap((cell) => (cell?.error ? [`${name}: ${cell.error}`] : [])))
          : [],
      );
    expect(errors(after)).toEqual(errors(before));
  });

  test('every sheet of ours is printed once, on A4 landscape, without an empty page', () => {
    const pages = ours();
    const found = TITLES.map((title) => pages.filter(({ text }) => text.includes(title)).length);
    expect(found).toEqual(TITLES.map(() => 1));
    expect(pages.map(({ width, height }) => `${width}x${height}`)).toEqual(pages.map(() => '842x595'));
    expect(pages.filter(({ text }) => text.length < 15)).toEqual([]);
    expect(pages.length).toBeLessThanOrEqual(TITLES.length + 6);
  });

  test('briefing on one page; its paragraph is whole and its figures are those of the run', () => {
    const { run } = printed();
    const briefing = ours().filter(({ text }) => text.includes(TITLES[4] ?? ''));
    expect(ours().at(-1)).toBe(briefing[0]);
    const { total, counts } = run.json.summary.total;
    expect(briefing[0]?.text).toContain(`${total} nhiệm vụ`);
    expect(briefing[0]?.text).toContain(`quá hạn ${counts.overdue}`);
    expect(briefing[0]?.text).toMatch(/Tính đến ngày \d\d\/\d\d\/\d{4}, kế hoạch có .*\./su);
    expect(briefing[0]?.text).not.toMatch(/#REF|#N\/A|#VALUE|#NAME|Err:/);
  });
});
