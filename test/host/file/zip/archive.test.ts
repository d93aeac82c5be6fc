import { strFromU8 } from 'fflate';
import { guarded } from '../../../../src/host/file/refusal';
import { openArchive, type ZipArchive, type ZipEntry } from '../../../../src/host/file/zip/archive';
import { crc32 } from '../../../../src/host/file/zip/crc32';
import { packBytes, packChunks } from '../../../../src/host/file/zip/deflate';
import { PORTABLE_CODEC } from '../../../../src/host/file/zip/codec';
import { inflateEntry } from '../../../../src/host/file/zip/inflate';
import { writeArchive } from '../../../../src/host/file/zip/write-archive';
import { zip } from '../build';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES = { 'a.xml': 'một '.repeat(500), 'thư mục/b.xml': 'hai', 'c.bin': new Uint8Array([0, 1, 2, 255]) };

function refusalOf(file: Uint8Array): string {
  const result = guarded(() => {
    const archive = openArchive(file);
    for (const entry of archive.entries) inflateEntry(archive, entry);
  });
  return result.ok ? 'ok' : result.refusal.code;
}

function entryNamed(archive: ZipArchive, name: string): ZipEntry {
  const entry = archive.entries.find((candidate) => candidate.name === name);
  if (!entry) throw new Error(name);
  return entry;
}

function textOf(archive: ZipArchive, name: string): string {
  return strFromU8(inflateEntry(archive, entryNamed(archive, name)));
}

/** Changes one field of the first central record (or of its local header) and gives the new file. */
function patched(file: Uint8Array, change: (view: DataView, record: number, end: number) => void): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  change(view, view.getUint32(end + 16, true), end);
  return copy;
}

test('crc32 is the one of zip, also in steps', () => {
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
  expect(crc32(bytes('6789'), crc32(bytes('12345')))).toBe(0xcbf43926);
});

test('chunks and whole bytes pack to the same content', () => {
  const text = 'Kế hoạch 👍 '.repeat(20_000);
  const packed = packChunks([text.slice(0, 7), bytes(text.slice(7, 100_000)), '', text.slice(100_000)]);
  const whole = packBytes(bytes(text));
  expect([packed.crc, packed.size]).toEqual([whole.crc, whole.size]);
  expect(strFromU8(PORTABLE_CODEC.inflate(packed.data, packed.size) ?? new Uint8Array())).toBe(text);
});

test('reads deflated, stored and accented entries', () => {
  for (const level of [0, 6] as const) {
    const archive = openArchive(zip(FILES, level));
    expect(archive.entries.map((entry) => entry.name)).toEqual(Object.keys(FILES));
    expect(textOf(archive, 'thư mục/b.xml')).toBe('hai');
    expect(inflateEntry(archive, entryNamed(archive, 'c.bin'))).toEqual(FILES['c.bin']);
  }
});

test('writing with no changes gives the very same bytes', () => {
  const file = zip(FILES);
  expect(writeArchive(openArchive(file), { changed: new Map(), added: new Map() })).toEqual(file);
});

test('a change leaves the other entries as they were, in order; writing twice gives the same bytes', () => {
  const archive = openArchive(zip(FILES));
  const write = (): Uint8Array =>
    writeArchive(archive, {
      changed: new Map([
        [entryNamed(archive, 'a.xml'), packBytes(bytes('mới'))],
        [entryNamed(archive, 'c.bin'), null],
      ]),
      added: new Map([['xl/thêm.xml', packBytes(bytes('thêm'))]]),
    });
  const after = openArchive(write());
  expect(write()).toEqual(after.bytes);
  expect(after.entries.map((entry) => entry.name)).toEqual(['a.xml', 'thư mục/b.xml', 'xl/thêm.xml']);
  expect([textOf(after, 'a.xml'), textOf(after, 'xl/thêm.xml')]).toEqual(['mới', 'thêm']);
  const [before, kept] = [entryNamed(archive, 'thư mục/b.xml'), entryNamed(after, 'thư mục/b.xml')];
  expect(after.bytes.slice(kept.localOffset, kept.regionEnd)).toEqual(
    archive.bytes.slice(before.localOffset, before.regionEnd),
  );
});

test('entries with a data descriptor, as streaming writers make them', () => {
  const [file, archive] = withDescriptor();
  expect(textOf(archive, 'a.txt')).toBe('nội dung');
  const after = openArchive(
    writeArchive(archive, { changed: new Map(), added: new Map([['b.txt', packBytes(bytes('b'))]]) }),
  );
  const kept = entryNamed(after, 'a.txt');
  expect(after.bytes.slice(0, kept.regionEnd)).toEqual(file.slice(0, kept.regionEnd));
  expect(textOf(after, 'b.txt')).toBe('b');
});

/** A stored entry whose sizes stand only after its data and in the central directory. */
function withDescriptor(): [Uint8Array, ZipArchive] {
  const plain = zip({ 'a.txt': 'nội dung' }, 0);
  const view = new DataView(plain.buffer);
  const record = view.getUint32(plain.length - 6, true);
  const descriptor = new Uint8Array(16);
  const d = new DataView(descriptor.buffer);
  d.setUint32(0, 0x08074b50, true);
  for (const i of [0, 4, 8]) d.setUint32(4 + i, view.getUint32(14 + i, true), true);
  for (const i of [0, 4, 8]) view.setUint32(14 + i, 0, true);
  view.setUint16(6, view.getUint16(6, true) | 8, true);
  view.setUint16(record + 8, view.getUint16(record + 8, true) | 8, true);
  view.setUint32(plain.length - 6, record + 16, true);
  const file = new Uint8Array(plain.length + 16);
  file.set(plain.subarray(0, record));
  file.set(descriptor, record);
  file.set(plain.subarray(record), record + 16);
  return [file, openArchive(file)];
}

