/**
 * What a batch weighs on its way to Excel on the web, which refuses requests above 5 MB (`RequestPayloadSizeLimitExceeded`; docs: "Resource limits
 * and performance optimization for Office Add-ins"). Figures of objects and actions are upper bounds of what office.js 1.1.110 was seen to send.
 */
export const PAYLOAD_LIMIT = 5_000_000;
/** What a batch may weigh by our own reckoning: below the limit, because the reckoning is one. */
export const BATCH_LIMIT = 4_500_000;

/** A range of a named sheet: path and instantiation of the sheet and the range, keeping and dropping its reference. */
export const OBJECT_BYTES = 900;
/** One property set or method called, without its arguments. */
export const ACTION_BYTES = 170;

/** Bytes of a text as JSON in UTF-8, quotes included. */
export function textBytes(text: string): number {
  let bytes = 2;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20) bytes += code === 10 || code === 13 || code === 9 ? 2 : 6;
    else if (code < 0x80) bytes += code === 0x22 || code === 0x5c ? 2 : 1;
    else if (code < 0x800) bytes += 2;
    // A pair of surrogates is four bytes together; one alone is written as \udXXX.
    else if (code < 0xd800 || code > 0xdfff) bytes += 3;
    else if (isPair(text, i)) {
      bytes += 4;
      i++;
    } else bytes += 6;
  }
  return bytes;
}

function isPair(text: string, i: number): boolean {
  const next = text.charCodeAt(i + 1);
  return text.charCodeAt(i) < 0xdc00 && next >= 0xdc00 && next <= 0xdfff;
}

/** What one cell of a 2-D array can be on its way to Excel; null = leave the cell alone. */
export type CellInput = string | number | boolean | null;

/** Bytes of a row of a 2-D array as JSON, comma included. */
export function rowBytes(cells: readonly CellInput[]): number {
  let bytes = 3 + Math.max(0, cells.length - 1);
  for (const cell of cells) bytes += typeof cell === 'string' ? textBytes(cell) : String(cell).length;
  return bytes;
}
