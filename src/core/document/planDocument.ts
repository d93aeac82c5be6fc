/** A line of a text or a paragraph of a Word document. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** 1-based: line of the text, or paragraph of the document counted from its beginning (paragraphs in table cells count too). */
  readonly line: number;
  /** As a person sees it on the page, automatic number included ("a) Xây dựng …"); otherwise as it stands in the source. */
  readonly text: string;
  readonly bold?: boolean;
  /** Outline level of its style, 1 = highest; absent for body text and plain text. */
  readonly heading?: number;
}

export interface DocumentCell {
  /** Paragraphs of the cell as lines. */
  readonly text: string;
  readonly bold?: boolean;
  /** Columns and rows it covers, 1 where it is not merged. A covered cell is absent from its row. */
  readonly columns: number;
  readonly rows: number;
}

export interface DocumentRow {
  /** Line of the row, as for a paragraph. */
  readonly line: number;
  readonly cells: readonly DocumentCell[];
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly line: number;
  readonly rows: readonly DocumentRow[];
}

export type Block = Paragraph | DocumentTable;

/** A plan as text: what a host read from a .txt, a .docx or a pasted text, in reading order. Empty lines of a text are paragraphs with an empty text. */
export interface PlanDocument {
  readonly blocks: readonly Block[];
}
