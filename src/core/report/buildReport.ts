import type { SheetSpec } from '../edit/edit';
import type { Settings } from '../settings/settings';
import { dayText } from './live';
import { SETTING_NAMES } from '../settings/settings';
import type { TrackedTable } from '../tracking/tracked';
import { columnName, sheetReference } from '../workbook/address';
import { AREA_WORDS, UNIT_WORDS } from '../../messages/vi/report';
import { briefingFigures, worstKey, worstKeyFormula } from './briefingFigures';
import { briefingSheet } from './briefingSheet';
import { columnOf, NAME_COLUMN } from './countColumns';
import type { CountSheet } from './countSheetInput';
import { countSheet } from './countSheet';
import { areaCounting, SHARED_COLUMN, unitCounting } from './counting';
import { countLines } from './countLines';
import { keySheet, taskKeys } from './sortKeys';
import type { UnitNames } from './sortKeys';
import { overdueSheet } from './overdueSheet';
import { paragraph } from './paragraph';
import type { PlanReferences } from './planReferences';
import { planReferences } from './planReferences';
import { nameKey, summarise } from './summarise';
import type { Summary } from './summarise';

/** What the report sheets are called in this workbook. */
export interface ReportSheetNames {
  readonly byUnit: string;
  readonly byArea: string;
  readonly overdue: string;
  readonly briefing: string;
  /** The very hidden sheet with the sort keys. */
  readonly calculation?: string;
}

export const DEFAULT_REPORT_SHEETS = {
  byUnit: 'TH theo đơn vị',
  byArea: 'TH theo lĩnh vực',
  overdue: 'DS quá hạn',
  briefing: 'Giao ban',
  calculation: '_PhuLucTinh',
} as const satisfies ReportSheetNames;

const WORST_COLUMN = SHARED_COLUMN + 1;

const unitLinesOf = (summary: Summary) => countLines(summary.byUnit, UNIT_WORDS);

interface Parts {
  readonly tracked: TrackedTable;
  readonly settings: Settings;
  readonly plan: PlanReferences;
  readonly summary: Summary;
}

/** Tasks that the unit shares with others: with an own place among several names. */
function sharedTasks(tracked: TrackedTable): (name: string) => number {
  const counts = new Map<string, number>();
  for (const { lead } of tracked.tasks) {
    const keys = new Set(lead.length > 1 ? lead.map(nameKey) : []);
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (name) => counts.get(nameKey(name)) ?? 0;
}

function unitSheet(sheet: string, { tracked, settings, plan, summary }: Parts): CountSheet {
  const overdue = `$${columnName(columnOf('overdue'))}{r}`;
  return countSheet({
    sheet,
    words: UNIT_WORDS,
    lines: unitLinesOf(summary),
    total: summary.total,
    counting: unitCounting(plan, sharedTasks(tracked)),
    extraHidden: (firstRow) => ({
      column: WORST_COLUMN,
      formula: { text: worstKeyFormula(overdue, `ROWS($A$${firstRow + 1}:$A{r})`) },
      value: () => 0,
      figures: worstKey,
    }),
    tracked,
    settings,
    plan,
  });
}

function areaSheet(sheet: string, { tracked, settings, plan, summary }: Parts): CountSheet {
  const lines = countLines(summary.byArea, AREA_WORDS);
  const counting = areaCounting(plan);
  return countSheet({ sheet, words: AREA_WORDS, lines, total: summary.total, counting, tracked, settings, plan });
}

function unitNames({ firstRow, named, chart }: CountSheet): UnitNames {
  const letter = columnName(NAME_COLUMN);
  return {
    range: `${sheetReference(chart.sheet)}!$${letter}$${firstRow + 1}:$${letter}$${firstRow + named}`,
    names: chart.lines.slice(0, named).map((line) => line.name),
  };
}

/**
 * The report sheets of a tracked table: per unit, per area, list of overdue and upcoming tasks, briefing page, and the
 * very hidden sheet with sort keys. Every figure is a formula over the tracking columns, with its value as of the report date cached.
 */
export function buildReport(
  tracked: TrackedTable,
  settings: Settings,
  sheets: ReportSheetNames = DEFAULT_REPORT_SHEETS,
): SheetSpec[] {
  const plan = planReferences(tracked);
  const summary = summarise(tracked);
  const parts: Parts = { tracked, settings, plan, summary };
  const units = unitSheet(sheets.byUnit, parts);
  const areas = areaSheet(sheets.byArea, parts);
  const calculation = sheets.calculation ?? DEFAULT_REPORT_SHEETS.calculation;
  const keys = keySheet(calculation, tracked, settings, plan, unitNames(units));
  const overdue = overdueSheet(sheets.overdue, tracked, settings, plan, keys);
  const briefing = briefingSheet({
    sheet: sheets.briefing,
    tracked,
    settings,
    plan,
    keys,
    total: summary.total,
    units,
    areas,
    worstColumn: WORST_COLUMN,
  });
  return [units.spec, areas.spec, overdue, briefing, keys.spec];
}

/** The paragraph for the report in words; equal to what the briefing sheet shows. */
export function briefingParagraph(tracked: TrackedTable, settings: Settings): string {
  const summary = summarise(tracked);
  const unitLines = unitLinesOf(summary);
  const units = unitLines.filter((line) => line.kind === 'named').map((line) => line.name);
  const facts = { total: summary.total, settings, keys: taskKeys(tracked, settings, units), unitLines };
  const nowhere = {
    reportDate: dayText(SETTING_NAMES.reportDate, settings.reportDate).formula,
    count: () => '0',
    next: '0',
    worstName: () => '""',
    worstCount: () => '0',
    oldestDue: '""',
    oldestDays: '0',
  };
  return paragraph(briefingFigures(facts, nowhere)).value;
}
