import type { DocumentIssueCode } from '../../core/document/documentIssue';
import { WorkbookPackage } from '../file/package/workbook-package';
import { guarded } from '../file/refusal';
import { mainPart } from '../word/readDocx';

export type PackageKind =
  | { readonly kind: 'word' }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'other'; readonly code: DocumentIssueCode; readonly facts?: Readonly<Record<string, string>> };

interface Row {
  /** A word in the content type of the main part, or in the "mimetype" entry of an OpenDocument file. */
  readonly word: string;
  readonly is: PackageKind;
}

const other = (code: DocumentIssueCode, kind?: string): PackageKind =>
  kind === undefined ? { kind: 'other', code } : { kind: 'other', code, facts: { kind } };

const BY_TYPE: readonly Row[] = [
  { word: 'wordprocessingml', is: { kind: 'word' } },
  { word: 'ms-word', is: { kind: 'word' } },
  { word: 'sheet.binary', is: other('document-other-workbook', '.xlsb') },
  { word: 'spreadsheetml', is: { kind: 'workbook' } },
  { word: 'ms-excel', is: { kind: 'workbook' } },
  { word: 'presentationml', is: other('document-slides') },
  { word: 'ms-powerpoint', is: other('document-slides') },
];

const BY_MIMETYPE: readonly Row[] = [
  { word: 'opendocument.text', is: other('document-odt') },
  { word: 'opendocument.spreadsheet', is: other('document-other-workbook', '.ods') },
  { word: 'opendocument.presentation', is: other('document-slides') },
];

/** What a zip is by its parts. A damaged one is taken for what its name says: the reader of that kind says what is wrong. */
export function packageKind(bytes: Uint8Array, named: string): PackageKind {
  const found = guarded(() => kindOfPackage(new WorkbookPackage(bytes), named));
  return found.ok ? found.value : namedKind(named);
}

function namedKind(named: string): PackageKind {
  return { kind: /^xls[xm]$/u.test(named) ? 'workbook' : 'word' };
}

function kindOfPackage(pack: WorkbookPackage, named: string): PackageKind {
  if (pack.has('mimetype')) {
    const type = new TextDecoder('latin1').decode(pack.bytes('mimetype').subarray(0, 100));
    return BY_MIMETYPE.find(({ word }) => type.includes(word))?.is ?? other('document-archive');
  }
  if (!pack.has('[Content_Types].xml')) return hasOffice(pack) ? namedKind(named) : other('document-archive');
  const main = mainPart(pack);
  const type = (main === undefined ? undefined : pack.contentType(main)) ?? '';
  return BY_TYPE.find(({ word }) => type.includes(word))?.is ?? byFolder(pack) ?? other('document-archive');
}

/** A package whose main part has a type nobody knows, by the folder Office puts it in. */
function byFolder(pack: WorkbookPackage): PackageKind | undefined {
  if (pack.has('word/document.xml')) return { kind: 'word' };
  return pack.has('xl/workbook.xml') ? { kind: 'workbook' } : undefined;
}

const hasOffice = (pack: WorkbookPackage): boolean => byFolder(pack) !== undefined;
