import fc from 'fast-check';
import { readDeadline } from '../../src/core/deadline/readDeadline';
import type { Milestone, MilestoneKind, Recurrence } from '../../src/core/deadline/schedule';
import { ownWords, VIETNAMESE_LETTERS, WORDINGS } from './wordTables';

const KINDS: Readonly<Record<MilestoneKind, true>> = {
  date: true,
  period: true,
  continuous: true,
  recurring: true,
  relative: true,
  event: true,
  unscheduled: true,
};
const RECURRENCES: Readonly<Record<Recurrence, true>> = {
  weekly: true,
  monthly: true,
  quarterly: true,
  semiannual: true,
  annual: true,
  unspecified: true,
};
const keysOf = <Key extends string>(table: Readonly<Record<Key, true>>): Key[] => Object.keys(table) as Key[];

const day = fc
  .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

const milestone: fc.Arbitrary<Milestone> = fc.record(
  {
    kind: fc.constantFrom(...keysOf(KINDS)),
    text: fc.constant('sau khi họp'),
    start: fc.option(day),
    due: fc.option(day),
    recurrence: fc.option(fc.constantFrom(...keysOf(RECURRENCES))),
    days: fc.option(fc.integer({ min: -90, max: 90 })),
    working: fc.option(fc.boolean()),
    event: fc.option(fc.constant('ngày ban hành')),
    occurrences: fc.option(fc.array(day, { maxLength: 12 })),
    months: fc.integer({ min: -12, max: 12 }),
    certainty: fc.constantFrom('sure' as const, 'assumed' as const),
  },
  {
    requiredKeys: [
      'kind',
      'text',
      'start',
      'due',
      'recurrence',
      'days',
      'working',
      'event',
      'occurrences',
      'certainty',
    ],
  },
);

describe.each(WORDINGS)('$language: how a phrase was read', (wording) => {
  test('whatever the milestones are, the words are whole', () => {
    fc.assert(
      fc.property(fc.array(milestone, { maxLength: 3 }), (milestones) => {
        const words = wording.describeSchedule({ milestones, issues: [] });
        expect(words).not.toMatch(/undefined|NaN|null|\[object| {2}|“”/u);
        expect(words.length).toBeGreaterThan(5);
        milestones.forEach((each) => expect(words).toContain(wording.describeMilestone(each)));
        if (wording.language === 'en') expect(ownWords(words)).not.toMatch(VIETNAMESE_LETTERS);
      }),
      { numRuns: 300 },
    );
  });

  test('the due day is told', () => {
    const dated = milestone.filter(({ kind, due }) => due !== null && /date|period|continuous|relative/u.test(kind));
    fc.assert(
      fc.property(dated, (each) => {
        expect(wording.describeMilestone(each)).toContain(wording.day(each.due ?? ''));
      }),
      { numRuns: 200 },
    );
  });
});

const [vi, en] = WORDINGS;
const bothOf = (phrase: string): readonly (string | undefined)[] => {
  const schedule = readDeadline(phrase, { year: 2024 });
  return [vi?.describeSchedule(schedule), en?.describeSchedule(schedule)];
};

test.each([
  ['Trước ngày 15/12/2024', 'Hạn: hết ngày 14/12/2024', 'Due by the end of 14 Dec 2024'],
  [
    'Quý I/2024',
    'Trong kỳ từ 01/01/2024 đến hết 31/03/2024',
    'Within the period from 1 Jan 2024 to the end of 31 Mar 2024',
  ],
  [
    'Thường xuyên',
    'Thường xuyên từ 01/01/2024 đến hết 31/12/2024 (suy theo quy ước)',
    'Ongoing from 1 Jan 2024 to the end of 31 Dec 2024 (assumed by convention)',
  ],
  [
    'Hằng tháng',
    'Định kỳ hằng tháng: 12 kỳ, kỳ đầu 31/01/2024 (suy theo quy ước)',
    'Every month: 12 times, first on 31 Jan 2024 (assumed by convention)',
  ],
  [
    'trong vòng 15 ngày làm việc kể từ ngày ban hành',
    '15 ngày làm việc kể từ: ngày ban hành',
    '15 working days after “ngày ban hành”',
  ],
  ['trước 1 ngày so với ngày họp', '1 ngày trước: ngày họp', '1 day before “ngày họp”'],
  [
    '5 ngày trước ngày 20/11/2024',
    'Hạn: đến hết 15/11/2024 (5 ngày trước ngày 20/11/2024)',
    'Due by the end of 15 Nov 2024 (5 days before “ngày 20/11/2024”)',
  ],
  [
    'Sau khi có văn bản của Trung ương',
    'Theo sự kiện: Sau khi có văn bản của Trung ương',
    'Depends on an event: “Sau khi có văn bản của Trung ương”',
  ],
  ['Theo quy định', 'Chưa xác định hạn', 'No deadline known'],
  [
    'Quý I/2024; báo cáo trước 30/10/2024',
    '(1) Trong kỳ từ 01/01/2024 đến hết 31/03/2024; (2) Hạn: hết ngày 29/10/2024',
    '(1) Within the period from 1 Jan 2024 to the end of 31 Mar 2024; (2) Due by the end of 29 Oct 2024',
  ],
])('%s', (phrase, vietnamese, english) => {
  expect(bothOf(phrase)).toEqual([vietnamese, english]);
});
