import type { StatusCode } from '../../../core/status/codes';
import { STATUS_LABELS } from '../../../core/status/codes';

export const STATUSES: Record<StatusCode, string> = { ...STATUS_LABELS };

const counted = (count: number): string => count.toLocaleString('vi-VN');

/** Top of the pane. */
export const PLAN = {
  untitled: 'Kế hoạch chưa có tiêu đề',
  onSheet: (sheet: string) => `Trang tính “${sheet}”`,
  taskCount: (count: number) => `${counted(count)} nhiệm vụ`,
  bar: 'Số nhiệm vụ theo trạng thái',
  current: (day: string) => `Bảng đã khớp với số liệu đến ${day}.`,
  notCurrent: 'Số liệu dưới đây chưa ghi vào bảng.',
  notTracked: 'Bảng chưa có cột theo dõi. Bấm Cập nhật trạng thái để thêm; luôn được xem trước khi ghi.',
  changed: 'Bảng vừa được sửa.',
  leftOut: (sheets: string) => `Chưa đọc các trang tính có vùng dữ liệu quá lớn: ${sheets}.`,
  readHere: (sheet: string) => `Đọc trang tính đang mở: “${sheet}”`,
  welcome: 'Đọc thời hạn trong bảng kế hoạch, chỉ ra việc quá hạn và lập sẵn bảng tổng hợp cho giao ban.',
};

export const HOST_NOTES = {
  'merges-unknown': 'Bản Excel này không cho biết hết các ô gộp; hãy xem kỹ phần xem trước khi bên phải bảng có ô gộp.',
  'date-system-1904': 'Tệp dùng hệ ngày 1904; ngày được đổi theo hệ này.',
  'comments-unknown': 'Bản Excel này không cho biết ô nào có ghi chú; chuẩn hóa văn bản sẽ không xóa dòng nào.',
};

export const DATES = {
  reportDateShort: 'Tính đến ngày',
  today: 'Hôm nay',
  alwaysToday: 'Luôn là ngày mở tệp',
  year: 'Năm kế hoạch',
  yearDoubt: 'Năm kế hoạch chưa rõ. Ghi năm để hiểu các hạn không ghi năm.',
  yearWrong: 'Ghi năm gồm bốn chữ số, ví dụ 2024.',
  empty: 'Ghi ngày, ví dụ 20/11/2024.',
  notADate: 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 20/11/2024.',
  noSuchDay: (text: string) => `Lịch không có ngày ${text}.`,
  example: 'dd/mm/yyyy',
};

/** Nothing was found, or something is in the way. */
export const NO_PLAN = {
  title: 'Chưa thấy bảng kế hoạch',
  lookedFor:
    'Đã tìm một bảng có dòng tiêu đề gồm cột nội dung nhiệm vụ và cột thời hạn (hoặc tiến độ), ở mọi trang tính của tệp.',
  sheets: 'Các trang tính trong tệp',
  readSheet: (sheet: string) => `Đọc trang tính “${sheet}”`,
  everywhere: 'Tìm ở mọi trang tính',
  sampleHint: 'Muốn thử ngay: tạo một bảng mẫu ở trang tính mới rồi bấm Cập nhật trạng thái.',
  headerHint: 'Bảng của cơ quan có tiêu đề khác? Ghi “Nội dung nhiệm vụ” và “Thời hạn” ở dòng tiêu đề, rồi đọc lại.',
  blockedTitle: 'Chưa thêm được cột theo dõi',
  cellsInTheWay: (cells: string, count: number) => `Bên phải bảng có ${count} ô đang dùng (${cells}). Chọn một cách:`,
  copySheet: 'Theo dõi trên bản sao của trang tính',
  otherColumn: (column: string) => `Đặt cột theo dõi từ cột ${column}`,
  sheetProtected: (sheet: string) =>
    `Trang tính “${sheet}” đang được bảo vệ. Bỏ bảo vệ ở thẻ Xem lại rồi đọc lại, hoặc theo dõi trên bản sao.`,
};
