import { refuse } from '../refusal';
import {
  attributeAt,
  broken,
  childrenOf,
  closeFinder,
  elementAt,
  nameAt,
  nextTag,
  prefixOf,
  tagEnd,
  localName,
  type XmlElement,
} from '../xml/scan';
import { namespaceOf, MAIN } from '../xml/namespaces';
import { CellScanner } from './cell-scanner';

/** One `<row>` by its places in the sheet's text. `row` is 0-based. */
export interface RowXml {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** One `<c>` by its places in the sheet's text. `column` is 0-based. */
export interface CellXml {
  readonly column: number;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly style: number;
  /** The `t` attribute, "" when there is none. */
  readonly type: string;
}

/** A worksheet part as text with the places of what stands in it. */
export interface SheetXml {
  readonly text: string;
  /** Prefix of the spreadsheet namespace with its colon; "" when it is the default. */
  readonly prefix: string;
  readonly root: Pick<XmlElement, 'name' | 'start' | 'openEnd' | 'closeStart'>;
  /** Elements directly inside the worksheet, in order; `sheetData` is one of them. */
  readonly children: readonly XmlElement[];
  readonly sheetData: XmlElement;
  readonly rows: readonly RowXml[];
}

/** Order that the schema (CT_Worksheet) gives to what stands in a worksheet. */
export const SHEET_ORDER: readonly string[] = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection'],
  ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells'],
  ...[
    'phoneticPr',
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
    'printOptions',
    'pageMargins',
    'pageSetup',
  ],
  ...[
    'headerFooter',
    'rowBreaks',
    'colBreaks',
    'customProperties',
    'cellWatches',
    'ignoredErrors',
    'smartTags',
    'drawing',
  ],
  ...[
    'legacyDrawing',
    'legacyDrawingHF',
    'drawingHF',
    'picture',
    'oleObjects',
    'controls',
    'webPublishItems',
    'tableParts',
    'extLst',
  ],
];

const SLASH = 47;
const MAX_ROWS = 1_048_576;

/** Finds the rows and the worksheet-level elements of a sheet, in one go over its text. */
export function scanSheet(text: string): SheetXml {
  const start = nextTag(text, 0, text.length);
  if (start < 0) broken();
  const name = nameAt(text, start + 1);
  const openEnd = tagEnd(text, start);
  const prefix = prefixOf(name);
  if (localName(name) !== 'worksheet' || namespaceOf(text, start, prefix) !== MAIN)
    refuse('damaged', { what: 'worksheet' });
  if (text.charCodeAt(openEnd - 2) === SLASH) broken();
  const rows: RowXml[] = [];
  const children: XmlElement[] = [];
  let at = nextTag(text, openEnd, text.length);
  for (; at >= 0 && text.charCodeAt(at + 1) !== SLASH; at = nextTag(text, lastEnd(children), text.length)) {
    const isData = nameAt(text, at + 1) === `${prefix}sheetData`;
    children.push(isData ? scanSheetData(text, at, prefix, rows) : elementAt(text, at));
  }
  if (at < 0 || nameAt(text, at + 2) !== name) broken();
  const [sheetData, second] = children.filter((child) => child.name === `${prefix}sheetData`);
  if (!sheetData || second) return refuse('damaged', { what: 'sheetData' });
  return { text, prefix, root: { name, start, openEnd, closeStart: at }, children, sheetData, rows };
}

function lastEnd(children: readonly XmlElement[]): number {
  return children[children.length - 1]?.end ?? 0;
}

function scanSheetData(text: string, start: number, prefix: string, rows: RowXml[]): XmlElement {
  const name = `${prefix}sheetData`;
  const openEnd = tagEnd(text, start);
  if (text.charCodeAt(openEnd - 2) === SLASH) {
    return { name, local: 'sheetData', start, openEnd, closeStart: openEnd, end: openEnd, selfClosing: true };
  }
  const dataEnd = text.lastIndexOf(`</${name}`);
  const findRowEnd = closeFinder(text, `${prefix}row`, openEnd, dataEnd);
  let previous = rows[rows.length - 1]?.row ?? -1;
  let at = nextTag(text, openEnd, text.length);
  while (at >= 0 && text.charCodeAt(at + 1) !== SLASH) {
    if (nameAt(text, at + 1) !== `${prefix}row`) {
      at = nextTag(text, elementAt(text, at).end, text.length);
      continue;
    }
    const row = rowAt(text, at, previous, findRowEnd);
    rows.push(row);
    previous = row.row;
    at = nextTag(text, row.end, text.length);
  }
  if (at < 0 || nameAt(text, at + 2) !== name) broken();
  return { name, local: 'sheetData', start, openEnd, closeStart: at, end: tagEnd(text, at), selfClosing: false };
}

function rowAt(text: string, start: number, previous: number, findEnd: (openEnd: number) => number): RowXml {
  const openEnd = tagEnd(text, start);
  const reference = rowReference(text, start);
  const row = reference === undefined ? previous + 1 : Number(reference) - 1;
  if (!Number.isInteger(row) || row <= previous || row >= MAX_ROWS) broken();
  const selfClosing = text.charCodeAt(openEnd - 2) === SLASH;
  const closeStart = selfClosing ? openEnd : findEnd(openEnd);
  return { row, start, openEnd, closeStart, end: selfClosing ? openEnd : tagEnd(text, closeStart), selfClosing };
}

/** The `r` of a row; nearly every writer puts it first. */
function rowReference(text: string, start: number): string | undefined {
  const from = start + 1 + nameAt(text, start + 1).length;
  if (!text.startsWith(' r="', from)) return attributeAt(text, start, 'r');
  return text.slice(from + 4, text.indexOf('"', from + 4));
}

/** The cells of one row, in order. */
export function scanCells(sheet: SheetXml, row: RowXml): CellXml[] {
  const scanner = new CellScanner(sheet.text, sheet.prefix);
  const cells: CellXml[] = [];
  scanner.enter(row.openEnd, row.closeStart, row.row + 1);
  while (scanner.next()) {
    const { column, start, openEnd, closeStart, end, selfClosing, style, type } = scanner;
    cells.push({ column, start, openEnd, closeStart, end, selfClosing, style, type });
  }
  return cells;
}

/** The worksheet-level element of that local name, under the sheet's own prefix. */
export function sheetChild(sheet: SheetXml, local: string): XmlElement | undefined {
  return sheet.children.find((child) => child.name === sheet.prefix + local);
}

/** Where a new worksheet-level element of that local name goes: after all that the schema puts before it or beside it. */
export function placeForChild(sheet: SheetXml, local: string): number {
  const rank = SHEET_ORDER.indexOf(local);
  let place = sheet.root.openEnd;
  for (const child of sheet.children) {
    const childRank = rankOf(sheet.text, child);
    if (childRank >= 0 && childRank <= rank) place = child.end;
  }
  return place;
}

/** Place in the schema's order; a wrapper (mc:AlternateContent) counts as what it wraps. */
function rankOf(text: string, element: XmlElement): number {
  const own = SHEET_ORDER.indexOf(element.local);
  if (own >= 0 || element.local !== 'AlternateContent') return own;
  for (const choice of childrenOf(text, element)) {
    for (const wrapped of childrenOf(text, choice)) {
      const rank = SHEET_ORDER.indexOf(wrapped.local);
      if (rank >= 0) return rank;
    }
  }
  return -1;
}
