import { refuse } from '../refusal';
import type { ZipArchive, ZipEntry } from './archive';
import { type Codec, PORTABLE_CODEC } from './codec';

const STORED = 0;
const DEFLATED = 8;

/** The entry's bytes, checked against its size and CRC. Never makes more than the entry says it holds. */
export function inflateEntry(archive: ZipArchive, entry: ZipEntry, codec: Codec = PORTABLE_CODEC): Uint8Array {
  const packed = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  const bytes = entry.method === STORED ? packed : inflate(packed, entry, codec);
  if (bytes.length !== entry.size || codec.crc32(bytes) !== entry.crc) refuse('damaged', { entry: entry.name });
  return bytes;
}

function inflate(packed: Uint8Array, entry: ZipEntry, codec: Codec): Uint8Array {
  if (entry.method !== DEFLATED) refuse('damaged', { entry: entry.name, method: entry.method });
  return codec.inflate(packed, entry.size) ?? refuse('damaged', { entry: entry.name });
}
