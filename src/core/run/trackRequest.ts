import type { Issue } from '../issue/issue';
import type { TrackDone, TrackOptions, TrackResult } from '../tracking/composeTracking';
import { trackWorkbook } from '../tracking/trackWorkbook';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { resolveCorrections } from './corrections';
import type { RunRequest } from './request';

/** What a request asks of tracking, corrections of tasks left out. */
export function trackOptions(request: RunRequest): TrackOptions {
  const { kind, today, sheet, placement, settings } = request;
  return {
    reportDate: today,
    asOfGiven: false,
    reports: kind === 'summaries' ? 'all' : 'existing',
    ...(sheet === undefined ? {} : { sheet }),
    ...(placement === undefined ? {} : { placement }),
    ...(settings === undefined ? {} : { settings }),
  };
}

/** Tracking as a request asks for it; corrections that cannot be made are among `rejected`, the others are made. */
export type Requested = TrackResult & { readonly options: TrackOptions; readonly rejected: readonly Issue[] };

/** Plans the tracking that a request asks for, corrections of tasks included. Writes nothing. */
export function trackRequest(snapshot: WorkbookSnapshot, request: RunRequest): Requested {
  const options = trackOptions(request);
  const first = trackWorkbook(snapshot, options);
  const tasks = request.tasks ?? [];
  if (tasks.length === 0 || first.refusal) return { ...first, options, rejected: [] };
  const { corrections, issues } = resolveCorrections(first, tasks);
  const corrected: TrackOptions = { ...options, tasks: corrections };
  const result: TrackResult = corrections.length === 0 ? first : trackWorkbook(snapshot, corrected);
  return { ...result, issues: [...issues, ...result.issues], options: corrected, rejected: issues };
}

export type RequestedDone = TrackDone & Pick<Requested, 'options' | 'rejected'>;
