import fc from 'fast-check';
import type { Register, RegisterHeading, RegisterRow, RegisterTask } from '../../../src/core/register/register';

const SOURCE = { first: 1, last: 1 };

/** A task with only the texts that are given. */
export const taskRow = (texts: Partial<RegisterTask>): RegisterTask => ({
  kind: 'task',
  mark: null,
  source: SOURCE,
  content: '',
  result: '',
  lead: '',
  coordinate: '',
  deadline: '',
  method: '',
  progress: '',
  remark: '',
  ...texts,
});

export const headingRow = (level: number, title: string): RegisterHeading => ({
  kind: 'heading',
  level,
  title,
  mark: null,
  source: SOURCE,
});

export const registerOf = (rows: readonly RegisterRow[], title: readonly string[] = []): Register => ({
  title,
  issueLines: [],
  rows: rows.map((row, i) => ({ ...row, source: { first: 10 * i + 1, last: 10 * i + 4 } })),
});

const WORDS = [
  'rà soát',
  'thủ tục',
  'ban hành',
  'hồ sơ',
  'kiểm tra',
  'công khai',
  'đánh giá',
  'văn bản',
  '12 đơn vị',
  'quý',
];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));
const START = fc.constantFrom(
  'Xây dựng',
  '= Tổng hợp',
  '+ Lập',
  '- Hoàn thiện',
  '@ Đăng',
  'BÁO CÁO kết quả',
  'tiếp tục',
);
const content = fc
  .tuple(START, sentence, fc.constantFrom('', '.', ';', ' và', '\n- Lập danh mục.\n- Công bố.'))
  .map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`);
const unit = fc.constantFrom(
  'Phòng Nội vụ',
  'Văn phòng Sở',
  'Các cơ quan, đơn vị có liên quan',
  'Thanh tra Sở; Phòng Tài chính',
);
const time = fc.constantFrom(
  'Quý II/2024',
  'Trước ngày 15/6/2024',
  'Thường xuyên',
  'Tháng 3 năm 2024',
  'Theo quy định',
  'Định kỳ hàng quý',
);
const orNone = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: fc.constant('') });

const task: fc.Arbitrary<RegisterRow> = fc
  .record({
    content,
    result: orNone(sentence),
    lead: orNone(unit),
    coordinate: orNone(unit),
    deadline: orNone(time),
    progress: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: sentence }),
    remark: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: sentence }),
  })
  .map((texts) => taskRow(texts));
const bareTask: fc.Arbitrary<RegisterRow> = content.map((text) => taskRow({ content: text }));
const heading = (deepest: number): fc.Arbitrary<RegisterRow> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: deepest }),
      fc.constantFrom('Cải cách thể chế', 'CẢI CÁCH TỔ CHỨC BỘ MÁY', 'Chuyển đổi số', 'Nhiệm vụ khác'),
    )
    .map(([level, title]) => headingRow(level, title));

/** Registers of up to five levels of headings, levels left out, headings without tasks and bare tasks among them. */
export const registers: fc.Arbitrary<Register> = fc
  .integer({ min: 1, max: 5 })
  .chain((deepest) =>
    fc.array(
      fc.oneof(
        { weight: 5, arbitrary: task },
        { weight: 1, arbitrary: bareTask },
        { weight: 3, arbitrary: heading(deepest) },
      ),
      { minLength: 1, maxLength: 60 },
    ),
  )
  .filter((rows) => rows.some((row) => row.kind === 'task'))
  .chain((rows) =>
    fc
      .constantFrom<readonly string[]>(
        [],
        ['KẾ HOẠCH', 'Cải cách hành chính năm 2024'],
        ['DANH MỤC NHIỆM VỤ', '(Kèm theo Kế hoạch số 7/KH-UBND ngày 02/01/2024)'],
      )
      .map((title) => registerOf(rows, title)),
  );
