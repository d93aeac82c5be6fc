/** A row of the sample plan: a section heading, or a task. */
export type SampleRow =
  | { readonly section: string; readonly title: string }
  | {
      readonly number: number;
      readonly content: string;
      readonly result: string;
      readonly deadline: string;
      readonly method: string;
    };

export const SAMPLE_SHEET = 'Kế hoạch mẫu';

export const SAMPLE_HEADERS = [
  'STT',
  'Nội dung, nhiệm vụ',
  'Kết quả/Sản phẩm',
  'Tiến độ thực hiện',
  'Cách thức thực hiện',
] as const;

/** Lines above the table. */
export const sampleTitle = (year: number): readonly string[] => [
  'PHỤ LỤC',
  `NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM ${year} CỦA XÃ AN BÌNH`,
  `(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/${year} của Ủy ban nhân dân xã An Bình; số liệu mẫu để làm quen)`,
];

/** A small plan of an imaginary commune: one task for each way in which offices write a deadline. */
export const sampleRows = (year: number): readonly SampleRow[] => [
  { section: 'I', title: 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH' },
  {
    number: 1,
    content: `Ban hành kế hoạch kiểm tra công tác cải cách hành chính năm ${year}; báo cáo kết quả kiểm tra.`,
    result: 'Kế hoạch; báo cáo kết quả kiểm tra',
    deadline: `Quý I năm ${year} ban hành kế hoạch; báo cáo trước ngày 30/10/${year}`,
    method: 'Văn phòng HĐND và UBND xã chủ trì, phối hợp với các cơ quan, đơn vị thuộc xã.',
  },
  {
    number: 2,
    content: 'Báo cáo công tác cải cách hành chính định kỳ.',
    result: 'Các báo cáo',
    deadline: 'Định kỳ hàng quý',
    method: 'Văn phòng HĐND và UBND xã thực hiện.',
  },
  { section: 'II', title: 'CẢI CÁCH THỂ CHẾ' },
  {
    number: 1,
    content: 'Rà soát văn bản quy phạm pháp luật do HĐND và UBND xã ban hành.',
    result: 'Danh mục văn bản hết hiệu lực',
    deadline: `Trước ngày 15/12/${year}`,
    method: 'Văn phòng HĐND và UBND xã chủ trì, phối hợp với Phòng Kinh tế.',
  },
  {
    number: 2,
    content: 'Niêm yết văn bản mới ban hành tại trụ sở và nhà văn hóa các thôn.',
    result: 'Văn bản được niêm yết',
    deadline: 'Trong thời hạn 05 ngày làm việc kể từ ngày văn bản được ký ban hành',
    method: 'Văn phòng HĐND và UBND xã thực hiện.',
  },
  { section: 'III', title: 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH' },
  {
    number: 1,
    content: 'Đề xuất đơn giản hóa thủ tục hành chính thuộc thẩm quyền giải quyết của xã.',
    result: 'Báo cáo đề xuất',
    deadline: `Trong Quý III/${year}`,
    method: 'Trung tâm Phục vụ hành chính công xã chủ trì, phối hợp với Phòng Văn hóa - Xã hội.',
  },
  {
    number: 2,
    content: 'Hướng dẫn người dân nộp hồ sơ trực tuyến.',
    result: 'Tỷ lệ hồ sơ trực tuyến đạt từ 80%',
    deadline: `Thường xuyên trong năm ${year}`,
    method: 'Trung tâm Phục vụ hành chính công xã thực hiện.',
  },
  { section: 'IV', title: 'CẢI CÁCH TÀI CHÍNH CÔNG' },
  {
    number: 1,
    content: 'Công khai quyết toán ngân sách xã.',
    result: 'Hồ sơ công khai',
    deadline: `Tháng 6/${year}`,
    method: 'Phòng Kinh tế chủ trì, phối hợp với Văn phòng HĐND và UBND xã.',
  },
  {
    number: 2,
    content: 'Kiểm kê tài sản công.',
    result: 'Báo cáo kiểm kê',
    deadline: `Chậm nhất là ngày 31/12/${year}`,
    method: 'Phòng Kinh tế thực hiện.',
  },
];
