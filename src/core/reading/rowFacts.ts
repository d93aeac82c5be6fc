import type { ColumnRole } from '../plan/plan';
import type { Rect } from '../workbook/address';
import type { Columns } from './columns';
import type { Grid } from './grid';
import type { Mark } from './mark';
import { readMark, splitMark } from './mark';

/** What one row of a table shows, before deciding what it is. */
export interface RowFacts {
  readonly row: number;
  /** Tidy own text by column - left. */
  readonly own: readonly string[];
  /** Own mark: in the number column, or before the content where there is no number column. */
  readonly mark: Mark | undefined;
  readonly bold: boolean;
  /** Its title stands in a cell merged across several columns. */
  readonly wide: boolean;
}

/** Roles that say something about the work, besides its number, content and remarks. */
export const WORK_ROLES: readonly ColumnRole[] = [
  'deadline',
  'lead',
  'coordinate',
  'result',
  'method',
  'start',
  'person',
  'completed',
  'status',
  'progress',
];

/** Reads rows of one region: texts by role, and what merged cells from above give them. */
export interface RowReader {
  readonly columns: Columns;
  facts(row: number): RowFacts | undefined;
  own(facts: RowFacts, role: ColumnRole): string;
  /** Merge that starts above the row and covers its cell of this role. */
  cover(facts: RowFacts, role: ColumnRole): Rect | undefined;
  hasWork(facts: RowFacts): boolean;
  /** Whether the column says something about the work. */
  isWork(column: number): boolean;
  hasTime(facts: RowFacts): boolean;
  /** Whether the row names who does it: a unit, or a person where the table has no column for units. */
  hasDoer(facts: RowFacts): boolean;
}

function ownTexts(grid: Grid, row: number, left: number, right: number): string[] | undefined {
  const texts: string[] = [];
  let any = false;
  for (let column = left; column <= right; column++) {
    const text = grid.text(row, column);
    texts.push(text);
    if (text !== '') any = true;
  }
  return any ? texts : undefined;
}

/** Columns that only a heading runs across. */
const CROSSED: readonly ColumnRole[] = ['deadline', 'lead', 'result', 'method', 'coordinate'];

/** The title cell of the row is merged across columns of the work, which no task does. */
function isWide(grid: Grid, row: number, title: number, roles: Columns['roles']): boolean {
  const merge = grid.mergeAt(row, title);
  if (!merge || merge.right === merge.left || merge.top !== row) return false;
  return CROSSED.some((role) => {
    const column = roles[role];
    return column !== undefined && column > merge.left && column <= merge.right;
  });
}

function markOf(grid: Grid, columns: Columns, row: number, own: readonly string[]): Mark | undefined {
  const { left, roles } = columns;
  if (roles.number !== undefined) {
    // "1.1" typed as a number of a task may have become the first of January.
    const day = grid.cell(row, roles.number)?.date;
    const typed =
      day === undefined ? own[roles.number - left] : `${Number(day.slice(8, 10))}.${Number(day.slice(5, 7))}`;
    return readMark(typed ?? '');
  }
  return splitMark((own[(roles.content ?? left) - left] ?? '').slice(0, 80))?.mark;
}

/** A reader of the rows under one header. */
export function rowReader(grid: Grid, columns: Columns): RowReader {
  const { left, right, roles, periods } = columns;
  const own = (facts: RowFacts, role: ColumnRole): string => {
    const column = roles[role];
    return column === undefined ? '' : (facts.own[column - left] ?? '');
  };
  const spare = Object.values(columns.spares).flat();
  const units = columns.units.map(({ column }) => column);
  const work = new Set([
    ...WORK_ROLES.map((role) => roles[role]),
    ...spare,
    ...units,
    ...periods.map(({ column }) => column),
  ]);
  const hasUnit = (facts: RowFacts): boolean => units.some((column) => (facts.own[column - left] ?? '') !== '');
  const hasTime = (facts: RowFacts): boolean =>
    own(facts, 'deadline') !== '' ||
    (columns.spares.deadline ?? []).some((column) => (facts.own[column - left] ?? '') !== '') ||
    periods.some(({ column }) => (facts.own[column - left] ?? '') !== '');
  return {
    columns,
    own,
    hasTime,
    hasDoer: (facts) =>
      hasUnit(facts) || own(facts, roles.lead === undefined && units.length === 0 ? 'person' : 'lead') !== '',
    isWork: (column) => work.has(column),
    facts: (row) => {
      const texts = ownTexts(grid, row, left, right);
      if (!texts) return undefined;
      const first = texts.findIndex((text) => text !== '');
      const titleAt = roles.content !== undefined && texts[roles.content - left] !== '' ? roles.content : left + first;
      const bold = grid.cell(row, titleAt)?.bold === true;
      return {
        row,
        own: texts,
        mark: markOf(grid, columns, row, texts),
        bold,
        wide: isWide(grid, row, titleAt, roles),
      };
    },
    cover: (facts, role) => {
      const column = roles[role];
      const merge = column === undefined ? undefined : grid.mergeAt(facts.row, column);
      return merge && merge.top < facts.row ? merge : undefined;
    },
    hasWork: (facts) => hasTime(facts) || hasUnit(facts) || WORK_ROLES.some((role) => own(facts, role) !== ''),
  };
}
