import type { DocumentIssueCode } from '../../core/document/documentIssue';

/** How much of a file tells whether it is text. */
const HEAD = 64 * 1024;
/** Control characters that no text file has; tab, line ends, form feed, escape and the end mark of DOS may stand in one. */
const CONTROL = /[\u0001-\u0008\u000E-\u0019\u001C-\u001F]/gu;
/** One in this many letters may be one: old programs left some in their texts. */
const RARE = 200;

type Wide = 'utf-16le' | 'utf-16be';

/** UTF-16 by its mark, or by a zero in every other byte of what is mostly ASCII. */
function wideKind(bytes: Uint8Array): Wide | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 2048) & ~1;
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = length / 8;
  if (odd > many && even * 20 < odd) return 'utf-16le';
  return even > many && odd * 20 < even ? 'utf-16be' : undefined;
}

/** Beginnings of texts that are another kind of document, spaces and marks before them left out. */
const MARKUP: readonly (readonly [RegExp, DocumentIssueCode])[] = [
  [/^%PDF-/u, 'document-pdf'],
  [/^<(?:!doctype html|html|head|body|table)\b/iu, 'document-web-page'],
  [/^MIME-Version:/iu, 'document-web-page'],
  [/^<\?xml[^>]{0,200}\?>\s{0,20}<\?mso-application progid="Word\.Document"/iu, 'document-old-word'],
  [/^<\?xml[^>]{0,200}\?>\s{0,20}<(?:!doctype )?html\b/iu, 'document-web-page'],
];

/** Why bytes that are no known kind of file are not a plan as text either; undefined when they are text. */
export function textFault(bytes: Uint8Array): DocumentIssueCode | undefined {
  const wide = wideKind(bytes);
  const head = bytes.subarray(0, HEAD);
  const text = new TextDecoder(wide ?? 'latin1').decode(head);
  const beginning = text.slice(0, 2000).replace(/^(?:\u00EF\u00BB\u00BF|\uFEFF)?\s*/u, '');
  return MARKUP.find(([pattern]) => pattern.test(beginning))?.[1] ?? (isRubbish(text) ? 'document-unknown' : undefined);
}

function isRubbish(text: string): boolean {
  return text.includes('\0') || (text.match(CONTROL)?.length ?? 0) * RARE > text.length;
}
