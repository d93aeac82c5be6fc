import type { Issue } from '../../core/issue/issue';

/** A finished milestone, as `Nhật ký mốc` keeps it. Days as people write them; "" for what there is not. */
export interface LogFacts {
  readonly milestone: string;
  readonly due: string;
  readonly completed: string;
  readonly outcome: string;
}

/** "Mốc 1/2 (hạn 31/03/2024): hoàn thành 28/03/2024; Quyết định số 12". */
export function logLine({ milestone, due, completed, outcome }: LogFacts): string {
  const name = milestone === '' ? 'Mốc' : `Mốc ${milestone}`;
  const deadline = due === '' ? '' : ` (hạn ${due})`;
  return `${name}${deadline}: hoàn thành ${completed}${outcome === '' ? '' : `; ${outcome}`}`;
}

export const TRACKING_WORDS = {
  copySuffix: ' (theo dõi)',
  completedPrompt: 'Nhập ngày hoàn thành, ví dụ 20/11/2024. Trạng thái tự đổi theo.',
  dateMessage: 'Hãy nhập một ngày, ví dụ 20/11/2024. Ô ghi chữ không được tính là đã hoàn thành.',
  areaMessage: 'Lĩnh vực này không có trong danh sách. Vẫn giữ như đã nhập?',
} as const;

const fact = (issue: Issue, name: string): string => `${issue.facts?.[name] ?? ''}`;
const raw = (issue: Issue): string => (issue.raw ?? '').slice(0, 120);

