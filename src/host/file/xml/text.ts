import { lookUp } from '../../../core/memory/lookUp';
import { refuse } from '../refusal';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text between tags as it reads: entities, CDATA, comments left out, line ends as XML has them. */
export function decodeText(raw: string): string {
  let text = raw;
  if (text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (text.includes('<')) return decodeMixed(text);
  return text.includes('&') ? decodeEntities(text) : text;
}

/** Value of an attribute as it reads: entities decoded, line breaks and tabs as spaces. */
export function decodeAttribute(raw: string): string {
  const text = /[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw;
  return text.includes('&') ? decodeEntities(text) : text;
}

/** Text with CDATA sections, comments or processing instructions in it; tags are left out. */
function decodeMixed(raw: string): string {
  let text = '';
  let at = 0;
  while (at < raw.length) {
    const open = raw.indexOf('<', at);
    if (open < 0) return text + decodeEntities(raw.slice(at));
    text += decodeEntities(raw.slice(at, open));
    const cdata = raw.startsWith('<![CDATA[', open);
    const end = cdata ? ']]>' : raw.startsWith('<!--', open) ? '-->' : '>';
    const close = raw.indexOf(end, open + 1);
    if (close < 0) return refuse('damaged', { what: 'xml' });
    if (cdata) text += raw.slice(open + 9, close);
    at = close + end.length;
  }
  return text;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return lookUp(NAMED, name as string) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Characters that XML 1.0 cannot hold at all (lone surrogates included). */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text made safe to stand between tags; characters XML cannot hold are left out. */
export function encodeText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (c) => TEXT_ESCAPES[c] ?? c);
}

/** Text made safe to stand in a double-quoted attribute. */
export function encodeAttribute(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (c) => ATTRIBUTE_ESCAPES[c] ?? c);
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  ...TEXT_ESCAPES,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** Spreadsheet strings write odd characters as `_xHHHH_` (`_x000D_` is a carriage return, `_x005F_` the underscore itself). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The reverse: text that looks like an escape, and characters XML cannot hold, written as `_xHHHH_`. */
export function encodeEscapes(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(FORBIDDEN, escaped)
    .replaceAll('\r', '_x000D_');
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
