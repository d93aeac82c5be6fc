import type { DocumentIssueCode } from '../../core/document/documentIssue';
import type { PlanDocument } from '../../core/document/planDocument';
import type { Issue } from '../../core/issue/issue';
import { holdsName } from '../file/read/file-kind';
import { type Codec, PORTABLE_CODEC } from '../file/zip/codec';
import { readDocx } from '../word/readDocx';
import { openText } from './openText';
import { packageKind } from './packageKind';
import { signatureOf } from './signatures';
import { textFault } from './textKind';

type DocumentIssue = Issue<DocumentIssueCode>;

/** What a file turned out to be. */
export type OpenedDocument =
  /** A plan as text; `issues`: what was left out of it. */
  | {
      readonly kind: 'document';
      readonly format: 'word' | 'text';
      readonly document: PlanDocument;
      readonly issues: readonly Issue[];
    }
  /** .xlsx or .xlsm: for the file host to open (and to refuse where it is damaged). */
  | { readonly kind: 'workbook' }
  | { readonly kind: 'refused'; readonly issue: DocumentIssue };

/** Megabytes that are read at most: of a Word file with its pictures, and of a text, which has none. A plan has less than one of text. */
const MOST_MEGABYTES = { word: 50, text: 10 } as const;

const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const ZIP_STARTS = ['PK\x03\x04', 'PK\x05\x06'];

/** Streams of an OLE file that tell what it is, the telling one first. */
const STREAMS: readonly (readonly [string, DocumentIssueCode])[] = [
  ['EncryptedPackage', 'document-encrypted'],
  ['WordDocument', 'document-old-word'],
  ['PowerPoint Document', 'document-slides'],
  ['Workbook', 'document-other-workbook'],
  ['Book', 'document-other-workbook'],
];

const refused = (code: DocumentIssueCode, facts?: Issue['facts']): OpenedDocument => ({
  kind: 'refused',
  issue: facts ? { code, severity: 'error', facts } : { code, severity: 'error' },
});

/** Name without its folders, in lower case. */
const baseName = (name: string): string =>
  name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).toLowerCase();

const startsWith = (bytes: Uint8Array, start: string): boolean =>
  [...start].every((letter, index) => bytes[index] === letter.charCodeAt(0));

/**
 * Opens a file that should hold a plan. What it is, its bytes say; the name is only asked where they leave it open.
 * Never throws for what a file holds: what cannot be read is `refused` with one issue that says what to do.
 */
export async function openDocument(
  name: string,
  bytes: Uint8Array,
  codec: Codec = PORTABLE_CODEC,
): Promise<OpenedDocument> {
  if (bytes.length === 0) return refused('document-no-bytes');
  if (baseName(name).startsWith('~$')) return refused('document-lock-file');
  if (startsWith(bytes, COMPOUND)) return compound(bytes);
  const signature = signatureOf(bytes);
  if (signature) return refused(signature.code, signature.kind === undefined ? undefined : { kind: signature.kind });
  if (ZIP_STARTS.some((start) => startsWith(bytes, start))) return openPackage(baseName(name), bytes, codec);
  const fault = textFault(bytes);
  if (fault) return refused(fault);
  return tooLarge(bytes, 'text') ?? { kind: 'document', format: 'text', ...openText(bytes) };
}

function tooLarge(bytes: Uint8Array, format: keyof typeof MOST_MEGABYTES): OpenedDocument | undefined {
  const limit = MOST_MEGABYTES[format];
  return bytes.length > limit * 1024 * 1024 ? refused('document-too-large', { limit }) : undefined;
}

function compound(bytes: Uint8Array): OpenedDocument {
  const code = STREAMS.find(([stream]) => holdsName(bytes, stream))?.[1] ?? 'document-unknown';
  return refused(code, code === 'document-other-workbook' ? { kind: '.xls' } : undefined);
}

async function openPackage(name: string, bytes: Uint8Array, codec: Codec): Promise<OpenedDocument> {
  const found = packageKind(bytes, name.slice(name.lastIndexOf('.') + 1));
  if (found.kind === 'other') return refused(found.code, found.facts);
  if (found.kind === 'workbook') return { kind: 'workbook' };
  const large = tooLarge(bytes, 'word');
  if (large) return large;
  const read = await readDocx(bytes, codec);
  return read.ok
    ? { kind: 'document', format: 'word', document: read.document, issues: read.issues }
    : { kind: 'refused', issue: read.issue };
}
