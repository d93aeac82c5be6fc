import { SETTING_NAMES } from '../settings/settings';
import { STATUS_LABELS } from './codes';
import type { StatusCode } from './codes';
import { STATUS_DECISION, STATUS_TESTS } from './rules';
import type { StatusCells, StatusDecision } from './rules';

function branch(node: StatusDecision | StatusCode, cells: StatusCells): string {
  if (typeof node === 'string') return `"${STATUS_LABELS[node]}"`;
  const test = STATUS_TESTS[node.test].formula(cells);
  return `IF(${test},${branch(node.yes, cells)},${branch(node.no, cells)})`;
}

/** Column letters of the cells a status row reads. */
export interface StatusColumns {
  readonly due: string;
  readonly completed: string;
  readonly milestone: string;
  readonly status: string;
}

const inRow = (column: string): string => `$${column}{r}`;

/** Formula of `Trạng thái`, with `{r}` for the row. Functions known to Excel 2010 and LibreOffice only. */
export function statusFormula(columns: StatusColumns): string {
  return branch(STATUS_DECISION, {
    due: inRow(columns.due),
    completed: inRow(columns.completed),
    milestone: inRow(columns.milestone),
    reportDate: SETTING_NAMES.reportDate,
    warningDays: SETTING_NAMES.warningDays,
  });
}

/** Formula of `Số ngày quá hạn`, with `{r}` for the row; "" where there is nothing to count. */
export function daysLateFormula(columns: StatusColumns): string {
  const [due, completed, status] = [inRow(columns.due), inRow(columns.completed), inRow(columns.status)];
  const doneLate = `IF(AND(${status}="${STATUS_LABELS['done-late']}",ISNUMBER(${completed})),INT(${completed})-${due},"")`;
  const overdue = `IF(${status}="${STATUS_LABELS.overdue}",INT(${SETTING_NAMES.reportDate})-${due},${doneLate})`;
  return `IF(ISNUMBER(${due}),${overdue},"")`;
}
