import type { Issue } from '../issue/issue';
import type { Settings } from '../settings/settings';
import { foldKey } from '../text/fold';
import { cellName } from '../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { LOOKED_FOR } from './headerWords';
import { readSheet } from './readSheet';
import type { ReadingIssueCode, TableReading } from './tableReading';

export interface FindOptions {
  /** Only this sheet (name as shown on its tab). */
  readonly sheet?: string;
  /** Column corrections by the user. */
  readonly columns?: Settings['columns'];
  /** Sheets that are the tool's own. */
  readonly skipSheets?: readonly string[];
}

/** The table, or why there is none. */
export type TableSearch =
  { readonly table: TableReading } | { readonly table: null; readonly issues: readonly Issue<ReadingIssueCode>[] };

function sameName(a: string, b: string): boolean {
  return a.normalize('NFC').trim().toLowerCase() === b.normalize('NFC').trim().toLowerCase();
}

function unknownCorrections(table: TableReading, corrections: Settings['columns']): Issue<ReadingIssueCode>[] {
  const keys = new Set(
    table.regions.flatMap(({ columns }) =>
      columns.flatMap(({ header }) => [foldKey(header), foldKey(header.slice(header.lastIndexOf(' / ') + 1))]),
    ),
  );
  return corrections
    .filter(({ header }) => !keys.has(foldKey(header)))
    .map(({ header }) => ({ code: 'column-correction-unknown', severity: 'warning', sheet: table.sheet, raw: header }));
}

function notFound(workbook: WorkbookSnapshot, options: FindOptions, sheets: readonly SheetSnapshot[]): TableSearch {
  const names = workbook.sheets.map(({ name }) => name).join(', ');
  if (options.sheet !== undefined && sheets.length === 0) {
    return {
      table: null,
      issues: [{ code: 'sheet-not-found', severity: 'error', raw: options.sheet, facts: { sheets: names } }],
    };
  }
  const where = options.sheet === undefined ? {} : { sheet: sheets[0]?.name ?? options.sheet };
  return {
    table: null,
    issues: [
      {
        code: 'table-not-found',
        severity: 'error',
        ...where,
        facts: { lookedFor: LOOKED_FOR.join(', '), sheets: names },
      },
    ],
  };
}

/**
 * Finds the plan table of a workbook: on the given sheet, else the best one of all sheets (visible before hidden; the sheet that shows
 * most kinds of columns and tasks wins). All tables of that sheet are read as one plan. Never throws, whatever the cells hold.
 */
export function findTables(workbook: WorkbookSnapshot, options: FindOptions = {}): TableSearch {
  const corrections = options.columns ?? [];
  const wanted = options.sheet;
  const sheets = workbook.sheets.filter(({ name }) =>
    wanted === undefined ? !(options.skipSheets ?? []).some((own) => sameName(own, name)) : sameName(wanted, name),
  );
  const found = sheets.flatMap((sheet) => readSheet(sheet, corrections) ?? []);
  const [best, ...rest] = [...found].sort((a, b) => b.score - a.score);
  if (!best) return notFound(workbook, options, sheets);
  const { table } = best;
  const others = rest.map(({ table: other }) => ({
    sheet: other.sheet,
    cell: cellName(other.regions[0].header.first, other.regions[0].left),
    tasks: other.tasks.length,
  }));
  const cell = cellName(table.regions[0].header.first, table.regions[0].left);
  const chosen: Issue<ReadingIssueCode>[] =
    others.length === 0
      ? []
      : [
          {
            code: 'table-chosen',
            severity: 'info',
            sheet: table.sheet,
            cell,
            facts: { others: others.map(({ sheet }) => sheet).join(', ') },
          },
        ];
  return {
    table: { ...table, others, issues: [...chosen, ...unknownCorrections(table, corrections), ...table.issues] },
  };
}