test('zip64 end record and zip64 place of an entry', () => {
  const archive = openArchive(wide(zip({ '0.txt': 'không', 'a.txt': 'rộng' })));
  expect([textOf(archive, '0.txt'), textOf(archive, 'a.txt')]).toEqual(['không', 'rộng']);
  const changed = new Map([[entryNamed(archive, '0.txt'), packBytes(bytes('dài hơn trước'))]]);
  const after = openArchive(writeArchive(archive, { changed, added: new Map() }));
  expect([textOf(after, '0.txt'), textOf(after, 'a.txt')]).toEqual(['dài hơn trước', 'rộng']);
  const removed = new Map([[entryNamed(archive, '0.txt'), null]]);
  expect(textOf(openArchive(writeArchive(archive, { changed: removed, added: new Map() })), 'a.txt')).toBe('rộng');
});

/** The same archive of two entries with its numbers, and the place of the second, moved to zip64 fields. */
function wide(plain: Uint8Array): Uint8Array {
  const view = new DataView(plain.buffer);
  const end = plain.length - 22;
  const start = view.getUint32(end + 16, true);
  const second = 46 + view.getUint16(start + 28, true);
  const records = new Uint8Array(end - start + 12);
  records.set(plain.subarray(start, end));
  const r = new DataView(records.buffer);
  const extra = end - start;
  r.setUint16(extra, 1, true);
  r.setUint16(extra + 2, 8, true);
  r.setUint32(extra + 4, r.getUint32(second + 42, true), true);
  r.setUint32(second + 42, 0xffffffff, true);
  r.setUint16(second + 30, 12, true);
  return new Uint8Array([...plain.subarray(0, start), ...records, ...wideTail(2, start, records.length)]);
}

/** Zip64 end record, its locator, and a short end record that only says "look there". */
function wideTail(count: number, start: number, size: number): Uint8Array {
  const tail = new Uint8Array(56 + 20 + 22);
  const t = new DataView(tail.buffer);
  const fields: readonly (readonly [number, number])[] = [
    [0, 0x06064b50],
    [4, 44],
    [24, count],
    [32, count],
    [40, size],
    [48, start],
    [56, 0x07064b50],
    [64, start + size],
    [72, 1],
    [76, 0x06054b50],
    [84, 0xffffffff],
    [88, 0xffffffff],
    [92, 0xffffffff],
  ];
  for (const [at, value] of fields) t.setUint32(at, value, true);
  return tail;
}

test('an archive comment stays', () => {
  const plain = zip({ 'a.txt': 'a' });
  const file = new Uint8Array([...plain, ...bytes('lời')]);
  new DataView(file.buffer).setUint16(plain.length - 2, 5, true);
  const archive = openArchive(file);
  const after = writeArchive(archive, { changed: new Map(), added: new Map([['b', packBytes(bytes('b'))]]) });
  expect(strFromU8(after.slice(-5))).toBe('lời');
});

describe('hostile and broken archives are refused', () => {
  const file = zip(FILES);
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['cut short', file.slice(0, file.length - 30), 'damaged'],
    ['only its head', file.slice(0, 40), 'damaged'],
    [
      'more entries claimed than we open',
      patched(file, (v, _, end) => v.setUint16(end + 10, 60_000, true)),
      'too-many-entries',
    ],
    ['more entries claimed than there are', patched(file, (v, _, end) => v.setUint16(end + 10, 9, true)), 'damaged'],
    ['directory outside the file', patched(file, (v, _, end) => v.setUint32(end + 16, 0x7fffffff, true)), 'damaged'],
    ['encrypted entry', patched(file, (v, record) => v.setUint16(record + 8, 1, true)), 'encrypted'],
    ['wrong CRC', patched(file, (v, record) => v.setUint32(record + 16, 1, true)), 'damaged'],
    ['says it is smaller', patched(file, (v, record) => v.setUint32(record + 24, 10, true)), 'damaged'],
    ['says it is larger', patched(file, (v, record) => v.setUint32(record + 24, 99_999, true)), 'damaged'],
    ['says it is huge', patched(file, (v, record) => v.setUint32(record + 24, 0xfffffff0, true)), 'zip-bomb'],
    ['data runs into the next entry', patched(file, (v, record) => v.setUint32(record + 20, 900, true)), 'damaged'],
    ['two entries at one place', overlapping(), 'damaged'],
    ['unknown method', patched(file, (v, record) => v.setUint16(record + 10, 12, true)), 'damaged'],
    ['another name in the local header', patched(file, (v) => v.setUint8(30, 0x62)), 'damaged'],
    ['inflates a thousandfold', zip({ 'a.xml': new Uint8Array(20_000_000) }), 'zip-bomb'],
  ];
  test.each(cases)('%s', (_, hostile, code) => {
    expect(refusalOf(hostile)).toBe(code);
  });

  function overlapping(): Uint8Array {
    const two = zip({ a: 'một', b: 'hai' });
    return patched(two, (view, record) => view.setUint32(record + 46 + 1 + 42, 0, true));
  }

  test('a lying bomb is refused, and makes no more than it claims', () => {
    const bomb = patched(zip({ 'a.xml': new Uint8Array(60_000_000) }), (v, record) =>
      v.setUint32(record + 24, 1000, true),
    );
    expect(refusalOf(bomb)).toBe('damaged');
    const archive = openArchive(bomb);
    const { dataStart, compressedSize } = entryNamed(archive, 'a.xml');
    const packed = archive.bytes.subarray(dataStart, dataStart + compressedSize);
    expect(PORTABLE_CODEC.inflate(packed, 1000)?.length ?? 0).toBeLessThanOrEqual(1000);
  });
});
