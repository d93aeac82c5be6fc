import type { Schedule } from '../deadline/schedule';
import type { Issue } from '../issue/issue';
import type { IsoDate } from '../calendar/day';
import type { TaskProposal } from '../progress/proposal';

/** Reform area codes (Nghị quyết 76/NQ-CP, design 6). */
export type AreaCode =
  | 'the-che'
  | 'tthc'
  | 'bo-may'
  | 'cong-vu'
  | 'tai-chinh-cong'
  | 'chinh-quyen-so'
  | 'chi-dao-dieu-hanh'
  | 'sipas'
  | 'pci'
  | 'khac';

/** What a column of the user's table holds. */
export type ColumnRole =
  | 'number'
  | 'content'
  | 'result'
  | 'deadline'
  | 'start'
  | 'method'
  | 'lead'
  | 'coordinate'
  | 'person'
  | 'completed'
  | 'status'
  | 'progress'
  | 'remark'
  | 'other';

/** A task of the plan (nhiệm vụ). Texts are normalised (NFC, clean spaces, list markup as lines). */
export interface Task {
  /** Stable, unique in the plan: part.section.number as far as there are any, e.g. "B.III.04". */
  readonly id: string;
  /** Part mark ("A") and section mark ("III") as the table numbers them; null where the plan has none. */
  readonly part: string | null;
  readonly partTitle: string | null;
  readonly section: string | null;
  readonly sectionTitle: string | null;
  readonly number: string;
  readonly area: { readonly code: AreaCode; readonly title: string };
  readonly content: string;
  readonly result: string;
  readonly deadlineText: string;
  readonly method: string;
  readonly lead: readonly string[];
  readonly coordinate: readonly string[];
  readonly schedule: Schedule;
  /**
   * 1-based sheet rows that hold the task; for a document its lines (paragraphs), `sheet` is then '' and `mark` where the document
   * has it ("1.a").
   */
  readonly source: {
    readonly sheet: string;
    readonly firstRow: number;
    readonly lastRow: number;
    readonly mark?: string;
  };
  /** What the office's own columns say, where the table has them. */
  readonly own: {
    readonly completed: IsoDate | null;
    readonly status: string;
    readonly progress: string;
    readonly remark: string;
  };
  /** What the office's own words say of how far the task is: offered, never written by itself. null: they say nothing. */
  readonly proposal?: TaskProposal | null;
}

/** A plan as read from one sheet. */
export interface Plan {
  readonly title: string;
  readonly year: number | null;
  readonly sheet: string;
  readonly tasks: readonly Task[];
  readonly issues: readonly Issue[];
}
