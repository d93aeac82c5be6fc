import fc from 'fast-check';
import type { FakeTask } from './fakePlan';

/** Names that COUNTIFS could take for something else, or for each other. */
export const AWKWARD_UNITS: readonly string[] = [
  'Văn phòng',
  'Văn phòng Sở',
  'Sở Nội vụ',
  'sở nội vụ',
  'Phòng Nội vụ và Lao động',
  'Phòng Nội vụ',
  'Tổ *',
  'Tổ ?',
  'Tổ 1',
  'Ban ~ Chỉ huy',
  '<Chưa rõ>',
  '=Sở Tài chính',
  '>5',
  'Sở "Nội vụ"',
  "Ban 'A'",
  '123',
  'TRUE',
  'Các cơ quan, đơn vị',
  `Trung tâm ${'rất dài '.repeat(40).trim()}`,
];

const AREAS = [
  'Cải cách thể chế',
  'CẢI CÁCH THỂ CHẾ',
  'Thủ tục *',
  'Thủ tục hành chính',
  '',
  `Việc ${'khác '.repeat(60)}`.trim(),
];
const CODES = ['the-che', 'tthc', 'sipas', 'khac'] as const;

const day = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10));

/** One arbitrary task: any status, none to three lead units. */
export const anyTask: fc.Arbitrary<FakeTask> = fc.record({
  lead: fc.uniqueArray(fc.constantFrom(...AWKWARD_UNITS), { maxLength: 3, selector: (name) => name.toLowerCase() }),
  area: fc.constantFrom(...AREAS),
  code: fc.constantFrom(...CODES),
  due: fc.option(day('2024-01-01', 365), { nil: null, freq: 5 }),
  completed: fc.option(day('2024-01-01', 365), { nil: null, freq: 2 }),
  continuous: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  milestone: fc.constantFrom('', '1/1', '1/2', '2/12'),
  outcome: fc.constantFrom('', 'Đã trình', 'Dòng một\n dòng  hai', `${'dài '.repeat(60)}`),
  content: fc.constantFrom('Rà soát', '=1+1', 'Có "ngoặc kép"  và\n- hai dòng', 'Việc '.repeat(80), '- Báo cáo'),
  gap: fc.integer({ min: 0, max: 2 }),
});

export const anyPlan = fc.array(anyTask, { maxLength: 60 });
export const anyReportDate = day('2023-12-20', 400);
