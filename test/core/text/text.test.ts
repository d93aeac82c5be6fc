import fc from 'fast-check';
import { startsWithBullet, tidyText } from '../../../src/core/text/bullets';
import { cleanText } from '../../../src/core/text/clean';
import { CELL_TEXT } from './cellText';
import { endsSentence, joinParts, joinTorn, startsInside } from '../../../src/core/text/join';

describe('tidy text', () => {
  test.each([
    ['- Một. - Hai; - Ba', '- Một.\n- Hai;\n- Ba'],
    ['<ul style="list-style-type: none"> - Một; - Hai. ', '- Một;\n- Hai.'],
    ['Gồm: - một; - hai', 'Gồm: - một; - hai'],
    ['- Trung tâm Phục vụ - Kiểm soát. + Phụ', '- Trung tâm Phục vụ - Kiểm soát. + Phụ'],
    ['- Một -Hai. -100% hồ sơ', '- Một -Hai.\n-100% hồ sơ'],
    ['+ Một. + Hai. - Ba', '+ Một.\n+ Hai. - Ba'],
    ['Phòng  Hành chính\u00A0- Quản trị ', 'Phòng Hành chính - Quản trị'],
  ])('%j', (raw, tidy) => expect(tidyText(raw)).toBe(tidy));

  test('tidy text stays as it is', () => {
    fc.assert(fc.property(CELL_TEXT, (raw) => tidyText(tidyText(raw)) === tidyText(raw)));
  });

  test('only spaces change against clean text', () => {
    const bare = (text: string): string => text.replace(/\s/gu, '');
    fc.assert(fc.property(CELL_TEXT, (raw) => bare(tidyText(raw)) === bare(cleanText(raw))));
  });

  test('long text takes little time', () => {
    for (const unit of ['- a. ', '. - ', '<', '<li', '- ', ' \n', '. - ..- '])
      expect(tidyText(unit.repeat(40_000))).toBeDefined();
  });
});

describe('torn text', () => {
  test.each([
    [['Thường', 'xuyên trong năm 2024'], 'Thường xuyên trong năm 2024'],
    [['Theo kế hoạch của', 'UBND tỉnh'], 'Theo kế hoạch của UBND tỉnh'],
    [['- Kế hoạch năm;', '- Báo cáo năm.'], '- Kế hoạch năm;\n- Báo cáo năm.'],
    [['Phòng Hành chính', '- Quản trị'], 'Phòng Hành chính - Quản trị'],
    [['Quyết định số 12/QĐ-', 'UBND'], 'Quyết định số 12/QĐ-UBND'],
    [['ngày 24/', '12/2024'], 'ngày 24/12/2024'],
    [['đúng hạn', ', sớm hạn'], 'đúng hạn, sớm hạn'],
    [['các đơn vị (', 'nếu có)'], 'các đơn vị (nếu có)'],
    [['- A. - B của Sở ', 'về việc. - C'], '- A.\n- B của Sở về việc.\n- C'],
    [['', 'một', '', 'hai'], 'một hai'],
    [[], ''],
  ])('%j', (parts, whole) => expect(joinTorn(parts)).toBe(whole));

  test('parts that stand on their own get a line each, the same one once', () => {
    const parts = ['Quý I', 'Quý II', 'Quý I'].map((text) => ({ text, how: 'lines' as const }));
    expect(joinParts(parts)).toBe('Quý I\nQuý II');
  });

  test('no letter is lost in joining, and the joined text is tidy', () => {
    const bare = (text: string): string => cleanText(text).replace(/\s/gu, '');
    fc.assert(
      fc.property(fc.array(CELL_TEXT, { maxLength: 5 }), (parts) => {
        const joined = joinTorn(parts);
        expect(tidyText(joined)).toBe(joined);
        expect(bare(joined)).toBe(bare(parts.map(cleanText).join('\n')));
      }),
    );
  });

  test('where sentences end and go on', () => {
    expect([endsSentence('xong.'), endsSentence('gồm:'), endsSentence('của'), endsSentence('(xong).”')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect([startsInside('xuyên'), startsInside(', và'), startsInside('Văn phòng'), startsInside('2024')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([
      startsWithBullet('- a'),
      startsWithBullet('-5'),
      startsWithBullet('--'),
      startsWithBullet('a - b'),
    ]).toEqual([true, true, false, false]);
  });
});
