import type { IsoDate } from '../calendar/day';
import type { Schedule } from '../deadline/schedule';
import type { Edit, SheetSpec } from '../edit/edit';
import type { Issue } from '../issue/issue';
import type { Plan } from '../plan/plan';
import type { TableReading } from '../reading/tableReading';
import type { SettingsCorrection, TaskCorrection } from '../run/request';
import { correctedSettings } from '../settings/corrections';
import { readSettings } from '../settings/readSettings';
import type { ReadSettings } from '../settings/readSettings';
import type { Settings } from '../settings/settings';
import { settingsEdits } from '../settings/settingsEdits';
import {
  freeSheetName,
  markPlace,
  nameEdits,
  OWNED_SHEETS,
  ownedSheet,
  ownedSheetNames,
  SHEET_MARKS,
  SHEET_TITLES,
  sheetKey,
  sheetOf,
} from '../state/marks';
import type { OwnedSheet, OwnedSheetNames } from '../state/marks';
import { reconcileSheets } from '../state/reconcileSheets';
import { EMPTY_STATE, readState, stateIsWritten, stateSpec } from '../state/trackingState';
import type { TrackingState } from '../state/trackingState';
import { dayInWords } from '../status/days';
import { cellName } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Placement } from './columns';
import { wantedReports } from '../state/reportSheets';
import { findTracking, withoutTracking } from './locate';
import type { FoundTracking } from './locate';
import { planTracking } from './planTracking';
import type { TrackingPlan } from './planTracking';
import { onSheet, targetOf } from './target';
import type { Target } from './target';
import type { TrackedTable } from './tracked';

/** What a run is asked for. */
export interface TrackOptions {
  /** The day of the run, or the day asked for. */
  readonly reportDate: IsoDate;
  /** true: the user named the day; it then replaces the one on `Thiết lập`. */
  readonly asOfGiven: boolean;
  /** Sheet with the plan; else the tracked one, else the best candidate. */
  readonly sheet?: string;
  readonly year?: number;
  readonly placement?: Placement;
  /** What a person set and `Thiết lập` does not say yet; it wins, and is written there. */
  readonly settings?: SettingsCorrection;
  /** What a person corrected in tracking cells; only days and names, days after an event are worked out before. */
  readonly tasks?: readonly Omit<TaskCorrection, 'eventDay'>[];
  /** Summary sheets: all of them (so by default), or only those that stand in the workbook already. */
  readonly reports?: 'all' | 'existing';
}

export interface TrackDone {
  readonly edits: readonly Edit[];
  readonly plan: Plan;
  /** The user's table that the plan was read from. */
  readonly table: TableReading;
  readonly tracked: TrackedTable;
  readonly settings: Settings;
  readonly issues: readonly Issue[];
  readonly refusal?: undefined;
}

/** Nothing is to be written: why, in one issue. */
export interface TrackRefused {
  readonly edits: readonly [];
  readonly issues: readonly Issue[];
  readonly refusal: Issue;
  /** Where a table was read and only writing is refused. */
  readonly table?: TableReading;
}
export type TrackResult = TrackDone | TrackRefused;

export interface ReadRequest {
  readonly sheet?: string;
  readonly settings: Settings;
}

/** The other parts of the core that tracking is put together from. */
export interface TrackingParts {
  readonly readPlan: (
    workbook: WorkbookSnapshot,
    request: ReadRequest,
  ) => { readonly plan: Plan; readonly table: TableReading } | { readonly refusal: Issue };
  readonly describe: (schedule: Schedule) => string;
  readonly buildReport: (tracked: TrackedTable, settings: Settings, sheets: OwnedSheetNames) => readonly SheetSpec[];
}

/** What is known of the workbook before anything is planned. */
interface Start {
  readonly workbook: WorkbookSnapshot;
  readonly options: TrackOptions;
  readonly state: TrackingState | undefined;
  readonly found: FoundTracking | undefined;
  readonly read: ReadSettings;
  readonly settings: Settings;
}

