import type { UnitIssueCode } from '../../core/unit/issues';
import type { Issue } from '../../core/issue/issue';

export const UNIT_SENTENCES: Readonly<Record<UnitIssueCode, (unit: string, raw: string) => string>> = {
  'unit-not-found': () => 'Không nhận ra đơn vị nào trong phần trách nhiệm; cần người điền đơn vị chủ trì.',
  'lead-not-found': () => 'Chỉ thấy đơn vị phối hợp, không thấy đơn vị chủ trì; cần người điền.',
  'unit-unknown': (unit) =>
    `"${unit}" được giữ nguyên làm tên đơn vị; nếu là tên viết tắt, hãy thêm vào bảng Tên đơn vị trên trang tính Thiết lập.`,
  'unit-ambiguous': (unit) =>
    `"${unit}" có thể là nhiều đơn vị nên giữ nguyên; hãy thêm vào bảng Tên đơn vị trên trang tính Thiết lập.`,
  'unit-damaged': (unit, raw) =>
    `Tên đơn vị "${raw}" bị sai chữ, được hiểu là "${unit}" như ở chỗ khác trong kế hoạch.`,
  'unit-left-out': (unit) => `Phần "${unit}" trong ô chưa được tính là đơn vị nào; cần xem lại ô này.`,
  'unit-words-left': (unit) => `Phần "${unit}" trong ô không được tính vào tên đơn vị.`,
  'later-lead': (unit) => `Đơn vị nêu trước được tính là chủ trì, nhưng phần sau ghi "${unit}" chủ trì; cần xem lại.`,
};

/** The sentence for a finding about units; undefined for a code of another concept. */
export function unitIssueMessage(issue: Issue): string | undefined {
  const sentence = Object.entries(UNIT_SENTENCES).find(([code]) => code === issue.code)?.[1];
  return sentence?.(String(issue.facts?.['unit'] ?? ''), issue.raw ?? '');
}
