import type { PlanDocument } from '../../core/document/planDocument';

/** A text file as a document. Stands in for `decodeText` and `textDocument` of the core until they are there. */
export function openText(bytes: Uint8Array): PlanDocument {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const lines = new TextDecoder(wide).decode(bytes).split(/\r\n|[\r\n]/u);
  return { blocks: lines.map((text, index) => ({ kind: 'paragraph', line: index + 1, text })) };
}
