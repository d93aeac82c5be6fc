import type { IsoDate } from '../calendar/day';
import type { Issue } from '../issue/issue';
import { namedPlace, ownedSheet } from '../state/marks';
import { dayInWords, parseDay } from '../status/days';
import { cellName } from '../workbook/address';
import { cellAt } from '../workbook/snapshot';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { yesNoOf } from './choices';
import { readLists } from './readLists';
import { SETTING_NAMES } from './settings';
import type { Settings } from './settings';

/** Place of a single setting, 0-based. */
export interface SettingCell {
  readonly row: number;
  readonly column: number;
}
export type SettingKey = keyof typeof SETTING_NAMES;

/** The sheet `Thiết lập` as it was found. */
export interface FoundSettings {
  readonly sheet: string;
  readonly cells: Readonly<Record<SettingKey, SettingCell>>;
  /** Single settings whose cell cannot be used as it stands (formulas would read it): they are to be written again. */
  readonly repair: ReadonlySet<SettingKey>;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly highlight: boolean;
  readonly issues: readonly Issue[];
  /** undefined: there is no such sheet yet, or it has lost the cells that formulas read. */
  readonly found: FoundSettings | undefined;
}

/** Settings of a workbook that has no sheet for them yet. `reportDate`: the day of the run. */
export function defaultSettings(reportDate: IsoDate): Settings {
  return {
    reportDate,
    reportDateIsToday: false,
    planYear: null,
    warningDays: 7,
    beforeIncludesDay: false,
    columns: [],
    unitAliases: [],
    areaAliases: [],
    holidays: [],
  };
}

const rawText = (cell: CellSnapshot | undefined): string => cell?.error ?? `${cell?.value ?? ''}`.trim();

/** A reading of one cell: its value, or undefined when it cannot be used. */
interface Reading<T> {
  readonly value: T;
  readonly good: boolean;
}
const good = <T>(value: T): Reading<T> => ({ value, good: true });
const bad = <T>(value: T): Reading<T> => ({ value, good: false });

const isToday = (cell: CellSnapshot | undefined): boolean =>
  /^(?:_xlfn\.)?TODAY\(\)$/i.test((cell?.formula ?? '').trim());

function readReportDate(cell: CellSnapshot | undefined, fallback: IsoDate): Reading<IsoDate> {
  if (isToday(cell)) return good(fallback);
  if (cell?.date !== undefined) return good(cell.date);
  return bad(parseDay(rawText(cell)) ?? fallback);
}

const whole = (cell: CellSnapshot | undefined, min: number, max: number): number | undefined => {
  const value = typeof cell?.value === 'number' ? cell.value : Number(rawText(cell) || 'none');
  return Number.isInteger(value) && value >= min && value <= max ? value : undefined;
};

function readPlanYear(cell: CellSnapshot | undefined): Reading<number | null> {
  if (rawText(cell) === '') return good(null);
  const year = whole(cell, 1990, 2100);
  return year === undefined ? bad(null) : good(year);
}

function readWarningDays(cell: CellSnapshot | undefined): Reading<number> {
  const days = whole(cell, 0, 366);
  if (days === undefined) return bad(7);
  return typeof cell?.value === 'number' ? good(days) : bad(days);
}

function readBeforeDay(cell: CellSnapshot | undefined): Reading<boolean> {
  const answer = rawText(cell) === '' ? 'no' : yesNoOf(rawText(cell));
  return answer === undefined ? bad(false) : good(answer === 'yes');
}

function readHighlight(cell: CellSnapshot | undefined): Reading<boolean> {
  if (typeof cell?.value === 'boolean') return good(cell.value);
  const no = yesNoOf(rawText(cell)) === 'no' || /^(?:false|0)$/i.test(rawText(cell));
  return bad(!no);
}

/** Whether an unusable cell still says what was meant, so that nobody needs to be asked: "20/11/2024" as text, "7" as text. */
function understood(key: SettingKey, cell: CellSnapshot | undefined): boolean {
  const raw = rawText(cell);
  if (raw === '') return true;
  if (key === 'reportDate') return parseDay(raw) !== undefined;
  if (key === 'warningDays') return whole(cell, 0, 366) !== undefined;
  if (key === 'highlight') return yesNoOf(raw) !== undefined || /^(?:true|false|[01])$/i.test(raw);
  return false;
}

