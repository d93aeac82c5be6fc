/** How much a finding matters: info = only told; warning = a person should look; error = this could not be used. */
export type Severity = 'info' | 'warning' | 'error';

/** Where in the workbook (A1 cell when known) or in a document. */
export interface Place {
  readonly sheet?: string;
  readonly cell?: string;
  /** 1-based line of a text or paragraph of a Word document. */
  readonly line?: number;
}

/**
 * Something a person should know, as data: a code, the facts the sentence needs, the place and the raw text.
 * The sentence itself is made last, by `src/messages`.
 */
export interface Issue<Code extends string = string> extends Place {
  readonly code: Code;
  readonly severity: Severity;
  /** The text as it stands in the file. */
  readonly raw?: string;
  /** What the sentence is filled with. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