const refused = (refusal: Issue, issues: readonly Issue[] = [], table?: TableReading): TrackRefused => ({
  edits: [],
  issues,
  refusal,
  ...(table === undefined ? {} : { table }),
});

function startOf(workbook: WorkbookSnapshot, options: TrackOptions): Start {
  const state = readState(workbook);
  const read = readSettings(workbook, options.reportDate);
  const given = options.asOfGiven ? { reportDate: options.reportDate, reportDateIsToday: false } : {};
  const asked = { ...read.settings, ...given, planYear: options.year ?? read.settings.planYear };
  const settings = correctedSettings(asked, options.settings, options.reportDate);
  const found = findTracking(workbook, state);
  // Without a tracked table what was known of its tasks and columns says nothing any more.
  const known = found || !state ? state : { ...EMPTY_STATE, sheets: state.sheets };
  return { workbook, options, state: known, found, read, settings };
}

/** The sheet to read: the one asked for, unless another is tracked; a copy that is tracked stands for its original. */
function sheetToRead({ options, state, found }: Start): { readonly sheet?: string } | { readonly refusal: Issue } {
  if (!found) return options.sheet === undefined ? {} : { sheet: options.sheet };
  const tracked = found.sheet.name;
  const asked = sheetKey(options.sheet ?? tracked);
  if (asked === sheetKey(tracked) || asked === sheetKey(state?.source ?? tracked)) return { sheet: tracked };
  const facts = { tracked };
  return {
    refusal: { code: 'other-sheet-tracked', severity: 'error', sheet: options.sheet ?? tracked, facts },
  };
}

/** Names of our sheets; a settings sheet that lost its cells is left to the user and made anew under another name. */
function namesOf({ workbook, read }: Start, target: Target): OwnedSheetNames {
  const names = ownedSheetNames(target.workbook);
  const broken = read.found === undefined && ownedSheet(workbook, 'settings') !== undefined;
  const taken = [...target.workbook.sheetNames, ...Object.values(names)];
  return broken ? { ...names, settings: freeSheetName(SHEET_TITLES.settings, taken) } : names;
}

/** Sheets of ours that this run keeps up; a sheet that it does not is not made. */
const wantedSheets = ({ workbook, options }: Start): ReadonlySet<OwnedSheet> =>
  new Set<OwnedSheet>(['settings', 'state', ...wantedReports(workbook, options.reports ?? 'all')]);

function protection(start: Start, target: Target, names: OwnedSheetNames): Issue | undefined {
  const { workbook } = start;
  if (target.sheet.protected && target.copy.length === 0) {
    return { code: 'sheet-protected', severity: 'error', sheet: target.sheet.name };
  }
  const missing = [...wantedSheets(start)].some((sheet) => sheetOf(workbook, names[sheet]) === undefined);
  const locked = workbook.structureLocked && (missing || target.copy.length > 0);
  return locked ? { code: 'structure-locked', severity: 'error' } : undefined;
}

function startIssues({ options, read, found, state, settings }: Start): readonly Issue[] {
  const issues: Issue[] = [...read.issues];
  const cell = read.found?.cells.reportDate;
  const kept =
    !options.asOfGiven &&
    options.settings?.reportDate === undefined &&
    read.found &&
    !settings.reportDateIsToday &&
    settings.reportDate !== options.reportDate;
  if (kept && read.found && cell) {
    const place = { sheet: read.found.sheet, cell: cellName(cell.row, cell.column) };
    issues.push({
      code: 'report-date-kept',
      severity: 'info',
      ...place,
      facts: { used: dayInWords(settings.reportDate) },
    });
  }
  if (found && !state) issues.push({ code: 'state-lost', severity: 'warning', sheet: found.sheet.name });
  if (found && options.placement && options.placement.kind !== 'beside') {
    issues.push({ code: 'placement-ignored', severity: 'info', sheet: found.sheet.name });
  }
  return issues;
}

