import type { Issue } from '../../core/issue/issue';
import { lookUp } from '../../core/memory/lookUp';
import { issueSentence } from '.';

/** What the command line says. A sentence names the thing in quotes and, where it helps, what to do next. */
type Facts = Readonly<Record<string, string>>;

const fact = (facts: Facts, name: string): string => facts[name] ?? '';

export const USAGE_SENTENCES: Readonly<Record<string, (facts: Facts) => string>> = {
  'usage-no-command': () => 'Chưa có lệnh. Gõ "phuluc --help" để xem các lệnh.',
  'usage-unknown-command': (facts) => `Không có lệnh "${fact(facts, 'word')}". Gõ "phuluc --help" để xem các lệnh.`,
  'usage-unknown-option': (facts) =>
    `Lệnh này không có tùy chọn "${fact(facts, 'option')}". Gõ "phuluc --help" để xem cách dùng.`,
  'usage-option-value': (facts) => `Tùy chọn "${fact(facts, 'option')}" cần một giá trị đi kèm.`,
  'usage-files': (facts) =>
    fact(facts, 'expected') === '0'
      ? `Lệnh "${fact(facts, 'command')}" không nhận tệp: hãy đưa các cụm từ qua đầu vào chuẩn, mỗi dòng một cụm.`
      : `Lệnh "${fact(facts, 'command')}" cần đúng một tệp đầu vào.`,
  'usage-date': (facts) =>
    `"${fact(facts, 'value')}" không phải là một ngày có thật viết dạng YYYY-MM-DD, ví dụ 2024-11-20.`,
  'usage-year': (facts) => `"${fact(facts, 'value')}" không phải là một năm, ví dụ 2024.`,
  'usage-role': (facts) =>
    `"${fact(facts, 'value')}" không dùng được cho --role: chỉ nhận lead (cột chủ trì) hoặc coordinate (cột phối hợp).`,
  'usage-column': (facts) => `"${fact(facts, 'value')}" không phải là tên cột, ví dụ N.`,
};

export const FILE_SENTENCES: Readonly<Record<string, (file: string) => string>> = {
  'file-missing': (file) => `Không tìm thấy tệp "${file}".`,
  'file-is-folder': (file) => `"${file}" là thư mục, không phải tệp.`,
  'file-unreadable': (file) =>
    `Không đọc được tệp "${file}": hãy kiểm tra quyền đọc, hoặc đóng chương trình đang mở tệp.`,
  'file-empty': (file) => `Tệp "${file}" rỗng.`,
  'file-too-large': (file) => `Tệp "${file}" lớn quá 512 MB nên không đọc.`,
  'file-kind': (file) => `Tệp "${file}" không phải là .xlsx hoặc .xlsm. Hãy mở bằng Excel rồi lưu lại thành .xlsx.`,
  'file-is-document': (file) =>
    `Tệp "${file}" là văn bản, chưa phải bảng Excel. Hãy lập bảng trước: phuluc import "${file}"`,
  'file-is-workbook': (file) =>
    `Tệp "${file}" đã là sổ tính Excel: dùng "phuluc track" để theo dõi hoặc "phuluc normalise" để làm sạch chữ.`,
  'output-exists': (file) => `Tệp "${file}" đã có. Đặt tên khác bằng -o, hoặc thêm --force để ghi đè.`,
  'output-is-input': (file) =>
    `Tệp ra trùng với tệp vào ("${file}"). Tệp gốc không bao giờ bị ghi đè: hãy đặt tên khác bằng -o.`,
  'output-extension': (file) => `Tệp ra "${file}" phải có cùng phần mở rộng với tệp vào.`,
  'output-not-xlsx': (file) => `Tệp ra "${file}" phải có phần mở rộng .xlsx.`,
  'output-folder-missing': (folder) => `Không có thư mục "${folder}" để ghi tệp ra.`,
  'output-not-writable': (file) => `Không ghi được "${file}": hãy kiểm tra quyền ghi và dung lượng đĩa.`,
};

export const CLI_WORDS = {
  unexpected: (code: string) =>
    `Có lỗi ngoài dự kiến (${code}). Không có tệp nào được ghi. Xin gửi tệp và dòng lệnh cho người phát triển.`,
  reading: 'Đang đọc tệp',
  working: 'Đang đọc bảng và tính trạng thái',
  writing: 'Đang ghi tệp',
  written: (file: string) => `Đã ghi: ${file}`,
  unchanged: 'Không có gì phải thay đổi.',
  dryRun: 'Chạy thử: chưa ghi tệp nào.',
  asOf: (date: string) => `Số liệu tính đến ngày ${date}`,
  issuesTitle: (count: number) => `Cần xem lại (${count}):`,
  moreIssues: (count: number) => `… và ${count} điểm nữa (xem đủ bằng --json).`,
  moreChanges: (count: number) => `… và ${count} thay đổi nữa (xem đủ bằng "phuluc normalise --dry-run").`,
  taskHeads: { id: 'Mã', content: 'Nhiệm vụ', lead: 'Chủ trì', deadline: 'Thời hạn', reading: 'Cách hiểu' },
  changesTitle: (count: number) => `Chuẩn hóa (${count} thay đổi):`,
  total: 'Tổng cộng',
  unit: 'Đơn vị',
  area: 'Lĩnh vực',
  count: 'Tổng',
  rate: 'Tỷ lệ',
  section: 'Mục',
  tasks: 'Số nhiệm vụ',
  noSection: 'Không thuộc mục nào',
  lineNames: { text: 'dòng', word: 'đoạn' },
  noUnit: 'Chưa rõ đơn vị chủ trì',
  noArea: 'Chưa rõ lĩnh vực',
  statusHeads: {
    'done-on-time': 'HT đúng hạn',
    'done-late': 'HT trễ',
    'in-time': 'Trong hạn',
    'due-soon': 'Sắp đến',
    overdue: 'Quá hạn',
    continuous: 'Th. xuyên',
    undetermined: 'Chưa rõ',
  },
} as const;

