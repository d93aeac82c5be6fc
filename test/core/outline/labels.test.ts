import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelsIn, readLabel } from '../../../src/core/outline/labels';
import { LABEL_WORDS, USUAL_LABELS } from '../../../src/core/outline/label-data';
import { growth, PROPORTIONAL } from '../../cost';

interface Line {
  readonly place: string;
  readonly expected: string;
  readonly line: string;
  readonly value: string | undefined;
}

/** "= role", then its lines; "-> x" behind a line: its value. */
function corpus(): Line[] {
  let expected = '';
  return readFileSync(join(__dirname, 'labels.txt'), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      if (text.startsWith('#')) return [];
      if (text.startsWith('= ')) {
        expected = text.slice(2);
        return [];
      }
      const [line = '', value] = text.split(' -> ');
      return [{ place: `labels.txt:${String(index + 1)}`, expected, line, value }];
    });
}

describe('labels at the beginning of a line', () => {
  test.each(corpus().map((row) => [row.place, row.line, row] as const))('%s %s', (_place, _line, row) => {
    const reading = readLabel(row.line);
    expect(reading?.role ?? 'none').toBe(row.expected);
    if (row.value !== undefined) expect(reading?.value).toBe(row.value);
  });

  test('every row of words is told by its own example, every usual label is read as what it is', () => {
    for (const { example, force, role } of LABEL_WORDS) {
      const reading = readLabel(`- ${example}: Phòng A`);
      expect([example, reading?.distance]).toEqual([example, 0]);
      if (force === 'strong') expect([example, reading?.role]).toEqual([example, role]);
    }
    for (const { role, labels } of USUAL_LABELS)
      for (const label of labels)
        expect([label, readLabel(`${label}: X`)]).toEqual([
          label,
          expect.objectContaining({ role, distance: 0, label }),
        ]);
  });

  test('letters right: distance 0 with and without accents; other accents or letters: more than 0', () => {
    expect(readLabel('- Thoi gian: X')?.distance).toBe(0);
    expect(readLabel('- Thời gián: X')?.distance).toBeGreaterThan(0);
    expect(readLabel('- Thol gian: X')?.distance).toBeGreaterThan(0);
  });

  test('label and value stand as they are written', () => {
    expect(readLabel(' ~ -Bơn vl chü trì :  Phòng A; phòng B.')).toMatchObject({
      label: 'Bơn vl chü trì',
      value: 'Phòng A; phòng B.',
    });
  });
});

describe('labels inside a text', () => {
  const read = (text: string) => labelsIn(text).map(({ role, value }) => `${role}=${value}`);

  test.each([
    ['Chủ trì: Sở A; phối hợp: Sở B, Sở C; thời gian: Quý I', ['lead=Sở A', 'coordinate=Sở B, Sở C', 'deadline=Quý I']],
    ['Lập kế hoạch (Chủ trì: Sở A; thời gian: Quý I).', ['lead=Sở A', 'deadline=Quý I']],
    ['Lập kế hoạch. Đơn vị chủ trì: Sở A. Thời gian thực hiện: Quý I/2024.', ['lead=Sở A.', 'deadline=Quý I/2024.']],
    ['Cơ quan, đơn vị chủ trì: Sở A (phòng B)', ['lead=Sở A (phòng B)']],
    ['Đơn vị chủ trì: Sở A - Đơn vị phối hợp: Sở B', ['lead=Sở A', 'coordinate=Sở B']],
    ['Don vi chu trl: So A; Bon vi phdi hop: So B', ['lead=So A', 'coordinate=So B']],
    ['Ban hành các Kế hoạch: rà soát; kiểm tra', []],
    ['Họp lúc 14:30; gửi báo cáo', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('places: the text from `from` begins with the label, from `valueFrom` with its value', () => {
    const text = 'Lập kế hoạch; chủ trì: Sở A; phối hợp:Sở B';
    for (const { from, valueFrom, to, label, value } of labelsIn(text)) {
      expect(text.slice(from, from + label.length)).toBe(label);
      expect(text.slice(valueFrom, to)).toContain(value);
    }
  });
});

test.each([
  ['one letter', 'a'],
  ['list marks', '- '],
  ['tabs', '\t'],
  ['colons', ':'],
  ['labels', 'chủ trì: '],
  ['brackets', '(Chủ trì'],
  ['digits', '1'],
])('time in proportion to the size: %s', (_name, unit) => {
  const job = (size: number) => {
    const text = unit.repeat(size);
    readLabel(text);
    return labelsIn(text);
  };
  expect(growth(job, 400)).toBeLessThan(PROPORTIONAL);
});
