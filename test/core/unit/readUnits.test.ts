import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUnits } from '../../../src/core/unit/readUnits';

interface Line {
  readonly text: string;
  readonly lead: readonly string[];
  readonly coordinate: readonly string[];
}

const names = (list: string | undefined): string[] =>
  (list ?? '')
    .split(' | ')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Corpus file -> one entry a text: blocks of "=> expected" followed by the texts. */
function corpus(file: string): Line[] {
  const lines: Line[] = [];
  let expected: { lead: string[]; coordinate: string[] } = { lead: [], coordinate: [] };
  for (const line of readFileSync(join(__dirname, file), 'utf8').split('\n')) {
    if (line.startsWith('=>')) {
      const [lead, coordinate] = line.slice(2).split('##');
      expected = { lead: names(lead), coordinate: names(coordinate) };
    } else if (line !== '' && !line.startsWith('# ')) lines.push({ text: line.replaceAll('\\n', '\n'), ...expected });
  }
  return lines;
}

describe('cells of a unit column', () => {
  const lines = corpus('cell.txt');
  test.each(lines)('lead: $text', ({ text, lead, coordinate }) => {
    const read = readUnits(text, { role: 'lead' });
    expect({ lead: read.lead, coordinate: read.coordinate }).toEqual({ lead, coordinate });
  });
  test.each(lines.filter(({ coordinate }) => coordinate.length === 0))('coordinate: $text', ({ text, lead }) => {
    const read = readUnits(text, { role: 'coordinate' });
    expect({ lead: read.lead, coordinate: read.coordinate }).toEqual({ lead: [], coordinate: lead });
  });
  test.each(lines)('decomposed letters read the same: $text', ({ text, lead }) => {
    expect(readUnits(text.normalize('NFD'), { role: 'lead' }).lead).toEqual(lead);
  });
});

describe('method texts', () => {
  test.each(corpus('method.txt'))('$text', ({ text, lead, coordinate }) => {
    const read = readUnits(text);
    expect({ lead: read.lead, coordinate: read.coordinate }).toEqual({ lead, coordinate });
  });
});

describe('names that stay one unit wherever they stand', () => {
  const lines = readFileSync(join(__dirname, 'names.txt'), 'utf8').split('\n');
  const whole = lines.filter((line) => line !== '' && !line.startsWith('# '));
  const read = (text: string, role: 'method' | 'lead'): string[][] => {
    const { lead, coordinate } = readUnits(text, { role });
    return [lead, coordinate];
  };
  test.each(whole)('%s', (name) => {
    expect(read(name, 'lead')).toEqual([[name], []]);
    expect(read(name, 'method')).toEqual([[name], []]);
    expect(read(`${name} chủ trì, phối hợp với Sở Y tế thực hiện`, 'method')).toEqual([[name], ['Sở Y tế']]);
    expect(read(`Sở Y tế chủ trì, phối hợp với ${name} và các đơn vị liên quan triển khai`, 'method')).toEqual([
      ['Sở Y tế'],
      [name, 'Các đơn vị liên quan'],
    ]);
    expect(read(`Sở Y tế, ${name}, Công an tỉnh`, 'lead')).toEqual([['Sở Y tế', name, 'Công an tỉnh'], []]);
    expect(read(`Sở Y tế và ${name}; Công an tỉnh`, 'lead')).toEqual([['Sở Y tế', name, 'Công an tỉnh'], []]);
    expect(read(`- ${name} tham mưu, đề xuất.\n- Sở Y tế phối hợp.`, 'method')).toEqual([[name], ['Sở Y tế']]);
    expect(read(`${name} xây dựng kế hoạch, báo cáo kết quả`, 'method')).toEqual([[name], []]);
  });
});

describe('size of the corpus', () => {
  test('at least 200 texts', () =>
    expect(corpus('cell.txt').length + corpus('method.txt').length).toBeGreaterThanOrEqual(200));
});

describe('the table of names', () => {
  const aliases = [
    { alias: 'TT', unit: 'Thanh tra Sở' },
    { alias: 'P.TC', unit: 'Phòng Tổ chức' },
    { alias: 'Sở NV', unit: 'Sở Nội vụ và Lao động' },
    { alias: 'Phòng A, B', unit: 'Phòng Tổng hợp' },
    { alias: 'Văn phòng Sở', unit: 'Văn phòng' },
    { alias: '', unit: 'Không dùng' },
  ];
  test.each([
    ['TT; P.TC', ['Thanh tra Sở', 'Phòng Tổ chức']],
    ['tt, p. tc', ['Thanh tra Sở', 'Phòng Tổ chức']],
    ['Sở NV', ['Sở Nội vụ và Lao động']],
    ['Phòng A, B; Sở Y tế', ['Phòng Tổng hợp', 'Sở Y tế']],
    ['VP Sở', ['Văn phòng']],
  ])("the user's row wins: %s", (text, lead) => expect(readUnits(text, { role: 'lead', aliases }).lead).toEqual(lead));
});

describe('what a person should look at', () => {
  const codes = (text: string, role: 'method' | 'lead' = 'method'): string[] =>
    readUnits(text, { role }).issues.map(({ code }) => code);
  test('nothing to say about an empty text', () =>
    expect(readUnits(' \n ')).toEqual({ lead: [], coordinate: [], issues: [] }));
  test('no unit', () => expect(codes('Thực hiện thường xuyên')).toEqual(['unit-not-found']));
  test('no lead', () => expect(codes('Phối hợp với Sở Y tế')).toEqual(['lead-not-found']));
  test('an unknown name', () => expect(codes('VNPost', 'lead')).toEqual(['unit-unknown']));
  test.each([
    ['Phòng Tổ chức hậu cần, ghi chép, Sở Lạ', 'lead', []],
    ['Phòng Tổ chức, xây dựng kế hoạch', 'lead', ['unit-words-left: xây dựng kế hoạch']],
    ['Công đoàn cấp trên trực tiếp', 'lead', ['unit-words-left: trực tiếp']],
    ['Sở Nội vụ; gửi kết quả về Phòng Tư pháp', 'lead', ['unit-words-left: gửi kết quả về Phòng Tư pháp']],
    ['Trường Chính trị, hỗ trợ việc làm, Sở Lạ', 'lead', ['unit-words-left: hỗ trợ việc làm']],
    ['Sở Nội vụ trình UBND tỉnh, HĐND tỉnh', 'lead', ['unit-left-out: trình UBND tỉnh, HĐND tỉnh']],
    ['Sở Nội vụ (chủ trì); Phòng Tư pháp theo dõi', 'lead', []],
    ['Sở Nội vụ theo phân công; Phòng Tư pháp', 'lead', []],
    ['Sở Nội vụ tham mưu, trình UBND tỉnh', 'lead', []],
    ['Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Sở Y tế và các cơ quan, đơn vị', 'lead', []],
    ['Các phòng: Nội vụ, Tư pháp', 'lead', []],
    ['Sở Nội vụ tham mưu, trình UBND tỉnh', 'method', []],
  ] as const)('words of a cell that no name took: %s (%s)', (text, role, told) => {
    const { issues } = readUnits(text, { role });
    expect(issues.map(({ code, facts }) => `${code}: ${String(facts?.['unit'])}`)).toEqual(told);
  });
  test('an abbreviation of several units', () => expect(codes('P.TC', 'lead')).toEqual(['unit-ambiguous']));
  test('a later line says "chủ trì"', () =>
    expect(codes('- Các phòng rà soát.\n- Văn phòng Sở chủ trì tổng hợp.')).toEqual(['later-lead']));
});
