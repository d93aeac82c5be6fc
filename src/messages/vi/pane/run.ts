import type { ChangeReason } from '../../../core/normalise/normalise';

const counted = (count: number): string => count.toLocaleString('vi-VN');

export const PREVIEW = {
  title: 'Xem trước',
  intro: (run: string) => `${run} sẽ làm những việc sau. Chưa có gì được ghi.`,
  write: 'Ghi vào bảng',
  cancel: 'Thôi',
  addedColumns: (count: number, sheet: string) => `Thêm ${count} cột ở trang tính “${sheet}”`,
  addedSheets: (count: number) => `Thêm ${count} trang tính`,
  renewedSheets: (count: number) => `Lập lại ${count} trang tính của công cụ`,
  changedCells: (count: number) => `Đổi ${counted(count)} ô đang có nội dung`,
  filled: (count: number) => `Ghi vào ${counted(count)} ô đang trống`,
  deletedRows: (count: number, sheet: string) => `Xóa ${count} dòng ở trang tính “${sheet}”`,
  rows: (rows: string) => `Dòng ${rows}`,
  formats: 'Đổi màu theo trạng thái, danh sách chọn, tên ô hoặc độ rộng cột.',
  untouched: 'Mọi ô khác của cơ quan giữ nguyên.',
  before: 'Đang là',
  after: 'Sẽ là',
  emptyCell: '(trống)',
  unseen: (sheet: string) => `${sheet} (ẩn, ghi nhớ lần chạy)`,
  undoLater: 'Sau khi ghi vẫn hoàn tác được.',
};

export const CHANGE_REASONS = {
  cleaned: 'làm sạch chữ',
  'from-tcvn3': 'chuyển mã TCVN3 -> Unicode',
  'from-vni': 'chuyển mã VNI -> Unicode',
  joined: 'nối dòng bị ngắt trang',
  'joined-row': 'dòng đã nối lên trên',
  'header-repeat': 'tiêu đề lặp lại',
  renewed: 'tính lại',
  corrected: 'phần sửa',
  setting: 'thiết lập',
} satisfies Record<ChangeReason, string>;

/** One calm line after a run. */
export const OUTCOME = {
  status: (tasks: number) => `Đã cập nhật trạng thái ${tasks} nhiệm vụ.`,
  summaries: (sheets: number) =>
    sheets === 0 ? 'Đã lập bảng tổng hợp.' : `Đã lập bảng tổng hợp trên ${sheets} trang tính.`,
  normalise: (cells: number, rows: number) =>
    rows === 0 ? `Đã chuẩn hóa ${cells} ô.` : `Đã chuẩn hóa ${cells} ô, xóa ${rows} dòng thừa.`,
  correct: 'Đã lưu phần sửa.',
  import: (tasks: number, sheet: string) =>
    `Đã ghi ${tasks} nhiệm vụ vào trang tính mới “${sheet}”. Bấm Cập nhật trạng thái để bắt đầu theo dõi.`,
  importBeside: (tasks: number, sheet: string) => `Đã ghi ${tasks} nhiệm vụ vào trang tính mới “${sheet}”.`,
  sample: 'Đã tạo bảng mẫu. Bấm Cập nhật trạng thái để thử.',
  added: (columns: number, sheets: number) =>
    [columns > 0 ? `${columns} cột` : '', sheets > 0 ? `${sheets} trang tính` : '']
      .filter((part) => part !== '')
      .join(', '),
  addedSentence: (what: string) => `Thêm ${what}.`,
  nothing: 'Bảng đã đúng, không có gì phải ghi.',
  nothingButKept: 'Không có gì phải ghi. Những chỗ sau được giữ nguyên:',
  undone: 'Đã hoàn tác: tệp trở lại như trước lần chạy.',
  undoneExcept: (count: number) => `Đã hoàn tác. ${count} ô đã được sửa sau lần chạy nên giữ nguyên:`,
  cannotUndo: 'Không có lần chạy nào để hoàn tác trong tệp này.',
  stopped: 'Đã dừng. Chưa ghi gì vào tệp.',
  copied: 'Đã chép đoạn báo cáo. Dán vào văn bản bằng Ctrl+V.',
};

export const PARAGRAPH = {
  title: 'Đoạn báo cáo',
  byHand: 'Trình duyệt không cho chép tự động. Đoạn dưới đây đã được chọn sẵn: nhấn Ctrl+C để chép.',
};