interface HelpEntry {
  readonly usage: string;
  readonly does: string;
}

export const COMMAND_HELP: Readonly<Record<string, HelpEntry>> = {
  track: {
    usage:
      'phuluc track <vào.xlsx> [-o ra.xlsx] [--as-of YYYY-MM-DD] [--sheet TÊN] [--year YYYY] [--normalise] [--at CỘT | --copy-sheet] [--json] [--force]',
    does: 'Theo dõi kế hoạch: thêm cột theo dõi, tô việc quá hạn, lập các bảng tổng hợp, ghi ra tệp mới.',
  },
  read: {
    usage: 'phuluc read <vào.xlsx|.docx|.txt> [--sheet TÊN] [--year YYYY] [--json]',
    does: 'Đọc bảng, hoặc văn bản kế hoạch, và in ra các nhiệm vụ; không ghi gì.',
  },
  import: {
    usage: 'phuluc import <kế-hoạch.docx|.txt> [-o ra.xlsx] [--year YYYY] [--json] [--force]',
    does: 'Đọc kế hoạch viết thành văn bản (Word, văn bản thô) và lập bảng phụ lục trong tệp Excel mới, sẵn sàng cho "phuluc track".',
  },
  normalise: {
    usage: 'phuluc normalise <vào.xlsx> [-o ra.xlsx] [--sheet TÊN] [--dry-run] [--json] [--force]',
    does: 'Chuẩn hóa chữ trong bảng: bảng mã, khoảng trắng, dấu danh sách, dòng bị ngắt trang, tiêu đề lặp lại. Luôn liệt kê thay đổi trước.',
  },
  deadline: {
    usage: 'phuluc deadline [--year YYYY] < cụm-từ.txt',
    does: 'Đọc cụm từ chỉ thời hạn, mỗi dòng một cụm (xuống dòng trong cụm viết là \\n); mỗi cụm cho một dòng JSON.',
  },
  unit: {
    usage: 'phuluc unit [--role lead|coordinate] < cụm-từ.txt',
    does: 'Đọc đơn vị chủ trì, đơn vị phối hợp từ cụm từ phân công; mỗi dòng một cụm.',
  },
  area: {
    usage: 'phuluc area < đề-mục.txt',
    does: 'Xếp đề mục vào lĩnh vực cải cách hành chính; mỗi dòng một đề mục.',
  },
};

export const OPTION_HELP: Readonly<Record<string, string>> = {
  output: 'tệp ra; không nêu thì là tệp mới cạnh tệp vào',
  'as-of': 'ngày tính số liệu; không nêu thì lấy ngày trên trang Thiết lập, chưa có thì là hôm nay',
  sheet: 'trang tính chứa bảng kế hoạch; không nêu thì tự chọn và nói rõ chọn trang nào',
  year: 'năm của kế hoạch; không nêu thì tìm trong tiêu đề',
  at: 'đặt cột theo dõi bắt đầu từ cột này (khi bên phải bảng đã có dữ liệu)',
  'copy-sheet': 'theo dõi trên một bản sao của trang kế hoạch, trang gốc giữ nguyên',
  normalise: 'chuẩn hóa chữ trong bảng trước khi theo dõi',
  'dry-run': 'chỉ liệt kê thay đổi, không ghi tệp',
  json: 'in kết quả dạng JSON',
  role: 'cụm từ là ô của cột chủ trì (lead) hoặc cột phối hợp (coordinate)',
  force: 'ghi đè tệp ra đã có',
};

export const HELP_FRAME = {
  title: 'phuluc – theo dõi kế hoạch năm ngay trong bảng Excel của cơ quan',
  commands: 'Các lệnh:',
  options: 'Tùy chọn:',
  usage: 'Cách dùng:',
  exits: [
    'Mã kết thúc: 0 xong; 1 xong nhưng có điểm cần người xem; 2 dùng sai hoặc không đọc được tệp (không ghi gì).',
    'Gõ "phuluc <lệnh> --help" để xem tùy chọn của một lệnh.',
  ],
} as const;

/** What a finding's next step is called on the command line. */
const OPTION_HINTS: Readonly<Record<string, (issue: Issue) => string>> = {
  'cells-in-the-way': ({ facts }) => `Tùy chọn: --at ${String(facts?.['column'] ?? 'CỘT')} hoặc --copy-sheet.`,
  'sheet-protected': () => 'Tùy chọn: --copy-sheet.',
  'report-date-kept': () => 'Tùy chọn: --as-of YYYY-MM-DD.',
};

/** The sentence for a finding, with the option that helps. */
export function issueLine(issue: Issue): string {
  const hint = lookUp(OPTION_HINTS, issue.code)?.(issue);
  return hint === undefined ? issueSentence(issue) : `${issueSentence(issue)} ${hint}`;
}
