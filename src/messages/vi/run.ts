import type { Issue } from '../../core/issue/issue';
import { lookUp } from '../../core/memory/lookUp';

const fact = (issue: Issue, name: string): string => `${issue.facts?.[name] ?? ''}`;
const sheet = (issue: Issue): string => `"${issue.sheet ?? ''}"`;

/** What a run has to tell of corrections and of taking a run back. The place is told with the issue. */
export const RUN_SENTENCES: Readonly<Record<string, (issue: Issue) => string>> = {
  'settings-list-missing': (issue) =>
    `Trang tính thiết lập không còn bảng "${fact(issue, 'list')}" nên phần sửa chỉ dùng cho lần này, chưa lưu được.`,
  'correction-task-unknown': (issue) =>
    `Không còn nhiệm vụ có mã ${fact(issue, 'id')} trong bảng nên không sửa được. Hãy đọc lại bảng.`,
  'correction-day-unusable': (issue) =>
    `Nhiệm vụ ${fact(issue, 'id')}: ngày "${issue.raw ?? ''}" không dùng được. Hãy nhập một ngày từ ${fact(issue, 'from')} đến ${fact(issue, 'to')}.`,
  'correction-no-event': (issue) =>
    `Mốc hiện tại của nhiệm vụ ${fact(issue, 'id')} không tính từ một sự kiện nên không dùng được ngày sự kiện. Hãy nhập thẳng ngày vào ô Hạn.`,
  'correction-event-uncounted': (issue) =>
    `Nhiệm vụ ${fact(issue, 'id')}: “${fact(issue, 'phrase')}” không ghi rõ số ngày hoặc số tháng nên không tính được hạn. Hãy nhập thẳng ngày vào ô Hạn.`,
  'correction-holidays-missing': (issue) =>
    `Nhiệm vụ ${fact(issue, 'id')}: chưa có đủ lịch nghỉ lễ, Tết năm ${fact(issue, 'years')} nên hạn vừa tính có thể lệch. Bổ sung ngày nghỉ ở trang Thiết lập.`,
  'register-empty': () => 'Không còn nhiệm vụ nào để ghi thành bảng.',
  'import-file-unread': () =>
    'Máy không mở được tệp này (tệp đã chuyển chỗ, đang khóa, hoặc còn nằm trên mạng chưa tải về). Hãy thử lại, hoặc mở tệp rồi chép và dán văn bản.',
  'import-is-workbook': () =>
    'Đây là tệp Excel. Hãy mở tệp ấy trong Excel rồi mở ngăn này: bảng kế hoạch được đọc ngay trong tệp.',
  'import-beside-tracked': (issue) =>
    `Tệp này đang theo dõi trang tính "${fact(issue, 'tracked')}", mỗi tệp theo dõi một bảng. Muốn theo dõi kế hoạch vừa nhập thì chuyển trang ${sheet(issue)} sang tệp riêng (bấm chuột phải vào tên trang > Di chuyển hoặc Sao chép).`,
  'undo-not-last': () => 'Sau lần chạy này bảng đã được cập nhật lần nữa nên không hoàn tác được. Chưa thay đổi gì.',
  'undo-rows-moved': (issue) =>
    `Các dòng của trang tính ${sheet(issue)} đã được thêm, xóa hoặc xếp lại nên không biết chắc ô nào để hoàn tác. Chưa thay đổi gì.`,
  'undo-columns-moved': (issue) =>
    `Các cột của trang tính ${sheet(issue)} đã được thêm, xóa hoặc đổi chỗ nên không biết chắc ô nào để hoàn tác. Chưa thay đổi gì.`,
  'undo-sheet-gone': (issue) => `Không còn trang tính ${sheet(issue)} nên không hoàn tác được. Chưa thay đổi gì.`,
  'undo-protected': (issue) =>
    issue.sheet === undefined
      ? 'Cấu trúc của sổ tính đang bị khóa nên không bỏ được các trang tính đã lập. Hãy bỏ khóa (Xem lại > Bảo vệ sổ làm việc) rồi hoàn tác.'
      : `Trang tính ${sheet(issue)} đang được bảo vệ. Hãy bỏ bảo vệ (Xem lại > Bỏ bảo vệ trang tính) rồi hoàn tác.`,
};

/** The sentence for something that a run has to tell; undefined for a code of another part. */
export const runIssueMessage = (issue: Issue): string | undefined => lookUp(RUN_SENTENCES, issue.code)?.(issue);
