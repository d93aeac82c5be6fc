import type { CellWrite, Edit } from '../edit/edit';
import type { Issue } from '../issue/issue';
import { markPlace, nameEdits, SHEET_MARKS, sheetOf } from '../state/marks';
import { isWritten } from '../tracking/cellText';
import { cellAt } from '../workbook/snapshot';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { FoundSettings, ReadSettings, SettingKey } from './readSettings';
import { shippedHolidays } from './shippedHolidays';
import { reportDateCell, settingNames, settingsSheet } from './settingsSheet';
import type { ReadColumn } from './settingsSheet';
import type { Settings } from './settings';

export interface SettingsEdits {
  readonly edits: readonly Edit[];
  readonly issues: readonly Issue[];
}

/** What each single setting that the tool may write should hold; the others are the user's alone. */
function wantedCells(read: FoundSettings, settings: Settings, highlight: boolean): [SettingKey, CellWrite][] {
  const wanted: [SettingKey, CellWrite][] = [['reportDate', reportDateCell(settings)]];
  if (settings.planYear !== null) wanted.push(['planYear', { value: settings.planYear }]);
  if (read.repair.has('warningDays')) wanted.push(['warningDays', { value: settings.warningDays }]);
  if (read.repair.has('highlight')) wanted.push(['highlight', { value: highlight }]);
  return wanted;
}

function changedCells(
  workbook: WorkbookSnapshot,
  found: FoundSettings,
  settings: Settings,
  highlight: boolean,
): SettingsEdits {
  const sheet = sheetOf(workbook, found.sheet);
  const changes = wantedCells(found, settings, highlight).flatMap(([key, write]): readonly Edit[] => {
    const { row, column } = found.cells[key];
    const done = sheet !== undefined && isWritten(cellAt(sheet, row, column), write, row);
    return done ? [] : [{ kind: 'cells', sheet: found.sheet, row, column, rows: [[write]] }];
  });
  if (changes.length > 0 && sheet?.protected) {
    return { edits: [], issues: [{ code: 'own-sheet-protected', severity: 'warning', sheet: found.sheet }] };
  }
  return { edits: changes, issues: [] };
}

/**
 * Edits that make the sheet `Thiết lập` say what this run works with: the whole sheet when there is none, else only the single cells that
 * differ (report date and year given with the run, entries that formulas could not use).
 */
export function settingsEdits(
  workbook: WorkbookSnapshot,
  read: ReadSettings,
  settings: Settings,
  sheet: string,
  columns: readonly ReadColumn[],
): SettingsEdits {
  const mark = nameEdits(workbook, SHEET_MARKS.settings, markPlace(sheet));
  if (read.found) {
    const changed = changedCells(workbook, read.found, settings, read.highlight);
    return { ...changed, edits: [...changed.edits, ...mark] };
  }
  const holidays = settings.holidays.length > 0 ? settings.holidays : shippedHolidays(settings.planYear);
  const spec = settingsSheet(sheet, { ...settings, holidays }, columns);
  return { edits: [{ kind: 'putSheet', spec }, ...settingNames(workbook, sheet), ...mark], issues: [] };
}
