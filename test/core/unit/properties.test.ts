import { growth, PROPORTIONAL } from '../../cost';
import fc from 'fast-check';
import { readUnits } from '../../../src/core/unit/readUnits';

const ROLES = ['method', 'lead', 'coordinate'] as const;

/** Names that no list may break. */
const NAMES = [
  'Sở Nội vụ',
  'Sở Tài nguyên và Môi trường',
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Phòng Văn hóa và Thông tin',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Phòng Tài chính - Kế hoạch',
  'Văn phòng HĐND và UBND huyện',
  'Trung tâm Phục vụ hành chính công',
  'Đài Phát thanh - Truyền hình',
  'Ban Quản lý dự án đầu tư xây dựng',
  'Công an tỉnh',
  'UBND các xã, phường, đặc khu',
  'Các cơ quan, đơn vị',
  'Các phòng, ban, đơn vị thuộc và trực thuộc Sở',
  'Thủ trưởng các cơ quan, đơn vị',
  'Uỷ ban MTTQ Việt Nam tỉnh',
  'Bộ phận Tiếp nhận và Trả kết quả',
];
const BITS = [
  ...NAMES,
  ...[
    'chủ trì',
    'phối hợp với',
    'giao',
    'do',
    'các',
    'và',
    ',',
    ';',
    '.',
    '\n- ',
    '(',
    ')',
    ':',
    ' - ',
    '/',
    'thực hiện',
    'Chủ trì:',
  ],
  ...['sau khi', 'P.', 'Đ/c', 'UBND các xã', 'công chức', 'tham gia', 'theo', '1.', '\n', 'kế hoạch', 'của', 'thuộc'],
];
const names = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 });
const wild = fc.array(fc.constantFrom(...BITS), { maxLength: 25 }).map((bits) => bits.join(' '));
const anyText = fc.oneof(wild, fc.string({ unit: 'grapheme', maxLength: 200 }));

describe('any text', () => {
  test('never throws, names are tidy, nobody leads and coordinates at once', () =>
    fc.assert(
      fc.property(anyText, fc.constantFrom(...ROLES), (text, role) => {
        const { lead, coordinate } = readUnits(text, { role });
        for (const name of [...lead, ...coordinate]) expect(name).toMatch(/^\P{Z}.*[^\s,;:]$|^.$/u);
        expect(new Set([...lead, ...coordinate]).size).toBe(lead.length + coordinate.length);
      }),
      { numRuns: 500 },
    ));

  test('decomposed letters make no difference', () =>
    fc.assert(
      fc.property(wild, fc.constantFrom(...ROLES), (text, role) => {
        const plain = readUnits(text, { role });
        const decomposed = readUnits(text.normalize('NFD'), { role });
        expect([decomposed.lead, decomposed.coordinate]).toEqual([plain.lead, plain.coordinate]);
      }),
      { numRuns: 300 },
    ));
});

const MARKS = ['Xanh', 'Tím', 'Vàng', 'Nâu'];
const HEADS = [
  'Phòng',
  'Sở',
  'Ban',
  'Trung tâm',
  'Chi cục',
  'Cục',
  'Trường',
  'Hội',
  'Tổ',
  'Công ty',
  'Các phòng',
  'Văn phòng',
];
const FREE = (
  'Quản lý|quản lý|quy hoạch|xây dựng|Xây dựng|kiểm tra|theo dõi|Đào tạo|bồi dưỡng cán bộ|phối hợp|trực tiếp|cơ sở|và|,|' +
  'thi hành|pháp luật|Công Thương|huyện|tỉnh|trung ương|thực hiện|báo cáo|tổng hợp|kế hoạch|theo|phân công|nghiệp vụ|' +
  'Nghiệp vụ|Nội vụ|Tư pháp|môi trường|Quan ly|xay dung|1|của|thuộc|cấp|để|trình|chủ trì|-|hành chính|triển khai|được giao'
).split('|');

