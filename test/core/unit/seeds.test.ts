import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUnits } from '../../../src/core/unit/readUnits';

const SEEDS = join(__dirname, '../../../../shared/seeds');
const seed = (name: string): string => readFileSync(join(SEEDS, `${name}.txt`), 'utf8');
const has = existsSync(SEEDS);
if (!has) console.log('../shared/seeds không có: bỏ qua các phép thử trên văn bản thật');
const onSeeds = has ? describe : describe.skip;

const names = (list: string | undefined): string[] =>
  (list ?? '')
    .split(' | ')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Rows of the Khánh Hòa table, page splits joined: "B.III.4" and the method text. */
function methods(): Map<string, string> {
  const rows: string[][] = [];
  for (const cells of seed('khanh-hoa-so-noi-vu-2024')
    .split('\n')
    .map((line) => line.split('\t'))) {
    const last = rows.at(-1);
    if (cells.length < 5 || cells[0] === 'STT') continue;
    if (cells[0] === '' && last !== undefined) cells.forEach((cell, index) => (last[index] += ` ${cell}`));
    else rows.push(cells);
  }
  const found = new Map<string, string>();
  let part = '';
  let section = '';
  for (const [number = '', , , , method = ''] of rows) {
    const mark = number.trim();
    if (/^[AB]$/.test(mark)) part = mark;
    else if (/^[IVX]+$/.test(mark)) section = mark;
    else found.set(`${part}.${section}.${mark}`, method);
  }
  return found;
}

onSeeds('Khánh Hòa: who leads each task, as a person reads it', () => {
  const texts = has ? methods() : new Map<string, string>();
  const expected = readFileSync(join(__dirname, 'khanh-hoa-expected.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  test('48 tasks', () => expect([expected.length, texts.size]).toEqual([48, 48]));
  test.each(expected.map((line) => line.split(/ => | ##/)))('%s: %s', (id = '', lead, coordinate) => {
    const read = readUnits(texts.get(id) ?? '');
    expect({ lead: read.lead, coordinate: read.coordinate }).toEqual({
      lead: names(lead),
      coordinate: names(coordinate),
    });
  });
});

/** Values of the labels that name units, each with the role the label gives. */
function labelled(name: string): { text: string; role: 'lead' | 'coordinate' }[] {
  const label = /^[^\p{L}]*((?:Cơ quan|Đơn vị|Trách nhiệm|Phối hợp)[^:]{0,40}):[ ]*(\S.*)$/gmu;
  return [...seed(name).matchAll(label)].map(([, words = '', text = '']) => ({
    text,
    role: /^[^:]*?phối hợp/iu.test(words) && !/chủ trì/iu.test(words) ? 'coordinate' : 'lead',
  }));
}

onSeeds('outlines: every unit label names at least one unit, and reading a name again gives it', () => {
  test.each([
    ['binh-son-2024', 96],
    ['quang-ngai-so-noi-vu-2024', 66],
    ['quang-ngai-van-phong-2023', 66],
  ])('%s', (name, count) => {
    const values = labelled(name);
    expect(values.length).toBeGreaterThanOrEqual(count);
    for (const { text, role } of values) {
      const read = readUnits(text, { role });
      expect({ text, units: read[role].length }).toEqual({ text, units: Math.max(1, read[role].length) });
      expect(read.issues).toEqual([]);
      for (const unit of read[role]) expect(readUnits(unit, { role })[role]).toEqual([unit]);
    }
  });
});
