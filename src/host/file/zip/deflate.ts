import { type Codec, PORTABLE_CODEC } from './codec';

/** An entry's content ready to be written: raw deflate data with what a zip must know of it. */
export interface PackedContent {
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** Letters gathered before they are turned into bytes: few, so that they are still in the processor's cache. */
const LETTERS = 16 * 1024;
/** Bytes handed to the compressor at a time. */
const CHUNK = 256 * 1024;
const LEVEL = 6;
/** For large parts: a third of the time of level 6, for 15 % more bytes. */
const LARGE_LEVEL = 3;

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

/** The chunks as UTF-8. What is given out is good until the next is asked for. */
function* inBytes(chunks: Iterable<string | Uint8Array>): Generator<Uint8Array, void> {
  const buffer = new Utf8Buffer();
  let text = '';
  for (const chunk of chunks) {
    if (typeof chunk === 'string') {
      text += chunk;
      if (text.length < LETTERS) continue;
    }
    yield* buffer.add(text);
    text = '';
    if (typeof chunk === 'string') continue;
    yield* buffer.rest();
    yield chunk;
  }
  yield* buffer.add(text);
  yield* buffer.rest();
}

/** Text on its way to bytes, without new memory for each piece. */
class Utf8Buffer {
  readonly #encoder = new TextEncoder();
  readonly #bytes = new Uint8Array(CHUNK);
  #filled = 0;

  /** Takes text in; gives out the bytes so far each time the buffer is full. */
  *add(text: string): Generator<Uint8Array, void> {
    let left = text;
    while (left !== '') {
      const { read, written } = this.#encoder.encodeInto(left, this.#bytes.subarray(this.#filled));
      this.#filled += written;
      left = left.slice(read);
      if (left !== '') yield* this.rest();
    }
  }

  *rest(): Generator<Uint8Array, void> {
    if (this.#filled > 0) yield this.#bytes.subarray(0, this.#filled);
    this.#filled = 0;
  }
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
