import {
  ROLE_LABELS,
  HOLIDAY_KINDS,
  SETTINGS_VALIDATION,
  SETTINGS_WORDS as WORDS,
  YES_NO,
} from '../../messages/vi/settings';
import { AREA_LABELS } from '../../messages/vi/area';
import type { CellWrite, NameEdit, SheetSpec, ValidationRule } from '../edit/edit';
import type { ColumnRole } from '../plan/plan';
import { nameEdits } from '../state/marks';
import { foldKey } from '../text/fold';
import { FIRST_COMPLETION, LAST_COMPLETION } from '../status/rules';
import { columnName, sheetReference } from '../workbook/address';
import type { Rect } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { CHOICE_LISTS } from './choices';
import { CHOICES, COLUMN_WIDTHS, GENERAL, LAST_COLUMN, LIST_ROWS, LISTS } from './layout';
import type { ListName } from './layout';
import { LOOKS } from './looks';
import { holidaySources } from './shippedHolidays';
import { SETTING_NAMES } from './settings';
import type { Settings } from './settings';

type Grid = (CellWrite | undefined)[][];

function put(grid: Grid, row: number, column: number, cell: CellWrite): void {
  while (grid.length <= row) grid.push([]);
  const cells = grid[row] ?? [];
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
}

/** The value of `Ngày báo cáo`: a fixed day, or =TODAY(). */
export const reportDateCell = (settings: Pick<Settings, 'reportDate' | 'reportDateIsToday'>): CellWrite => ({
  value: { date: settings.reportDate },
  ...(settings.reportDateIsToday ? { formula: 'TODAY()' } : {}),
});

function putGeneral(grid: Grid, settings: Settings): void {
  const rows: readonly (readonly [number, string, CellWrite, string])[] = [
    [GENERAL.reportDate, WORDS.reportDate, { ...reportDateCell(settings), look: LOOKS.date }, WORDS.reportDateNote],
    [GENERAL.planYear, WORDS.planYear, { value: settings.planYear, look: LOOKS.number }, WORDS.planYearNote],
    [
      GENERAL.warningDays,
      WORDS.warningDays,
      { value: settings.warningDays, look: LOOKS.number },
      WORDS.warningDaysNote,
    ],
    [
      GENERAL.beforeIncludesDay,
      WORDS.beforeDay,
      { value: settings.beforeIncludesDay ? YES_NO.yes : YES_NO.no, look: LOOKS.choice },
      WORDS.beforeDayNote,
    ],
    [GENERAL.highlight, WORDS.highlight, { value: true, look: LOOKS.choice }, WORDS.highlightNote],
  ];
  put(grid, 0, 0, { value: WORDS.title, look: LOOKS.title });
  put(grid, 1, 0, { value: WORDS.intro, look: LOOKS.intro });
  put(grid, GENERAL.heading, GENERAL.label, { value: WORDS.general, look: LOOKS.heading });
  for (const [row, label, cell, note] of rows) {
    put(grid, row, GENERAL.label, { value: label, look: LOOKS.label });
    put(grid, row, GENERAL.value, cell);
    put(grid, row, GENERAL.note, { value: note, look: LOOKS.note });
  }
}

/** Entries of each list as they stand when the sheet is made. */
type Entries = Readonly<Record<ListName, readonly (readonly CellWrite['value'][])[]>>;

/** Empty entry rows drawn at the end of each list, so that the room to write in shows. */
const SPARE_ROWS = 10;

function putList(grid: Grid, name: ListName, entries: Entries[ListName]): void {
  const { heading, note, column, headers } = LISTS[name];
  put(grid, LIST_ROWS.heading, column, { value: heading, look: LOOKS.heading });
  put(grid, LIST_ROWS.note, column, { value: note, look: LOOKS.listNote });
  headers.forEach((header, i) => put(grid, LIST_ROWS.header, column + i, { value: header, look: LOOKS.header }));
  for (let row = 0; row < entries.length + SPARE_ROWS; row += 1) {
    headers.forEach((header, i) => {
      const value = entries[row]?.[i] ?? null;
      const look =
        header === WORDS.holidayDate ? LOOKS.listDate : header === WORDS.columnRead ? LOOKS.read : LOOKS.entry;
      put(grid, LIST_ROWS.first + row, column + i, { value, look });
    });
  }
}

function putChoices(grid: Grid): void {
  put(grid, LIST_ROWS.heading, CHOICES.roles, { value: WORDS.lists, look: LOOKS.note });
  for (const name of Object.keys(CHOICES) as (keyof typeof CHOICES)[]) {
    const values: readonly (string | boolean)[] = CHOICE_LISTS[name];
    values.forEach((value, i) => put(grid, LIST_ROWS.first + i, CHOICES[name], { value, look: LOOKS.note }));
  }
}

/** Formula of the cells a drop-down list on this sheet offers; also for lists on other sheets. */
export function choiceSource(sheet: string, name: keyof typeof CHOICES): string {
  const column = columnName(CHOICES[name]);
  const last = LIST_ROWS.first + CHOICE_LISTS[name].length;
  return `${sheetReference(sheet)}!$${column}$${LIST_ROWS.first + 1}:$${column}$${last}`;
}

const cell = (row: number): Rect => ({ top: row, bottom: row, left: GENERAL.value, right: GENERAL.value });
const listColumn = (column: number): Rect => ({
  top: LIST_ROWS.first,
  bottom: LIST_ROWS.last,
  left: column,
  right: column,
});

