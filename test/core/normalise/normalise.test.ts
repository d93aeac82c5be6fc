import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import { normaliseEdits } from '../../../src/core/normalise/normalise';
import type { Normalisation } from '../../../src/core/normalise/normalise';
import { findTables } from '../../../src/core/reading/findTables';
import { NORMALISE_SENTENCES } from '../../../src/messages/vi/normalise';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { TestCell, TestSheet } from '../snapshotOf';
import { dateCell, snapshotOf } from '../snapshotOf';
import { HEADER, tableOf, tasksOf } from '../reading/tables';

function normalised(workbook: WorkbookSnapshot): Normalisation {
  const { table } = findTables(workbook);
  if (!table) throw new Error('no table');
  return normaliseEdits(workbook, table);
}

/** Issues as "code reason cell". */
function refusals({ issues }: Normalisation): string[] {
  return issues.map(({ code, facts, cell }) => `${code} ${facts?.['reason'] ?? ''} ${cell ?? ''}`);
}

const FIRST: TestCell[] = [1, 'Tiếp nhận hồ sơ của', 'Sổ theo dõi', 'Thường', 'Bộ phận'];
const TORN: TestCell[] = ['', 'người dân đúng hẹn', '', 'xuyên trong năm', 'một cửa'];
const NEXT: TestCell[] = [2, 'Việc hai', '', 'Quý II', 'Phòng B'];

function torn(second: TestCell[] = TORN, first: TestCell[] = FIRST, more: Partial<TestSheet> = {}): WorkbookSnapshot {
  return snapshotOf({ grid: [HEADER, first, HEADER, second, NEXT], ...more });
}

test('text is cleaned in the four text columns, and only there', () => {
  const workbook = snapshotOf({
    grid: [HEADER, [1, ' Việc  một'.normalize('NFD'), '<ul> - A; - B', 'Quý\u00A0I ', 'Phòng  A']],
  });
  const { edits, changes, issues } = normalised(workbook);
  expect(issues).toEqual([]);
  expect(changes.map(({ cell, after, why }) => [cell, after, why])).toEqual([
    ['B2', 'Việc một', 'cleaned'],
    ['C2', '- A;\n- B', 'cleaned'],
    ['D2', 'Quý I', 'cleaned'],
  ]);
  expect(edits.every((edit) => edit.kind === 'cells' && edit.rows[0]?.[0]?.look === undefined)).toBe(true);
});

test('a torn row is joined in every column, the repeated header goes', () => {
  const workbook = torn();
  const { edits, changes, issues } = normalised(workbook);
  expect(issues).toEqual([]);
  expect(edits[edits.length - 1]).toEqual({ kind: 'deleteRows', sheet: 'Kế hoạch', rows: [2, 3] });
  expect(changes.map(({ cell, after, why }) => [cell, after, why])).toEqual([
    ['B2', 'Tiếp nhận hồ sơ của người dân đúng hẹn', 'joined'],
    ['D2', 'Thường xuyên trong năm', 'joined'],
    ['E2', 'Bộ phận một cửa', 'joined'],
    ['A3:E3', '', 'header-repeat'],
    ['B4:E4', '', 'joined-row'],
  ]);
  const after = applyToSnapshot(workbook, edits);
  const { table } = findTables(after);
  expect(table && tasksOf(table)).toEqual([
    '01 | Tiếp nhận hồ sơ của người dân đúng hẹn | Thường xuyên trong năm',
    '02 | Việc hai | Quý II',
  ]);
  expect(normalised(after).edits).toEqual([]);
});

test('a real date or number that stands alone in the torn row moves as it is', () => {
  const workbook = torn(
    ['', 'người dân', '', dateCell('2024-06-30'), ''],
    [1, 'Tiếp nhận hồ sơ của', '', '', 'Phòng A'],
  );
  const { edits } = normalised(workbook);
  expect(edits).toContainEqual({
    kind: 'cells',
    sheet: 'Kế hoạch',
    row: 1,
    column: 3,
    rows: [[{ value: { date: '2024-06-30' } }]],
  });
});

