import { refuse } from '../refusal';
import { LIMITS } from './limits';

/** One entry as the central directory tells it. Sizes in bytes. */
export interface ZipEntry {
  /** Name as it stands in the archive. Never a path on this machine. */
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly localOffset: number;
  /** First byte of the compressed data. */
  readonly dataStart: number;
  /** Where the entry's own bytes end, data descriptor included. */
  readonly regionEnd: number;
  /** Its record in the central directory. */
  readonly recordStart: number;
  readonly recordEnd: number;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly size: number;
  readonly comment: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const RECORD_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const RECORD_SIZE = 46;
const LOCAL_SIZE = 30;
const MARK_32 = 0xffffffff;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x800;

/** Reads the central directory of a zip and checks it against the limits; inflates nothing. Refuses what is broken or hostile. */
export function openArchive(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(bytes, view);
  if (directory.count > LIMITS.entries) refuse('too-many-entries', { count: directory.count });
  const records = readRecords(bytes, view, directory);
  checkSizes(records);
  return { bytes, entries: withRegions(bytes, view, records, directory.start), comment: directory.comment };
}

function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const lowest = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) {
      const found = readEnd(bytes, view, at);
      if (found) return found;
    }
  }
  return refuse('damaged', { what: 'zip-end' });
}

function readEnd(bytes: Uint8Array, view: DataView, at: number): Directory | undefined {
  const commentEnd = at + END_SIZE + view.getUint16(at + 20, true);
  if (commentEnd > bytes.length) return undefined;
  const comment = bytes.subarray(at + END_SIZE, commentEnd);
  const wide = readWideEnd(view, at);
  const count = wide?.count ?? view.getUint16(at + 10, true);
  const size = wide?.size ?? view.getUint32(at + 12, true);
  const start = wide?.start ?? view.getUint32(at + 16, true);
  if (start + size > at || count * RECORD_SIZE > size) {
    return count > LIMITS.entries ? refuse('too-many-entries', { count }) : undefined;
  }
  return { count, start, size, comment };
}

/** The zip64 end record, when the short one says (or may say) that it holds the true numbers. */
function readWideEnd(view: DataView, at: number): { count: number; size: number; start: number } | undefined {
  const locator = at - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR_SIGNATURE) return undefined;
  const end = readWide(view, locator + 8);
  if (end + 56 > locator || view.getUint32(end, true) !== END64_SIGNATURE) return undefined;
  return { count: readWide(view, end + 32), size: readWide(view, end + 40), start: readWide(view, end + 48) };
}

function readWide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000;
}

type EntryRecord = Omit<ZipEntry, 'dataStart' | 'regionEnd'>;

function readRecords(bytes: Uint8Array, view: DataView, directory: Directory): EntryRecord[] {
  const records: EntryRecord[] = [];
  const end = directory.start + directory.size;
  let at = directory.start;
  for (let i = 0; i < directory.count; i++) {
    if (at + RECORD_SIZE > end || view.getUint32(at, true) !== RECORD_SIGNATURE)
      refuse('damaged', { what: 'zip-record' });
    const record = readRecord(bytes, view, at);
    if (record.recordEnd > end) refuse('damaged', { what: 'zip-record' });
    if (record.flags & ENCRYPTED_FLAG) refuse('encrypted');
    records.push(record);
    at = record.recordEnd;
  }
  return records;
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): EntryRecord {
  const nameEnd = at + RECORD_SIZE + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const recordEnd = extraEnd + view.getUint16(at + 32, true);
  if (recordEnd > bytes.length) refuse('damaged', { what: 'zip-record' });
  const flags = view.getUint16(at + 8, true);
  const wide = wideFields(view, nameEnd, extraEnd);
  const pick = (offset: number): number => {
    const short = view.getUint32(at + offset, true);
    return short === MARK_32 ? (wide.shift() ?? short) : short;
  };
  const size = pick(24);
  const compressedSize = pick(20);
  const localOffset = pick(42);
  return {
    name: decodeName(bytes.subarray(at + RECORD_SIZE, nameEnd), flags),
    method: view.getUint16(at + 10, true),
    flags,
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    localOffset,
    recordStart: at,
    recordEnd,
  };
}

/** Numbers of the zip64 extra field (id 1) in their fixed order; only the fields that did not fit are there. */
function wideFields(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const fields: number[] = [];
      for (let field = at + 4; field + 8 <= Math.min(to, at + 4 + length); field += 8)
        fields.push(readWide(view, field));
      return fields;
    }
    at += 4 + length;
  }
  return [];
}

function decodeName(raw: Uint8Array, flags: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    if (flags & UTF8_FLAG) return refuse('damaged', { what: 'zip-name' });
    let name = '';
    for (const byte of raw) name += String.fromCharCode(byte);
    return name;
  }
}

function checkSizes(records: readonly EntryRecord[]): void {
  let total = 0;
  for (const { name, size, compressedSize } of records) {
    total += size;
    if (size > LIMITS.entrySize || total > LIMITS.totalSize) refuse('zip-bomb', { entry: name, size });
    if (size > LIMITS.ratioFrom && size > compressedSize * LIMITS.ratio) refuse('zip-bomb', { entry: name, size });
  }
}

/** Finds each entry's own bytes and refuses entries that overlap or lie outside the file. */
function withRegions(bytes: Uint8Array, view: DataView, records: readonly EntryRecord[], end: number): ZipEntry[] {
  const regionEnds = new Map<EntryRecord, number>();
  let next = end;
  for (const record of [...records].sort((a, b) => b.localOffset - a.localOffset)) {
    regionEnds.set(record, next);
    next = record.localOffset;
  }
  return records.map((record) => {
    const at = record.localOffset;
    const regionEnd = regionEnds.get(record) ?? 0;
    if (at + LOCAL_SIZE > regionEnd || view.getUint32(at, true) !== LOCAL_SIGNATURE)
      refuse('damaged', { entry: record.name });
    const nameLength = view.getUint16(at + 26, true);
    const dataStart = at + LOCAL_SIZE + nameLength + view.getUint16(at + 28, true);
    if (dataStart + record.compressedSize > regionEnd) refuse('damaged', { entry: record.name });
    if (!sameName(bytes, at + LOCAL_SIZE, nameLength, record)) refuse('damaged', { entry: record.name });
    return { ...record, dataStart, regionEnd };
  });
}

function sameName(bytes: Uint8Array, at: number, length: number, record: EntryRecord): boolean {
  const central = record.recordStart + RECORD_SIZE;
  const centralLength = (bytes[record.recordStart + 28] as number) + (bytes[record.recordStart + 29] as number) * 256;
  if (centralLength !== length) return false;
  for (let i = 0; i < length; i++) if (bytes[at + i] !== bytes[central + i]) return false;
  return true;
}
