import { strToU8, zipSync } from 'fflate';

/** A small writer of .docx files for tests: XML as it is given, in the fewest parts Word needs. */
export interface Parts {
  /** What stands in w:body. */
  readonly body: string;
  /** What stands in w:numbering and w:styles. */
  readonly numbering?: string;
  readonly styles?: string;
  readonly form?: keyof typeof FORMS;
  readonly mainType?: string;
  /** Other parts by name. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

const FORMS = {
  transitional: {
    word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    word: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
    relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
} as const;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const TYPES_OF = {
  docx: `${TYPES}document.main+xml`,
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  dotx: `${TYPES}template.main+xml`,
} as const;

const related = (links: readonly (readonly [string, string])[], base: string): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${base}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export function docx({
  body,
  numbering,
  styles,
  form = 'transitional',
  mainType = TYPES_OF.docx,
  more = {},
}: Parts): Uint8Array {
  const { word, relationships } = FORMS[form];
  const spaces = `xmlns:w="${word}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
  const own = { numbering, styles };
  const kinds = (['numbering', 'styles'] as const).filter((kind) => own[kind] !== undefined);
  const override = (part: string, type: string): string =>
    `<Override PartName="/word/${part}.xml" ContentType="${type}"/>`;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', mainType)}${kinds.map((kind) => override(kind, `${TYPES}${kind}+xml`)).join('')}</Types>`,
    '_rels/.rels': related([['officeDocument', 'word/document.xml']], relationships),
    'word/_rels/document.xml.rels': related(
      kinds.map((kind) => [kind, `${kind}.xml`]),
      relationships,
    ),
    'word/document.xml': `${DECLARATION}<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      kinds.map((kind) => [`word/${kind}.xml`, `${DECLARATION}<w:${kind} ${spaces}>${own[kind]}</w:${kind}>`]),
    ),
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

export const escaped = (text: string): string =>
  text.replace(/[&<>]/gu, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter] ?? letter);

/** A run; `properties` is what stands in its w:rPr. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of runs; `properties` is what stands in its w:pPr. */
export const paragraph = (runs: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

/** A paragraph with plain text. */
export const line = (text: string, properties = ''): string => paragraph(run(text), properties);

/** A paragraph of a list. */
export const item = (text: string, list: number, level = 0): string => line(text, inList(list, level));

export const inList = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>${rows.join('')}</w:tbl>`;

export interface LevelParts {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  /** Elements that stand before w:lvlText, and after it. */
  readonly before?: string;
  readonly after?: string;
}

/** A w:abstractNum with these levels. */
export const template = (id: number, levels: readonly LevelParts[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels
    .map(
      ({ format, text, start = 1, before = '', after = '' }, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${before}<w:lvlText w:val="${text}"/>${after}</w:lvl>`,
    )
    .join('')}</w:abstractNum>`;

/** A w:num; `overrides` is what stands in it behind its template. */
export const list = (id: number, templateId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${templateId}"/>${overrides}</w:num>`;

export const restarted = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
