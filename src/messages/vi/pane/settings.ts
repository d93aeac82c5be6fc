import type { ColumnRole } from '../../../core/plan/plan';
import type { AreaCode } from '../../../core/plan/plan';
import { AREA_LABELS } from '../area';
import { ROLE_LABELS } from '../settings';

export const ROLES: Record<ColumnRole, string> = { ...ROLE_LABELS };

/** As the cell `Lĩnh vực` holds them: the same in both languages, because the choice is written into the workbook. */
export const AREAS: Record<AreaCode, string> = { ...AREA_LABELS };

export const SETTINGS = {
  title: 'Thiết lập',
  autoOpen: 'Tự mở ngăn này cùng tệp',
  autoOpenHint: 'Máy chưa cài công cụ vẫn mở tệp bình thường.',
  alwaysToday: 'Ngày báo cáo luôn là ngày mở tệp',
  alwaysTodayHint: 'Tắt để giữ một ngày cố định, ví dụ ngày giao ban.',
  warningDays: 'Báo sắp đến hạn trước',
  warningUnit: 'ngày',
  warningWrong: 'Ghi một số nguyên từ 0 đến 366.',
  beforeDay: '“Trước ngày X” tính cả ngày X',
  beforeDayHint: 'Tắt: “trước ngày 15/12” là hạn đến hết ngày 14/12.',
  pending: 'Thay đổi có tác dụng ngay ở đây và được giữ trong tệp ở lần cập nhật tới.',
};