function stateEdits(workbook: WorkbookSnapshot, state: TrackingState, name: string): readonly Edit[] {
  const mark = nameEdits(workbook, SHEET_MARKS.state, markPlace(name));
  return stateIsWritten(workbook, state) ? mark : [{ kind: 'putSheet', spec: stateSpec(state, name) }, ...mark];
}

/** Sheets, settings and state around the tracked table: all edits in the order a host carries them out. */
function finish(
  start: Start,
  target: Target,
  names: OwnedSheetNames,
  plan: Plan,
  planned: TrackingPlan,
  table: TableReading,
  parts: TrackingParts,
): TrackDone {
  const { workbook, read } = start;
  const settings = { ...start.settings, planYear: start.settings.planYear ?? plan.year };
  const { tracked } = planned;
  const columns = table.regions[0].columns.map(({ header, role }) => ({ header, role }));
  const written = settingsEdits(
    workbook,
    read,
    read.found ? start.settings : settings,
    names.settings,
    columns,
    start.options.settings,
  );
  const wanted = wantedSheets(start);
  const owned = new Map<string, OwnedSheet>(OWNED_SHEETS.map((sheet) => [names[sheet], sheet]));
  const specs = parts.buildReport(tracked, settings, names).flatMap((spec) => {
    const sheet = owned.get(spec.name);
    return sheet && wanted.has(sheet) ? [{ owned: sheet, spec }] : [];
  });
  const sheets = reconcileSheets(specs, workbook, start.state ?? EMPTY_STATE);
  const source = start.state?.source || (target.copy[0]?.from ?? tracked.sheet);
  const state: TrackingState = { ...planned.state, source, sheets: sheets.sheets };
  return {
    edits: [
      ...target.copy,
      ...written.edits,
      ...planned.edits,
      ...sheets.edits,
      ...stateEdits(workbook, state, names.state),
    ],
    plan: { ...plan, tasks: tracked.tasks.map(({ task }) => task) },
    table,
    tracked,
    settings,
    issues: [...startIssues(start), ...plan.issues, ...planned.issues, ...written.issues, ...sheets.issues],
  };
}

/**
 * Plans a whole run: settings, reading, tracking columns, report sheets and state, as one list of edits; or a refusal when something of the user's
 * stands in the way. Nothing is written here. With the same workbook and options the list is the same; after it was carried out, it is empty.
 */
export function composeTracking(workbook: WorkbookSnapshot, options: TrackOptions, parts: TrackingParts): TrackResult {
  const start = startOf(workbook, options);
  const where = sheetToRead(start);
  if ('refusal' in where) return refused(where.refusal, start.read.issues);
  const view = withoutTracking(workbook, start.found);
  const read = parts.readPlan(view, { ...where, settings: start.settings });
  if ('refusal' in read) return refused(read.refusal, start.read.issues);
  const target = targetOf(workbook, read.table, start.found, options.placement ?? { kind: 'beside' });
  if (!target) throw new Error(`The sheet "${read.table.sheet}" that was read is not in the workbook`);
  const names = namesOf(start, target);
  const blocked = protection(start, target, names);
  if (blocked) return refused(blocked, start.read.issues, read.table);
  const plan = onSheet(read.plan, target.sheet.name);
  const planned = planTracking({
    workbook,
    sheet: target.sheet,
    plan,
    table: read.table,
    settings: start.settings,
    settingsSheet: names.settings,
    found: start.found?.sheet.name === target.sheet.name ? start.found : undefined,
    state: start.state,
    placement: options.placement ?? { kind: 'beside' },
    corrections: new Map((options.tasks ?? []).map((task) => [task.id, task])),
    describe: parts.describe,
  });
  if ('refusal' in planned) return refused(planned.refusal, start.read.issues, read.table);
  return finish(start, target, names, plan, planned, read.table, parts);
}
