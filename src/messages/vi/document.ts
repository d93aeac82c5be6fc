import type { DocumentIssueCode } from '../../core/document/documentIssue';
import type { Issue } from '../../core/issue/issue';
import { lookUp } from '../../core/memory/lookUp';

type Sentence = (issue: Issue) => string;

const fact = (issue: Issue, name: string): string => `${issue.facts?.[name] ?? ''}`;

const PASTE = 'chọn hết (Ctrl+A), chép (Ctrl+C) rồi dán chữ vào ô dán văn bản, hoặc vào một tệp văn bản thô (.txt)';
/** Bảng mã cũ, as offices call them. */
const OLD_ENCODINGS: Readonly<Record<string, string>> = { tcvn3: 'TCVN3 (ABC, phông .Vn…)', vni: 'VNI (phông VNI-…)' };
const SAVE_DOCX = 'chọn Lưu thành (Save As) kiểu "Word Document (*.docx)" rồi chạy lại';

/** Why a file cannot be read as a plan, what to do next, and what was left out of one that can. */
export const DOCUMENT_SENTENCES: Readonly<Record<DocumentIssueCode, Sentence>> = {
  'document-no-bytes': () => 'Tệp rỗng, không có nội dung. Hãy lấy lại bản gốc rồi chạy lại.',
  'document-picture': (issue) =>
    `Tệp là ảnh (${fact(issue, 'kind')}), không có chữ để đọc. Hãy nhận dạng chữ (OCR) hoặc gõ lại, rồi dán chữ vào ô dán văn bản, hoặc vào một tệp văn bản thô (.txt).`,
  'document-pdf': () =>
    `Tệp là PDF, chưa đọc trực tiếp được. Hãy mở tệp, ${PASTE}; nếu không chọn được chữ thì tệp là ảnh quét, cần nhận dạng chữ (OCR) trước.`,
  'document-old-word': () => `Tệp là Word kiểu cũ (.doc), chưa đọc được. Hãy mở bằng Word, ${SAVE_DOCX}.`,
  'document-rtf': () => `Tệp là văn bản RTF, chưa đọc được. Hãy mở bằng Word, ${SAVE_DOCX}.`,
  'document-odt': () =>
    `Tệp là văn bản OpenDocument (.odt), chưa đọc được. Hãy mở bằng Word hoặc LibreOffice, ${SAVE_DOCX}.`,
  'document-web-page': () => `Tệp là trang web (HTML), chưa đọc được. Hãy mở bằng trình duyệt hoặc Word, ${PASTE}.`,
  'document-other-workbook': (issue) =>
    `Tệp là bảng tính ${fact(issue, 'kind')}, chưa đọc được. Hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu "Excel Workbook (*.xlsx)" rồi chạy lại.`,
  'document-slides': () => `Tệp là bài trình chiếu PowerPoint, không đọc được. Hãy mở tệp, ${PASTE}.`,
  'document-archive': () =>
    'Tệp là tệp nén, không phải văn bản. Hãy giải nén rồi chọn tệp Word, văn bản thô hoặc Excel ở trong.',
  'document-encrypted': () =>
    'Tệp được đặt mật khẩu mở. Hãy mở bằng Word hoặc Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi chạy lại.',
  'document-lock-file': () =>
    'Đây là tệp tạm mà Word để cạnh văn bản đang mở (tên bắt đầu bằng ~$). Hãy chọn chính văn bản, tên không có ~$.',
  'document-damaged': (issue) =>
    `Tệp Word bị hỏng hoặc thiếu${issue.raw === undefined ? '' : ` (${issue.raw})`}. Hãy mở bằng Word để sửa rồi lưu lại, hoặc lấy lại bản gốc.`,
  'document-unsafe': () =>
    'Tệp nén bất thường, không giống văn bản Word thật. Không mở để bảo đảm an toàn; hãy kiểm tra nguồn gốc tệp.',
  'document-too-large': (issue) =>
    `Tệp lớn quá ${fact(issue, 'limit')} MB nên không đọc. Hãy bỏ bớt ảnh trong tệp, hoặc chỉ giữ phần kế hoạch, rồi chạy lại.`,
  'document-only-pictures': () =>
    'Văn bản Word này chỉ có ảnh (bản quét), không có chữ để đọc. Hãy nhận dạng chữ (OCR) rồi dán chữ vào ô dán văn bản, hoặc vào một tệp văn bản thô (.txt).',
  'document-embedded': () =>
    `Văn bản có phần nhúng từ tệp khác mà chỉ Word mở được, nên chưa đọc. Hãy mở bằng Word, ${SAVE_DOCX}.`,
  'document-unknown': () =>
    'Tệp không phải là văn bản đọc được. Hãy dùng tệp Word (.docx), văn bản thô (.txt) hoặc Excel (.xlsx), hoặc dán chữ vào ô dán văn bản.',
  'document-changes-accepted': () =>
    'Văn bản còn dấu sửa đổi (Track Changes): được đọc như đã chấp nhận hết, phần thêm thì lấy, phần xóa thì bỏ.',
  'document-text-box': () =>
    'Văn bản có khung chữ (text box): chữ trong khung được đọc ngay sau đoạn chứa khung, hãy xem có lẫn vào nhiệm vụ nào không.',
  'document-old-encoding': (issue) =>
    `Văn bản ghi bằng bảng mã cũ ${OLD_ENCODINGS[fact(issue, 'encoding')] ?? fact(issue, 'encoding')}: đã đọc theo chữ Unicode, tệp gốc giữ nguyên.`,
  'document-encoding-doubtful': () =>
    'Chưa chắc bảng mã của tệp văn bản nên chữ có dấu có thể bị đọc sai; cần xem lại. Cách chắc nhất: mở tệp, lưu lại theo UTF-8 rồi chạy lại.',
  'document-hidden-text': () => 'Văn bản có chữ ẩn: không đọc phần đó.',
};

/** The sentence for a finding about a file that should hold a plan as text; undefined for a code of another concept. */
export const documentIssueMessage = (issue: Issue): string | undefined =>
  lookUp<Sentence>(DOCUMENT_SENTENCES, issue.code)?.(issue);
