import fc from 'fast-check';
import { NODE_CODEC } from '../../src/cli/nodeCodec';
import { PORTABLE_CODEC } from '../../src/host/file/zip/codec';
import { packChunks } from '../../src/host/file/zip/deflate';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const CODECS = [NODE_CODEC, PORTABLE_CODEC];

test('both codecs give the same sum and read what the other packed, in any pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3000 }), { maxLength: 6 }), (pieces) => {
      const whole = bytes(pieces.join(''));
      for (const writer of CODECS) {
        const packed = packChunks(pieces.map(bytes), writer);
        expect(packed).toMatchObject({ size: whole.length, crc: PORTABLE_CODEC.crc32(whole) });
        for (const reader of CODECS) {
          expect([...(reader.inflate(packed.data, packed.size) ?? [])]).toEqual([...whole]);
        }
      }
    }),
  );
});

test('both codecs refuse another amount than was told, and broken data', () => {
  const text = bytes('Kế hoạch năm 2026 '.repeat(10_000));
  const { data } = packChunks([text], NODE_CODEC);
  for (const codec of CODECS) {
    expect(codec.inflate(data, text.length)?.length).toBe(text.length);
    expect(codec.inflate(data, text.length - 1)).toBeUndefined();
    expect(codec.inflate(data, text.length + 1)).toBeUndefined();
    expect(codec.inflate(data.subarray(0, data.length >> 1), text.length)).toBeUndefined();
    expect(codec.inflate(data, 0)).toBeUndefined();
    expect(codec.inflate(bytes('đây không phải dữ liệu nén'), 10)).toBeUndefined();
  }
});

test('sums go on from the bytes before', () => {
  for (const codec of CODECS) expect(codec.crc32(bytes('6789'), codec.crc32(bytes('12345')))).toBe(0xcbf43926);
});
