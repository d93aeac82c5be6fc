import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readLabel } from '../../../src/core/outline/labels';
import { USUAL_LABELS } from '../../../src/core/outline/label-data';
import { fold } from '../../../src/core/text/fold';

const LABELS = USUAL_LABELS.flatMap(({ role, labels }) => labels.map((label) => ({ role, label })));

/** What a scanner does to a letter, told apart from the tables of the code under test. */
const SLIPS: Readonly<Record<string, readonly string[]>> = {
  đ: ['d', 'B', 'P', 'b', 'D'],
  i: ['l', '1', 't', 'í'],
  ì: ['i', 'l', '1'],
  ủ: ['u', 'ü', 'il', 'ii'],
  ố: ['o', 'é', 'd', '6', 'ô'],
  ợ: ['o', 'q', 'g'],
  ả: ['a', 'é', 'â'],
  ẩ: ['a', 'é', 'ä'],
  ự: ['u', 'y', 'w'],
  ệ: ['e', 'é', '¢'],
  ế: ['e', 'é', '€'],
  ờ: ['o', 'd', 'ò'],
  ơ: ['o', 'ø'],
  á: ['a', '4', 'd'],
  ạ: ['a', '@'],
  o: ['0', 'c'],
  m: ['rn', 'n'],
  n: ['m', 'h'],
  h: ['b', 'li'],
  c: ['e', 'o'],
  a: ['e', 'o'],
  u: ['v', 'n'],
  ' ': ['', '  '],
};

/** The label without accents, `count` of its letters read wrong. */
function damage(label: string, seeds: readonly number[]): string {
  const letters = [...label.toLowerCase()];
  const places = letters.flatMap((letter, at) => (SLIPS[letter] === undefined ? [] : [at]));
  const read = letters.map((letter) => fold(letter));
  for (const seed of seeds) {
    const at = places[seed % Math.max(1, places.length)] ?? 0;
    const slips = SLIPS[letters[at] ?? ''] ?? [];
    read[at] = slips[seed % Math.max(1, slips.length)] ?? read[at] ?? '';
  }
  return read.join('');
}

test('a usual label with one wrong letter in six is recognised; longer labels bear more', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LABELS.filter(({ label }) => label.length >= 7)),
      fc.array(fc.nat({ max: 9973 }), { maxLength: 6 }),
      ({ role, label }, seeds) => {
        const slips = seeds.slice(0, Math.floor(label.length / 6));
        const line = `- ${damage(label, slips)}: Phong T6ng hgp, cac don v1 lién quan`;
        expect([line, readLabel(line)?.role]).toEqual([line, role]);
      },
    ),
    { numRuns: 3000 },
  );
});

const SENTENCES = `
Tiếp tục rà soát; Tăng cường công tác; Nâng cao chất lượng; Đẩy mạnh ứng dụng; Xây dựng kế hoạch; Tổ chức hội nghị;
Kiểm tra đột xuất; Chuẩn hóa dữ liệu; Phổ biến pháp luật; Cập nhật thông tin; Bố trí nhân sự; Đào tạo nghề; Kết nối dữ liệu;
Thông tin liên hệ; Thẩm quyền giải quyết; Thành phần hồ sơ; Thống kê số liệu; Chuyển đổi số; Trả lời kiến nghị; Hướng dẫn nghiệp vụ;
Các chỉ tiêu chính; Một số khó khăn; Nguyên nhân; Đề xuất; Kiến nghị; Tồn tại, hạn chế; Bài học kinh nghiệm; Đối tượng áp dụng;
Phạm vi; Căn cứ pháp lý; Quan điểm; Định hướng; Nguồn vốn; Dự toán; Địa điểm; Khách mời; Chương trình; Tên đề án; Số hồ sơ;
Chủ tọa; Thư ký; Chủ nhiệm; Phó trưởng ban; Đồng kính gửi; Phương án một; Phối cảnh; Sản lượng; Kết cấu; Kết luận; Tiến sĩ; Thời tiết;
Thời kỳ mới; Hạn chế; Trách nhiệm hữu hạn; Phân loại; Phân bổ vốn; Cơ quan ngang bộ; Đơn vị tính; Đơn giá; Cách tính; Cách mạng; Ghi nhận;
Gia đình văn hóa; Giao thông; Giao lưu; Thực trạng; Thực tế; Tình huống; Lộ phí; Tiến hành; Sản xuất; Phối màu; Thời trang; Người dân
`
  .split(/[;\n]/u)
  .map((text) => text.trim())
  .filter((text) => text !== '');

test('beginnings of ordinary sentences before a colon are no labels, with accents, without, or with a letter read wrong', () => {
  for (const text of SENTENCES) {
    expect([text, readLabel(`- ${text}: rà soát`)]).toEqual([text, undefined]);
    expect([text, readLabel(`- ${fold(text)}: ra soat`)]).toEqual([text, undefined]);
  }
  fc.assert(
    fc.property(fc.constantFrom(...SENTENCES), fc.array(fc.nat({ max: 9973 }), { maxLength: 3 }), (text, seeds) => {
      const line = `- ${damage(text, seeds.slice(0, Math.floor(text.length / 8)))}: ra soat`;
      expect([line, readLabel(line)]).toEqual([line, undefined]);
    }),
    { numRuns: 3000 },
  );
});

const SEEDS = join(__dirname, '../../../../shared/seeds');
const texts = (() => {
  try {
    return readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
  } catch {
    return [];
  }
})();
const onSeeds = texts.length > 0 ? test : test.skip;

onSeeds('on the seed texts (skipped without ../shared): no beginning of a running sentence is a label', () => {
  const clean = texts.filter((name) => !name.includes('ocr'));
  const lines = clean.flatMap((name) => readFileSync(join(SEEDS, name), 'utf8').split('\n'));
  const prose = lines.filter(
    (line) => /^\s*(?:[a-zđ]\)|[0-9]+\.)?\s*\p{Lu}/u.test(line) && !line.slice(0, 70).includes(':'),
  );
  expect(prose.length).toBeGreaterThan(200);
  const wrong = prose.flatMap((line) => {
    const words = line.replace(/^\s*(?:[a-zđ]\)|[0-9]+\.)\s*/u, '').split(/\s+/u);
    return [2, 3, 4, 5].flatMap((count) => {
      const start = words.slice(0, count).join(' ');
      return [start, fold(start)].filter((text) => {
        const reading = readLabel(`- ${text}: x`);
        return reading !== undefined && reading.distance > 0;
      });
    });
  });
  expect(wrong).toEqual([]);
});
