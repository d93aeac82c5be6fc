import { ROLE_LABELS } from '../../messages/vi/settings';
import type { CellsEdit, CellWrite } from '../edit/edit';
import type { Issue } from '../issue/issue';
import type { SettingsCorrection } from '../run/request';
import { cleanText } from '../text/clean';
import { foldKey } from '../text/fold';
import { isWritten } from '../tracking/cellText';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';
import { LISTS } from './layout';
import type { ListName } from './layout';
import { headerPlaces } from './readLists';
import type { SettingsEdits } from './settingsEdits';

/** A list as it stands on the sheet: column of its key, of the value that a correction sets, and all of its columns. */
interface FoundList {
  readonly sheet: SheetSnapshot;
  readonly first: number;
  readonly key: number;
  readonly value: number;
  readonly all: readonly number[];
  /** An entry without a value is no entry: its key goes too. */
  readonly emptiesKey: boolean;
}

/** One entry as it should be; value null = emptied. */
interface Wanted {
  readonly key: string;
  readonly value: string | null;
}

/** Which columns of a list hold its key and its value (index in `LISTS[name].headers`). */
const PARTS = { columns: { key: 0, value: 2 }, units: { key: 0, value: 1 } } as const satisfies Partial<
  Record<ListName, { key: number; value: number }>
>;
type CorrectedList = keyof typeof PARTS;

function findList(sheet: SheetSnapshot, name: CorrectedList): FoundList | undefined {
  const places = headerPlaces(sheet);
  const heads = LISTS[name].headers.flatMap((header) => places.get(foldKey(header)) ?? []);
  const [key, value] = [PARTS[name].key, PARTS[name].value].map((part) =>
    places.get(foldKey(LISTS[name].headers[part] ?? '')),
  );
  if (!key || !value) return undefined;
  return {
    sheet,
    first: Math.max(...heads.map(({ row }) => row)) + 1,
    key: key.column,
    value: value.column,
    all: heads.map(({ column }) => column),
    emptiesKey: name === 'units',
  };
}

const textAt = (sheet: SheetSnapshot, row: number, column: number): string =>
  cleanText(`${cellAt(sheet, row, column)?.value ?? ''}`);

/** First row under the last entry of the list. */
function endOf({ sheet, first, all }: FoundList): number {
  let end = first;
  for (let row = first; row < sheet.rows.length; row += 1) {
    if (all.some((column) => textAt(sheet, row, column) !== '')) end = row + 1;
  }
  return end;
}

/** Rows with that key. */
function rowsWith({ sheet, first, key }: FoundList, wanted: string): readonly number[] {
  const rows: number[] = [];
  for (let row = first; row < sheet.rows.length; row += 1) {
    if (foldKey(textAt(sheet, row, key)) === foldKey(wanted)) rows.push(row);
  }
  return rows;
}

/** A new entry looks like the row above it where nothing is drawn yet. */
function dressed({ sheet }: FoundList, row: number, column: number, value: CellWrite['value']): CellWrite {
  const bare = cellAt(sheet, row, column)?.style === undefined && cellAt(sheet, row - 1, column)?.style !== undefined;
  return bare ? { value, look: { like: { row: row - 1, column } } } : { value };
}

function entryEdits(list: FoundList, wanted: Wanted, free: number): readonly CellsEdit[] {
  const { sheet } = list;
  const cell = (row: number, column: number, value: CellWrite['value']): readonly CellsEdit[] => {
    const write = dressed(list, row, column, value);
    if (isWritten(cellAt(sheet, row, column), write, row)) return [];
    return [{ kind: 'cells', sheet: sheet.name, row, column, rows: [[write]] }];
  };
  const [row, ...repeats] = rowsWith(list, wanted.key);
  if (row !== undefined) {
    const rows = [row, ...repeats.filter((repeat) => textAt(sheet, repeat, list.value) !== '')];
    const keyToo = wanted.value === null && list.emptiesKey;
    return rows.flatMap((each) => [
      ...(keyToo ? cell(each, list.key, null) : []),
      ...cell(each, list.value, wanted.value),
    ]);
  }
  if (wanted.value === null) return [];
  return [...cell(free, list.key, wanted.key), ...cell(free, list.value, wanted.value)];
}

function listEdits(sheet: SheetSnapshot, name: CorrectedList, wanted: readonly Wanted[]): SettingsEdits {
  if (wanted.length === 0) return { edits: [], issues: [] };
  const list = findList(sheet, name);
  if (!list) {
    const issue: Issue = {
      code: 'settings-list-missing',
      severity: 'warning',
      sheet: sheet.name,
      facts: { list: LISTS[name].heading },
    };
    return { edits: [], issues: [issue] };
  }
  let free = endOf(list);
  const edits = wanted.flatMap((entry) => {
    const isNew = entry.value !== null && rowsWith(list, entry.key).length === 0;
    return entryEdits(list, entry, isNew ? free++ : free);
  });
  return { edits, issues: [] };
}

/** Edits that keep corrected list entries on `Thiết lập`: the entry of the same key is changed, else added below the last one. */
export function correctedListEdits(sheet: SheetSnapshot, correction: SettingsCorrection): SettingsEdits {
  const columns = (correction.columns ?? []).map(({ header, role }) => ({
    key: header,
    value: role === null ? null : ROLE_LABELS[role],
  }));
  const units = (correction.unitAliases ?? []).map(({ alias, unit }) => ({ key: alias, value: unit.trim() || null }));
  const parts = [listEdits(sheet, 'columns', columns), listEdits(sheet, 'units', units)];
  return { edits: parts.flatMap(({ edits }) => edits), issues: parts.flatMap(({ issues }) => issues) };
}
