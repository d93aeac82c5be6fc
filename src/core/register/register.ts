/** Lines of the source that something was read from, 1-based, both included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** A heading over tasks: part, section, reform area. */
export interface RegisterHeading {
  readonly kind: 'heading';
  /** 1 = outermost. */
  readonly level: number;
  /** Without its number. */
  readonly title: string;
  /** Its number as the source has it ("II", "1", "1.3"); null where it has none. */
  readonly mark: string | null;
  readonly source: LineSpan;
}

/** The texts of a task, one for each column of the table that is written. '' where the source says nothing. */
export interface RegisterTexts {
  readonly content: string;
  readonly result: string;
  readonly lead: string;
  readonly coordinate: string;
  readonly deadline: string;
  readonly method: string;
  readonly progress: string;
  readonly remark: string;
}

/** The texts of a task, in the order of the columns. */
export const REGISTER_TEXTS: readonly (keyof RegisterTexts)[] = [
  'content',
  'result',
  'lead',
  'coordinate',
  'deadline',
  'method',
  'progress',
  'remark',
];

export interface RegisterTask extends RegisterTexts {
  readonly kind: 'task';
  /** Where the source has it, from its heading on: "1.a", "2.1.c"; null where nothing is numbered. */
  readonly mark: string | null;
  /** Reform area where the source has a column for it and no headings. */
  readonly area?: string;
  readonly source: LineSpan;
}

export type RegisterRow = RegisterHeading | RegisterTask;

/** A plan on its way to becoming a fresh phụ lục table: title lines, then headings and tasks in the order of the source. */
export interface Register {
  /** Lines over the table: the plan's name, then where it belongs ("(Kèm theo Kế hoạch số …)"). */
  readonly title: readonly string[];
  /** Place and date, issue line, căn cứ: lines that may say the plan's year when the title does not. */
  readonly issueLines: readonly string[];
  readonly rows: readonly RegisterRow[];
}
