import type { Issue } from '../../core/issue/issue';
import type { ReadingIssueCode } from '../../core/reading/tableReading';
import { encodingName } from './encoding';

/** What the roles of columns are called in sentences. */
const ROLE_WORDS: Readonly<Record<string, string>> = {
  number: 'số thứ tự',
  content: 'nội dung nhiệm vụ',
  result: 'kết quả, sản phẩm',
  deadline: 'hạn',
  start: 'ngày bắt đầu',
  method: 'cách thức thực hiện',
  lead: 'đơn vị chủ trì',
  coordinate: 'đơn vị phối hợp',
  person: 'người thực hiện',
  completed: 'ngày hoàn thành',
  status: 'trạng thái',
  progress: 'tình hình thực hiện',
  remark: 'ghi chú',
  other: 'cột khác',
};

type Sentence = (fact: (name: string) => string, raw: string) => string;

const roleOf = (fact: (name: string) => string): string => ROLE_WORDS[fact('role')] ?? fact('role');

const SENTENCES: Readonly<Record<ReadingIssueCode, Sentence>> = {
  'table-not-found': (fact) =>
    `Không tìm thấy bảng kế hoạch. Đã tìm dòng tiêu đề có cột nội dung và các cột như: ${fact('lookedFor')}. Các trang tính có trong tệp: ${fact('sheets')}.`,
  'sheet-not-found': (fact, raw) => `Không có trang tính "${raw}". Các trang tính có trong tệp: ${fact('sheets')}.`,
  'table-chosen': (fact) =>
    `Có nhiều bảng giống bảng kế hoạch; đã đọc bảng ở trang tính này. Bảng khác ở: ${fact('others')}.`,
  'table-beside': () =>
    'Bên phải còn một bảng nữa; chỉ bảng bên trái được đọc. Hãy chuyển bảng bên phải sang trang khác hoặc xuống dưới bảng bên trái.',
  'column-guessed': (fact, raw) =>
    `Cột "${raw}" được hiểu là ${roleOf(fact)} theo những gì ghi trong cột; nếu không đúng, hãy sửa ở phần “Các cột của bảng”.`,
  'column-unused': (fact, raw) =>
    `Có hơn một cột ${roleOf(fact)}; cột "${raw}" chỉ dùng khi cột kia trống. Nếu không đúng, hãy sửa ở phần “Các cột của bảng”.`,
  'column-correction-unknown': (_, raw) =>
    `Bảng “Các cột của bảng” có tiêu đề "${raw}" nhưng bảng không có cột nào như vậy.`,
  'row-joined-doubt': () => 'Dòng không có số thứ tự và không có hạn riêng: đã ghép vào nhiệm vụ ở trên; cần xem lại.',
  'row-unnumbered': () =>
    'Dòng không có số thứ tự nhưng có nội dung và hạn hoặc đơn vị riêng: được tính là một nhiệm vụ; cần xem lại.',
  'row-shares-number': () =>
    'Dòng chung số thứ tự với dòng trên nhưng có việc, hạn hoặc đơn vị riêng: được tính là một nhiệm vụ riêng.',
  'row-content-empty': () => 'Nhiệm vụ có số thứ tự nhưng ô nội dung để trống.',
  'row-not-used': (_, raw) => `Dòng này được coi là ghi chú của bảng, không phải nhiệm vụ: "${raw}".`,
  'row-numbered-empty': () => 'Dòng chỉ có số thứ tự, các ô khác trống: không tính là nhiệm vụ.',
  'section-has-texts': () => 'Dòng tiêu đề mục có ghi cả ở các cột khác; phần đó không được tính cho nhiệm vụ nào.',
  'signature-inside': (_, raw) =>
    `Dòng "${raw}" giống phần ký tên nhưng nằm giữa bảng: đã bỏ qua và đọc tiếp các dòng dưới.`,
  'rows-hidden': (fact) => `Có ${fact('count')} dòng nhiệm vụ đang ẩn (hoặc đang lọc); vẫn được đọc và tính.`,
  'columns-hidden': (fact) => `Có ${fact('count')} cột của bảng đang ẩn; vẫn được đọc.`,
  'cell-error': (_, raw) => `Ô đang báo lỗi ${raw}: coi như ô trống.`,
  'formula-not-calculated': (fact) =>
    `Có ${fact('count')} công thức trong bảng chưa có kết quả (tệp do phần mềm khác xuất ra): đang đọc như ô trống. Hãy mở tệp bằng Excel, lưu lại rồi chạy lại.`,
  'cell-ditto': (fact, raw) => `Ô ghi "${raw}" được hiểu là như dòng trên: "${fact('text')}".`,
  'task-number-repeated': (fact, raw) =>
    `Số thứ tự "${raw}" lặp lại trong cùng một mục; mã "${fact('id')}" được thêm số ở cuối để phân biệt.`,
  'old-encoding': (fact) =>
    `Có ${fact('count')} ô ghi bằng bảng mã cũ ${encodingName(fact('encoding'))}: đã đọc theo chữ Unicode, ô trong tệp giữ nguyên. Lệnh chuẩn hóa sẽ chuyển mã và đổi phông.`,
  'old-encoding-doubtful': (fact, raw) =>
    `Có ${fact('count')} ô giống chữ bảng mã cũ (TCVN3 hoặc VNI) nhưng chưa đủ căn cứ nên đọc nguyên văn, ví dụ "${raw}"; cần xem lại.`,
  'date-year-hidden': (fact, raw) =>
    `Ô hiện "${raw}" nhưng Excel đang lưu năm ${fact('year')}: được hiểu là năm kế hoạch ${fact('planYear')}. Nếu không đúng, hãy ghi đủ ngày/tháng/năm.`,
  'completed-not-date': (_, raw) => `"${raw}" không phải ngày hoàn thành (cần dạng ngày/tháng/năm); chưa được tính.`,
  'year-unknown': () =>
    'Không thấy năm của kế hoạch ở tiêu đề hay trong các hạn; hạn nào không ghi năm thì chưa tính được ngày. Hãy cho biết năm kế hoạch.',
  'year-differs': (fact) =>
    `Tiêu đề ghi năm ${fact('year')} nhưng phần lớn các hạn ghi năm ${fact('most')}; đang dùng năm ${fact('year')}.`,
};

/** A sentence for each finding about the table; the place is told with the issue. */
export const READING_SENTENCES: Readonly<Record<string, (issue: Issue) => string>> = Object.fromEntries(
  Object.entries(SENTENCES).map(([code, sentence]) => [
    code,
    (issue: Issue): string => sentence((name) => String(issue.facts?.[name] ?? ''), issue.raw ?? ''),
  ]),
);

/** The sentence for a finding about the table; undefined for a code of another concept. */
export const readingIssueMessage = (issue: Issue): string | undefined => READING_SENTENCES[issue.code]?.(issue);
