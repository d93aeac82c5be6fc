import { refuse } from '../refusal';
import { openArchive, type ZipArchive, type ZipEntry } from '../zip/archive';
import { type Codec, PORTABLE_CODEC } from '../zip/codec';
import { packBytes, packChunks, type PackedContent } from '../zip/deflate';
import { inflateEntry } from '../zip/inflate';
import { writeArchive } from '../zip/write-archive';
import { decodeXml } from '../xml/decode-bytes';
import { contentTypeIn, withContentType, withDefaultType, withoutContentType } from './content-types';
import { ownerOfRelationships, partKey, partNameOf, relationshipsPartOf } from './part-names';
import {
  freeRelationshipId,
  readRelationships,
  withoutRelationships,
  withRelationship,
  type Relationship,
} from './relationships';

export type { Relationship } from './relationships';

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
/** Texts up to this length are kept once decoded; longer ones are decoded again when asked for. */
const KEPT_TEXT = 1_000_000;

interface Part {
  readonly name: string;
  /** Where the part came from; absent for a new one. */
  readonly entry?: ZipEntry;
  /** New content; absent while the part is as it was. */
  content?: { bytes: Uint8Array } | { packed: PackedContent };
}

/**
 * The parts of a workbook file. Parts nobody sets keep their compressed bytes; reading inflates one part at a time.
 * Part names are written without a leading slash ("xl/workbook.xml") and compared without case.
 * Methods refuse (throw RefusalError, see `guarded`) where a part is damaged; asking for a part that is not there is a programmer's error.
 */
export class WorkbookPackage {
  readonly #archive: ZipArchive;
  readonly #codec: Codec;
  readonly #parts = new Map<string, Part>();
  readonly #removed = new Set<ZipEntry>();
  readonly #texts = new Map<string, string>();
  readonly #revisions = new Map<string, number>();

