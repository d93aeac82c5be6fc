import type { CellWrite, Edit } from '../edit/edit';
import type { Issue } from '../issue/issue';
import { YES_NO } from '../../messages/vi/settings';
import type { SettingsCorrection } from '../run/request';
import { markPlace, nameEdits, SHEET_MARKS, sheetOf } from '../state/marks';
import { isWritten } from '../tracking/cellText';
import { cellAt } from '../workbook/snapshot';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { correctedListEdits } from './listEdits';
import type { FoundSettings, ReadSettings, SettingKey } from './readSettings';
import { shippedHolidays } from './shippedHolidays';
import { reportDateCell, settingNames, settingsSheet } from './settingsSheet';
import type { ReadColumn } from './settingsSheet';
import type { Settings } from './settings';

export interface SettingsEdits {
  readonly edits: readonly Edit[];
  readonly issues: readonly Issue[];
}

/** What each single setting that the tool may write should hold; the others are the user's alone, unless they correct them. */
function wantedCells(
  read: FoundSettings,
  settings: Settings,
  highlight: boolean,
  correction: SettingsCorrection,
): [SettingKey, CellWrite][] {
  const wanted: [SettingKey, CellWrite][] = [['reportDate', reportDateCell(settings)]];
  if (settings.planYear !== null) wanted.push(['planYear', { value: settings.planYear }]);
  if (read.repair.has('warningDays') || correction.warningDays !== undefined)
    wanted.push(['warningDays', { value: settings.warningDays }]);
  if (read.repair.has('highlight')) wanted.push(['highlight', { value: highlight }]);
  if (correction.beforeIncludesDay !== undefined) {
    wanted.push(['beforeIncludesDay', { value: correction.beforeIncludesDay ? YES_NO.yes : YES_NO.no }]);
  }
  return wanted;
}

function changedCells(
  workbook: WorkbookSnapshot,
  found: FoundSettings,
  settings: Settings,
  highlight: boolean,
  correction: SettingsCorrection,
): SettingsEdits {
  const sheet = sheetOf(workbook, found.sheet);
  const singles = wantedCells(found, settings, highlight, correction).flatMap(([key, write]): readonly Edit[] => {
    const { row, column } = found.cells[key];
    const done = sheet !== undefined && isWritten(cellAt(sheet, row, column), write, row);
    return done ? [] : [{ kind: 'cells', sheet: found.sheet, row, column, rows: [[write]] }];
  });
  const lists = sheet ? correctedListEdits(sheet, correction) : { edits: [], issues: [] };
  const changes = [...singles, ...lists.edits];
  if (changes.length > 0 && sheet?.protected) {
    return { edits: [], issues: [{ code: 'own-sheet-protected', severity: 'warning', sheet: found.sheet }] };
  }
  return { edits: changes, issues: lists.issues };
}

/**
 * Edits that make the sheet `Thiết lập` say what this run works with: the whole sheet when there is none, else only the single cells that
 * differ (report date and year given with the run, entries that formulas could not use, what a person corrected).
 */
export function settingsEdits(
  workbook: WorkbookSnapshot,
  read: ReadSettings,
  settings: Settings,
  sheet: string,
  columns: readonly ReadColumn[],
  correction: SettingsCorrection = {},
): SettingsEdits {
  const mark = nameEdits(workbook, SHEET_MARKS.settings, markPlace(sheet));
  if (read.found) {
    const changed = changedCells(workbook, read.found, settings, read.highlight, correction);
    return { ...changed, edits: [...changed.edits, ...mark] };
  }
  const holidays = settings.holidays.length > 0 ? settings.holidays : shippedHolidays(settings.planYear);
  const spec = settingsSheet(sheet, { ...settings, holidays }, columns);
  return { edits: [{ kind: 'putSheet', spec }, ...settingNames(workbook, sheet), ...mark], issues: [] };
}
