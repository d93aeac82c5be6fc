import fc from 'fast-check';
import { isIsoDate } from '../../../src/core/calendar/arithmetic';
import { PAPER_KINDS, papersIn, paperOfNumber } from '../../../src/core/progress/papers';
import { PROGRESS_STATES } from '../../../src/core/progress/proposal';
import type { ProgressState } from '../../../src/core/progress/proposal';
import { readProgress } from '../../../src/core/progress/readProgress';
import { ASPECTS, GOVERNORS, STATE_WORDS, VERBS } from '../../../src/core/progress/words';
import { fold } from '../../../src/core/text/fold';
import { growth, PROPORTIONAL } from '../../cost';

const REPORT = '2024-11-20';
const BITS = [
  ...[...ASPECTS, ...VERBS, ...GOVERNORS, ...STATE_WORDS].map(({ words }) => words.split(', ')[0] ?? ''),
  'Kế hoạch số 15/KH-SNV ngày 12/3/2024',
  'ngày 31/6/2024',
  'ngày 25/12/2024',
  '30/6',
  '80%',
  '3/5 nội dung',
  ...[',', ';', '.', '(', ')', '\n', ':', 'và', 'nhưng', 'theo', 'để'],
];
const notes = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...BITS), { maxLength: 10 }).map((bits) => bits.join(' ')),
);

test('whatever the note: no throw, words of the note, a real day not behind the report date and only of what is done', () => {
  fc.assert(
    fc.property(notes, (note) => {
      const read = readProgress(note, { year: 2024, reportDate: REPORT });
      if (read === null) return;
      expect(Object.keys(PROGRESS_STATES)).toContain(read.state);
      expect(read.evidence).not.toBe('');
      if (read.completed === null) return;
      expect(read.state).toBe('done');
      expect(isIsoDate(read.completed) && read.completed <= REPORT).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a negation in front takes every completion back', () => {
  const claims = ['hoàn thành', 'xong', 'ban hành Kế hoạch số 15/KH-SNV ngày 12/3/2024', 'gửi báo cáo ngày 5/6/2024'];
  for (const claim of claims)
    for (const no of ['Chưa', 'Vẫn chưa', 'Đến nay chưa', 'Sẽ', 'Dự kiến', 'Phấn đấu', 'Đang'])
      expect([`${no} ${claim}`, readProgress(`${no} ${claim}`, { year: 2024 })?.state]).not.toContain('done');
});

test.each(Object.entries(PROGRESS_STATES))('%s is said by "%s"', (state, note) => {
  expect(readProgress(note, { year: 2024 })?.state).toBe(state as ProgressState);
});

test('each row of the tables holds one of its words in its example', () => {
  for (const { words, example } of [...ASPECTS, ...VERBS, ...GOVERNORS, ...STATE_WORDS])
    expect([example, words.split(', ').some((word) => fold(example).includes(fold(word)))]).toEqual([example, true]);
});

test('each kind of paper is known by its example', () => {
  for (const { kind, code, example } of PAPER_KINDS) {
    const found = /^\d/u.test(example) ? paperOfNumber(example)?.kind : papersIn(example)[0]?.kind;
    expect([example, code, found]).toEqual([example, code, kind]);
  }
});

test.each([
  'đã ',
  'đã gửi ',
  'đã trình ',
  'hoàn thành ',
  '3/5 ',
  'số 1/KH-A ngày 1/2/2024 ',
  '(',
  'báo cáo ',
  'ngày ',
  '1',
])('time grows with the length: %j again and again', (bit) => {
  const job = (size: number): void => {
    const note = bit.repeat(Math.ceil(size / bit.length));
    for (let round = 0; round < 8; round += 1) readProgress(note, { year: 2024 });
  };
  expect(growth(job, 480)).toBeLessThan(PROPORTIONAL);
});

test('a note longer than any note is not read, and costs no more than its length', () => {
  expect(readProgress('đã hoàn thành '.repeat(400_000), { year: 2024 })).toBeNull();
});
