import { textDocument } from '../../core/document/textDocument';
import type { PlanDocument } from '../../core/document/planDocument';

/** A text file as a document. The decoder stands in for `decodeText` of the core until it is there. */
export function openText(bytes: Uint8Array): PlanDocument {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return textDocument(new TextDecoder(wide).decode(bytes));
}
