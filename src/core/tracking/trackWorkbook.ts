import { readDeadline } from '../deadline/readDeadline';
import { describeSchedule } from '../../messages/vi/deadline';
import type { Issue } from '../issue/issue';
import { readPlan } from '../reading/readPlan';
import { buildReport } from '../report/buildReport';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { composeTracking } from './composeTracking';
import type { TrackingParts, TrackOptions, TrackResult } from './composeTracking';

export type { TrackDone, TrackOptions, TrackRefused, TrackResult } from './composeTracking';

const NOTHING: Issue = { code: 'table-not-found', severity: 'error' };

const PARTS: TrackingParts = {
  readPlan: (workbook, { sheet, settings }) => {
    const read = readPlan(workbook, { ...(sheet === undefined ? {} : { sheet }), settings, readDeadline });
    if (read.plan !== null) return read;
    return { refusal: read.issues.find(({ severity }) => severity === 'error') ?? read.issues[0] ?? NOTHING };
  },
  describe: describeSchedule,
  buildReport,
};

/**
 * Plans the tracking of a workbook: everything that is to be written as one list of edits, the plan and the tracked table as of the report date,
 * and what a person should know; or a refusal. Pure: nothing is written, the workbook stays as it is.
 */
export const trackWorkbook = (workbook: WorkbookSnapshot, options: TrackOptions): TrackResult =>
  composeTracking(workbook, options, PARTS);
