import { oneSpelling, unitsInOneSpelling } from '../../../src/core/unit/oneSpelling';

const shown = (...names: string[]): string[] => [...new Set(names.map(oneSpelling(names).show))];

describe('damaged spellings of one name are one unit', () => {
  test.each([
    [['Trung tam Khuyén ndng tinh', 'Trung tdm Khuyén ndng tinh', 'Trung tim Khuyén néng tinh'], 1],
    [['Phong Té chirc - Can b6', 'Phong T6 chirc - Can b0', 'Phong T6 chirc - Cdn b6'], 1],
    [['Phòng Tổ chức - Cán bộ', 'Phong T6 chirc - Cén bd'], 1],
    [
      ['Cac phong, ban, don vi truc thudc', 'Céc phong, ban, don vi tryc thuéc', 'Cac phdng, ban, don vi truc thude'],
      1,
    ],
    [['Phong Noi vu', 'Phong Noi chinh'], 2],
    [['Phdng N6i vu', 'Phdng N6i chinh'], 2],
    [['Truong THCS Le Loi', 'Truong THCS Le Lai'], 2],
    [['Xa Binh Tan', 'Xa Binh Son'], 2],
    [['Trung tam Giao duc so 1', 'Trung tam Giao duc so 2'], 2],
    [['Trung tam Giao duc so 5', 'Trung tam Giao duc so 8'], 2],
    [['Xa Binh Hoan', 'Xa Binh Hoen', 'Xa Binh Ho6n'], 3],
    [['Cac phong, ban', 'Cac phong, ban, don vi'], 2],
    [['Chi cuc Thué', 'Chi cuc Thd y'], 2],
    [['So Y té', 'So Xay dyng'], 2],
    [['Phòng Nội vụ', 'Phòng Nội chính'], 2],
    [['Xã Nghĩa Hà', 'Xã Nghĩa Hạ', 'Xã Nghĩa Hoà'], 3],
  ])('%s: %i', (names, units) => {
    expect(shown(...names)).toHaveLength(units);
  });

  test('the least spoilt spelling is shown, of equals the most used', () => {
    expect(shown('Trung tdm Luu trir', 'Trung tdm Luu trir', 'Trung tam Luu tru')).toEqual(['Trung tam Luu tru']);
  });
});

test('each damaged spelling is told once, with the first task that bears it', () => {
  const of = (...lead: string[]) => ({ lead, coordinate: [] });
  const tasks = [of('Trung tam Luu tru'), of('Trung tdm Luu trir'), of('Trung tdm Luu trir'), of('Phong Noi vu')];
  const { damaged } = unitsInOneSpelling(tasks);
  expect(damaged).toEqual([{ spelling: 'Trung tdm Luu trir', unit: 'Trung tam Luu tru', task: 1 }]);
});

test('spellings that differ in accents and case only are not damaged', () => {
  const tasks = [{ lead: ['Sở Nội vụ', 'SỞ NỘI VỤ'], coordinate: ['So Noi vu'] }];
  expect(unitsInOneSpelling(tasks)).toEqual({ tasks: [{ lead: ['Sở Nội vụ'], coordinate: [] }], damaged: [] });
});
