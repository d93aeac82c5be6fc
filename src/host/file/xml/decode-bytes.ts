import { refuse } from '../refusal';

const DECLARATION = /^<\?xml[^>]{0,300}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["'][^>]{0,100}?\?>/;

/**
 * XML text of a part's bytes: UTF-8, UTF-16 with a mark, or the encoding that its declaration names. What the declaration
 * names then becomes UTF-8, as that is how text is written back. Refuses bytes that are not text, and a DTD.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const text = decoded(bytes, part);
  refuseDtd(text);
  return text;
}

function decoded(bytes: Uint8Array, part: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return asUtf8(decode(bytes, 'utf-16le', part));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return asUtf8(decode(bytes, 'utf-16be', part));
  if (bytes[0] === 0x3c && bytes[1] === 0) return asUtf8(decode(bytes, 'utf-16le', part));
  if (bytes[0] === 0 && bytes[1] === 0x3c) return asUtf8(decode(bytes, 'utf-16be', part));
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const label = DECLARATION.exec(head.replace(/^\u00EF\u00BB\u00BF/, ''))?.[1]?.toLowerCase() ?? 'utf-8';
  return label === 'utf-8' || label === 'utf8' ? decode(bytes, 'utf-8', part) : asUtf8(decode(bytes, label, part));
}

function decode(bytes: Uint8Array, label: string, part: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return refuse('damaged', { part, what: 'encoding' });
  }
}

function asUtf8(text: string): string {
  return text.replace(DECLARATION, (declaration, label: string) => declaration.replace(label, 'UTF-8'));
}

/** A DTD can only stand before the root element. */
function refuseDtd(text: string): void {
  let at = 0;
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0) return;
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    if (end === undefined) break;
    const close = text.indexOf(end, at + 2);
    if (close < 0) refuse('damaged', { what: 'xml' });
    at = close + end.length;
  }
  if (text.startsWith('<!', at)) refuse('dtd');
}
