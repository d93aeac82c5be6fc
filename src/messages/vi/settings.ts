import type { ColumnRole } from '../../core/plan/plan';
import type { Issue } from '../../core/issue/issue';

/** Words on the sheet `Thiết lập`. Headers of lists are how the lists are found again: each is unique on the sheet. */
export const SETTINGS_WORDS = {
  title: 'THIẾT LẬP THEO DÕI KẾ HOẠCH',
  intro:
    'Sửa trực tiếp các ô nền vàng. Ngày báo cáo, số ngày cảnh báo và tô màu có tác dụng ngay; các mục khác có tác dụng ở lần chạy sau.',
  general: '1. Thông số chung',
  reportDate: 'Ngày báo cáo',
  reportDateNote:
    'Mọi trạng thái và số liệu tính đến ngày này. Ghi một ngày cố định, hoặc =TODAY() để luôn là ngày mở tệp.',
  planYear: 'Năm kế hoạch',
  planYearNote: 'Dùng cho cụm từ không ghi năm ("trước ngày 15/12", "Quý III").',
  warningDays: 'Số ngày cảnh báo',
  warningDaysNote: 'Còn bằng hoặc ít hơn số ngày này thì là "Sắp đến hạn".',
  highlight: 'Tô màu theo trạng thái',
  highlightNote: 'TRUE: tô cả dòng theo trạng thái. FALSE: không tô.',
  beforeDay: '"Trước ngày X" tính cả ngày X',
  beforeDayNote: 'Không: "trước ngày 15/12" là hạn đến hết ngày 14/12. Có: đến hết ngày 15/12.',
  columns: '2. Các cột của bảng',
  columnsNote: 'Chọn ở cột "Sửa thành" khi máy hiểu sai một cột.',
  columnHeader: 'Tiêu đề cột trong bảng',
  columnRead: 'Máy hiểu là',
  columnRole: 'Sửa thành',
  units: '3. Tên đơn vị',
  unitsNote: 'Ví dụ: VP Sở = Văn phòng Sở. Ô trong bảng giữ nguyên.',
  unitAlias: 'Tên viết trong bảng',
  unitName: 'Tên thống nhất',
  areas: '4. Đề mục và lĩnh vực',
  areasNote: 'Chỉ ghi đề mục mà máy xếp chưa đúng.',
  areaHeading: 'Đề mục trong bảng',
  areaName: 'Xếp vào lĩnh vực',
  holidays: '5. Ngày nghỉ, ngày làm bù',
  holidaysNote: 'Dùng khi tính "ngày làm việc". Sửa theo thông báo nghỉ lễ hằng năm.',
  holidaySource: 'Nguồn của bảng ngày nghỉ (mục 5), năm',
  holidayDraft: 'Dự kiến',
  holidayDate: 'Ngày nghỉ hoặc làm bù',
  holidayKind: 'Loại ngày',
  holidayNote: 'Ghi chú về ngày',
  lists: 'Danh sách chọn',
} as const;

export const YES_NO = { yes: 'Có', no: 'Không' } as const;
export const HOLIDAY_KINDS = { off: 'Nghỉ', worked: 'Làm bù' } as const;

/** Column roles as the user chooses them. */
export const ROLE_LABELS: Readonly<Record<ColumnRole, string>> = {
  number: 'Số thứ tự',
  content: 'Nội dung nhiệm vụ',
  result: 'Kết quả, sản phẩm',
  deadline: 'Thời hạn, tiến độ',
  start: 'Ngày bắt đầu',
  method: 'Cách thức thực hiện',
  lead: 'Đơn vị chủ trì',
  coordinate: 'Đơn vị phối hợp',
  person: 'Người phụ trách',
  completed: 'Ngày hoàn thành',
  status: 'Trạng thái',
  progress: 'Kết quả thực hiện',
  remark: 'Ghi chú',
  other: 'Không dùng',
};

export const SETTINGS_VALIDATION = {
  reportDate: 'Hãy nhập một ngày, ví dụ 20/11/2024, hoặc =TODAY().',
  planYear: 'Hãy nhập một năm, ví dụ 2024.',
  warningDays: 'Hãy nhập một số nguyên từ 0 đến 366.',
  list: 'Hãy chọn một mục trong danh sách.',
  date: 'Hãy nhập một ngày, ví dụ 30/04/2025.',
} as const;

const raw = (issue: Issue): string => (issue.raw ?? '').trim();
const fact = (issue: Issue, name: string): string => `${issue.facts?.[name] ?? ''}`;

/** What is wrong with an entry of `Thiết lập`, and what is used instead. The place is told with the issue. */
export const SETTINGS_SENTENCES: Readonly<Record<string, (issue: Issue) => string>> = {
  'setting-report-date': (issue) =>
    `Ngày báo cáo "${raw(issue)}" không phải là ngày; đã dùng ngày ${fact(issue, 'used')}.`,
  'setting-plan-year': (issue) => `Năm kế hoạch "${raw(issue)}" không phải là một năm; năm được lấy từ bảng.`,
  'setting-warning-days': (issue) =>
    `Số ngày cảnh báo "${raw(issue)}" không phải là số nguyên từ 0 đến 366; đã dùng ${fact(issue, 'used')}.`,
  'setting-highlight': (issue) => `Ô tô màu ghi "${raw(issue)}", chỉ nhận TRUE hoặc FALSE; đã dùng TRUE.`,
  'setting-before-day': (issue) => `Quy tắc "trước ngày" ghi "${raw(issue)}", chỉ nhận Có hoặc Không; đã dùng Không.`,
  'setting-column-role': (issue) => `"${raw(issue)}" không có trong danh sách vai trò của cột; mục này được bỏ qua.`,
  'setting-unit-alias': (issue) => `Tên đơn vị "${raw(issue)}" mới ghi một trong hai ô; mục này được bỏ qua.`,
  'setting-area': (issue) => `"${raw(issue)}" không có trong danh sách lĩnh vực; mục này được bỏ qua.`,
  'setting-holiday-date': (issue) => `"${raw(issue)}" không phải là ngày; mục này được bỏ qua.`,
  'setting-holiday-kind': (issue) => `"${raw(issue)}" không phải là Nghỉ hoặc Làm bù; mục này được bỏ qua.`,
  'setting-duplicate': (issue) => `"${raw(issue)}" được ghi hai lần với giá trị khác nhau; mục ghi trước được dùng.`,
  'settings-incomplete': () =>
    'Trang tính thiết lập bị mất một số ô cần thiết nên được lập lại; trang tính cũ vẫn còn.',
  'report-date-kept': (issue) =>
    `Ngày báo cáo giữ như trong trang tính thiết lập (${fact(issue, 'used')}); muốn đổi, hãy sửa ô này.`,
};

/** The sentence for an entry of `Thiết lập`; undefined for a code of another part. */
export const settingsIssueMessage = (issue: Issue): string | undefined => SETTINGS_SENTENCES[issue.code]?.(issue);