/** What tracking has to tell. The place is told with the issue. */
export const TRACKING_SENTENCES: Readonly<Record<string, (issue: Issue) => string>> = {
  'cells-in-the-way': (issue) =>
    `Bên phải bảng ở trang tính "${issue.sheet ?? ''}" có ${fact(issue, 'count')} chỗ đang dùng (${fact(issue, 'cells')}) nên không thêm được cột theo dõi. ` +
    `Hãy đặt cột theo dõi từ cột ${fact(issue, 'column')}, hoặc theo dõi trên một bản sao của trang tính.`,
  'column-inside-table': (issue) =>
    `Cột ${fact(issue, 'column')} nằm trong bảng (bảng đến hết cột ${fact(issue, 'edge')}); hãy chọn một cột bên phải bảng.`,
  'sheet-protected': (issue) =>
    `Trang tính "${issue.sheet ?? ''}" đang được bảo vệ. Hãy bỏ bảo vệ (Xem lại > Bỏ bảo vệ trang tính) rồi chạy lại, hoặc theo dõi trên một bản sao của trang tính.`,
  'structure-locked': () =>
    'Cấu trúc của tệp đang bị khóa nên không thêm được trang tính. Hãy bỏ khóa (Xem lại > Bảo vệ sổ làm việc) rồi chạy lại.',
  'other-sheet-tracked': (issue) =>
    `Tệp này đang theo dõi bảng ở trang tính "${fact(issue, 'tracked')}". Mỗi tệp chỉ theo dõi một bảng; hãy tách trang tính "${issue.sheet ?? ''}" ra tệp riêng.`,
  'placement-ignored': (issue) =>
    `Bảng đã có cột theo dõi ở trang tính "${issue.sheet ?? ''}" nên lựa chọn vị trí không có tác dụng.`,
  'completed-covers-all': (issue) =>
    `Ngày hoàn thành ${raw(issue)} được tính cho cả nhiệm vụ, nhưng nhiệm vụ còn mốc sau ngày này. Nếu mới xong một mốc, hãy sửa ô Mốc (ví dụ 1/2) rồi chạy lại.`,
  'status-conflict': (issue) => `Bảng ghi "${raw(issue)}" nhưng chưa có ngày hoàn thành nên chưa tính là hoàn thành.`,
  'tracking-completed-not-date': (issue) =>
    `Ngày hoàn thành "${raw(issue)}" không phải là ngày nên chưa tính là hoàn thành.`,
  'office-completed-unused': (issue) =>
    `Cột ngày hoàn thành của cơ quan ghi ${raw(issue)} nhưng ô Ngày hoàn thành của phần theo dõi đang trống; hãy nhập ngày vào ô này.`,
  'progress-proposes-done': (issue) =>
    `Ghi chú tiến độ cho thấy đã hoàn thành ngày ${fact(issue, 'day')}: “${raw(issue)}”. Nếu đúng, hãy gõ ngày này vào ô Ngày hoàn thành.`,
  'progress-proposes-undated': (issue) =>
    `Ghi chú tiến độ cho thấy đã hoàn thành nhưng không rõ ngày: “${raw(issue)}”. Nếu đúng, hãy gõ ngày vào ô Ngày hoàn thành.`,
  'progress-future-date': (issue) =>
    `Ghi chú tiến độ ghi ngày ${fact(issue, 'day')}, sau ngày báo cáo, nên chưa coi là đã hoàn thành: “${raw(issue)}”. Hãy kiểm tra lại ngày.`,
  'progress-impossible-date': (issue) =>
    `Ghi chú tiến độ cho thấy đã hoàn thành nhưng ngày ghi trong đó không có thật: “${raw(issue)}”. Hãy kiểm tra lại rồi gõ ngày đúng.`,
  'progress-contradicts': (issue) =>
    `Ô Ngày hoàn thành ghi ${fact(issue, 'day')} nhưng ghi chú tiến độ nói chưa xong: “${raw(issue)}”. Hãy sửa một trong hai.`,
  'completed-stuck': () =>
    'Không chuyển sang mốc sau được vì ngày hoàn thành hoặc nhật ký là công thức, hoặc ô Mốc ghi khác; hãy sửa lại.',
  'due-not-date': (issue) => `Hạn ghi "${raw(issue)}" không phải là ngày nên tính là chưa xác định hạn.`,
  'due-kept-phrase-changed': (issue) =>
    `Cụm từ thời hạn đã đổi thành "${raw(issue)}" nhưng ô Hạn do người dùng sửa được giữ nguyên; cần xem lại.`,
  'status-overwritten': (issue) =>
    `Ô trạng thái đã bị thay công thức bằng "${raw(issue)}"; ô được giữ nguyên, nên xem lại.`,
  'rows-misaligned': (issue) =>
    `Nội dung của ${fact(issue, 'count')} dòng đã đổi chỗ mà cột theo dõi không đi cùng (bắt đầu từ mã ${fact(issue, 'id')}). ` +
    'Hãy hoàn tác việc sắp xếp, hoặc sắp xếp cả bảng kể cả cột theo dõi.',
  'state-lost': () =>
    'Không còn trang tính số liệu ẩn của lần chạy trước; mọi ô theo dõi đang có được coi là của người dùng và giữ nguyên.',
  'units-similar': (issue) =>
    `“${fact(issue, 'short')}” và “${fact(issue, 'long')}” đang tính là hai đơn vị. Nếu là một, hãy ghi vào bảng Tên đơn vị trên trang tính "${fact(issue, 'settings')}" rồi chạy lại.`,
  'print-area-missing': (issue) =>
    `Trang tính "${issue.sheet ?? ''}" chưa đặt vùng in nên khi in sẽ có cả các cột theo dõi. Muốn in như trước, hãy chọn phần bảng gốc rồi đặt vùng in (Bố trí trang > Vùng in).`,
  'print-area-smaller': (issue) =>
    `Vùng in của trang tính "${issue.sheet ?? ''}" chưa gồm các cột theo dõi; vùng in được giữ nguyên.`,
  'own-sheet-protected': (issue) =>
    `Trang tính "${issue.sheet ?? ''}" đang được bảo vệ nên không cập nhật được; hãy bỏ bảo vệ rồi chạy lại.`,
};

/** The sentence for something that tracking has to tell; undefined for a code of another part. */
export const trackingIssueMessage = (issue: Issue): string | undefined => TRACKING_SENTENCES[issue.code]?.(issue);
