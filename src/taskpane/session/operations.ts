import type { Issue, Place } from '../../core/issue/issue';
import type { Plan } from '../../core/plan/plan';
import type { Register } from '../../core/register/register';
import type { PlannedRun, RefusedRun } from '../../core/run/plannedRun';
import type { RunRequest } from '../../core/run/request';
import type { NoPlanView, PlanView } from '../../core/run/view';
import type { HostResult, Work, WorkbookReading } from '../../host/planHost';
import type { ImportResult } from './importing/importing';

/** A plan as read just now. */
export interface Viewed {
  readonly workbook: WorkbookReading;
  readonly view: PlanView | NoPlanView;
  /** The last run can still be taken back. */
  readonly undoable: boolean;
}

export interface Planned {
  readonly workbook: WorkbookReading;
  readonly run: PlannedRun | RefusedRun;
}

/** What taking a run back came to. */
export type UndoneRun =
  /** `kept`: cells that somebody has edited since the run keep what they hold. */
  | { readonly kind: 'done'; readonly kept: readonly Place[] }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'refused'; readonly refusal: Issue };

/** Something to import: a text as it was pasted, or a file with its name. */
export type GivenDocument =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** What the session has done for it: the run layer on one workbook. Loaded after the first paint, with the core behind it. */
export interface Operations {
  view(request: RunRequest, work: Work): Promise<HostResult<Viewed>>;
  plan(request: RunRequest, work: Work): Promise<HostResult<Planned>>;
  /** Writes what was planned; the value tells whether it can be taken back later. */
  perform(
    planned: PlannedRun,
    workbook: WorkbookReading,
    work: Work,
  ): Promise<HostResult<{ readonly undoable: boolean }>>;
  undo(work: Work): Promise<HostResult<UndoneRun>>;
  /** The paragraph for the report. */
  paragraph(view: PlanView): string;
  /** Finds the plan in a document; the workbook has no part in it. */
  readDocument(given: GivenDocument): Promise<ImportResult>;
  /** How the tasks of a register are understood. */
  understand(register: Register): Promise<Plan>;
}
