import type { IsoDate } from '../../core/calendar/day';
import type { PlannedRun } from '../../core/run/plannedRun';
import type { RunRequest, SettingsCorrection } from '../../core/run/request';
import type { Placement } from '../../core/tracking/columns';
import type { HostFault, Progress, Selection, WorkbookReading } from '../../host/planHost';
import type { ImportEvent } from './importing/importing';
import type { Job, ListFilter, Outcome, Over, Shown, Tab } from './state';

/** Everything that can change what the pane shows. */
export type PaneEvent =
  /** The day may have turned since the pane was opened. */
  | { readonly kind: 'day'; readonly today: IsoDate }
  | { readonly kind: 'reading-begun'; readonly id: number }
  | { readonly kind: 'reading-progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'read'; readonly id: number; readonly shown: Shown; readonly undoable: boolean }
  | { readonly kind: 'reading-failed'; readonly id: number; readonly fault: HostFault }
  | { readonly kind: 'workbook-changed' }
  | { readonly kind: 'job-begun'; readonly job: Job }
  | { readonly kind: 'job-progress'; readonly progress: Progress }
  | {
      readonly kind: 'planned';
      readonly request: RunRequest;
      readonly planned: PlannedRun;
      readonly workbook: WorkbookReading;
    }
  | { readonly kind: 'preview-dismissed' }
  | { readonly kind: 'writing-begun'; readonly job: Job }
  | { readonly kind: 'job-ended'; readonly outcome: Outcome }
  | { readonly kind: 'told'; readonly outcome: Outcome }
  | { readonly kind: 'outcome-closed' }
  | { readonly kind: 'settings-chosen'; readonly settings: SettingsCorrection }
  | { readonly kind: 'sheet-chosen'; readonly sheet: string | undefined }
  | { readonly kind: 'placement-chosen'; readonly placement: Placement }
  | { readonly kind: 'tab-chosen'; readonly tab: Tab }
  | { readonly kind: 'filter-chosen'; readonly filter: ListFilter }
  | { readonly kind: 'opened'; readonly over: Over }
  | { readonly kind: 'closed' }
  | { readonly kind: 'selection'; readonly selection: Selection; readonly from: 'pane' | 'workbook' }
  | { readonly kind: 'selection-hidden' }
  | { readonly kind: 'auto-open'; readonly on: boolean }
  | { readonly kind: 'import'; readonly event: ImportEvent };
