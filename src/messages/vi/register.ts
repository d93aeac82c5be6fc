import type { RegisterTexts } from '../../core/register/register';
import type { Issue } from '../../core/issue/issue';

/** Column headers of a fresh phụ lục; the reader of tables knows each of them. */
export const REGISTER_HEADERS: Readonly<Record<keyof RegisterTexts | 'number' | 'area' | 'mark', string>> = {
  number: 'STT',
  area: 'Lĩnh vực',
  content: 'Nội dung/Nhiệm vụ',
  result: 'Kết quả/Sản phẩm',
  lead: 'Đơn vị chủ trì',
  coordinate: 'Đơn vị phối hợp',
  deadline: 'Thời gian thực hiện',
  method: 'Cách thức thực hiện',
  progress: 'Tình hình thực hiện',
  remark: 'Ghi chú',
  mark: 'Mục trong văn bản',
};

/** Name of the sheet that a plan is written to. */
export const planSheetName = (year: number | null): string => (year === null ? 'Kế hoạch' : `Kế hoạch ${year}`);

type Sentence = (fact: (name: string) => string, raw: string) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  'register-text-cut': (fact, raw) =>
    `Nội dung "${raw}…" dài ${fact('length')} ký tự, nhiều hơn một ô Excel chứa được (${fact('most')}): phần sau bị cắt; hãy xem lại trong văn bản.`,
  'document-two-plans': (fact) =>
    `Văn bản có cả phần lời (${fact('outline')} nhiệm vụ) và bảng phụ lục (${fact('table')} nhiệm vụ): đã lấy phần có nhiều nhiệm vụ được giao hơn (có đơn vị, kết quả hoặc thời hạn). Hãy kiểm tra phần còn lại có việc nào chưa được lấy.`,
  'document-no-plan-table': (fact) =>
    `Văn bản chỉ có bảng, và không bảng nào có dòng tiêu đề của bảng kế hoạch. Đã tìm cột nội dung và các cột như: ${fact('lookedFor')}.`,
  'document-table-unused': (fact) =>
    `Bảng bắt đầu ở đây (${fact('rows')} dòng) không có dòng tiêu đề của bảng kế hoạch nên không được đọc.`,
  'document-line-joined': (_, raw) =>
    `Dòng "${raw}" nằm giữa bảng mà không chia cột: đã ghép vào ô cuối của dòng trên; cần xem lại.`,
  'document-line-unused': (_, raw) => `Dòng "${raw}" nằm giữa hai phần của bảng, không được tính là nhiệm vụ hay mục.`,
  'document-columns-left': (_, raw) => `Các cột sau của bảng trong văn bản không được ghi vào bảng mới: ${raw}.`,
};

/** A sentence for each finding about a document and its table; the place is told with the issue. */
export const REGISTER_SENTENCES: Readonly<Record<string, (issue: Issue) => string>> = Object.fromEntries(
  Object.entries(SENTENCES).map(([code, sentence]) => [
    code,
    (issue: Issue): string => sentence((name) => String(issue.facts?.[name] ?? ''), issue.raw ?? ''),
  ]),
);

export const registerIssueMessage = (issue: Issue): string | undefined => REGISTER_SENTENCES[issue.code]?.(issue);
