import type { EncodingIssueCode } from '../encoding/unicodeWorkbook';
import type { Issue } from '../issue/issue';
import type { ColumnRole } from '../plan/plan';
import type { TrackingColumn } from '../tracking/tracked';
import type { Mark } from './mark';

/** 0-based place of a cell. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** One column of the user's table. */
export interface ColumnReading {
  readonly column: number;
  readonly role: ColumnRole;
  /** Header as written, parents first when it has any: "Thời gian / Bắt đầu". */
  readonly header: string;
  /** own = the column's own words; guess = the column's content decided; user = the user said so. */
  readonly from: 'own' | 'guess' | 'user';
}

/** A header and the rows under it. A sheet has one; a second table stacked below makes a second. All places 0-based. */
export interface Region {
  readonly header: { readonly first: number; readonly last: number };
  readonly left: number;
  /** Last column of the user's own table (our tracking columns stand to the right of it). */
  readonly right: number;
  readonly columns: readonly ColumnReading[];
  readonly roles: Readonly<Partial<Record<ColumnRole, number>>>;
  /** Columns that each stand for a month or quarter and hold marks ("x"); their header is the time. */
  readonly periods: readonly { readonly column: number; readonly text: string }[];
  /** Rows under the header up to the last row that belongs to the table. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Excel table (ListObject) that this is, where it is one. */
  readonly table?: string;
  /** Tracking columns of ours that the header row already shows. */
  readonly tracking: Readonly<Partial<Record<TrackingColumn, number>>>;
}

/** What a row under the header is. */
export type RowUse =
  'repeat' | 'numbers' | 'section' | 'task' | 'continuation' | 'total' | 'note' | 'numbered-empty' | 'after';

/** A heading row between the tasks. */
export interface SectionReading {
  readonly row: number;
  readonly mark: Mark | null;
  readonly title: string;
  /** Sections around it, outermost first, itself not included (indexes in `TableReading.sections`). */
  readonly parents: readonly number[];
}

/** One text of a task: tidy, and the cells it was put together from. */
export interface FieldReading {
  readonly text: string;
  readonly cells: readonly CellPlace[];
}

/** Rows of the table that make one task. */
export interface TaskReading {
  /** Index in `TableReading.regions`. */
  readonly region: number;
  /** All rows of the task, ascending; the first carries its tracking cells. */
  readonly rows: readonly number[];
  /** How each further row was joined: torn = a page break tore the text, lines = it says something of its own. */
  readonly joins: readonly { readonly row: number; readonly how: 'torn' | 'lines'; readonly sure: boolean }[];
  readonly mark: Mark | null;
  /** Task of which this is a lettered or unnumbered part (index in `tasks`), null for an ordinary one. */
  readonly parent: number | null;
  /** 1, or 2, 3… for further rows that share the number of the row above. */
  readonly share: number;
  /** Sections it stands under, outermost first (indexes in `sections`). */
  readonly sections: readonly number[];
  readonly fields: Readonly<Partial<Record<ColumnRole, FieldReading>>>;
}

/** A plan table as it stands on a sheet. */
export interface TableReading {
  readonly sheet: string;
  /** Lines above the header that name the plan. */
  readonly titleLines: readonly { readonly row: number; readonly text: string }[];
  readonly regions: readonly [Region, ...Region[]];
  readonly sections: readonly SectionReading[];
  readonly tasks: readonly TaskReading[];
  /** Use of every row that holds something, from the first header on; header rows left out. */
  readonly rows: ReadonlyMap<number, RowUse>;
  /** Last row that belongs to the table. */
  readonly lastRow: number;
  readonly issues: readonly Issue[];
  /** Other tables that could have been the plan. */
  readonly others: readonly { readonly sheet: string; readonly cell: string; readonly tasks: number }[];
}

/** Codes of what reading a table may have to say. */
export type ReadingIssueCode =
  | 'table-not-found'
  | 'sheet-not-found'
  | 'table-chosen'
  | 'table-beside'
  | 'column-guessed'
  | 'column-unused'
  | 'column-correction-unknown'
  | 'row-joined-doubt'
  | 'row-unnumbered'
  | 'row-shares-number'
  | 'row-content-empty'
  | 'row-not-used'
  | 'row-numbered-empty'
  | 'section-has-texts'
  | 'signature-inside'
  | 'rows-hidden'
  | 'columns-hidden'
  | 'cell-error'
  | 'formula-not-calculated'
  | 'cell-ditto'
  | 'task-number-repeated'
  | 'date-year-hidden'
  | 'completed-not-date'
  | 'year-unknown'
  | 'year-differs'
  | EncodingIssueCode;
