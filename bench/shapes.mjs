// Plans that invite work of more than a linear kind; each is made in two sizes, the second twice the first.
import { taskCells } from './workbook.mjs';

const range = (count) => Array.from({ length: count }, (_, index) => index);

/** Each: what it is, its smaller size (rows, or what the name says), its rows, and merged cells where it has any. */
export const SHAPES = [
  {
    name: '2 nhiệm vụ mỗi đơn vị, toàn đơn vị khác nhau',
    size: 10_000,
    rows: (tasks) =>
      range(tasks).map((task) => taskCells(task, task + 1, { lead: `Trung tâm Dịch vụ công số ${task >> 1}` })),
  },
  {
    name: 'mỗi dòng một ô 32.767 ký tự',
    size: 500,
    rows: (tasks) =>
      range(tasks).map((task) =>
        taskCells(task, task + 1, { content: `Nhiệm vụ ${task}; trước ngày 5/6, `.repeat(1400).slice(0, 32_767) }),
      ),
  },
  {
    name: '100 dòng, ô thời hạn dài (số ký tự)',
    size: 2_000,
    rows: (letters) =>
      range(100).map((task) =>
        taskCells(task, task + 1, { time: `Quý ${task}, trước ngày 5/6, `.repeat(400).slice(0, letters) }),
      ),
  },
  {
    name: 'mỗi nhiệm vụ một đề mục',
    size: 2_500,
    rows: (sections) =>
      range(sections).flatMap((section) => [
        ['', `NHÓM CÔNG VIỆC SỐ ${section + 1}`, '', '', '', ''],
        taskCells(section, section + 1),
      ]),
  },
  {
    name: 'từng cặp dòng gộp ô',
    size: 50_000,
    rows: (rows) => range(rows).map((row) => (row % 2 === 0 ? taskCells(row, row / 2 + 1) : ['', '', '', '', '', ''])),
    merges: (rows) =>
      range(rows >> 1).flatMap((pair) => ['A', 'B', 'D', 'E'].map((c) => `${c}${pair * 2 + 3}:${c}${pair * 2 + 4}`)),
  },
];
