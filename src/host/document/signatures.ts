import type { DocumentIssueCode } from '../../core/document/documentIssue';

/** A kind of file by its first bytes. */
export interface Signature {
  readonly code: DocumentIssueCode;
  /** What the sentence calls it. */
  readonly kind?: string;
  readonly at: number;
  /** Bytes as Latin-1 letters; a "?" is any byte. */
  readonly bytes: string;
}

const picture = (kind: string, bytes: string, at = 0): Signature => ({ code: 'document-picture', kind, at, bytes });
const archive = (bytes: string): Signature => ({ code: 'document-archive', at: 0, bytes });

/** Kinds that their first bytes tell for certain. Zip, OLE and text are looked into elsewhere. */
export const SIGNATURES: readonly Signature[] = [
  { code: 'document-rtf', at: 0, bytes: '{\\rtf' },
  picture('PNG', '\x89PNG\r\n\x1a\n'),
  picture('JPEG', '\xff\xd8\xff'),
  picture('GIF', 'GIF87a'),
  picture('GIF', 'GIF89a'),
  picture('TIFF', 'II*\0'),
  picture('TIFF', 'MM\0*'),
  // Size, then four bytes that are zero: text that begins with "BM" goes on otherwise.
  picture('BMP', 'BM????\0\0\0\0'),
  picture('WebP', 'RIFF????WEBP'),
  picture('DjVu', 'AT&TFORM'),
  picture('JPEG 2000', '\0\0\0\x0cjP  '),
  ...['heic', 'heix', 'hevc', 'mif1', 'msf1', 'heim'].map((brand) => picture('HEIC', `ftyp${brand}`, 4)),
  picture('AVIF', 'ftypavif', 4),
  archive('Rar!\x1a\x07'),
  archive('7z\xbc\xaf\x27\x1c'),
  archive('\x1f\x8b\x08'),
];

/** The signature that the bytes begin with, if any. */
export function signatureOf(bytes: Uint8Array): Signature | undefined {
  return SIGNATURES.find(({ at, bytes: sign }) =>
    [...sign].every((letter, index) => letter === '?' || bytes[at + index] === letter.charCodeAt(0)),
  );
}
