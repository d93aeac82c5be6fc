import type { RegisterTexts } from '../register/register';

/** What a label of an outline says: every text of a task but its content. */
export type LabelRole = Exclude<keyof RegisterTexts, 'content'>;

/** A label at the beginning of a line: "- Cơ quan chủ trì: Phòng Tư pháp". */
export interface LabelReading {
  readonly role: LabelRole;
  /** As written, without list mark and colon: "Cơ quan chủ trì", "Pon vi phdi hop". */
  readonly label: string;
  /** What stands behind it on the line, as written; '' where the value begins on the next line. */
  readonly value: string;
  /** 0 = the label's letters are right (case and accents do not matter); else how far it is from the nearest known label, as a share of its length. */
  readonly distance: number;
}
