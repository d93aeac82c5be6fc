import type { AttentionReason } from '../../../core/run/view';

export const REASONS = {
  'impossible-date': 'Ngày không có thật',
  'not-understood': 'Chưa hiểu thời hạn',
  conflicting: 'Các cột nói khác nhau',
  'doubtful-unit': 'Đơn vị chưa chắc',
  'no-unit': 'Chưa rõ đơn vị chủ trì',
  'event-needed': 'Cần ngày của sự kiện',
  proposal: 'Ghi chú cho thấy đã xong',
  other: 'Cần xem lại',
} satisfies Record<AttentionReason, string>;

export const TABS = {
  label: 'Danh sách',
  attention: 'Cần xem',
  due: 'Đến hạn',
  columns: 'Cột',
  settings: 'Thiết lập',
};

export const ATTENTION = {
  title: 'Cần người xem',
  none: 'Không có nhiệm vụ nào cần người xem.',
  phrase: 'Ghi trong bảng',
  emptyPhrase: '(để trống)',
  reading: 'Cách hiểu',
};

export const DUE = {
  title: 'Quá hạn và sắp đến hạn',
  titleFor: (status: string) => `Nhiệm vụ: ${status}`,
  showDue: 'Về danh sách quá hạn, sắp đến hạn',
  unit: 'Đơn vị chủ trì',
  allUnits: (count: number) => `Tất cả đơn vị (${count})`,
  noUnit: 'Chưa rõ đơn vị chủ trì',
  overdue: 'Quá hạn',
  soon: 'Sắp đến hạn',
  next: 'Trong 30 ngày tới',
  late: (days: number) => `Quá ${days} ngày`,
  left: (days: number) => `Còn ${days} ngày`,
  dueToday: 'Đến hạn hôm nay',
  dueThatDay: 'Đến hạn đúng ngày',
  lateDone: (days: number) => `Trễ ${days} ngày`,
  none: 'Không có nhiệm vụ quá hạn, sắp đến hạn hoặc đến hạn trong 30 ngày tới.',
  noneFor: 'Không có nhiệm vụ nào.',
  due: (day: string) => `Hạn ${day}`,
  noDue: 'Không có hạn',
};

export const COLUMNS = {
  title: 'Cột của bảng',
  intro: 'Mỗi cột được hiểu như dưới đây. Sửa chỗ chưa đúng; phần sửa được giữ ở trang Thiết lập khi cập nhật.',
  column: (letter: string) => `Cột ${letter}`,
  noHeader: '(không có tiêu đề)',
  roleOf: (header: string) => `Cột “${header}” là`,
  guessed: 'đoán theo nội dung cột',
  corrected: 'do người dùng chọn',
  byItself: 'Tự nhận lại',
  pending: 'Lựa chọn mới chỉ dùng ở ngăn này; bấm Cập nhật trạng thái để giữ trong tệp.',
  sheet: 'Trang tính có bảng kế hoạch',
  otherTables: 'Tệp còn bảng khác có thể là kế hoạch:',
  otherTable: (sheet: string, cell: string, tasks: number) => `${sheet}, ô ${cell} (${tasks} nhiệm vụ)`,
};

export const GENERAL = {
  title: (count: number) => `Điểm chung cần biết (${count})`,
};
