import * as zlib from 'node:zlib';
import { type Codec, PORTABLE_CODEC } from '../host/file/zip/codec';

/** Ends a deflate stream whose pieces were all flushed to whole bytes: an empty last block. */
const LAST_BLOCK = Uint8Array.of(3, 0);

/** The zip work done by Node's own zlib: about a tenth of the time. */
export const NODE_CODEC: Codec = {
  // Node 20 has it from 20.15 on; of nothing it makes 0, whatever came before.
  crc32: (bytes, previous = 0) => {
    if (typeof zlib.crc32 !== 'function') return PORTABLE_CODEC.crc32(bytes, previous);
    return bytes.length === 0 ? previous : zlib.crc32(bytes, previous);
  },
  inflate: (packed, size) => {
    try {
      // One buffer of the right size: by default the result is made of 16 KB pieces and copied together.
      const bytes = zlib.inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(size + 1, 64) });
      return bytes.length === size ? bytes : undefined;
    } catch {
      return undefined;
    }
  },
  deflate: (chunks, level) => {
    const packed: Uint8Array[] = [];
    for (const bytes of chunks) {
      packed.push(zlib.deflateRawSync(bytes, { level, finishFlush: zlib.constants.Z_SYNC_FLUSH }));
    }
    packed.push(LAST_BLOCK);
    return packed;
  },
};
