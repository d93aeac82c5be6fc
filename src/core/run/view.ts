import type { Issue } from '../issue/issue';
import type { Plan } from '../plan/plan';
import type { ColumnReading, TableReading } from '../reading/tableReading';
import type { Summary } from '../report/summarise';
import type { Settings } from '../settings/settings';
import type { TrackedTable, TrackedTask } from '../tracking/tracked';

/** Why a task needs a person. The order is the order of urgency in the list. */
export const ATTENTION_REASONS = [
  'impossible-date',
  'not-understood',
  'conflicting',
  'doubtful-unit',
  'no-unit',
  'event-needed',
  'proposal',
  'other',
] as const;
export type AttentionReason = (typeof ATTENTION_REASONS)[number];

/** A task that needs a person, with everything found about it. */
export interface Attention {
  readonly task: TrackedTask;
  readonly reason: AttentionReason;
  readonly issues: readonly Issue[];
  /** `Cách hiểu`: how the deadline phrase was read, in words. */
  readonly reading: string;
}

/** A plan as the pane shows it, before anything is written. Places 0-based. */
export interface PlanView {
  readonly sheet: string;
  readonly plan: Plan;
  readonly table: TableReading;
  /** Columns of the first region, left to right. */
  readonly columns: readonly ColumnReading[];
  readonly tracked: TrackedTable;
  readonly settings: Settings;
  readonly summary: Summary;
  /** Tracking columns stand in the workbook already. */
  readonly isTracked: boolean;
  /** Summary sheets stand in the workbook already. */
  readonly hasSummaries: boolean;
  /** The workbook says exactly this already: updating would write nothing. */
  readonly isCurrent: boolean;
  readonly attention: readonly Attention[];
  /** Findings that belong to no single task. */
  readonly general: readonly Issue[];
  /** All findings. */
  readonly issues: readonly Issue[];
}

/** Nothing can be shown: why, and the sheets there are. */
export interface NoPlanView {
  readonly refusal: Issue;
  readonly issues: readonly Issue[];
  /** Columns of the table, where one was found and only writing is refused. */
  readonly table?: TableReading;
}
