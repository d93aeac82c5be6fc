import { parseRect, rectName, sheetReference } from '../workbook/address';
import type { Rect } from '../workbook/address';

/** A block of cells on a named sheet. */
export interface Reference {
  readonly sheet: string;
  readonly rect: Rect;
}

/** What `refersTo` of a workbook name points at; undefined for constants, formulas, several areas and lost places (#REF!). */
export function parseReference(refersTo: string): Reference | undefined {
  const text = refersTo.startsWith('=') ? refersTo.slice(1) : refersTo;
  const bang = text.lastIndexOf('!');
  if (bang <= 0) return undefined;
  const rect = parseRect(text.slice(bang + 1));
  const written = text.slice(0, bang);
  const quoted = /^'(?:[^']|'')+'$/u.test(written);
  const sheet = quoted ? written.slice(1, -1).replaceAll("''", "'") : written;
  return rect && (quoted || !/[#,()']/.test(sheet)) ? { sheet, rect } : undefined;
}

/** The reference as a workbook name holds it: `'Kế hoạch'!$A$5:$L$60`. */
export function referenceText({ sheet, rect }: Reference): string {
  const absolute = rectName(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${sheetReference(sheet)}!${absolute}`;
}