describe('nothing of a cell is lost silently', () => {
  const words = fc.array(fc.constantFrom(...FREE), { maxLength: 6 });
  const heads = fc.array(fc.constantFrom(...HEADS), { minLength: 1, maxLength: 4 });
  const separator = fc.constantFrom(', ', '; ', ' / ', ' và ', '\n', ' - ');
  const role = fc.constantFrom('lead' as const, 'coordinate' as const);
  const given = (text: string, column: 'lead' | 'coordinate'): string => {
    const { lead, coordinate, issues } = readUnits(text, { role: column });
    const told = issues.map(({ code, raw, facts }) => (code === 'unit-not-found' ? raw : facts?.['unit']));
    return [...lead, ...coordinate, ...told].join(' | ').toLowerCase();
  };

  test('every unit of a cell is in a name or in what is told', () =>
    fc.assert(
      fc.property(
        heads,
        fc.array(words, { minLength: 4, maxLength: 4 }),
        separator,
        role,
        fc.boolean(),
        (list, free, between, column, marked) => {
          const own = list.map((head, at) => (marked ? `${head} ${MARKS[at] ?? ''}` : head));
          const items = own.map((name, at) => [name, ...(free[at] ?? [])].join(' ').replaceAll(' ,', ','));
          const all = given(items.join(between), column);
          const isAnnouncement = (name: string): boolean => !marked && name === 'Các phòng';
          for (const name of own) expect(all).toContain(isAnnouncement(name) ? 'phòng' : name.toLowerCase());
        },
      ),
      { numRuns: 2000 },
    ));
});

describe('lists of names', () => {
  const separator = fc.constantFrom(', ', '; ', '\n', '\n- ', ';\n+ ');
  const role = fc.constantFrom('lead' as const, 'coordinate' as const);

  test('a list gives back its names, none split, none lost', () =>
    fc.assert(
      fc.property(names, separator, role, (list, between, column) => {
        expect(readUnits(list.join(between), { role: column })[column]).toEqual(list.map((name) => name));
      }),
    ));

  test('a name alone gives itself', () => {
    for (const name of NAMES) expect(readUnits(name, { role: 'lead' }).lead).toEqual([name]);
  });

  test('the first leads, those it works with coordinate', () =>
    fc.assert(
      fc.property(names, (list) => {
        const [first = '', ...others] = list;
        const text =
          others.length === 0
            ? `${first} chủ trì thực hiện`
            : `${first} chủ trì, phối hợp với ${others.join(', ')} thực hiện`;
        const read = readUnits(text);
        expect([read.lead, read.coordinate]).toEqual([[first], others]);
      }),
    ));
});

test('long hostile text is read in linear time', () => {
  const texts: readonly ((size: number) => string)[] = [
    (size) => 'Sở Nội vụ, '.repeat(size),
    (size) => `Các phòng${', ban'.repeat(2 * size)}`,
    (size) => '('.repeat(10 * size),
    (size) => 'do Sở A '.repeat(size),
    (size) => `Sở A ghi chép ${'Và '.repeat(size)}`,
    (size) => `Sở A ${'kiểm tra và '.repeat(size)}`,
    (size) => 'Phòng Xây dựng, kiểm tra và theo dõi, '.repeat(size),
    (size) => 'Sở A ghi (chép, Sở B '.repeat(size),
  ];
  for (const text of texts) {
    for (const role of ROLES) {
      expect(growth((size) => readUnits(text(size), { role }), 2000)).toBeLessThan(PROPORTIONAL);
    }
  }
});

test('long chains of clauses are read in linear time', () => {
  const texts: readonly ((size: number) => string)[] = [
    (size) => 'rà soát hồ sơ các phòng: '.repeat(size),
    (size) => `Kết quả${' được Sở Nội vụ phê duyệt'.repeat(size)}`,
    (size) => `Rà soát${' văn bản do Sở Nội vụ ban hành:'.repeat(size)}`,
    (size) => 'Sở Nội vụ (chủ trì), '.repeat(size),
    (size) => `Sở Nội vụ tham mưu${' mời các phòng gồm Sở A'.repeat(size)}`,
  ];
  for (const text of texts)
    for (const role of ['method', 'lead'] as const)
      expect(growth((size) => readUnits(text(size), { role }), 500)).toBeLessThan(PROPORTIONAL);
});
