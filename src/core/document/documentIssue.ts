/** Codes of what opening a plan as text may have to say; each has its words in `document.ts` of `src/messages`. All are errors unless said otherwise. */
export type DocumentIssueCode =
  /** No bytes at all. */
  | 'document-no-bytes'
  /** A picture; facts.kind: "PNG", "JPEG" … */
  | 'document-picture'
  | 'document-pdf'
  /** Word before 2007 (.doc), and the XML of Word 2003. */
  | 'document-old-word'
  | 'document-rtf'
  /** OpenDocument text. */
  | 'document-odt'
  /** A saved web page, whatever it is named. */
  | 'document-web-page'
  /** Excel before 2007 (.xls), .xlsb, .ods; facts.kind. */
  | 'document-other-workbook'
  | 'document-slides'
  /** A compressed file that is no document itself. */
  | 'document-archive'
  | 'document-encrypted'
  /** The file that Word keeps beside an open document ("~$…"). */
  | 'document-lock-file'
  /** A Word document that cannot be read; raw: what is wrong, in the reader's own words. */
  | 'document-damaged'
  /** A package that claims to hold far more than any document does. */
  | 'document-unsafe'
  /** facts.limit: how much is read, in MB. */
  | 'document-too-large'
  /** A Word document without words but with pictures: a scan. */
  | 'document-only-pictures'
  /** Parts that only Word itself can open (w:altChunk). */
  | 'document-embedded'
  /** Anything else. */
  | 'document-unknown'
  /** info: tracked changes were read as if all were accepted. */
  | 'document-changes-accepted'
  /** info: hidden text was left out. */
  | 'document-hidden-text'
  | 'document-text-box'
  /** info: text in a font of before Unicode was read as Unicode; facts.encoding: tcvn3 or vni. */
  | 'document-old-encoding'
  /** warning: which letters the bytes of a text mean is a guess. */
  | 'document-encoding-doubtful';
