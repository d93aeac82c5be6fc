import { parseRect, type Rect } from '../../../core/workbook/address';
import { refuse } from '../refusal';
import { attributeAt, attributesAt, childrenOf, elementAt, isTrue, tagsNamed } from '../xml/scan';
import { decodeText } from '../xml/text';
import { sheetChild, type SheetXml } from './sheet-xml';

export interface ColumnLayout {
  readonly widths: readonly (number | undefined)[];
  readonly hidden: ReadonlySet<number>;
}

const MAX_COLUMNS = 16384;
/** Column places that `<col>` elements may name together; honest ones do not overlap. */
const COLUMN_WORK = MAX_COLUMNS * 8;

/** Widths and hidden columns of `<cols>`. */
export function readColumns(sheet: SheetXml): ColumnLayout {
  const widths: (number | undefined)[] = [];
  const hidden = new Set<number>();
  const cols = sheetChild(sheet, 'cols');
  let work = 0;
  for (const col of cols ? childrenOf(sheet.text, cols, 'col') : []) {
    const attributes = attributesAt(sheet.text, col.start);
    const first = Math.max(1, Number(attributes.get('min')) || 1);
    const last = Math.min(MAX_COLUMNS, Number(attributes.get('max')) || first);
    const width = attributes.has('width') ? Number(attributes.get('width')) : undefined;
    const isHidden = isTrue(attributes.get('hidden')) || width === 0;
    work += Math.max(1, last - first + 1);
    if (work > COLUMN_WORK) refuse('damaged', { what: 'cols' });
    for (let column = first - 1; column < last; column++) {
      if (width !== undefined && Number.isFinite(width)) widths[column] = width;
      if (isHidden) hidden.add(column);
    }
  }
  return { widths, hidden };
}

/** Merged blocks. */
export function readMerges(sheet: SheetXml): Rect[] {
  const merges = sheetChild(sheet, 'mergeCells');
  if (!merges) return [];
  return [...childrenOf(sheet.text, merges, 'mergeCell')].flatMap(
    (merge) => parseRect(attributeAt(sheet.text, merge.start, 'ref') ?? '') ?? [],
  );
}

/** Whether the sheet is protected against typing. */
export function isProtected(sheet: SheetXml): boolean {
  const protection = sheetChild(sheet, 'sheetProtection');
  return protection !== undefined && isTrue(attributeAt(sheet.text, protection.start, 'sheet'));
}

/** Cells that sparklines (an extension of Excel 2010) stand in. */
export function readSparklines(sheet: SheetXml): Rect[] {
  const extensions = sheetChild(sheet, 'extLst');
  if (!extensions) return [];
  const { text } = sheet;
  const rects: Rect[] = [];
  for (const start of tagsNamed(text, 'sparkline', extensions.openEnd, extensions.closeStart)) {
    for (const child of childrenOf(text, elementAt(text, start), 'sqref')) {
      rects.push(...parseRects(decodeText(text.slice(child.openEnd, child.closeStart))));
    }
  }
  return rects;
}

/** Blocks of a list such as "A1:B2 D4". */
export function parseRects(list: string): Rect[] {
  return list.split(/\s+/).flatMap((item) => parseRect(item) ?? []);
}
