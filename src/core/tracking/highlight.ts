import { TRACKING_WORDS } from '../../messages/vi/tracking';
import type { ConditionalFormatsEdit, FormatRule, ValidationsEdit } from '../edit/edit';
import { SETTING_NAMES } from '../settings/settings';
import { choiceSource } from '../settings/settingsSheet';
import { STATUS_LABELS } from '../status/codes';
import type { StatusCode } from '../status/codes';
import { FIRST_COMPLETION, LAST_COMPLETION } from '../status/rules';
import { columnName } from '../workbook/address';
import type { Rect } from '../workbook/address';
import type { PlannedColumns } from './columns';
import { TRACKING_COLUMNS } from './tracked';

/** Soft fills that leave black text readable in print; what needs hands is bold, so that colour is never alone. Statuses not named stay plain. */
const STATUS_LOOKS: readonly (readonly [StatusCode, FormatRule['look']])[] = [
  ['overdue', { fill: 'F8D7DA', color: '7B1A22', bold: true }],
  ['due-soon', { fill: 'FFF2CC', bold: true }],
  ['done-late', { fill: 'E3E9D8', italic: true }],
  ['done-on-time', { fill: 'E2F0D9' }],
  ['undetermined', { fill: 'EDEDED', italic: true }],
];

/** The rows of a table that tracking works on, and the edges of the user's columns. */
export interface TableRows {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
}

/** The user's columns and ours: one block, or two when something stands in between. */
function wholeRows({ firstRow, lastRow, left, right }: TableRows, columns: PlannedColumns): readonly Rect[] {
  const ours = TRACKING_COLUMNS.filter((name) => columns[name].column > right).map((name) => columns[name].column);
  const [first, last] = [Math.min(...ours), Math.max(...ours)];
  const rows = { top: firstRow, bottom: lastRow };
  if (ours.length === 0) return [{ ...rows, left, right }];
  if (first === right + 1) return [{ ...rows, left, right: last }];
  return [
    { ...rows, left, right },
    { ...rows, left: first, right: last },
  ];
}

/** Conditional formats over the whole row, by the word in the status column; switched off by the setting `PL_ToMau`. */
export function highlight(sheet: string, rows: TableRows, columns: PlannedColumns): ConditionalFormatsEdit {
  const status = `$${columnName(columns.status.column)}${rows.firstRow + 1}`;
  const rules = STATUS_LOOKS.map(([code, look]) => ({
    formula: `AND(${SETTING_NAMES.highlight},${status}="${STATUS_LABELS[code]}")`,
    look,
  }));
  return { kind: 'conditionalFormats', sheet, blocks: [{ ranges: wholeRows(rows, columns), rules }] };
}

/** What may be entered in our own columns: days for deadline and completion, known areas (others after a question). */
export function entryRules(
  sheet: string,
  rows: TableRows,
  columns: PlannedColumns,
  settingsSheet: string,
): ValidationsEdit {
  const cells = (name: 'completed' | 'area'): readonly Rect[] => {
    const { column } = columns[name];
    return [{ top: rows.firstRow, bottom: rows.lastRow, left: column, right: column }];
  };
  const completed = {
    ranges: cells('completed'),
    type: 'date',
    min: FIRST_COMPLETION,
    max: LAST_COMPLETION,
    message: TRACKING_WORDS.dateMessage,
    prompt: TRACKING_WORDS.completedPrompt,
    severity: 'stop',
  } as const;
  const area = {
    ranges: cells('area'),
    type: 'list',
    source: choiceSource(settingsSheet, 'areas'),
    message: TRACKING_WORDS.areaMessage,
    severity: 'warning',
  } as const;
  return { kind: 'validations', sheet, rules: columns.completed.office ? [area] : [completed, area] };
}
