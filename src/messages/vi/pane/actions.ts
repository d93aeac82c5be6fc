import type { RunKind } from '../../../core/run/request';

/** Buttons that are there all the time. */
export const ACTIONS = {
  status: 'Cập nhật trạng thái',
  summaries: 'Lập bảng tổng hợp',
  normalise: 'Chuẩn hóa văn bản',
  paragraph: 'Chép đoạn báo cáo',
  undo: 'Hoàn tác lần chạy',
  undoShort: 'Hoàn tác',
  sample: 'Tạo bảng mẫu',
  reread: 'Đọc lại bảng',
  stop: 'Dừng',
  close: 'Đóng',
  correct: 'Sửa',
  more: (count: number) => `Xem thêm ${count}`,
};

/** What a run is called inside a sentence. */
export const RUN_NAMES = {
  status: 'Cập nhật trạng thái',
  summaries: 'Lập bảng tổng hợp',
  normalise: 'Chuẩn hóa văn bản',
  correct: 'Lưu phần sửa',
  sample: 'Tạo bảng mẫu',
  import: 'Nhập kế hoạch',
  undo: 'Hoàn tác lần chạy',
  read: 'Đọc bảng',
  select: 'Đến ô',
  setting: 'Lưu thiết lập',
  paragraph: 'Chép đoạn báo cáo',
} satisfies Record<RunKind | 'undo' | 'read' | 'select' | 'setting' | 'paragraph', string>;

export const PROGRESS = {
  reading: 'Đang đọc bảng…',
  planning: 'Đang tính trạng thái…',
  checking: 'Đang kiểm tra trước khi ghi…',
  writing: 'Đang ghi vào bảng…',
  restoring: 'Đang trả lại như cũ…',
};

export const PROGRESS_WORDS = {
  part: (done: number, total: number) => `${done} trên ${total}`,
};
