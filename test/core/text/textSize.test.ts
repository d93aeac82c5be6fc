import { lineCount, textHeight } from '../../../src/core/text/textSize';

describe('lines a text takes', () => {
  // A cell of 38 characters (266 pixels), Times New Roman 12.
  const CASES: readonly (readonly [string, number])[] = [
    ['Phòng Nội vụ', 1],
    ['Văn phòng HĐND và UBND huyện', 1],
    ['Phòng Tài chính - Kế hoạch huyện', 1],
    ['Trung tâm Phục vụ hành chính công xã', 1],
    ['Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính', 2],
    ['Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính của thị trấn Châu Ổ và các xã', 3],
    ['VĂN PHÒNG HĐND VÀ UBND HUYỆN', 2],
    ['Phòng Nội vụ\nPhòng Y tế', 2],
    ['', 1],
  ];
  it.each(CASES)('%s: %i', (text, lines) => {
    expect(lineCount(text, 38, 12)).toBe(lines);
  });

  it('counts a word longer than the cell, and grows with the text', () => {
    expect(lineCount('m'.repeat(60), 38, 12)).toBe(3);
    expect(lineCount('nhiệm vụ '.repeat(200), 38, 12)).toBeGreaterThan(40);
  });

  it('gives letters with marks the width of those without', () => {
    expect(lineCount('ệ'.repeat(60), 38, 12)).toBe(lineCount('e'.repeat(60), 38, 12));
  });

  it('gives the height Excel gives a line, and little more', () => {
    expect(textHeight('Phòng Nội vụ', 38, 12)).toBeGreaterThanOrEqual(15.75);
    expect(textHeight('Phòng Nội vụ', 38, 12)).toBeLessThan(20);
  });
});
