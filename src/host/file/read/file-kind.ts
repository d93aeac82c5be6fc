import type { WorkbookPackage } from '../package/workbook-package';
import { refuse, type FileRefusalCode } from '../refusal';
import { STRICT_HOST } from '../xml/namespaces';
import { kindOf } from './sheet-parts';

/** First bytes of an OLE compound file: old Office files, and encrypted new ones. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_STARTS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
];
/** .xls older than Excel 97 begins with a BIFF record of its own. */
const BIFF_STARTS = [
  [9, 0, 4, 0],
  [9, 2, 6, 0],
  [9, 4, 6, 0],
  [9, 8, 8, 0],
];

/** Streams of a compound file that tell what it is, the telling one first. */
const STREAMS: readonly (readonly [string, FileRefusalCode])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'not-workbook'],
  ['PowerPoint Document', 'not-workbook'],
];

/** Refuses what is not a zip at all, naming what it is. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse('empty');
  if (startsWith(bytes, COMPOUND)) refuse(compoundKind(bytes));
  if (BIFF_STARTS.some((start) => startsWith(bytes, start))) refuse('xls');
  if (!ZIP_STARTS.some((start) => startsWith(bytes, start))) refuse('not-zip');
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function compoundKind(bytes: Uint8Array): FileRefusalCode {
  return STREAMS.find(([stream]) => holdsName(bytes, stream))?.[1] ?? 'xls';
}

/** Whether a directory entry of the compound file has that name: UTF-16 at the start of 128 bytes. */
export function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let same = 0;
    while (same < name.length && bytes[at + same * 2] === name.charCodeAt(same) && bytes[at + same * 2 + 1] === 0)
      same++;
    if (same === name.length) return true;
  }
  return false;
}

/** Content types of other files built the same way, by a word in them. */
const OTHER_TYPES: readonly (readonly [string, FileRefusalCode])[] = [
  ['sheet.binary', 'xlsb'],
  ['wordprocessingml', 'not-workbook'],
  ['presentationml', 'not-workbook'],
];

/** The workbook part of a package. Refuses packages of another kind: OpenDocument, .xlsb, Word, strict. */
export function findWorkbookPart(pack: WorkbookPackage): string {
  if (!pack.has('[Content_Types].xml')) {
    refuse(pack.has('content.xml') || pack.has('META-INF/manifest.xml') ? 'ods' : 'not-workbook');
  }
  const main = pack.relationships('').find((r) => kindOf(r.type) === 'officeDocument' && !r.external);
  if (!main) return refuse('not-workbook');
  if (main.type.startsWith(STRICT_HOST)) refuse('strict');
  if (!pack.has(main.target)) refuse('damaged', { part: main.target });
  const type = pack.contentType(main.target) ?? '';
  const other = OTHER_TYPES.find(([word]) => type.includes(word));
  if (other) refuse(other[1]);
  if (main.target.toLowerCase().endsWith('.bin')) refuse('xlsb');
  return main.target;
}
