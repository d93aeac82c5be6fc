import type { IsoDate } from '../calendar/day';

/** How far a task is, as far as a note says; each with a note that says so. */
export const PROGRESS_STATES = {
  done: 'Đã hoàn thành',
  partly: 'Hoàn thành 3/5 nội dung',
  doing: 'Đang triển khai',
  'not-done': 'Chưa hoàn thành',
  'not-started': 'Chưa thực hiện',
  stopped: 'Tạm dừng',
  'not-arisen': 'Không phát sinh',
} as const;
export type ProgressState = keyof typeof PROGRESS_STATES;

/** Why a date of the note is not, or hardly, a day of completion. */
export type ProgressDoubt = 'impossible-date' | 'future-date' | 'year-missing' | 'other-year';

/** What a progress note (ghi chú tiến độ) says of its task: offered to a person, never written by itself. */
export interface ProgressProposal {
  readonly state: ProgressState;
  /** The day the note gives for the completion; null when it gives none or one that cannot be. Only with `done`. */
  readonly completed: IsoDate | null;
  /** The words of the note that it was read from. */
  readonly evidence: string;
  /** sure = the words say it; assumed = it follows from them by a stated rule (docs/decisions/tinh-hinh.md). */
  readonly certainty: 'sure' | 'assumed';
  readonly doubt: ProgressDoubt | null;
}

/** A proposal with the column of the office that it was read from. */
export interface TaskProposal extends ProgressProposal {
  readonly from: 'progress' | 'status' | 'remark';
}

/** What reading a note depends on besides its words. */
export interface ProgressContext {
  /** The plan's year, for dates without one; null = unknown. */
  readonly year: number | null;
  /** No task is completed after this day. */
  readonly reportDate?: IsoDate;
  /** Header over the note: a mere mark (x) says what the header says. */
  readonly header?: string;
  /** What the task is to produce: a paper of another kind does not complete it. */
  readonly result?: string;
  /** Words of the milestones where there are several: the paper of one does not complete the others. */
  readonly milestones?: readonly string[];
  /** The task comes back each period or goes on all year: one paper does not complete it. */
  readonly repeats?: boolean;
}
