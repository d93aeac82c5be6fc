import { listIssues } from '../../src/cli/output/issueList';
import type { Issue } from '../../src/core/issue/issue';

const offer = (row: number): Issue => ({
  code: 'progress-proposes-undated',
  severity: 'info',
  sheet: 'Kế hoạch',
  cell: `G${String(row)}`,
  raw: 'Xong',
});

test('a proposal for every task does not flood the terminal: the first of a kind, then how many more', () => {
  const other: Issue = { code: 'state-lost', severity: 'info' };
  const lines = listIssues([...Array.from({ length: 48 }, (_, row) => offer(row + 3)), other]);
  expect(lines).toHaveLength(12);
  expect(lines[0]).toMatch(/^Kế hoạch!G3: /u);
  expect(lines.at(-1)).toContain('38');
  expect(lines.some((line) => line.includes('sheet ẩn') || line.includes('ẩn'))).toBe(true);
});

test('a few are told one by one', () => {
  expect(listIssues([offer(3), offer(4)])).toHaveLength(2);
});
