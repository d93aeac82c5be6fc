import type { Issue } from '../issue/issue';
import type { ColumnRole } from '../plan/plan';
import { foldKey } from '../text/fold';
import type { TextPart } from '../text/join';
import { joinParts } from '../text/join';
import { cellName } from '../workbook/address';
import type { Grid } from './grid';
import type { Mark } from './mark';
import { markedTime } from './periods';
import { markedUnits } from './unitColumns';
import type { RowFacts, RowReader } from './rowFacts';
import type { CellPlace, FieldReading, ReadingIssueCode, TaskReading } from './tableReading';

/** A task while its rows are being collected. */
export interface DraftTask {
  readonly region: number;
  readonly facts: RowFacts[];
  readonly joins: { row: number; how: 'torn' | 'lines'; sure: boolean }[];
  readonly mark: Mark | null;
  parent: number | null;
  readonly share: number;
  readonly sections: readonly number[];
}

/** "as above", in its usual forms. Folded keys and bare signs. */
const DITTO_KEYS = new Set(['nt', 'nhu tren', 'n t', 'nhu muc tren', 'nhu noi dung tren']);
const DITTO_SIGNS = /^(?:["”“'’]{1,2}|\/\/|-\s?["”]\s?-|〃)$/u;

function isDitto(text: string): boolean {
  return text.length <= 24 && /^[nN"“”'’/〃-]/u.test(text) && (DITTO_SIGNS.test(text) || DITTO_KEYS.has(foldKey(text)));
}

interface Part {
  readonly text: string;
  readonly place: CellPlace;
}

/** The cell of a role on a row: its own, or the merged cell from above (or, for a time, from the column before it) that covers it. */
function partOf(grid: Grid, reader: RowReader, facts: RowFacts, role: ColumnRole): Part | undefined {
  const column = reader.columns.roles[role];
  if (column === undefined) return undefined;
  const own = reader.own(facts, role);
  if (own !== '') return { text: own, place: { row: facts.row, column } };
  const merge = grid.mergeAt(facts.row, column);
  if (!merge) return undefined;
  const sideways = merge.left < column && !(role === 'deadline' && merge.left === reader.columns.roles.start);
  if (sideways || (merge.top === facts.row && merge.left === column)) return undefined;
  const text = grid.text(merge.top, merge.left);
  return text === '' ? undefined : { text, place: { row: merge.top, column: merge.left } };
}

function fieldOf(grid: Grid, reader: RowReader, draft: DraftTask, role: ColumnRole): FieldReading | undefined {
  const [only, more] = draft.facts;
  if (only && !more) {
    const part = partOf(grid, reader, only, role);
    return part && { text: part.text, cells: [part.place] };
  }
  const parts: TextPart[] = [];
  const cells = new Map<string, CellPlace>();
  draft.facts.forEach((facts, i) => {
    const part = partOf(grid, reader, facts, role);
    const key = part && cellName(part.place.row, part.place.column);
    if (!part || key === undefined || cells.has(key)) return;
    const bullet = i > 0 && role === 'content' && facts.mark?.kind === 'bullet' ? `${facts.mark.text} ` : '';
    parts.push({ text: bullet + part.text, how: draft.joins[i - 1]?.how ?? 'lines' });
    cells.set(key, part.place);
  });
  return parts.length === 0 ? undefined : { text: joinParts(parts), cells: [...cells.values()] };
}

/** First text of the task in a further column of the role. */
function spareField(reader: RowReader, draft: DraftTask, columns: readonly number[]): FieldReading | undefined {
  for (const column of columns) {
    for (const { row, own } of draft.facts) {
      const text = own[column - reader.columns.left] ?? '';
      if (text !== '') return { text, cells: [{ row, column }] };
    }
  }
  return undefined;
}

/** The time that marks in a grid of months or quarters say. */
function periodField(reader: RowReader, draft: DraftTask): FieldReading | undefined {
  const { periods, left } = reader.columns;
  if (periods.length === 0) return undefined;
  const places: CellPlace[] = [];
  const texts = periods.map(({ column }) => {
    for (const facts of draft.facts) {
      const text = facts.own[column - left] ?? '';
      if (text === '') continue;
      places.push({ row: facts.row, column });
      return text;
    }
    return '';
  });
  const text = markedTime(periods, texts);
  return text === '' ? undefined : { text, cells: places };
}

/** Units whose columns are marked, as the cells of who leads and who takes part. */
function unitFields(reader: RowReader, draft: DraftTask): Partial<Record<'lead' | 'coordinate', FieldReading>> {
  const { units, left } = reader.columns;
  if (units.length === 0) return {};
  const rowOf = (column: number): RowFacts | undefined =>
    draft.facts.find(({ own }) => (own[column - left] ?? '') !== '');
  const marked = markedUnits(units, (column) => rowOf(column)?.own[column - left] ?? '');
  const fields: Partial<Record<'lead' | 'coordinate', FieldReading>> = {};
  for (const role of ['lead', 'coordinate'] as const) {
    const list = marked[role];
    if (list.length === 0) continue;
    const cells = list.map(({ column }) => ({ row: rowOf(column)?.row ?? 0, column }));
    fields[role] = { text: list.map(({ name }) => name).join('; '), cells };
  }
  return fields;
}

const ROLES: readonly ColumnRole[] = [
  'number',
  'content',
  'result',
  'deadline',
  'start',
  'method',
  'lead',
  'coordinate',
  'person',
  'completed',
  'status',
  'progress',
  'remark',
];
const DITTO_ROLES: readonly ColumnRole[] = ['result', 'deadline', 'method', 'lead', 'coordinate', 'person'];

/** The task of a draft: its texts by role, with "as above" filled in from the task before it. */
export function taskOf(
  grid: Grid,
  reader: RowReader,
  draft: DraftTask,
  before: TaskReading | undefined,
  issues: Issue<ReadingIssueCode>[],
): TaskReading {
  const fields: Partial<Record<ColumnRole, FieldReading>> = {};
  for (const role of ROLES) {
    const field = fieldOf(grid, reader, draft, role);
    if (field) fields[role] = field;
  }
  for (const [role, columns] of Object.entries(reader.columns.spares) as [ColumnRole, readonly number[]][]) {
    const spare = fields[role] ? undefined : spareField(reader, draft, columns);
    if (spare) fields[role] = spare;
  }
  for (const [role, field] of Object.entries(unitFields(reader, draft)) as ['lead' | 'coordinate', FieldReading][])
    fields[role] ??= field;
  const period = periodField(reader, draft);
  if (period) fields.deadline = period;
  for (const role of DITTO_ROLES) {
    const field = fields[role];
    const above = before?.fields[role];
    const place = field?.cells[0];
    if (!field || !above || !place || !isDitto(field.text)) continue;
    fields[role] = { text: above.text, cells: field.cells };
    issues.push({
      code: 'cell-ditto',
      severity: 'info',
      sheet: grid.sheet.name,
      cell: cellName(place.row, place.column),
      raw: field.text,
      facts: { text: above.text },
    });
  }
  const { region, mark, parent, share, sections, joins } = draft;
  return { region, rows: draft.facts.map(({ row }) => row), joins, mark, parent, share, sections, fields };
}