function validations(sheet: string): readonly ValidationRule[] {
  const list = (rect: Rect, name: keyof typeof CHOICES): ValidationRule => ({
    ranges: [rect],
    type: 'list',
    source: choiceSource(sheet, name),
    message: SETTINGS_VALIDATION.list,
    severity: 'stop',
  });
  const days = { type: 'date', min: FIRST_COMPLETION, max: LAST_COMPLETION, severity: 'stop' } as const;
  const whole = { type: 'whole', severity: 'stop' } as const;
  return [
    { ...days, ranges: [cell(GENERAL.reportDate)], message: SETTINGS_VALIDATION.reportDate },
    { ...whole, ranges: [cell(GENERAL.planYear)], min: 2000, max: 2100, message: SETTINGS_VALIDATION.planYear },
    { ...whole, ranges: [cell(GENERAL.warningDays)], min: 0, max: 366, message: SETTINGS_VALIDATION.warningDays },
    list(cell(GENERAL.beforeIncludesDay), 'yesNo'),
    list(cell(GENERAL.highlight), 'onOff'),
    list(listColumn(LISTS.columns.column + 2), 'roles'),
    list(listColumn(LISTS.areas.column + 1), 'areas'),
    { ...days, ranges: [listColumn(LISTS.holidays.column)], message: SETTINGS_VALIDATION.date },
    list(listColumn(LISTS.holidays.column + 1), 'holidayKinds'),
  ];
}

/** A column of the user's table and what it was taken for. */
export interface ReadColumn {
  readonly header: string;
  readonly role: ColumnRole;
}

function entriesOf(settings: Settings, columns: readonly ReadColumn[]): Entries {
  const corrected = new Map(settings.columns.map(({ header, role }) => [foldKey(header), ROLE_LABELS[role]]));
  const inTable = new Set(columns.map(({ header }) => foldKey(header)));
  const elsewhere = settings.columns.filter(({ header }) => !inTable.has(foldKey(header)));
  return {
    columns: [
      ...columns.map(({ header, role }) => [header, ROLE_LABELS[role], corrected.get(foldKey(header)) ?? null]),
      ...elsewhere.map(({ header, role }) => [header, null, ROLE_LABELS[role]]),
    ],
    units: settings.unitAliases.map(({ alias, unit }) => [alias, unit]),
    areas: settings.areaAliases.map(({ heading, code }) => [heading, AREA_LABELS[code]]),
    holidays: settings.holidays.map(({ date, kind, note }) => [{ date }, HOLIDAY_KINDS[kind], note]),
  };
}

function sheetRows(entries: Entries, settings: Settings): { readonly grid: Grid; readonly lastRow: number } {
  const grid: Grid = [];
  const rowCount = Math.max(...Object.values(entries).map((list) => list.length + SPARE_ROWS));
  putGeneral(grid, settings);
  for (const name of Object.keys(LISTS) as ListName[]) putList(grid, name, entries[name]);
  putChoices(grid);
  put(grid, LIST_ROWS.source, 0, { value: holidaySources(settings.planYear), look: LOOKS.source });
  return { grid, lastRow: LIST_ROWS.first + rowCount - 1 };
}

function merges(): readonly Rect[] {
  const across = (row: number, left: number): Rect => ({ top: row, bottom: row, left, right: LAST_COLUMN });
  const general = [
    GENERAL.reportDate,
    GENERAL.planYear,
    GENERAL.warningDays,
    GENERAL.beforeIncludesDay,
    GENERAL.highlight,
  ];
  const lists = Object.values(LISTS).flatMap(({ column, headers }) =>
    [LIST_ROWS.heading, LIST_ROWS.note].map((row) => ({
      top: row,
      bottom: row,
      left: column,
      right: column + headers.length - 1,
    })),
  );
  return [
    across(0, 0),
    across(1, 0),
    across(LIST_ROWS.source, 0),
    ...general.map((row) => across(row, GENERAL.note)),
    ...lists,
  ];
}

/** The sheet `Thiết lập` as it is made once; afterwards it is the user's and only single cells are written. */
export function settingsSheet(name: string, settings: Settings, columns: readonly ReadColumn[]): SheetSpec {
  const { grid, lastRow } = sheetRows(entriesOf(settings, columns), settings);
  return {
    name,
    visibility: 'visible',
    tabColor: '7F7F7F',
    rows: grid,
    rowHeights: [
      { row: 0, height: 24 },
      { row: LIST_ROWS.source, height: 32 },
      { row: LIST_ROWS.note, height: 34 },
      { row: LIST_ROWS.header, height: 34 },
    ],
    columnWidths: [
      ...COLUMN_WIDTHS.map((width, column) => ({ column, width })),
      ...Object.values(CHOICES).map((column) => ({ column, width: 24, hidden: true })),
    ],
    merges: merges(),
    formats: [],
    validations: validations(name),
    charts: [],
    links: [],
    page: {
      landscape: true,
      paper: 'A4',
      fitToWidth: 1,
      repeatRows: { first: LIST_ROWS.header, last: LIST_ROWS.header },
      printArea: { top: 0, left: 0, bottom: lastRow, right: LAST_COLUMN },
      header: '&P',
      differentFirst: true,
      margins: { top: 20, bottom: 20, left: 20, right: 15 },
      centerHorizontally: true,
    },
    showGridlines: false,
  };
}

/** Names of the single settings as they stand on a sheet just made. */
export function settingNames(workbook: WorkbookSnapshot, sheet: string): readonly NameEdit[] {
  return (Object.keys(SETTING_NAMES) as (keyof typeof SETTING_NAMES)[]).flatMap((key) =>
    nameEdits(workbook, SETTING_NAMES[key], { sheet, rect: cell(GENERAL[key]) }),
  );
}
