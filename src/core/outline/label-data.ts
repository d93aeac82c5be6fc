import type { LabelRole } from './labelReading';

/**
 * Words that labels are made of. `strong`: says what the label is about; the first of them decides. `weak`: says it only
 * where no strong word does ("Trách nhiệm phối hợp" coordinates). `filler`: may stand in any label, says nothing.
 */
export interface LabelWords {
  readonly force: 'strong' | 'weak' | 'filler';
  readonly role: LabelRole | null;
  readonly words: readonly string[];
  /** A whole label with these words. */
  readonly example: string;
}

const strong = (role: LabelRole, example: string, ...words: string[]): LabelWords => ({
  force: 'strong',
  role,
  words,
  example,
});
const weak = (role: LabelRole, example: string, ...words: string[]): LabelWords => ({
  force: 'weak',
  role,
  words,
  example,
});
const filler = (example: string, ...words: string[]): LabelWords => ({ force: 'filler', role: null, words, example });

/** One row for each thing a label may say; a new wording is a new word here. */
export const LABEL_WORDS: readonly LabelWords[] = [
  strong('lead', 'Cơ quan chủ trì', 'chủ trì', 'đồng chủ trì'),
  strong('lead', 'Đơn vị đầu mối', 'đầu mối', 'chịu trách nhiệm chính'),
  strong('lead', 'Cơ quan phụ trách', 'phụ trách', 'chịu trách nhiệm'),
  strong('coordinate', 'Đơn vị phối hợp', 'phối hợp', 'cùng phối hợp'),
  strong('coordinate', 'Đơn vị hỗ trợ', 'hỗ trợ', 'tham gia', 'liên quan', 'cùng thực hiện'),
  strong('result', 'Sản phẩm dự kiến', 'sản phẩm', 'đầu ra'),
  strong('result', 'Kết quả đạt được', 'kết quả'),
  strong('deadline', 'Thời gian thực hiện', 'thời gian', 'thời điểm', 'mốc thời gian'),
  strong('deadline', 'Thời hạn hoàn thành', 'thời hạn', 'kỳ hạn', 'hạn'),
  strong('deadline', 'Tiến độ', 'tiến độ', 'lộ trình'),
  strong('method', 'Cách thức thực hiện', 'cách thức', 'phương thức', 'phương pháp', 'hình thức thực hiện'),
  strong('method', 'Biện pháp thực hiện', 'biện pháp', 'giải pháp', 'cách làm'),
  strong('progress', 'Tình hình thực hiện', 'tình hình', 'hiện trạng'),
  strong('remark', 'Ghi chú', 'ghi chú', 'lưu ý'),
  weak('lead', 'Trách nhiệm thực hiện', 'trách nhiệm', 'phân công', 'giao', 'được giao'),
  weak('lead', 'Đơn vị thực hiện', 'thực hiện', 'tổ chức thực hiện', 'triển khai thực hiện'),
  weak('lead', 'Cơ quan tham mưu', 'tham mưu', 'tham mưu thực hiện', 'tham mưu triển khai'),
  weak('lead', 'Bộ phận tiếp nhận', 'tiếp nhận', 'theo dõi', 'xử lý', 'đôn đốc', 'tổng hợp', 'soạn thảo', 'xây dựng'),
  weak('deadline', 'Hoàn thành', 'hoàn thành', 'ngày'),
  filler('Cơ quan, đơn vị chủ trì', 'cơ quan', 'đơn vị', 'bộ phận', 'phòng', 'ban', 'ngành', 'địa phương', 'tổ chức'),
  filler('Người thực hiện', 'người', 'cá nhân', 'công chức', 'cấp'),
  filler('Sản phẩm chính', 'chính', 'cụ thể', 'chủ yếu', 'dự kiến', 'cần đạt', 'phải đạt', 'đạt được'),
  filler('Các đơn vị phối hợp', 'các', 'và', 'hoặc', 'của', 'là', 'cần có', 'đến'),
  filler(
    'Thời gian trình',
    'trình',
    'ban hành',
    'báo cáo',
    'bắt đầu',
    'kết thúc',
    'triển khai',
    'nhiệm vụ',
    'cuối cùng',
  ),
  filler('Kết quả mong đợi', 'mong đợi', 'mong muốn', 'yêu cầu', 'công việc', 'chung'),
];

