import type { NameEdit } from '../edit/edit';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { parseReference, referenceText } from './reference';
import type { Reference } from './reference';

/** The workbook name on $A$1 of each sheet of ours: a sheet is known by its mark, never by what it is called (design 8). */
export const SHEET_MARKS = {
  settings: 'PL_ThietLap',
  byUnit: 'PL_TheoDonVi',
  byArea: 'PL_TheoLinhVuc',
  overdue: 'PL_DSQuaHan',
  briefing: 'PL_GiaoBan',
  calculation: 'PL_TinhToan',
  state: 'PL_SoLieu',
} as const;
export type OwnedSheet = keyof typeof SHEET_MARKS;
export const OWNED_SHEETS: readonly OwnedSheet[] = [
  'settings',
  'byUnit',
  'byArea',
  'overdue',
  'briefing',
  'calculation',
  'state',
];

/** The tracked table on the user's sheet: last header row to last row, every column, the tracking columns too. */
export const TABLE_MARK = 'PL_Bang';

/** What a sheet of ours is called when it is made; the user may rename it. */
export const SHEET_TITLES: Readonly<Record<OwnedSheet, string>> = {
  settings: 'Thiết lập',
  byUnit: 'TH theo đơn vị',
  byArea: 'TH theo lĩnh vực',
  overdue: 'DS quá hạn',
  briefing: 'Giao ban',
  calculation: '_PhuLucTinh',
  state: '_PhuLuc',
};
export type OwnedSheetNames = Readonly<Record<OwnedSheet, string>>;

/** Excel compares sheet names without case; NFD and NFC of one name look the same to people. */
export const sheetKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi');

const MAX_SHEET_NAME = 31;

/** A sheet name that no sheet has yet: the wanted one, else with " (2)", " (3)"…; at most 31 characters. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(sheetKey));
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = wanted.slice(0, MAX_SHEET_NAME - suffix.length).trimEnd() + suffix;
    if (!keys.has(sheetKey(name))) return name;
  }
}

/** Where a workbook-wide name of ours points; undefined when it is missing or its place is gone. */
export function namedPlace(workbook: WorkbookSnapshot, name: string): Reference | undefined {
  const found = workbook.names.find((entry) => entry.sheet === undefined && entry.name === name);
  const place = found && parseReference(found.refersTo);
  return place && workbook.sheets.some((sheet) => sheet.name === place.sheet) ? place : undefined;
}

export function sheetOf(workbook: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}

/** Our sheet as it stands in the workbook, found by its mark; undefined when it was never made or was deleted. */
export function ownedSheet(workbook: WorkbookSnapshot, owned: OwnedSheet): SheetSnapshot | undefined {
  const place = namedPlace(workbook, SHEET_MARKS[owned]);
  return place && sheetOf(workbook, place.sheet);
}

/** What each sheet of ours is called in this workbook; one that is not there yet gets a free name. */
export function ownedSheetNames(workbook: WorkbookSnapshot): OwnedSheetNames {
  const taken = [...workbook.sheetNames, ...workbook.sheets.map((sheet) => sheet.name)];
  const entries = OWNED_SHEETS.map((owned) => {
    const name = ownedSheet(workbook, owned)?.name ?? freeSheetName(SHEET_TITLES[owned], taken);
    taken.push(name);
    return [owned, name] as const;
  });
  return Object.fromEntries(entries) as OwnedSheetNames;
}

/** The edit that makes a workbook name point at a place; none when it does already. */
export function nameEdits(workbook: WorkbookSnapshot, name: string, place: Reference): readonly NameEdit[] {
  const found = workbook.names.find((entry) => entry.sheet === undefined && entry.name === name);
  const now = found && parseReference(found.refersTo);
  const refersTo = referenceText(place);
  return now && referenceText(now) === refersTo ? [] : [{ kind: 'name', name, refersTo }];
}

/** A1 of our sheet: where its mark belongs. */
export const markPlace = (sheet: string): Reference => ({ sheet, rect: { top: 0, left: 0, bottom: 0, right: 0 } });
