import type { IsoDate } from '../calendar/day';
import type { ColumnRole } from '../plan/plan';
import type { Register } from '../register/register';
import type { Placement } from '../tracking/columns';

/** What the buttons start. `status`: tracking columns, and summary sheets that are there already; `summaries`: all of it; `import`: a fresh sheet with the tasks of `register`. */
export type RunKind = 'status' | 'summaries' | 'normalise' | 'correct' | 'sample' | 'import';

/** A person's correction of one task, by its `Mã`. It is written into the tracking cell, which from then on is the person's own (design 3). Absent = left as it is; null = emptied. */
export interface TaskCorrection {
  readonly id: string;
  readonly due?: IsoDate | null;
  readonly completed?: IsoDate | null;
  readonly lead?: readonly string[];
  readonly coordinate?: readonly string[];
  readonly area?: string;
  /** For a `relative` deadline: the day of the event it counts from; the due day follows from it (Điều 147-148 BLDS 2015). */
  readonly eventDay?: IsoDate;
}

/** What a person set in the pane and is to be kept on `Thiết lập`. */
export interface SettingsCorrection {
  readonly reportDate?: IsoDate | 'today';
  readonly planYear?: number;
  readonly warningDays?: number;
  readonly beforeIncludesDay?: boolean;
  /** Role of a column by its header as written; null = as read by itself again. */
  readonly columns?: readonly { readonly header: string; readonly role: ColumnRole | null }[];
  readonly unitAliases?: readonly { readonly alias: string; readonly unit: string }[];
}

/** Everything that decides a run, beside the workbook. */
export interface RunRequest {
  readonly kind: RunKind;
  /** The day of the run. */
  readonly today: IsoDate;
  /** Sheet with the plan; absent = the tracked one, else the best candidate. */
  readonly sheet?: string;
  readonly placement?: Placement;
  readonly settings?: SettingsCorrection;
  readonly tasks?: readonly TaskCorrection[];
  /** For `import`: the plan that is written. */
  readonly register?: Register;
}
