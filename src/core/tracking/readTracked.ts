import type { IsoDate } from '../calendar/day';
import { readDeadline } from '../deadline/readDeadline';
import type { Issue } from '../issue/issue';
import type { Plan } from '../plan/plan';
import { readPlan } from '../reading/readPlan';
import type { TableReading } from '../reading/tableReading';
import type { SettingsCorrection } from '../run/request';
import { correctedSettings } from '../settings/corrections';
import { readSettings } from '../settings/readSettings';
import { readState } from '../state/trackingState';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findTracking, withoutTracking } from './locate';

export interface ReadTrackedOptions {
  readonly reportDate: IsoDate;
  readonly sheet?: string;
  readonly year?: number;
  /** What a person set and `Thiết lập` does not say yet. */
  readonly settings?: SettingsCorrection;
}

/**
 * The plan of a workbook that may have been tracked before: with the settings of its own sheet `Thiết lập`, without our
 * sheets and tracking columns. Or why there is none, in one issue. Writes nothing.
 */
export function readTrackedPlan(
  workbook: WorkbookSnapshot,
  { reportDate, sheet, year, settings: correction }: ReadTrackedOptions,
): { readonly plan: Plan; readonly table: TableReading } | { readonly refusal: Issue } {
  const found = findTracking(workbook, readState(workbook));
  const settings = correctedSettings(readSettings(workbook, reportDate).settings, correction, reportDate);
  const wanted = sheet ?? found?.sheet.name;
  const read = readPlan(withoutTracking(workbook, found), {
    ...(wanted === undefined ? {} : { sheet: wanted }),
    settings: { ...settings, planYear: year ?? settings.planYear },
    readDeadline,
  });
  if (read.plan !== null) return read;
  const refusal = read.issues.find(({ severity }) => severity === 'error') ?? read.issues[0];
  return { refusal: refusal ?? { code: 'table-not-found', severity: 'error' } };
}
