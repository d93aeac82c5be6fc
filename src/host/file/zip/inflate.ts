import { Inflate } from 'fflate';
import { refuse } from '../refusal';
import type { ZipArchive, ZipEntry } from './archive';
import { crc32 } from './crc32';

const STORED = 0;
const DEFLATED = 8;
/** Compressed bytes given to fflate at a time: it may make 1032 times as much of them before we can look. */
const STEP = 16 * 1024;

/** The entry's bytes, checked against its size and CRC. Never makes more than the entry says it holds. */
export function inflateEntry(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  const packed = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const bytes = entry.method === STORED ? packed : inflate(packed, entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) refuse('damaged', { entry: entry.name });
  return bytes;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== DEFLATED) refuse('damaged', { entry: entry.name, method: entry.method });
  const bytes = unpack(packed, entry.size);
  return bytes ?? refuse('damaged', { entry: entry.name });
}

/** Inflated bytes of raw deflate data, exactly `size` of them; undefined when the data is broken or holds another amount. */
export function unpack(packed: Uint8Array, size: number): Uint8Array | undefined {
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
}
