/** What a sentence is filled with. */
interface Refused {
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly sheet?: string;
  readonly cell?: string;
}

type Sentence = string | ((refused: Refused) => string);

const RESAVE = 'Hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu "Excel Workbook (*.xlsx)" rồi chạy lại.';

/** One clear line for each code: what is wrong, and what to do next. */
const SENTENCES = {
  empty: 'Tệp rỗng, không có nội dung. Hãy lấy lại bản gốc rồi chạy lại.',
  'not-zip': `Tệp không phải sổ Excel .xlsx hoặc .xlsm. ${RESAVE}`,
  encrypted:
    'Tệp được đặt mật khẩu mở. Hãy mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ Sổ làm việc) rồi chạy lại.',
  xls: `Tệp là Excel 97-2003 (.xls), chưa dùng được. ${RESAVE}`,
  xlsb: `Tệp là sổ Excel nhị phân (.xlsb), chưa dùng được. ${RESAVE}`,
  ods: `Tệp là bảng tính OpenDocument (.ods), chưa dùng được. ${RESAVE}`,
  strict:
    'Tệp lưu theo kiểu "Strict Open XML", chưa dùng được. Hãy mở bằng Excel, chọn Lưu thành kiểu "Excel Workbook (*.xlsx)" thường rồi chạy lại.',
  damaged: (r) => `Tệp bị hỏng hoặc thiếu${place(r)}. Hãy mở bằng Excel để sửa, lưu lại, hoặc lấy lại bản gốc.`,
  'zip-bomb':
    'Tệp nén bất thường: giải nén ra quá lớn so với một sổ Excel thật. Không mở để bảo đảm an toàn; hãy kiểm tra nguồn gốc tệp.',
  'too-many-entries': (r) =>
    `Tệp chứa quá nhiều thành phần${fact(r, 'count', ' (', ')')} so với một sổ Excel thật. Không mở để bảo đảm an toàn; hãy kiểm tra nguồn gốc tệp.`,
  'too-big': 'Tệp quá lớn để xử lý. Hãy tách bảng ra một sổ riêng rồi chạy lại.',
  'unsafe-name': (r) =>
    `Trong tệp có thành phần mang tên không an toàn${fact(r, 'entry', ': "', '"')}. Không mở; hãy kiểm tra nguồn gốc tệp.`,
  dtd: 'Trong tệp có khai báo DTD, điều mà Excel không bao giờ ghi. Không mở để bảo đảm an toàn; hãy kiểm tra nguồn gốc tệp.',
  'not-workbook': `Tệp không phải sổ Excel (có thể là Word, PowerPoint hoặc tệp nén khác). ${RESAVE}`,
  'structure-locked':
    'Cấu trúc sổ đang bị khóa nên không thêm được trang tính. Hãy bỏ khóa trong Excel (Xem lại > Bảo vệ Sổ làm việc) rồi chạy lại.',
  'sheet-protected': (r) =>
    `Trang tính${named(r)} đang được bảo vệ nên không ghi được. Hãy bỏ bảo vệ trong Excel (Xem lại > Bỏ Bảo vệ Trang tính) rồi chạy lại.`,
  'sheet-not-found': (r) => `Không có trang tính${named(r)} trong sổ. Hãy kiểm tra lại tên trang tính.`,
  'sheet-exists': (r) => `Sổ đã có trang tính${named(r)} không do công cụ tạo. Hãy đổi tên trang tính đó rồi chạy lại.`,
  'name-exists': (r) =>
    `Sổ đã có tên vùng${fact(r, 'name', ' "', '"')} dùng vào việc khác. Hãy đổi tên vùng đó rồi chạy lại.`,
  'table-not-found': (r) =>
    `Không tìm thấy bảng Excel${fact(r, 'table', ' "', '"')}${onSheet(r)}. Hãy kiểm tra lại sổ.`,
  'column-exists': (r) =>
    `Bảng đã có cột${fact(r, 'column', ' "', '"')}${onSheet(r)}. Hãy đổi tên cột đó rồi chạy lại.`,
  'cell-in-way': (r) => `Ô${at(r)} đang có nội dung nên không ghi đè. Hãy chuyển nội dung đó đi chỗ khác rồi chạy lại.`,
  'array-formula': (r) =>
    `Ô${at(r)} thuộc một công thức mảng nên không thay riêng được. Hãy đổi công thức mảng đó trong Excel rồi chạy lại.`,
  'merged-cell': (r) => `Ô${at(r)} nằm trong vùng ô gộp. Hãy bỏ gộp ô trong Excel rồi chạy lại.`,
  'data-table': (r) =>
    `Ô${at(r)} thuộc một bảng dữ liệu giả định (Data Table). Hãy chuyển bảng đó đi chỗ khác rồi chạy lại.`,
  'sheet-full': (r) =>
    `Trang tính${named(r)} không còn đủ hàng hoặc cột để ghi. Hãy tách bảng ra trang tính khác rồi chạy lại.`,
  'text-too-long': (r) => `Nội dung ô${at(r)} dài quá 32.767 ký tự, Excel không chứa được. Hãy rút ngắn rồi chạy lại.`,
  'too-many-styles':
    'Sổ đã có quá nhiều kiểu định dạng ô, không thêm được nữa. Hãy dọn bớt kiểu ô trong Excel rồi chạy lại.',
  'reference-lost': (r) =>
    `Không xóa được hàng${onSheet(r)} vì${fact(r, 'where', ' ', '')} còn dùng ô sẽ mất${fact(r, 'reference', ' (', ')')}. Hãy sửa chỗ đó trong Excel rồi chạy lại.`,
  'rows-in-use': (r) =>
    `Không xóa được hàng${onSheet(r)} vì${fact(r, 'where', ' ', '')} nằm ở đó hoặc không dời được. Hãy dời hay bỏ nó trong Excel rồi chạy lại.`,
  unsupported: (r) => `Chưa làm được việc này trên sổ${at(r)}. Hãy làm trên một bản sao đơn giản hơn của bảng.`,
} satisfies Record<string, Sentence>;

type Code = keyof typeof SENTENCES;

/** The one line, in Vietnamese, that tells a person why a file was refused and what to do next. */
export function refusalSentence(refusal: Refused & { readonly code: Code }): string {
  const sentence: Sentence = SENTENCES[refusal.code];
  return typeof sentence === 'string' ? sentence : sentence(refusal);
}

function fact(refused: Refused, name: string, before: string, after: string): string {
  const value = refused.facts?.[name];
  return value === undefined ? '' : `${before}${oneLine(value)}${after}`;
}

function named(refused: Refused): string {
  return refused.sheet === undefined ? '' : ` "${oneLine(refused.sheet)}"`;
}

function onSheet(refused: Refused): string {
  return refused.sheet === undefined ? '' : ` ở trang tính "${oneLine(refused.sheet)}"`;
}

function at(refused: Refused): string {
  return `${refused.cell === undefined ? '' : ` ${oneLine(refused.cell)}`}${onSheet(refused)}`;
}

/** Which piece of the file is broken, where that is known. */
function place(refused: Refused): string {
  if (refused.sheet !== undefined) return onSheet(refused);
  return fact(refused, 'part', ' (ở ', ')') || fact(refused, 'entry', ' (ở ', ')');
}

/** Facts come from the file: no line breaks or control characters may reach the terminal, and nothing long. */
function oneLine(value: string | number): string {
  const line = String(value).replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