/** Weak words that are a label without a noun before them; the others need one ("Đơn vị theo dõi:", never "Theo dõi:"). */
export const WEAK_ALONE: readonly string[] = [
  'trách nhiệm',
  'trách nhiệm thực hiện',
  'phân công',
  'phân công thực hiện',
  'phân công nhiệm vụ',
  'giao',
  'tham mưu thực hiện',
  'hoàn thành',
  'ngày hoàn thành',
];

/** Nouns that may do something: a weak word after one of them is a label. */
export const DOER_NOUNS: readonly string[] = [
  'cơ quan',
  'đơn vị',
  'bộ phận',
  'phòng',
  'ban',
  'ngành',
  'người',
  'cá nhân',
  'công chức',
  'cấp',
  'địa phương',
  'tổ chức',
];

/** Labels as plans usually write them: what a damaged label is compared with. */
export const USUAL_LABELS: readonly { readonly role: LabelRole; readonly labels: readonly string[] }[] = [
  {
    role: 'lead',
    labels: [
      'Chủ trì',
      'Chủ trì thực hiện',
      'Cơ quan chủ trì',
      'Cơ quan chủ trì thực hiện',
      'Cơ quan chủ trì tham mưu',
      'Cơ quan chủ trì tham mưu thực hiện',
      'Cơ quan, đơn vị chủ trì',
      'Cơ quan thực hiện',
      'Cơ quan tham mưu',
      'Cơ quan đầu mối',
      'Đơn vị chủ trì',
      'Đơn vị chủ trì thực hiện',
      'Đơn vị chủ trì tham mưu',
      'Đơn vị thực hiện',
      'Đơn vị tham mưu',
      'Đơn vị đầu mối',
      'Phòng chủ trì',
      'Bộ phận chủ trì',
      'Bộ phận thực hiện',
      'Người thực hiện',
      'Trách nhiệm',
      'Trách nhiệm thực hiện',
      'Phân công',
      'Phân công thực hiện',
    ],
  },
  {
    role: 'coordinate',
    labels: [
      'Phối hợp',
      'Phối hợp thực hiện',
      'Cơ quan phối hợp',
      'Cơ quan phối hợp thực hiện',
      'Cơ quan, đơn vị phối hợp',
      'Đơn vị phối hợp',
      'Đơn vị phối hợp thực hiện',
      'Phòng phối hợp',
      'Bộ phận phối hợp',
    ],
  },
  {
    role: 'result',
    labels: [
      'Sản phẩm',
      'Sản phẩm dự kiến',
      'Sản phẩm đầu ra',
      'Sản phẩm hoàn thành',
      'Kết quả',
      'Kết quả đạt được',
      'Kết quả đầu ra',
      'Kết quả dự kiến',
      'Kết quả thực hiện',
      'Kết quả, sản phẩm',
      'Sản phẩm, kết quả',
    ],
  },
  {
    role: 'deadline',
    labels: [
      'Thời gian',
      'Thời gian thực hiện',
      'Thời gian hoàn thành',
      'Thời gian trình',
      'Thời gian ban hành',
      'Thời hạn',
      'Thời hạn thực hiện',
      'Thời hạn hoàn thành',
      'Hạn hoàn thành',
      'Tiến độ',
      'Tiến độ thực hiện',
      'Lộ trình thực hiện',
    ],
  },
  {
    role: 'method',
    labels: ['Cách thức thực hiện', 'Phương pháp thực hiện', 'Biện pháp thực hiện', 'Giải pháp thực hiện'],
  },
  { role: 'progress', labels: ['Tình hình thực hiện'] },
  { role: 'remark', labels: ['Ghi chú'] },
];