  constructor(bytes: Uint8Array, codec: Codec = PORTABLE_CODEC) {
    this.#archive = openArchive(bytes);
    this.#codec = codec;
    for (const entry of this.#archive.entries) {
      const name = partNameOf(entry.name);
      if (name === '' || name.endsWith('/')) continue;
      if (this.#parts.has(partKey(name))) refuse('damaged', { entry: name, what: 'twice' });
      this.#parts.set(partKey(name), { name, entry });
    }
  }

  /** A package of its own with the same content. */
  copy(): WorkbookPackage {
    return new WorkbookPackage(this.toBytes(), this.#codec);
  }

  /** Names of all parts, in the order of the file, new ones last. */
  parts(): string[] {
    return [...this.#parts.values()].map((part) => part.name);
  }

  has(part: string): boolean {
    return this.#parts.has(partKey(part));
  }

  /** The part's bytes as they are now. */
  bytes(part: string): Uint8Array {
    const found = this.#part(part);
    if (!found.content) return inflateEntry(this.#archive, found.entry ?? missing(part), this.#codec);
    if ('bytes' in found.content) return found.content.bytes;
    const { data, size } = found.content.packed;
    return this.#codec.inflate(data, size) ?? refuse('damaged', { part });
  }

  /** The part's XML text; UTF-8 and UTF-16 are understood, a DTD is refused. */
  text(part: string): string {
    const key = partKey(part);
    const kept = this.#texts.get(key);
    if (kept !== undefined) return kept;
    const text = decodeXml(this.bytes(part), part);
    if (text.length <= KEPT_TEXT) this.#texts.set(key, text);
    return text;
  }

  /** A number that grows each time the part is set, to know whether something read from it is still true. */
  revision(part: string): number {
    return this.#revisions.get(partKey(part)) ?? 0;
  }

  /** Gives a part new content, or adds a part (text is written as UTF-8). The same content as before leaves the part untouched. */
  set(part: string, content: string | Uint8Array, contentType?: string): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#put(part, { bytes });
    if (typeof content === 'string' && content.length <= KEPT_TEXT) this.#texts.set(partKey(part), content);
    if (contentType !== undefined) this.setContentType(part, contentType);
  }

  /** Like `set`, for large parts: compresses chunk by chunk and keeps only the compressed bytes. */
  setChunks(part: string, chunks: Iterable<string | Uint8Array>, contentType?: string): void {
    this.#put(part, { packed: packChunks(chunks, this.#codec) });
    if (contentType !== undefined) this.setContentType(part, contentType);
  }

  /** Takes a part out, with its own relationships, its declared type and the relationships of other parts that lead to it. */
  remove(part: string): void {
    if (!this.has(part)) return;
    this.#drop(part);
    if (this.has(relationshipsPartOf(part))) this.#drop(relationshipsPartOf(part));
    this.#setTypes(withoutContentType(this.text(TYPES), part));
    for (const owner of this.#owners()) {
      const leading = this.relationships(owner).filter((r) => !r.external && partKey(r.target) === partKey(part));
      if (leading.length > 0) this.#unrelate(owner, new Set(leading.map((r) => r.id)));
    }
  }

  /** Relationships of a part; "" means the package itself. */
  relationships(part: string): Relationship[] {
    const rels = relationshipsPartOf(part);
    return this.has(rels) ? readRelationships(this.text(rels), part).map((r) => this.#named(r)) : [];
  }

  /** Adds a relationship and gives its new id. `target` is a part name, or an address when `external`. */
  addRelationship(part: string, type: string, target: string, external = false): string {
    const rels = relationshipsPartOf(part);
    const id = freeRelationshipId(this.relationships(part));
    const old = this.has(rels) ? this.text(rels) : undefined;
    this.set(rels, withRelationship(old, part, { id, type, target, external }));
    if (old === undefined) this.#setTypes(withDefaultType(this.text(TYPES), 'rels', RELATIONSHIPS_TYPE));
    return id;
  }

  removeRelationship(part: string, id: string): void {
    this.#unrelate(part, new Set([id]));
  }

  contentType(part: string): string | undefined {
    return contentTypeIn(this.text(TYPES), part);
  }

  setContentType(part: string, type: string): void {
    this.#setTypes(withContentType(this.text(TYPES), part, type));
  }

  /** A part name not in use: ("xl/worksheets/sheet", "xml") -> "xl/worksheets/sheet4.xml". */
  newPartName(prefix: string, extension: string): string {
    for (let n = 1; ; n++) {
      const name = `${prefix}${n}.${extension}`;
      if (!this.has(name)) return name;
    }
  }

  /** Whether anything differs from the file that was opened. */
  touched(): boolean {
    return this.#removed.size > 0 || [...this.#parts.values()].some((part) => part.content !== undefined);
  }

  /** The whole file. Untouched: the very bytes that were opened. */
  toBytes(): Uint8Array {
    if (!this.touched()) return this.#archive.bytes;
    const changed = new Map<ZipEntry, PackedContent | null>();
    const added = new Map<string, PackedContent>();
    for (const entry of this.#removed) changed.set(entry, null);
    for (const part of this.#parts.values()) {
      if (!part.content) continue;
      const packed = 'packed' in part.content ? part.content.packed : packBytes(part.content.bytes, this.#codec);
      if (part.entry) changed.set(part.entry, packed);
      else added.set(part.name, packed);
    }
    return writeArchive(this.#archive, { changed, added });
  }

  #part(part: string): Part {
    return this.#parts.get(partKey(part)) ?? missing(part);
  }

  #put(part: string, content: { bytes: Uint8Array } | { packed: PackedContent }): void {
    const key = partKey(part);
    const found: Part = this.#parts.get(key) ?? { name: part };
    this.#texts.delete(key);
    this.#revisions.set(key, this.revision(part) + 1);
    this.#parts.set(key, found);
    if (found.entry && this.#sameAsEntry(found.entry, content)) delete found.content;
    else found.content = content;
  }

  #sameAsEntry(entry: ZipEntry, content: { bytes: Uint8Array } | { packed: PackedContent }): boolean {
    const size = 'bytes' in content ? content.bytes.length : content.packed.size;
    if (size !== entry.size || ('packed' in content && content.packed.crc !== entry.crc)) return false;
    const bytes = 'bytes' in content ? content.bytes : this.#codec.inflate(content.packed.data, size);
    const old = inflateEntry(this.#archive, entry, this.#codec);
    return bytes !== undefined && old.every((byte, i) => byte === bytes[i]);
  }

  #drop(part: string): void {
    const key = partKey(part);
    const entry = this.#part(part).entry;
    if (entry) this.#removed.add(entry);
    this.#parts.delete(key);
    this.#texts.delete(key);
    this.#revisions.set(key, this.revision(part) + 1);
  }

  #owners(): string[] {
    return this.parts().flatMap((part) => ownerOfRelationships(part) ?? []);
  }

  #unrelate(part: string, ids: ReadonlySet<string>): void {
    const rels = relationshipsPartOf(part);
    if (this.has(rels)) this.set(rels, withoutRelationships(this.text(rels), ids));
  }

  #setTypes(text: string): void {
    if (text !== this.text(TYPES)) this.set(TYPES, text);
  }

  /** The relationship with its target named as the part is really called (case, %20). */
  #named(relationship: Relationship): Relationship {
    if (relationship.external) return relationship;
    const found =
      this.#parts.get(partKey(relationship.target)) ?? this.#parts.get(partKey(unescaped(relationship.target)));
    return found ? { ...relationship, target: found.name } : relationship;
  }
}

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function missing(part: string): never {
  throw new Error(`no such part: ${part}`);
}