const ISSUE_CODES: Readonly<Record<SettingKey, string>> = {
  reportDate: 'setting-report-date',
  warningDays: 'setting-warning-days',
  highlight: 'setting-highlight',
  planYear: 'setting-plan-year',
  beforeIncludesDay: 'setting-before-day',
};

/** Cells that live formulas read: an unusable entry there would make every status wrong, so it is replaced and told. */
const READ_BY_FORMULAS: readonly SettingKey[] = ['reportDate', 'warningDays', 'highlight'];

function findCells(workbook: WorkbookSnapshot, sheet: string): FoundSettings['cells'] | undefined {
  const cells: Partial<Record<SettingKey, SettingCell>> = {};
  for (const key of Object.keys(SETTING_NAMES) as SettingKey[]) {
    const place = namedPlace(workbook, SETTING_NAMES[key]);
    if (place?.sheet !== sheet) return undefined;
    cells[key] = { row: place.rect.top, column: place.rect.left };
  }
  return cells as FoundSettings['cells'];
}

interface Singles {
  readonly values: { readonly [K in SettingKey]: Reading<string | number | boolean | null> };
  readonly settings: Pick<
    Settings,
    'reportDate' | 'reportDateIsToday' | 'planYear' | 'warningDays' | 'beforeIncludesDay'
  >;
  readonly highlight: boolean;
}

function readSingles(at: (key: SettingKey) => CellSnapshot | undefined, today: IsoDate): Singles {
  const reportDate = readReportDate(at('reportDate'), today);
  const planYear = readPlanYear(at('planYear'));
  const warningDays = readWarningDays(at('warningDays'));
  const beforeIncludesDay = readBeforeDay(at('beforeIncludesDay'));
  const highlight = readHighlight(at('highlight'));
  return {
    values: { reportDate, planYear, warningDays, beforeIncludesDay, highlight },
    settings: {
      reportDate: reportDate.value,
      reportDateIsToday: isToday(at('reportDate')),
      planYear: planYear.value,
      warningDays: warningDays.value,
      beforeIncludesDay: beforeIncludesDay.value,
    },
    highlight: highlight.value,
  };
}

function issueOf(key: SettingKey, sheet: SheetSnapshot, place: SettingCell, used: Singles): Issue {
  const facts = {
    reportDate: dayInWords(used.settings.reportDate),
    warningDays: used.settings.warningDays,
  };
  return {
    code: ISSUE_CODES[key],
    severity: 'warning',
    sheet: sheet.name,
    cell: cellName(place.row, place.column),
    raw: rawText(cellAt(sheet, place.row, place.column)),
    facts: key === 'reportDate' ? { used: facts.reportDate } : { used: facts.warningDays },
  };
}

/**
 * What the user decided on the sheet `Thiết lập`, found by its mark. A bad entry is an issue with its cell; the default takes its place and
 * the other entries count. Without the sheet: the defaults. `today` is the report date where the sheet gives none.
 */
export function readSettings(workbook: WorkbookSnapshot, today: IsoDate): ReadSettings {
  const sheet = ownedSheet(workbook, 'settings');
  const defaults: ReadSettings = { settings: defaultSettings(today), highlight: true, issues: [], found: undefined };
  if (!sheet) return defaults;
  const lists = readLists(sheet);
  const cells = findCells(workbook, sheet.name);
  if (!cells) {
    const lost: Issue = { code: 'settings-incomplete', severity: 'warning', sheet: sheet.name };
    return { ...defaults, settings: { ...defaults.settings, ...lists.lists }, issues: [lost, ...lists.issues] };
  }
  const at = (key: SettingKey): CellSnapshot | undefined => cellAt(sheet, cells[key].row, cells[key].column);
  const singles = readSingles(at, today);
  const unusable = (Object.keys(SETTING_NAMES) as SettingKey[]).filter((key) => !singles.values[key].good);
  return {
    settings: { ...singles.settings, ...lists.lists },
    highlight: singles.highlight,
    issues: [
      ...unusable.filter((key) => !understood(key, at(key))).map((key) => issueOf(key, sheet, cells[key], singles)),
      ...lists.issues,
    ],
    found: { sheet: sheet.name, cells, repair: new Set(unusable.filter((key) => READ_BY_FORMULAS.includes(key))) },
  };
}
