import { similarNames } from '../../../src/core/unit/similar';

describe('names that may be one unit', () => {
  test('a level word at the end is all that differs', () => {
    const names = ['Phòng Nội vụ', 'Phòng Nội Vụ huyện', 'Phòng Tư pháp', 'Văn phòng Sở', 'Công an xã', 'Công an'];
    expect(similarNames(names)).toEqual([
      { short: 'Phòng Nội vụ', long: 'Phòng Nội Vụ huyện' },
      { short: 'Công an', long: 'Công an xã' },
    ]);
  });

  test.each([
    [['Sở Nội vụ', 'Sở Nội vụ và Lao động']],
    [['Văn phòng', 'Văn phòng HĐND và UBND huyện']],
    [['Phòng Nội vụ huyện', 'Phòng Nội vụ tỉnh']],
  ])('%j are different units', (names) => {
    expect(similarNames(names)).toEqual([]);
  });
});
