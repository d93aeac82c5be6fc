import { strToU8, zipSync, type Zippable } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface BookParts {
  /** Inside of the first worksheet, from `<sheetData>` on or with what stands before it. */
  readonly sheet?: string;
  /** The whole first worksheet part. */
  readonly sheetPart?: string | Uint8Array;
  readonly sheetRelationships?: string;
  readonly workbook?: string;
  readonly strings?: string;
  readonly numFmts?: string;
  readonly fonts?: string;
  readonly xfs?: string;
  /** More parts, or other content for the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly types?: string;
}

/** Parts of a small workbook of one sheet "Kế hoạch", as text. */
export function bookParts(book: BookParts = {}): Record<string, string | Uint8Array> {
  const workbook = book.workbook ?? `<sheets><sheet name="Kế hoạch" sheetId="1" r:id="rId1"/></sheets>`;
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CT}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CT}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CT}styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${CT}sharedStrings+xml"/>${book.types ?? ''}</Types>`,
    '_rels/.rels': relationships(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': book.sheetPart ?? worksheet(book.sheet ?? '<sheetData/>'),
    'xl/styles.xml': `${DECLARATION}<styleSheet xmlns="${MAIN}">${book.numFmts ?? ''}${book.fonts ?? '<fonts><font/><font><b/></font></fonts>'}<cellXfs>${book.xfs ?? '<xf numFmtId="0" fontId="0"/>'}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${DECLARATION}<sst xmlns="${MAIN}">${book.strings ?? ''}</sst>`,
    ...book.parts,
  };
  if (book.sheetRelationships) parts['xl/worksheets/_rels/sheet1.xml.rels'] = relationships(book.sheetRelationships);
  return Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, string | Uint8Array] => part[1] !== null),
  );
}

export function worksheet(inside: string): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</worksheet>`;
}

export function relationships(inside: string): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
}

/** A zip of parts; text becomes UTF-8. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { level, mtime: '2024-11-20T08:00:00' }];
  }
  return zipSync(files);
}

/** A small workbook file. */
export function book(parts: BookParts = {}): Uint8Array {
  return zip(bookParts(parts));
}
