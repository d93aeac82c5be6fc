import { attributeAt, attributesAt, childOf, childrenOf, isTrue, rootOf, type XmlElement } from '../xml/scan';
import type { DateParts } from '../../../core/workbook/snapshot';
import { fontEncoding, type FontEncoding } from '../../../core/encoding/oldEncoding';
import { datePartsOf, showsDate } from '../../../core/workbook/numberFormat';

/** What the reader needs of a cell format. */
export interface CellFormat {
  readonly date: boolean;
  /** Parts of the day that a date format shows, when not all. */
  readonly shows?: DateParts;
  readonly bold: boolean;
  /** Long text goes on in further lines of the cell. */
  readonly wraps?: boolean;
  /** Its font is one of before Unicode. */
  readonly oldFont?: FontEncoding;
}

/** Cell formats (cellXfs) in the order that `s` of a cell counts them. */
export function readStyles(text: string): CellFormat[] {
  const root = rootOf(text);
  const codes = numberFormats(text, root);
  const fonts = fontsOf(text, root);
  const xfs = childOf(text, root, 'cellXfs');
  if (!xfs) return [];
  return [...childrenOf(text, xfs, 'xf')].map((xf) => {
    const attributes = attributesAt(text, xf.start);
    const id = Number(attributes.get('numFmtId') ?? 0);
    const date = showsDate(id, codes.get(id));
    const shows = date ? datePartsOf(id, codes.get(id)) : undefined;
    const font = fonts[Number(attributes.get('fontId') ?? 0)] ?? PLAIN_FONT;
    const alignment = childOf(text, xf, 'alignment');
    const wraps = alignment !== undefined && isTrue(attributeAt(text, alignment.start, 'wrapText'));
    return {
      date,
      bold: font.bold,
      ...(shows === undefined ? {} : { shows }),
      ...(wraps ? { wraps } : {}),
      ...(font.old === null ? {} : { oldFont: font.old }),
    };
  });
}

function numberFormats(text: string, root: XmlElement): Map<number, string> {
  const codes = new Map<number, string>();
  const formats = childOf(text, root, 'numFmts');
  if (!formats) return codes;
  for (const format of childrenOf(text, formats, 'numFmt')) {
    const attributes = attributesAt(text, format.start);
    codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
  }
  return codes;
}

interface Font {
  readonly bold: boolean;
  readonly old: FontEncoding | null;
}

const PLAIN_FONT: Font = { bold: false, old: null };

function fontsOf(text: string, root: XmlElement): Font[] {
  const fonts = childOf(text, root, 'fonts');
  if (!fonts) return [];
  return [...childrenOf(text, fonts, 'font')].map((font) => {
    const name = childOf(text, font, 'name');
    return { bold: isBold(text, font), old: fontEncoding((name && attributeAt(text, name.start, 'val')) ?? '') };
  });
}

/** Whether a `<font>` or `<rPr>` is bold: `<b/>` there and not val="0". */
export function isBold(text: string, font: XmlElement): boolean {
  const bold = childOf(text, font, 'b');
  return bold !== undefined && isTrue(attributeAt(text, bold.start, 'val'), true);
}
