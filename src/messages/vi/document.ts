import type { DocumentIssueCode } from '../../core/document/documentIssue';
import type { Issue } from '../../core/issue/issue';
import { lookUp } from '../../core/memory/lookUp';
import { encodingName } from './encoding';
import { IMPORT } from './pane/import';

type Sentence = (issue: Issue) => string;

const fact = (issue: Issue, name: string): string => `${issue.facts?.[name] ?? ''}`;

// These sentences are read on the pane and on the command line: a next step must suit both.
const TEXT_FIELD = `ô “${IMPORT.text}” trong ngăn công cụ`;
const TEXT_PLACE = `${TEXT_FIELD}, hoặc vào một tệp văn bản thô (.txt)`;
const PASTE = `chọn hết (Ctrl+A), chép (Ctrl+C) rồi dán vào ${TEXT_PLACE}`;
const RECOGNISE = 'Hãy nhận dạng chữ (OCR)';
const SAVE_DOCX = 'chọn Lưu thành (Save As) kiểu “Word Document (*.docx)” rồi dùng tệp mới lưu';

/** Why a file cannot be read as a plan, what to do next, and what was left out of one that can. */
export const DOCUMENT_SENTENCES: Readonly<Record<DocumentIssueCode, Sentence>> = {
  'document-no-bytes': () => 'Tệp rỗng, không có nội dung. Hãy lấy lại bản gốc.',
  'document-picture': (issue) =>
    `Tệp là ảnh (${fact(issue, 'kind')}), không có chữ để đọc. ${RECOGNISE} hoặc gõ lại, rồi dán vào ${TEXT_PLACE}.`,
  'document-pdf': () =>
    `Tệp là PDF, chưa đọc trực tiếp được. Hãy mở tệp, ${PASTE}; nếu không chọn được chữ thì tệp là ảnh quét, cần nhận dạng chữ (OCR) trước.`,
  'document-old-word': () => `Tệp là Word kiểu cũ (.doc), chưa đọc được. Hãy mở bằng Word, ${SAVE_DOCX}.`,
  'document-rtf': () => `Tệp là văn bản RTF, chưa đọc được. Hãy mở bằng Word, ${SAVE_DOCX}.`,
  'document-odt': () =>
    `Tệp là văn bản OpenDocument (.odt), chưa đọc được. Hãy mở bằng Word hoặc LibreOffice, ${SAVE_DOCX}.`,
  'document-web-page': () => `Tệp là trang web (HTML), chưa đọc được. Hãy mở bằng trình duyệt hoặc Word, ${PASTE}.`,
  'document-other-workbook': (issue) =>
    `Tệp là bảng tính ${fact(issue, 'kind')}, chưa đọc được. Hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu “Excel Workbook (*.xlsx)” rồi dùng tệp mới lưu.`,
  'document-slides': () => `Tệp là bài trình chiếu PowerPoint, không đọc được. Hãy mở tệp, ${PASTE}.`,
  'document-archive': () =>
    'Tệp là tệp nén, không phải văn bản. Hãy giải nén rồi chọn tệp Word, văn bản thô hoặc Excel ở trong.',
  'document-encrypted': () =>
    'Tệp được đặt mật khẩu mở. Hãy mở bằng Word hoặc Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi lưu lại.',
  'document-lock-file': () =>
    'Đây là tệp tạm mà Word để cạnh văn bản đang mở (tên bắt đầu bằng ~$). Hãy chọn chính văn bản, tên không có ~$.',
  'document-damaged': (issue) =>
    `Tệp Word bị hỏng hoặc thiếu${issue.raw === undefined ? '' : ` (${issue.raw})`}. Hãy mở bằng Word để sửa rồi lưu lại, hoặc lấy lại bản gốc.`,
  'document-unsafe': () =>
    'Tệp có cấu trúc bất thường, không giống văn bản Word thật, nên không mở để bảo đảm an toàn. Hãy kiểm tra nguồn gốc của tệp.',
  'document-too-large': (issue) =>
    `Tệp lớn quá ${fact(issue, 'limit')} MB nên không đọc. Hãy bỏ bớt ảnh trong tệp, hoặc chỉ giữ lại phần kế hoạch.`,
  'document-only-pictures': () =>
    `Văn bản Word này chỉ có ảnh (bản quét), không có chữ để đọc. ${RECOGNISE} rồi dán vào ${TEXT_PLACE}.`,
  'document-embedded': () =>
    `Văn bản có phần nhúng từ tệp khác mà chỉ Word mở được, nên chưa đọc. Hãy mở bằng Word, ${SAVE_DOCX}.`,
  'document-unknown': () =>
    `Tệp không phải là văn bản đọc được. Hãy dùng tệp Word (.docx), văn bản thô (.txt) hoặc Excel (.xlsx), hoặc dán vào ${TEXT_FIELD}.`,
  'document-changes-accepted': () =>
    'Văn bản còn dấu sửa đổi (Track Changes): được đọc như đã chấp nhận hết (lấy phần thêm, bỏ phần xóa).',
  'document-text-box': () =>
    'Văn bản có khung chữ (text box): chữ trong khung được đọc ngay sau đoạn chứa khung; hãy xem có lẫn vào nhiệm vụ nào không.',
  'document-old-encoding': (issue) =>
    `Văn bản ghi bằng bảng mã cũ ${encodingName(fact(issue, 'encoding'))}: đã đọc theo chữ Unicode, tệp gốc giữ nguyên.`,
  'document-encoding-doubtful': () =>
    'Chưa chắc bảng mã của tệp văn bản nên chữ có dấu có thể bị đọc sai; cần xem lại. Cách chắc nhất là mở tệp, lưu lại theo bảng mã UTF-8 rồi dùng tệp mới lưu.',
  'document-hidden-text': () => 'Văn bản có chữ ẩn; phần đó không được đọc.',
};

/** The sentence for a finding about a file that should hold a plan as text; undefined for a code of another concept. */
export const documentIssueMessage = (issue: Issue): string | undefined =>
  lookUp<Sentence>(DOCUMENT_SENTENCES, issue.code)?.(issue);
