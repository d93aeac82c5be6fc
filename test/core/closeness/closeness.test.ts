import fc from 'fast-check';
import { damageOf, isDamaged } from '../../../src/core/closeness/damage';
import { letterDistance } from '../../../src/core/closeness/distance';
import { accentedLettersOf, lettersOf } from '../../../src/core/closeness/letters';
import { knownTexts, nearestOf } from '../../../src/core/closeness/nearest';
import { isBareSyllable, isSyllable } from '../../../src/core/closeness/syllable';
import { growth, PROPORTIONAL } from '../../cost';

describe('letters', () => {
  test.each([
    ['-’Sém phém:', 'semphem'],
    ['ché @o', 'che*o'],
    ['B¢ phan', 'b*phan'],
    ['Đơn vị', 'donvi'],
    ['|inh', 'linh'],
  ])('%s -> %s', (text, letters) => expect(lettersOf(text)).toBe(letters));
  test('accented ones are capitals', () => expect(accentedLettersOf('Đơn vị chủ trì')).toBe('DOnvIchUtrI'));
});

describe('distance', () => {
  const cost = (read: string, meant: string) => letterDistance(lettersOf(read), accentedLettersOf(meant), 99);

  test.each([
    ['đơn vị', 'Đơn vị', 0],
    ['Bon vi', 'Đơn vị', 0.3],
    ['nim', 'năm', 0.3],
    ['niam', 'năm', 0.6],
    ['phdi hop', 'phối hợp', 0.3],
    ['chil tri', 'chủ trì', 0.35],
  ])('%s for %s: %f', (read, meant, expected) => expect(cost(read, meant)).toBeCloseTo(expected, 5));

  test.each(
    'narn=năm nann=năm nain=năm clan=dân liiu=lưu chil=chủ thirc=thực thtrc=thực lioc=học bari=bàn baii=bàn lce=kế'.split(
      ' ',
    ),
  )('a letter read as two costs less than any other: %s', (pair) => {
    const [read = '', meant = ''] = pair.split('=');
    expect(cost(read, meant)).toBeCloseTo(0.35, 5);
  });

  test('consonants at the end in the wrong order cost as little, other letters do not', () => {
    expect(cost('thuogn', 'thường')).toBeCloseTo(0.35, 5);
    expect(cost('nhahn', 'nhanh')).toBeCloseTo(0.35, 5);
    expect(cost('htuong', 'thường')).toBeGreaterThanOrEqual(1);
  });

  test('another consonant costs more than another vowel with an accent', () =>
    expect(cost('tien bo', 'tiến độ')).toBeLessThan(cost('tien so', 'tiến độ')));

  test('0 only for the same letters; beyond the limit there is none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/u), fc.stringMatching(/^[a-zA-Z]{1,12}$/u), (read, meant) => {
        const distance = letterDistance(read, meant, 99);
        expect(distance === 0).toBe(read === meant.toLowerCase());
        expect(letterDistance(read, meant, 0.5)).toBe(distance <= 0.5 ? distance : Infinity);
      }),
    );
  });
});

describe('syllables', () => {
  test.each('nghiêng quyết giếng thuở khuya quốc giặt hoạch ượt yêu Ủy thuế huyện quỳnh gì xoong'.split(' '))(
    '%s is one',
    (word) => expect(isSyllable(word)).toBe(true),
  );
  test.each('thuong xuyén ndm hoach cac ngiêng phdi trude kế6 thươnng chuế truê'.split(' '))('%s is none', (word) =>
    expect(isSyllable(word)).toBe(false),
  );
  test.each('thuong hoach cac quyet gia dung'.split(' '))('%s may be one without its accents', (word) =>
    expect(isBareSyllable(word)).toBe(true),
  );
  test.each('ndm phdi trude true hmh'.split(' '))('%s may not', (word) => expect(isBareSyllable(word)).toBe(false));
});

describe('damage', () => {
  test.each([
    'Xây dựng kế hoạch tuyên truyền trên Cổng thông tin điện tử của huyện',
    'Đăng tải trên website và Facebook của Đoàn Thanh niên xã theo quy định',
    'UBND, HĐND, UBMTTQ',
    'Quý I/2025',
    '',
  ])('clean: %s', (text) => expect(isDamaged(text)).toBe(false));
  test.each([
    'Xay dyng ké hoach tuyén truyén trén C6ng théng tin',
    'Thuong xuyen trong nam',
    'Ban hanh trong thang nam',
    'Xây dung ké hoach tuyén truyén',
  ])('damaged: %s', (text) => expect(isDamaged(text)).toBe(true));
  test('is a share', () => fc.assert(fc.property(fc.string(), (text) => damageOf(text) >= 0 && damageOf(text) <= 1)));
});

describe('nearest of known texts: chapters', () => {
  const CHAPTERS = knownTexts([
    { kind: 'tasks', text: 'Nhiệm vụ chủ yếu' },
    { kind: 'tasks', text: 'Nhiệm vụ trọng tâm' },
    { kind: 'tasks', text: 'Nhiệm vụ cụ thể' },
    { kind: 'organise', text: 'Tổ chức thực hiện' },
    { kind: 'purpose', text: 'Mục đích, yêu cầu' },
    { kind: 'recipients', text: 'Nơi nhận' },
  ]);
  const kindOf = (text: string) => nearestOf(text, CHAPTERS, 0.2)?.kind ?? 'none';

  test.each([
    ['NHIEM VU CHU YEU', 'tasks'],
    ['NHI¢M VIJ TRQNG TAM', 'tasks'],
    ['TO CHUC THUC HIEN', 'organise'],
    ['T6 chtrc thyc hi¢n', 'organise'],
    ['MUC PICH, YEU CAU', 'purpose'],
    ['Noi nhén:', 'recipients'],
    ['Noi dung', 'none'],
    ['Nhiệm kỳ', 'none'],
    ['Tổ chức bộ máy', 'none'],
    ['Mục tiêu', 'none'],
    ['Kinh phí thực hiện', 'none'],
    ['', 'none'],
  ])('%s: %s', (text, expected) => expect(kindOf(text)).toBe(expected));

  test('two kinds about as near: none', () => {
    const twins = knownTexts([
      { kind: 1, text: 'Phòng Nội vụ' },
      { kind: 2, text: 'Phòng Nội vị' },
    ]);
    expect(nearestOf('Phong Noi vo', twins, 0.3)).toBeUndefined();
    expect(nearestOf('Phong Noi vu', twins, 0.3)?.kind).toBe(1);
  });

  test.each(['a', 'ă', '- ', '¢', '1', '\t'])('time in proportion to the size: "%s"', (unit) => {
    const job = (size: number) => {
      const text = unit.repeat(size);
      isDamaged(text);
      lettersOf(text);
      return nearestOf(text, CHAPTERS, 0.2);
    };
    expect(growth(job, 20_000)).toBeLessThan(PROPORTIONAL);
  });
});
