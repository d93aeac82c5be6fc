import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';

/** An entry's content ready to be written: raw deflate data with what a zip must know of it. */
export interface PackedContent {
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** Bytes gathered before they are handed to the compressor. */
const CHUNK = 64 * 1024;
const LEVEL = 6;
/** For large parts: half the time of level 6 on a sheet of 46 MB, for 5 % more bytes. */
const LARGE_LEVEL = 4;

export function packBytes(bytes: Uint8Array): PackedContent {
  return { data: deflateSync(bytes, { level: LEVEL }), crc: crc32(bytes), size: bytes.length };
}

/** Compresses chunk by chunk, so that a large part is never held whole. */
export function packChunks(chunks: Iterable<string | Uint8Array>): PackedContent {
  const packed: Uint8Array[] = [];
  let crc = 0;
  let size = 0;
  const stream = new Deflate({ level: LARGE_LEVEL }, (data) => packed.push(data));
  const push = (bytes: Uint8Array, final: boolean): void => {
    crc = crc32(bytes, crc);
    size += bytes.length;
    stream.push(bytes, final);
  };
  for (const bytes of inBytes(chunks)) push(bytes, false);
  push(new Uint8Array(0), true);
  return { data: joined(packed), crc, size };
}

function* inBytes(chunks: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for (const chunk of chunks) {
    if (typeof chunk === 'string') {
      text += chunk;
      if (text.length < CHUNK) continue;
    }
    if (text !== '') yield encoder.encode(text);
    text = '';
    if (typeof chunk !== 'string') yield chunk;
  }
  if (text !== '') yield encoder.encode(text);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
