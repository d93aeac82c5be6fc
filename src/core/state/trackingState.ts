import { lookUp } from '../memory/lookUp';
import type { CellWrite, SheetSpec } from '../edit/edit';
import { remembered } from '../memory/remembered';
import type { TrackingColumn } from '../tracking/tracked';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { ownedSheet } from './marks';
import type { OwnedSheet } from './marks';

/** Cells of a tracking row that the tool fills and a user may correct. */
export const WRITTEN_COLUMNS = ['area', 'lead', 'coordinate', 'milestone', 'due', 'reading'] as const;
export type WrittenColumn = (typeof WRITTEN_COLUMNS)[number];

/** What the last run knew of a task. Keys made by `fingerprint`. */
export interface TaskState {
  readonly id: string;
  readonly content: string;
  readonly phrase: string;
  /** Key of what the tool would have in each cell: a cell with another key is the user's. */
  readonly written: Readonly<Record<WrittenColumn, string>>;
}

/** Where a tracking column stands: its header as written, its place from the left edge of the table mark, and whether the office had it before us. */
export interface ColumnState {
  readonly header: string;
  readonly offset: number;
  readonly office: boolean;
}

/** What the last run wrote of a sheet of ours. */
export interface SheetState {
  readonly fingerprint: string;
  readonly rows: number;
  readonly columns: number;
}

export interface TrackingState {
  /** Sheet the plan was read from at first; another than the tracked one when a copy is tracked. */
  readonly source: string;
  readonly columns: ReadonlyMap<TrackingColumn, ColumnState>;
  readonly sheets: ReadonlyMap<OwnedSheet, SheetState>;
  /** Keys of the conditional formats and validations last put on the plan sheet. */
  readonly formats: string;
  readonly validations: string;
  readonly tasks: ReadonlyMap<string, TaskState>;
}

export const EMPTY_STATE: TrackingState = {
  source: '',
  columns: new Map(),
  sheets: new Map(),
  formats: '',
  validations: '',
  tasks: new Map(),
};

const VERSION = 'PL1';

/** The state as lines of text: a tag, a key, and the facts in a third cell. */
function stateLines(state: TrackingState): readonly (readonly [string, string, string])[] {
  return [
    [VERSION, '', 'Phụ Lục: số liệu để chạy lại không ghi đè. Xin đừng sửa.'],
    ['source', state.source, ''],
    ['formats', state.formats, ''],
    ['validations', state.validations, ''],
    ...[...state.columns].map(
      ([column, { header, offset, office }]) =>
        ['column', column, `${office ? 'office' : 'ours'} ${offset} ${header}`] as const,
    ),
    ...[...state.sheets].map(
      ([sheet, { fingerprint, rows, columns }]) => ['sheet', sheet, `${fingerprint} ${rows} ${columns}`] as const,
    ),
    ...[...state.tasks.values()].map(
      ({ id, content, phrase, written }) =>
        ['task', id, [content, phrase, ...WRITTEN_COLUMNS.map((column) => written[column])].join(' ')] as const,
    ),
  ];
}

/** The very hidden sheet that holds the state. */
export function stateSpec(state: TrackingState, name: string): SheetSpec {
  const tagCell = remembered((tag: string): CellWrite => ({ value: tag }));
  return {
    name,
    visibility: 'veryHidden',
    rows: stateLines(state).map(([tag, key, facts]) => [
      tagCell(tag),
      { value: key || null },
      { value: facts || null },
    ]),
    columnWidths: [],
    merges: [],
    formats: [],
    validations: [],
    charts: [],
    links: [],
    page: { landscape: false, paper: 'A4', fitToWidth: 1, margins: { top: 20, bottom: 20, left: 20, right: 20 } },
    showGridlines: true,
  };
}

const textAt = (sheet: SheetSnapshot, row: number, column: number): string =>
  `${sheet.rows[row]?.[column]?.value ?? ''}`;

function readTask(id: string, facts: string): TaskState {
  const [content = '', phrase = '', ...keys] = facts.split(' ');
  const written = Object.fromEntries(WRITTEN_COLUMNS.map((column, i) => [column, keys[i] ?? '']));
  return { id, content, phrase, written: written as TaskState['written'] };
}

interface Draft {
  source: string;
  formats: string;
  validations: string;
  columns: Map<TrackingColumn, ColumnState>;
  sheets: Map<OwnedSheet, SheetState>;
  tasks: Map<string, TaskState>;
}

const READERS: Readonly<Record<string, (draft: Draft, key: string, facts: string) => void>> = {
  source: (draft, key) => (draft.source = key),
  formats: (draft, key) => (draft.formats = key),
  validations: (draft, key) => (draft.validations = key),
  column: (draft, key, facts) => {
    const match = /^(office|ours) (\d+) ([^]*)$/.exec(facts);
    if (!match) return;
    const [, whose, offset, header = ''] = match;
    draft.columns.set(key as TrackingColumn, { header, offset: Number(offset), office: whose === 'office' });
  },
  sheet: (draft, key, facts) => {
    const [fingerprint = '', rows, columns] = facts.split(' ');
    draft.sheets.set(key as OwnedSheet, { fingerprint, rows: Number(rows) || 0, columns: Number(columns) || 0 });
  },
  task: (draft, key, facts) => draft.tasks.set(key, readTask(key, facts)),
};

/** What the last run left in the workbook; undefined when there is no state sheet or it is not readable. */
export function readState(workbook: WorkbookSnapshot): TrackingState | undefined {
  const sheet = ownedSheet(workbook, 'state');
  if (!sheet || textAt(sheet, 0, 0) !== VERSION) return undefined;
  const draft: Draft = {
    source: '',
    formats: '',
    validations: '',
    columns: new Map(),
    sheets: new Map(),
    tasks: new Map(),
  };
  for (let row = 1; row < sheet.rows.length; row += 1) {
    lookUp(READERS, textAt(sheet, row, 0))?.(draft, textAt(sheet, row, 1), textAt(sheet, row, 2));
  }
  return draft;
}

/** True when the state sheet holds exactly these cells already. */
export function stateIsWritten(workbook: WorkbookSnapshot, state: TrackingState): boolean {
  const sheet = ownedSheet(workbook, 'state');
  if (!sheet) return false;
  const lines = stateLines(state);
  const extra = sheet.rows.slice(lines.length).some((row) => row?.some((cell) => (cell?.value ?? null) !== null));
  return !extra && lines.every((line, row) => line.every((text, column) => textAt(sheet, row, column) === text));
}
