import fc from 'fast-check';
import { corrected, correctedRows } from '../../../src/core/register/corrected';
import type { RegisterChange, RegisterChanges } from '../../../src/core/register/corrected';
import type { Register, RegisterRow, RegisterTask } from '../../../src/core/register/register';

const BLANK = { result: '', lead: '', coordinate: '', deadline: '', method: '', progress: '', remark: '' };

const heading = (line: number, level: number, title: string): RegisterRow => ({
  ...{ kind: 'heading', level, title, mark: null },
  source: { first: line, last: line },
});

const task = (line: number, content: string, texts: Partial<RegisterTask> = {}): RegisterTask => ({
  ...{ kind: 'task', mark: null, ...BLANK, content, ...texts },
  source: { first: line, last: line + 1 },
});

const REGISTER: Register = {
  title: ['KẾ HOẠCH'],
  issueLines: [],
  rows: [
    heading(1, 1, 'PHẦN A'),
    heading(2, 2, 'Thể chế'),
    task(3, 'Rà soát văn bản', { lead: 'Phòng Tư pháp', deadline: 'Quý I' }),
    task(5, 'Tập huấn', { lead: 'Phòng Tư pháp', deadline: 'Quý II' }),
    heading(7, 2, 'Thủ tục'),
    task(8, 'Công khai thủ tục'),
    heading(10, 2, 'Mục chưa có việc'),
  ],
};

const after = (...changes: readonly (readonly [number, RegisterChange])[]): Register =>
  corrected(REGISTER, new Map(changes));

const contents = ({ rows }: Register): readonly string[] =>
  rows.map((row) => (row.kind === 'task' ? row.content : `[${row.title}]`));

test('nothing changed is the very register', () => {
  expect(corrected(REGISTER, new Map())).toBe(REGISTER);
  expect(after([2, {}])).toEqual(REGISTER);
});

test('texts take the place of those that were read, others stay', () => {
  const [, , first] = after([2, { texts: { deadline: 'Trước ngày 31/3' } }]).rows;
  expect(first).toEqual(task(3, 'Rà soát văn bản', { lead: 'Phòng Tư pháp', deadline: 'Trước ngày 31/3' }));
});

test('a task that is left out takes a heading with it that has no other, never one that had none', () => {
  expect(contents(after([5, { fate: 'left-out' }]))).toEqual([
    '[PHẦN A]',
    '[Thể chế]',
    'Rà soát văn bản',
    'Tập huấn',
    '[Mục chưa có việc]',
  ]);
  const none = after(...[2, 3, 5].map((row) => [row, { fate: 'left-out' } as const] as const));
  expect(contents(none)).toEqual(['[Mục chưa có việc]']);
});

test('a joined task gives its texts to the one before it: what both say stands once', () => {
  const joined = after([3, { fate: 'joined' }]).rows[2];
  expect(joined).toEqual({
    ...task(3, 'Rà soát văn bản\nTập huấn', { lead: 'Phòng Tư pháp', deadline: 'Quý I\nQuý II' }),
    source: { first: 3, last: 6 },
  });
});

test('what cannot be joined stays a task: the first of its section, or one whose forerunners were all left out', () => {
  expect(contents(after([5, { fate: 'joined' }]))).toEqual(contents(REGISTER));
  expect(contents(after([2, { fate: 'left-out' }], [3, { fate: 'joined' }]))).toEqual([
    '[PHẦN A]',
    '[Thể chế]',
    'Tập huấn',
    '[Thủ tục]',
    'Công khai thủ tục',
    '[Mục chưa có việc]',
  ]);
});

const change: fc.Arbitrary<RegisterChange> = fc.record(
  { texts: fc.record({ content: fc.string() }), fate: fc.constantFrom('left-out' as const, 'joined' as const) },
  { requiredKeys: [] },
);
const changes: fc.Arbitrary<RegisterChanges> = fc
  .array(fc.tuple(fc.nat({ max: 7 }), change), { maxLength: 8 })
  .map((pairs) => new Map(pairs));

test('whatever is changed: no task is lost but those left out, each row comes once and in order, the register is not touched', () => {
  const before = JSON.stringify(REGISTER);
  fc.assert(
    fc.property(changes, (made) => {
      const from = correctedRows(REGISTER, made).flatMap((row) => row.from);
      expect(from).toEqual([...new Set(from)].sort((a, b) => a - b));
      REGISTER.rows.forEach(({ kind }, row) => {
        if (kind === 'task') expect(from.includes(row)).toBe(made.get(row)?.fate !== 'left-out');
      });
      expect(JSON.stringify(REGISTER)).toBe(before);
    }),
  );
});
