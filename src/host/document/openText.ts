import type { PlanDocument } from '../../core/document/planDocument';
import { textDocument } from '../../core/document/textDocument';
import { wideKind } from './textKind';

/** A text file as a document. The decoder stands in for `decodeText` of the core until it is there. */
export function openText(bytes: Uint8Array): PlanDocument {
  return textDocument(new TextDecoder(wideKind(bytes) ?? 'utf-8').decode(bytes));
}
