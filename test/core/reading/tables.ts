import { findTables } from '../../../src/core/reading/findTables';
import type { FindOptions } from '../../../src/core/reading/findTables';
import { nameTasks } from '../../../src/core/reading/taskIds';
import type { TableReading } from '../../../src/core/reading/tableReading';
import type { TestSheet } from '../snapshotOf';
import { snapshotOf } from '../snapshotOf';

/** The table of test sheets; fails the test when there is none. */
export function tableOf(sheets: TestSheet | readonly TestSheet[], options?: FindOptions): TableReading {
  const search = findTables(snapshotOf(sheets), options);
  if (search.table === null) throw new Error(`no table: ${JSON.stringify(search.issues)}`);
  return search.table;
}

/** Tasks in one line each: "id | content | deadline", empty texts as "-", line breaks as "/". */
export function tasksOf(table: TableReading): string[] {
  const { names } = nameTasks(table);
  return table.tasks.map((task, i) => {
    const text = (role: 'content' | 'deadline'): string => task.fields[role]?.text.replaceAll('\n', ' / ') ?? '-';
    return `${names[i]?.id ?? '?'} | ${text('content')} | ${text('deadline')}`;
  });
}

export function codesOf(table: TableReading): string[] {
  return table.issues.map(({ code, cell }) => `${code} ${cell ?? ''}`.trim());
}

export const HEADER = ['STT', 'Nội dung công việc', 'Sản phẩm', 'Thời gian hoàn thành', 'Đơn vị chủ trì'];
