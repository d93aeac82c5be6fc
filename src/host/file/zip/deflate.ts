import { type Codec, PORTABLE_CODEC } from './codec';

/** An entry's content ready to be written: raw deflate data with what a zip must know of it. */
export interface PackedContent {
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** Letters gathered before they are handed to the compressor. */
const CHUNK = 256 * 1024;
const LEVEL = 6;
/** For large parts: half the time of level 6 on a sheet of 46 MB, for 5 % more bytes. */
const LARGE_LEVEL = 4;

export function packBytes(bytes: Uint8Array, codec: Codec = PORTABLE_CODEC): PackedContent {
  return { data: joined(codec.deflate([bytes], LEVEL)), crc: codec.crc32(bytes), size: bytes.length };
}

/** Compresses chunk by chunk, so that a large part is never held whole. */
export function packChunks(chunks: Iterable<string | Uint8Array>, codec: Codec = PORTABLE_CODEC): PackedContent {
  let crc = 0;
  let size = 0;
  function* counted(): Generator<Uint8Array, void> {
    for (const bytes of inBytes(chunks)) {
      crc = codec.crc32(bytes, crc);
      size += bytes.length;
      yield bytes;
    }
  }
  const data = joined(codec.deflate(counted(), LARGE_LEVEL));
  return { data, crc, size };
}

function* inBytes(chunks: Iterable<string | Uint8Array>): Generator<Uint8Array, void> {
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
