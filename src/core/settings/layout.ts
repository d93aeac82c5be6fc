import { SETTINGS_WORDS as WORDS } from '../../messages/vi/settings';

/** Places on the sheet as it is made (0-based). Reading does not depend on them: names and headers are looked for. */
export const GENERAL = {
  label: 0,
  value: 1,
  note: 2,
  heading: 3,
  reportDate: 4,
  planYear: 5,
  warningDays: 6,
  beforeIncludesDay: 7,
  highlight: 8,
} as const;

export const LIST_ROWS = { source: 9, heading: 10, note: 11, header: 12, first: 13, last: 512 } as const;

/** A list on the sheet: heading, a word of advice, and its columns side by side; it grows downwards. */
export interface ListLayout {
  readonly heading: string;
  readonly note: string;
  readonly column: number;
  readonly headers: readonly string[];
}

export const LISTS = {
  columns: {
    heading: WORDS.columns,
    note: WORDS.columnsNote,
    column: 0,
    headers: [WORDS.columnHeader, WORDS.columnRead, WORDS.columnRole],
  },
  units: { heading: WORDS.units, note: WORDS.unitsNote, column: 4, headers: [WORDS.unitAlias, WORDS.unitName] },
  areas: { heading: WORDS.areas, note: WORDS.areasNote, column: 7, headers: [WORDS.areaHeading, WORDS.areaName] },
  holidays: {
    heading: WORDS.holidays,
    note: WORDS.holidaysNote,
    column: 10,
    headers: [WORDS.holidayDate, WORDS.holidayKind, WORDS.holidayNote],
  },
} as const satisfies Readonly<Record<string, ListLayout>>;
export type ListName = keyof typeof LISTS;

export const LAST_COLUMN = 12;

/** Hidden columns that hold what the drop-down lists offer. */
export const CHOICES = { roles: 14, areas: 15, holidayKinds: 16, yesNo: 17, onOff: 18 } as const;

export const COLUMN_WIDTHS: readonly number[] = [28, 22, 17, 1.5, 17, 21, 1.5, 20, 24, 1.5, 13, 10.5, 12];
