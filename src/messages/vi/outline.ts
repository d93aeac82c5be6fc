import type { Issue } from '../../core/issue/issue';
import type { OutlineIssueCode } from '../../core/outline/outlineReading';
import type { LabelRole } from '../../core/outline/labelReading';

type Fact = (name: string) => string;

const LABELS: Readonly<Record<LabelRole, string>> = {
  result: 'Sản phẩm',
  lead: 'Đơn vị chủ trì',
  coordinate: 'Đơn vị phối hợp',
  deadline: 'Thời gian',
  method: 'Cách thức thực hiện',
  progress: 'Tình hình thực hiện',
  remark: 'Ghi chú',
};
const labelOf = (role: string): string => Object.entries(LABELS).find(([each]) => each === role)?.[1] ?? role;

/** What reading an outline may have to say. */
export const OUTLINE_SENTENCES: Readonly<Record<OutlineIssueCode, (fact: Fact, raw: string) => string>> = {
  'outline-no-tasks': (fact) =>
    `Không tìm thấy nhiệm vụ nào: không có dòng nhãn như "Đơn vị chủ trì:", "Thời gian thực hiện:", cũng không có đề mục như ${fact('looked')}.`,
  'document-empty': () => 'Văn bản không có chữ nào.',
  'outline-label-damaged': (fact, raw) => `Nhãn "${raw}" bị sai chữ, được hiểu là "${labelOf(fact('label'))}".`,
  'outline-mark-damaged': (fact, raw) =>
    `Số thứ tự "${raw}" bị sai chữ, được hiểu là "${fact('mark')}" theo thứ tự các mục.`,
  'outline-mark-order': (fact, raw) =>
    fact('before') === ''
      ? `Các mục ở đây bắt đầu từ "${raw}", không phải từ đầu thứ tự; có thể thiếu mục trước đó.`
      : `Mục "${raw}" đứng sau mục "${fact('before')}": có thể thiếu, trùng hoặc đánh lại từ đầu; hãy đối chiếu với văn bản.`,
  'outline-task-bare': () => 'Nhiệm vụ không ghi đơn vị thực hiện và thời hạn; hãy bổ sung.',
  'outline-label-twice': (fact) => `Nhiệm vụ có hai dòng "${labelOf(fact('label'))}"; đã giữ cả hai.`,
  'outline-line-doubtful': (_fact, raw) =>
    `Dòng "${raw}" có thể thuộc nhiệm vụ phía trên hoặc là việc khác; đang giữ trong nội dung nhiệm vụ phía trên.`,
  'outline-line-left': (_fact, raw) =>
    `Dòng "${raw}" là lời dẫn, không thuộc nhiệm vụ nào nên không được đưa vào bảng.`,
};

/** The sentence for a finding about an outline; undefined for a code of another concept. */
export function outlineIssueMessage(issue: Issue): string | undefined {
  const sentence = Object.entries(OUTLINE_SENTENCES).find(([code]) => code === issue.code)?.[1];
  return sentence?.((name) => String(issue.facts?.[name] ?? ''), issue.raw ?? '');
}