describe('what would lose something stays, and is named', () => {
  const cell = (value: TestCell): TestCell[] => ['', value, '', 'xuyên trong năm', 'một cửa'];
  const refused: readonly [string, WorkbookSnapshot, string][] = [
    ['formula in the torn row', torn(cell({ value: 'người dân', formula: 'A1' })), 'formula B4'],
    ['comment in the torn row', torn(cell({ value: 'người dân', comment: true })), 'comment B4'],
    ['rich text in the torn row', torn(cell({ value: 'người dân', rich: true })), 'rich-text B4'],
    ['error in the torn row', torn(cell({ value: null, error: '#REF!' })), 'error B4'],
    [
      'formula in the first row',
      torn(TORN, [1, { value: 'Tiếp nhận hồ sơ của', formula: 'A1' }, '', 'Thường', 'Bộ phận']),
      'value-kinds B4',
    ],
    [
      'rich text in the first row',
      torn(TORN, [1, { value: 'Tiếp nhận hồ sơ của', rich: true }, '', 'Thường', 'Bộ phận']),
      'value-kinds B4',
    ],
    ['a date under words', torn(['', 'người dân', '', dateCell('2024-06-30'), '']), 'value-kinds D4'],
    ['a merge over both rows', torn(TORN, FIRST, { merges: ['C4:C5'] }), 'merge C4'],
    ['a note beside the table', torn([...TORN, '', 'ghi bên cạnh']), 'outside-table G4'],
  ];
  test.each(refused)('%s', (_, workbook, reason) => {
    const done = normalised(workbook);
    expect(refusals(done)).toEqual([`normalise-row-kept ${reason}`, 'normalise-header-kept joins-below A4']);
    expect(done.edits.filter(({ kind }) => kind === 'deleteRows')).toEqual([]);
    for (const issue of done.issues) expect(NORMALISE_SENTENCES[issue.code]?.(issue)).not.toMatch(/undefined|vì \.$/);
  });

  test('a formula elsewhere that points at the row alone, a longer range does not matter', () => {
    const other = (formula: string): WorkbookSnapshot => {
      const sheet = { grid: [HEADER, FIRST, HEADER, TORN, NEXT] };
      return snapshotOf([sheet, { name: 'Khác', grid: [[{ value: 1, formula }]] }]);
    };
    expect(refusals(normalised(other("'Kế hoạch'!B4")))[0]).toBe('normalise-row-kept referred-to A4');
    expect(refusals(normalised(other("COUNTA('Kế hoạch'!B2:B5)")))).toEqual([]);
    expect(refusals(normalised(other('B4')))).toEqual([]);
  });

  test('other rows go on', () => {
    const grid: TestCell[][] = [
      HEADER,
      FIRST,
      HEADER,
      ['', { value: 'người dân', comment: true }],
      [2, 'Lập sổ của', '', 'Trong', 'A'],
      HEADER,
      ['', 'bộ phận', '', 'năm 2024'],
    ];
    const done = normalised(snapshotOf({ grid }));
    expect(done.edits[done.edits.length - 1]).toMatchObject({ kind: 'deleteRows', rows: [5, 6] });
    expect(done.issues).toHaveLength(2);
  });

  test('formulas and rich text that need cleaning are left; rich text is listed', () => {
    const done = normalised(
      snapshotOf({
        grid: [HEADER, [1, { value: 'Việc  một', rich: true }, { value: 'a  b', formula: 'A1' }, 'Quý I', 'A']],
      }),
    );
    expect(done.edits).toEqual([]);
    expect(refusals(done)).toEqual(['normalise-rich-text  B2']);
  });

  test('where the host cannot tell all comments no row goes away', () => {
    const done = normalised({ ...torn(TORN), commentsUnknown: true });
    expect(done.edits).toEqual([]);
    expect(refusals(done)).toContain('normalise-row-kept comments-unknown A4');
    expect(normalised(torn(TORN)).edits).not.toEqual([]);
  });

  test('a repeated header with a comment stays', () => {
    const head: TestCell[] = [...HEADER.slice(0, 4), { value: HEADER[4] ?? '', comment: true }];
    const done = normalised(snapshotOf({ grid: [HEADER, FIRST, head, NEXT] }));
    expect(refusals(done)).toEqual(['normalise-header-kept comment E3']);
    expect(done.edits).toEqual([]);
  });
});

test('rows that were joined in doubt, or share a number, stay as they are', () => {
  const sheet = { grid: [HEADER, [1, 'Việc một', '', 'Quý I', 'A'], ['', 'Kèm theo danh sách'], NEXT] };
  expect(tableOf(sheet).tasks[0]?.rows).toEqual([1, 2]);
  expect(normalised(snapshotOf(sheet)).edits).toEqual([]);
});
