import type { ZipArchive, ZipEntry } from './archive';
import type { PackedContent } from './deflate';

export interface ArchiveChanges {
  /** Entries with new content; null takes the entry out. All others are copied as they are, compressed bytes and all. */
  readonly changed: ReadonlyMap<ZipEntry, PackedContent | null>;
  /** New entries by name, put after the others. */
  readonly added: ReadonlyMap<string, PackedContent>;
}

/** A piece of the output: where it starts, and its record in the central directory. */
interface Piece {
  readonly local: Uint8Array;
  readonly data: Uint8Array;
  readonly record: (offset: number) => Uint8Array;
}

const LOCAL_SIZE = 30;
const RECORD_SIZE = 46;
const END_SIZE = 22;
const DEFLATED = 8;
const VERSION = 20;
const UTF8_FLAG = 0x800;
/** 1 January 1980, 00:00: the same input must give the same bytes, so no clock. */
const NEW_DATE = 0x0021;
const NONE = new Uint8Array(0);

/** The archive with the changes: same entries in the same order, untouched ones byte for byte. */
export function writeArchive(archive: ZipArchive, changes: ArchiveChanges): Uint8Array {
  const pieces = new Map<ZipEntry | string, Piece>();
  for (const entry of archive.entries) {
    const change = changes.changed.get(entry);
    if (change === null) continue;
    pieces.set(entry, change ? changedPiece(archive, entry, change) : keptPiece(archive, entry));
  }
  for (const [name, content] of changes.added) pieces.set(name, addedPiece(name, content));
  return assemble(physicalOrder(pieces), [...pieces.values()], archive.comment);
}

/** Old entries as they lie in the file, then the new ones. */
function physicalOrder(pieces: ReadonlyMap<ZipEntry | string, Piece>): Piece[] {
  const offset = (key: ZipEntry | string): number => (typeof key === 'string' ? Infinity : key.localOffset);
  const ordered = [...pieces].sort(([a], [b]) => (offset(a) === offset(b) ? 0 : offset(a) - offset(b)));
  return ordered.map(([, piece]) => piece);
}

function assemble(physical: readonly Piece[], central: readonly Piece[], comment: Uint8Array): Uint8Array {
  const offsets = new Map<Piece, number>();
  let at = 0;
  for (const piece of physical) {
    offsets.set(piece, at);
    at += piece.local.length + piece.data.length;
  }
  const records = central.map((piece) => piece.record(offsets.get(piece) ?? 0));
  const recordsSize = records.reduce((sum, record) => sum + record.length, 0);
  const out = new Uint8Array(at + recordsSize + END_SIZE + comment.length);
  for (const piece of physical) {
    const start = offsets.get(piece) ?? 0;
    out.set(piece.local, start);
    out.set(piece.data, start + piece.local.length);
  }
  let cursor = at;
  for (const record of records) {
    out.set(record, cursor);
    cursor += record.length;
  }
  out.set(endRecord(records.length, recordsSize, at, comment), cursor);
  return out;
}

function endRecord(count: number, size: number, start: number, comment: Uint8Array): Uint8Array {
  const end = new Uint8Array(END_SIZE + comment.length);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  end.set(comment, END_SIZE);
  return end;
}

function keptPiece(archive: ZipArchive, entry: ZipEntry): Piece {
  const old = archive.bytes.slice(entry.recordStart, entry.recordEnd);
  return {
    local: NONE,
    data: archive.bytes.subarray(entry.localOffset, entry.regionEnd),
    record: (offset) => withOffset(old, offset),
  };
}

/** The old record with only the place changed; a place kept in the zip64 field is changed there. */
function withOffset(record: Uint8Array, offset: number): Uint8Array {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (view.getUint32(42, true) !== 0xffffffff) {
    view.setUint32(42, offset, true);
    return record;
  }
  const before = (view.getUint32(24, true) === 0xffffffff ? 8 : 0) + (view.getUint32(20, true) === 0xffffffff ? 8 : 0);
  const from = RECORD_SIZE + view.getUint16(28, true);
  const to = from + view.getUint16(30, true);
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1 || at + 12 + before > to) continue;
    view.setUint32(at + 4 + before, offset, true);
    view.setUint32(at + 8 + before, 0, true);
  }
  return record;
}

function changedPiece(archive: ZipArchive, entry: ZipEntry, content: PackedContent): Piece {
  const old = new DataView(archive.bytes.buffer, archive.bytes.byteOffset + entry.recordStart, RECORD_SIZE);
  const nameStart = entry.recordStart + RECORD_SIZE;
  return newPiece({
    name: archive.bytes.slice(nameStart, nameStart + old.getUint16(28, true)),
    flags: entry.flags & UTF8_FLAG,
    time: old.getUint16(12, true),
    date: old.getUint16(14, true),
    madeBy: old.getUint16(4, true),
    attributes: old.getUint32(38, true),
    content,
  });
}

function addedPiece(name: string, content: PackedContent): Piece {
  const encoded = new TextEncoder().encode(name);
  const flags = encoded.length === name.length ? 0 : UTF8_FLAG;
  return newPiece({ name: encoded, flags, time: 0, date: NEW_DATE, madeBy: VERSION, attributes: 0, content });
}

interface NewEntry {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly madeBy: number;
  readonly attributes: number;
  readonly content: PackedContent;
}

function newPiece(entry: NewEntry): Piece {
  const local = new Uint8Array(LOCAL_SIZE + entry.name.length);
  const view = new DataView(local.buffer);
  view.setUint32(0, 0x04034b50, true);
  writeShared(view, 4, entry);
  local.set(entry.name, LOCAL_SIZE);
  return { local, data: entry.content.data, record: (offset) => newRecord(entry, offset) };
}

function newRecord(entry: NewEntry, offset: number): Uint8Array {
  const record = new Uint8Array(RECORD_SIZE + entry.name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, entry.madeBy, true);
  writeShared(view, 6, entry);
  view.setUint32(38, entry.attributes, true);
  view.setUint32(42, offset, true);
  record.set(entry.name, RECORD_SIZE);
  return record;
}

/** The 24 bytes that the local header and the central record have in common. */
function writeShared(view: DataView, at: number, entry: NewEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.content.crc, true);
  view.setUint32(at + 14, entry.content.data.length, true);
  view.setUint32(at + 18, entry.content.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}
