import { Deflate, Inflate } from 'fflate';
import { crc32 } from './crc32';

/** What packs and unpacks the raw deflate data of a zip. Every codec reads what another has written. */
export interface Codec {
  /** CRC-32 as an unsigned number; `previous` is the sum of the bytes before. */
  readonly crc32: (bytes: Uint8Array, previous?: number) => number;
  /** Exactly `size` bytes; undefined when the data is broken or holds another amount. Never makes many more than `size`. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array | undefined;
  /** Packs chunk by chunk, asking for the next chunk only when the one before is packed; the results belong together in order. */
  readonly deflate: (chunks: Iterable<Uint8Array>, level: 3 | 6) => Uint8Array[];
}

/** Compressed bytes given to fflate at a time: it may make 1032 times as much of them before we can look. */
const STEP = 16 * 1024;

/** Runs everywhere. A host with something quicker hands its own to `openWorkbook`. */
export const PORTABLE_CODEC: Codec = {
  crc32,
  inflate: (packed, size) => {
    const bytes = new Uint8Array(size);
    let filled = 0;
    let overfull = false;
    const stream = new Inflate((chunk) => {
      if (filled + chunk.length > size) overfull = true;
      else bytes.set(chunk, filled);
      filled += chunk.length;
    });
    try {
      for (let at = 0; at < packed.length && !overfull; at += STEP) {
        stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      }
    } catch {
      return undefined;
    }
    return !overfull && filled === size ? bytes : undefined;
  },
  deflate: (chunks, level) => {
    const packed: Uint8Array[] = [];
    const stream = new Deflate({ level }, (data) => packed.push(data));
    for (const bytes of chunks) stream.push(bytes, false);
    stream.push(new Uint8Array(0), true);
    return packed;
  },
};
