import type { IsoDate } from '../calendar/day';
import type { Issue } from '../issue/issue';
import { dayInWords, parseDay } from '../status/days';
import { foldKey } from '../text/fold';
import { cleanText } from '../text/clean';
import { cellName } from '../workbook/address';
import { cellAt } from '../workbook/snapshot';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';
import { areaOf, holidayKindOf, roleOf } from './choices';
import { LISTS } from './layout';
import type { ListName } from './layout';
import type { Settings } from './settings';

type Lists = Pick<Settings, 'columns' | 'unitAliases' | 'areaAliases' | 'holidays'>;

/** One filled-in row of a list: its cells in the order of the list's headers. */
interface Entry {
  readonly cells: readonly (CellSnapshot | undefined)[];
  readonly texts: readonly string[];
  readonly issue: (code: string, part: number) => Issue;
}

/** Where each header of the sheet stands: the first cell with that text. */
export function headerPlaces(
  sheet: SheetSnapshot,
): ReadonlyMap<string, { readonly row: number; readonly column: number }> {
  const wanted = new Set(Object.values(LISTS).flatMap(({ headers }) => headers.map(foldKey)));
  const places = new Map<string, { row: number; column: number }>();
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      const key = typeof cell?.value === 'string' && cell.value.length < 60 ? foldKey(cell.value) : '';
      if (wanted.has(key) && !places.has(key)) places.set(key, { row, column });
    }),
  );
  return places;
}

const textOf = (cell: CellSnapshot | undefined): string =>
  cell?.date !== undefined ? dayInWords(cell.date) : cell?.value === null ? '' : cleanText(`${cell?.value ?? ''}`);

function entriesOf(sheet: SheetSnapshot, name: ListName, places: ReturnType<typeof headerPlaces>): readonly Entry[] {
  const heads = LISTS[name].headers.map((header) => places.get(foldKey(header)));
  const first = Math.max(...heads.map((head) => head?.row ?? -1)) + 1;
  if (first === 0) return [];
  const entries: Entry[] = [];
  for (let row = first; row < sheet.rows.length; row += 1) {
    const cells = heads.map((head) => (head ? cellAt(sheet, row, head.column) : undefined));
    const texts = cells.map(textOf);
    if (texts.every((text) => text === '')) continue;
    entries.push({
      cells,
      texts,
      issue: (code, part) => ({
        code,
        severity: 'warning',
        sheet: sheet.name,
        cell: cellName(row, heads[part]?.column ?? 0),
        raw: texts[part] === '' ? texts.filter((text) => text !== '').join(' ') : (texts[part] ?? ''),
      }),
    });
  }
  return entries;
}

/** Entries read one by one; the second entry for a key that says something else is told and left out. */
function collect<T>(
  entries: readonly Entry[],
  read: (entry: Entry) => T | Issue | undefined,
  keyOf: (item: T) => readonly [key: string, value: string],
): { readonly items: readonly T[]; readonly issues: readonly Issue[] } {
  const items: T[] = [];
  const issues: Issue[] = [];
  const seen = new Map<string, string>();
  for (const entry of entries) {
    const item = read(entry);
    if (item === undefined) continue;
    if (isIssue(item)) {
      issues.push(item);
      continue;
    }
    const [key, value] = keyOf(item);
    const before = seen.get(key);
    if (before === undefined) items.push(item);
    else if (before !== value) issues.push(entry.issue('setting-duplicate', 0));
    seen.set(key, before ?? value);
  }
  return { items, issues };
}

const isIssue = (item: unknown): item is Issue => typeof item === 'object' && item !== null && 'severity' in item;

function readColumn(entry: Entry): Settings['columns'][number] | Issue | undefined {
  const [header = '', , chosen = ''] = entry.texts;
  if (chosen === '' || header === '') return undefined;
  const role = roleOf(chosen);
  return role === undefined ? entry.issue('setting-column-role', 2) : { header, role };
}

function readUnit(entry: Entry): Settings['unitAliases'][number] | Issue {
  const [alias = '', unit = ''] = entry.texts;
  return alias === '' || unit === '' ? entry.issue('setting-unit-alias', alias === '' ? 1 : 0) : { alias, unit };
}

function readArea(entry: Entry): Settings['areaAliases'][number] | Issue {
  const [heading = '', label = ''] = entry.texts;
  const code = areaOf(label);
  return heading === '' || code === undefined ? entry.issue('setting-area', 1) : { heading, code };
}

function readHoliday(entry: Entry): Settings['holidays'][number] | Issue {
  const [written = '', kindText = '', note = ''] = entry.texts;
  const date: IsoDate | undefined = entry.cells[0]?.date ?? parseDay(written);
  if (date === undefined) return entry.issue('setting-holiday-date', 0);
  const kind = kindText === '' ? 'off' : holidayKindOf(kindText);
  return kind === undefined ? entry.issue('setting-holiday-kind', 1) : { date, kind, note };
}

/** The lists of `Thiết lập`, found by the headers of their columns wherever the user moved them. */
export function readLists(sheet: SheetSnapshot): { readonly lists: Lists; readonly issues: readonly Issue[] } {
  const places = headerPlaces(sheet);
  const of = (name: ListName): readonly Entry[] => entriesOf(sheet, name, places);
  const columns = collect(of('columns'), readColumn, ({ header, role }) => [foldKey(header), role]);
  const units = collect(of('units'), readUnit, ({ alias, unit }) => [foldKey(alias), unit]);
  const areas = collect(of('areas'), readArea, ({ heading, code }) => [foldKey(heading), code]);
  const holidays = collect(of('holidays'), readHoliday, ({ date, kind }) => [date, kind]);
  return {
    lists: {
      columns: columns.items,
      unitAliases: units.items,
      areaAliases: areas.items,
      holidays: holidays.items,
    },
    issues: [columns, units, areas, holidays].flatMap(({ issues }) => issues),
  };
}
