import fc from 'fast-check';
import { oneSpelling, unitKey, unitsInOneSpelling } from '../../../src/core/unit/oneSpelling';

describe('spellings of one unit', () => {
  test.each([
    ['Sở Nội vụ', 'SỞ NỘI VỤ'],
    ['Toà án nhân dân huyện', 'Tòa án nhân dân huyện'],
    ['Uỷ ban nhân dân xã', 'UBND xã'],
    ['Phòng Tài chính - Kế hoạch', 'Phòng Tài chính – Kế hoạch'],
    ['Phòng Tài chính - Kế hoạch', 'Phòng Tài chính-Kế hoạch'],
    ['Phòng Kinh tế và Hạ tầng', 'Phòng Kinh tế - Hạ tầng'],
    ['Văn phòng HĐND & UBND xã', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã'],
    ['Văn phòng HĐND&UBND huyện', 'Văn phòng HĐND và UBND huyện'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam xã', 'UBMTTQ Việt Nam xã'],
    ['Các sở, ban, ngành', 'Các Sở, ban, ngành'],
    ['Sở Nội vụ', 'Sở Nội vụ'.normalize('NFD')],
  ])('%s = %s', (one, other) => expect(unitKey(other)).toBe(unitKey(one)));
  test.each([
    ['Xã Nghĩa Hà', 'Xã Nghĩa Hạ'],
    ['Sở Nội vụ', 'Sở Nội vụ tỉnh'],
    ['Phòng Nội vụ', 'Sở Nội vụ'],
    ['Các cơ quan, đơn vị', 'Các cơ quan'],
    ['Xã Bình Tân', 'Xã Bình Tấn'],
  ])('%s is not %s', (one, other) => expect(unitKey(other)).not.toBe(unitKey(one)));
});

describe('one spelling in a plan', () => {
  const shown = (...names: string[]): string[] => names.map(oneSpelling(names).show);
  test('the most used', () =>
    expect(shown('SỞ NỘI VỤ', 'Sở Nội vụ', 'Sở Nội vụ')).toEqual(['Sở Nội vụ', 'Sở Nội vụ', 'Sở Nội vụ']));
  test('also where "&" stands for "và"', () =>
    expect(shown('VP HĐND&UBND', 'VP HĐND và UBND', 'VP HĐND&UBND')[1]).toBe('VP HĐND&UBND'));
  test('of equals the first', () => expect(shown('UBND xã', 'Ủy ban nhân dân xã')).toEqual(['UBND xã', 'UBND xã']));
  test('without accents goes with the accented', () =>
    expect(shown('Xa Nghia Ha', 'Xa Nghia Ha', 'Xã Nghĩa Hà')).toEqual(['Xã Nghĩa Hà', 'Xã Nghĩa Hà', 'Xã Nghĩa Hà']));
  test('but not with two of them', () =>
    expect(shown('Xa Nghia Ha', 'Xã Nghĩa Hà', 'Xã Nghĩa Hạ')).toEqual(['Xa Nghia Ha', 'Xã Nghĩa Hà', 'Xã Nghĩa Hạ']));
  test('a name not seen stays', () => expect(oneSpelling([]).show('Sở Y tế')).toBe('Sở Y tế'));
  test('equal units get one name, and showing again changes nothing', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Sở A', 'SỞ A', 'so a', 'Sở Á', 'Sở A - B', 'Sở A và B', '')), (names) => {
        const { show } = oneSpelling(names);
        for (const name of names) {
          expect(show(show(name))).toBe(show(name));
          for (const other of names) if (unitKey(name) === unitKey(other)) expect(show(other)).toBe(show(name));
        }
      }),
    ));
});

test('nobody is named twice in a task, nor leads and coordinates at once', () =>
  expect(
    unitsInOneSpelling([
      { lead: ['Sở Nội vụ', 'SỞ NỘI VỤ'], coordinate: ['Sở nội vụ', 'Sở Y tế'] },
      { lead: ['Sở Nội vụ'], coordinate: [] },
    ]).tasks,
  ).toEqual([
    { lead: ['Sở Nội vụ'], coordinate: ['Sở Y tế'] },
    { lead: ['Sở Nội vụ'], coordinate: [] },
  ]));
