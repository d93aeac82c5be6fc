import type { IsoDate } from '../calendar/day';
import type { Task } from '../plan/plan';
import type { StatusCode } from '../status/codes';

/** The tracking columns of design 7, in their order. */
export const TRACKING_COLUMNS = [
  'id',
  'area',
  'lead',
  'coordinate',
  'milestone',
  'due',
  'reading',
  'completed',
  'status',
  'daysLate',
  'outcome',
  'log',
] as const;
export type TrackingColumn = (typeof TRACKING_COLUMNS)[number];

export const TRACKING_HEADERS: Readonly<Record<TrackingColumn, string>> = {
  id: 'Mã',
  area: 'Lĩnh vực',
  lead: 'Đơn vị chủ trì',
  coordinate: 'Đơn vị phối hợp',
  milestone: 'Mốc',
  due: 'Hạn',
  reading: 'Cách hiểu',
  completed: 'Ngày hoàn thành',
  status: 'Trạng thái',
  daysLate: 'Số ngày quá hạn',
  outcome: 'Kết quả thực hiện',
  log: 'Nhật ký mốc',
};

/** `Mốc` of a task that goes on all year: the status formula knows it by this text. */
export const CONTINUOUS_MARK = 'TX';

/** A task with its tracking row as of the report date. */
export interface TrackedTask {
  readonly task: Task;
  /** 0-based sheet row that carries the tracking cells (the task's first row). */
  readonly row: number;
  /** Text of `Mốc`: "1/2", "TX", "3/12", "". */
  readonly milestone: string;
  /** Day in `Hạn`, as the cell will hold it (a user's correction wins). */
  readonly due: IsoDate | null;
  /** Never overdue. */
  readonly continuous: boolean;
  readonly completed: IsoDate | null;
  readonly status: StatusCode;
  /** Days after the deadline: overdue up to the report date, or done late up to the completion date; null otherwise. */
  readonly daysLate: number | null;
  /** As the cells `Lĩnh vực`, `Đơn vị chủ trì` and `Đơn vị phối hợp` will hold them (a user's correction wins). */
  readonly areaLabel: string;
  readonly lead: readonly string[];
  readonly coordinate: readonly string[];
  readonly outcome: string;
  /**
   * What the content cells of the sheet say, one per row from the task's first to its last; "" for a row that is not the task's own (a header
   * repeated inside it). Absent where the first cell alone says `task.content`.
   */
  readonly contentCells?: readonly string[];
}

/** The tracked table: where it stands and what it holds. All places 0-based. */
export interface TrackedTable {
  readonly sheet: string;
  /** Last header row. */
  readonly headerRow: number;
  /** Span of rows from the first to the last task row (section rows in between included). */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Where each tracking column stands; an office's own column that is reused stands wherever the office has it. */
  readonly columns: Readonly<Record<TrackingColumn, number>>;
  /** The user's own content column, and number column where there is one. */
  readonly contentColumn: number;
  readonly numberColumn: number | null;
  readonly planTitle: string;
  readonly tasks: readonly TrackedTask[];
}
