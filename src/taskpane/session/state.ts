import type { IsoDate } from '../../core/calendar/day';
import type { Issue, Place } from '../../core/issue/issue';
import type { PlannedRun } from '../../core/run/plannedRun';
import type { RunKind, RunRequest, SettingsCorrection } from '../../core/run/request';
import type { NoPlanView, PlanView } from '../../core/run/view';
import type { StatusCode } from '../../core/status/codes';
import type { Placement } from '../../core/tracking/columns';
import type { HostFault, Progress, Selection, WorkbookReading } from '../../host/planHost';
import { NOTHING_IMPORTED } from './importing/importing';
import type { Importing } from './importing/importing';

/** What the workbook says, as last read. */
export type Shown =
  | { readonly kind: 'starting' }
  | { readonly kind: 'plan'; readonly view: PlanView; readonly workbook: WorkbookReading }
  | { readonly kind: 'none'; readonly view: NoPlanView; readonly workbook: WorkbookReading }
  /** The first reading failed: there is nothing to show yet. */
  | { readonly kind: 'unread'; readonly fault: HostFault };

/** What a person can set going. */
export type Job = RunKind | 'undo';

/** The one thing that is under way. Reading is not a job: it can happen beside. */
export type Work =
  | { readonly kind: 'idle' }
  | { readonly kind: 'planning'; readonly job: Job; readonly progress?: Progress }
  | {
      readonly kind: 'preview';
      readonly request: RunRequest;
      readonly planned: PlannedRun;
      readonly workbook: WorkbookReading;
    }
  | { readonly kind: 'writing'; readonly job: Job; readonly progress?: Progress };

/** What came of the last thing a person did, until it is closed or the next begins. */
export type Outcome =
  | { readonly kind: 'done'; readonly planned: PlannedRun; readonly undoable: boolean }
  /** `kept`: what the run would have changed and leaves as it is, and why. */
  | { readonly kind: 'nothing-to-do'; readonly kept: readonly Issue[] }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'undone'; readonly kept: readonly Place[] }
  | {
      readonly kind: 'failed';
      readonly job: Job | 'read' | 'select' | 'setting' | 'paragraph';
      readonly fault: HostFault;
      readonly request?: RunRequest;
    }
  | { readonly kind: 'refused'; readonly request?: RunRequest; readonly refusal: Issue }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'copied' };

/** What a person chose in the pane and no run has written yet. */
export interface Choices {
  readonly sheet?: string;
  readonly placement?: Placement;
  readonly settings: SettingsCorrection;
}

export const TABS = ['due', 'attention', 'columns', 'settings'] as const;
export type Tab = (typeof TABS)[number];

/** Which tasks the deadline list shows. */
export interface ListFilter {
  /** One status, or what is overdue and coming. */
  readonly status: StatusCode | 'pressing';
  /** Lead unit; "" for tasks without one, undefined for all. */
  readonly unit?: string;
}

/** What stands over the main page. */
export type Over =
  | { readonly kind: 'correction'; readonly id: string }
  /** The clipboard was refused: the text to be copied by hand. */
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'import' };

export interface SelectedTask {
  readonly id: string;
  /** pane: the person came from a list and goes on there; workbook: the row was selected in the sheet. */
  readonly from: 'pane' | 'workbook';
}

export interface PaneState {
  readonly shown: Shown;
  /** Number of the reading under way; a result with another number is too late. 0 = none. */
  readonly readingId: number;
  readonly readingProgress?: Progress;
  /** Somebody changed the workbook since it was read. */
  readonly stale: boolean;
  readonly work: Work;
  readonly outcome?: Outcome;
  readonly choices: Choices;
  readonly undoable: boolean;
  readonly tab: Tab;
  readonly filter: ListFilter;
  readonly over?: Over;
  readonly selection?: Selection;
  readonly selected?: SelectedTask;
  /** undefined: not known, or there is no such thing here. */
  readonly autoOpen?: boolean;
  readonly importing: Importing;
  readonly today: IsoDate;
}

export function startingState(today: IsoDate): PaneState {
  return {
    shown: { kind: 'starting' },
    readingId: 0,
    stale: false,
    work: { kind: 'idle' },
    choices: { settings: {} },
    undoable: false,
    tab: 'due',
    filter: { status: 'pressing' },
    importing: NOTHING_IMPORTED,
    today,
  };
}
