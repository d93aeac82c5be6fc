import { tellsOnlyWho, tellsWhen, tellsWho, toldBehind, toldInBracket } from '../../../src/core/outline/doers';
import { headingLead, isUnit } from '../../../src/core/outline/headingLead';
import { readOutline } from '../../../src/core/outline/readOutline';
import { textDocument } from '../../../src/core/document/textDocument';
import { growth, PROPORTIONAL } from '../../cost';

test.each(['Ban Tổ chức Huyện ủy', 'Các thôn, buôn', 'Khoa Dược', 'Phong Hanh chinh', 'Thống kê tỉnh'])(
  'unit: %s',
  (text) => {
    expect(isUnit(text)).toBe(true);
  },
);

test.each([
  'Bàn giao hồ sơ',
  'Quán triệt Chỉ thị',
  'Tổ chức bộ máy',
  'Khoa học và công nghệ',
  'Ban hành quy chế',
  'Thống kê số liệu',
])('work, not a unit: %s', (text) => {
  expect(isUnit(text)).toBe(false);
  expect(headingLead(text)).toBe('');
});

test.each([
  'hoàn thành trước ngày 30/6/2025',
  'Tháng 10/2025',
  'quý II/2025',
  'thường xuyên',
  'từ tháng 3 đến tháng 8/2025',
])('time: %s', (text) => {
  expect(tellsWhen(text)).toBe(true);
});

test.each(['quý IV tổng kết phong trào', 'tháng 5 tổ chức hội nghị', 'báo cáo năm 2025', 'hoàn thành đề án'])(
  'more than time: %s',
  (text) => {
    expect(tellsWhen(text)).toBe(false);
  },
);

test.each([
  'Phòng Tư pháp chủ trì thực hiện.',
  'Phòng Tư pháp chủ trì, phối hợp với Công an huyện, Huyện đoàn.',
  'UBND các xã, thị trấn chủ trì; Văn phòng HĐND và UBND huyện phối hợp.',
])('only who: %s', (text) => {
  expect(tellsOnlyWho(text)).toBe(true);
});

test.each([
  'Sở Nội vụ chủ trì, phối hợp với Sở Tài chính xây dựng Đề án vị trí việc làm.',
  'Phòng Tư pháp chủ trì thẩm định dự thảo nghị quyết.',
  'Văn phòng chủ trì, phối hợp với các đơn vị thực hiện việc công khai kết quả.',
])('a task of its own: %s', (text) => {
  expect(tellsWho(text)).toBe(true);
  expect(tellsOnlyWho(text)).toBe(false);
});

test('who and when at the end of a task leave its text', () => {
  expect(toldBehind('Tự kiểm tra văn bản. Giao Phòng Tư pháp chủ trì thực hiện; hoàn thành trước 30/6/2025.')).toEqual({
    content: 'Tự kiểm tra văn bản.',
    told: [
      { role: 'method', value: 'Giao Phòng Tư pháp chủ trì thực hiện;' },
      { role: 'deadline', value: 'hoàn thành trước 30/6/2025.' },
    ],
  });
});

test.each([
  'Báo cáo kết quả; quý IV tổng kết phong trào.',
  'Sửa chữa, nâng cấp trụ sở năm 2025.',
  'Rà soát hồ sơ (Sở Nội vụ).',
  'Rà soát văn bản (giai đoạn 2021 - 2025).',
])('nothing is taken from: %s', (text) => {
  expect(toldBehind(text)).toEqual({ content: text, told: [] });
  expect(toldInBracket(text)).toEqual({ content: text, told: [] });
});

test.each([
  ['commas', ', '],
  ['times', ', hoàn thành trước 30/6'],
  ['leads', '. Phòng Nội vụ chủ trì'],
  ['brackets', '(Phòng; '],
])('%s take time in proportion to their number', (_, text) => {
  const work = (size: number): void => {
    const long = text.repeat(size);
    toldBehind(long);
    toldInBracket(long);
  };
  expect(growth(work, 4000)).toBeLessThan(PROPORTIONAL);
});

test.each([
  ['sentences that say who', 'Phòng Nội vụ chủ trì, hoàn thành trước 30/6/2025.\n'],
  ['times behind words', 'Rà soát văn bản, hoàn thành trước 30/6/2025.\nThời gian: Quý I\n'],
  ['details', '- Địa điểm: xã\n- Chủ trì: Phòng Nội vụ\n'],
  ['headers beside pages', 'SỞ NỘI VỤ\n1\n'],
])('a document of %s takes time in proportion to its length', (_, lines) => {
  const work = (size: number) => readOutline(textDocument(`II. NHIỆM VỤ\n1. Việc\n${lines.repeat(size)}`));
  expect(growth(work, 400)).toBeLessThan(PROPORTIONAL);
});
