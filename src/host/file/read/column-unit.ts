import { lookUp } from '../../../core/memory/lookUp';
import { attributeAt, attributesAt, childOf, childrenOf, rootOf, type XmlElement } from '../xml/scan';

/** Columns are designed in widths of a digit of Calibri 11. */
const DESIGN_PIXELS = 7;
const PIXELS_PER_POINT = 96 / 72;

/**
 * Width of a digit in parts of the font size: the advance width over the units per em of the fonts' own tables (Liberation
 * Serif 1024/2048 and Sans 1139/2048 were read, and have the widths of Times New Roman and Arial; the others are known
 * figures of the fonts). The TCVN3 and VNI fonts are Times and Arial with other letters.
 */
const DIGIT_WIDTHS: Readonly<Record<string, number>> = {
  'times new roman': 0.5,
  'liberation serif': 0.5,
  '.vntime': 0.5,
  '.vntimeh': 0.5,
  'vni-times': 0.5,
  arial: 0.556,
  'liberation sans': 0.556,
  helvetica: 0.556,
  '.vnarial': 0.556,
  'vni-helve': 0.556,
  calibri: 0.507,
  'calibri light': 0.507,
  carlito: 0.507,
  cambria: 0.554,
  tahoma: 0.546,
  verdana: 0.636,
  'segoe ui': 0.539,
  'courier new': 0.6,
};
const USUAL_DIGIT = 0.507;
const USUAL_SIZE = 11;
const LARGEST_SIZE = 409;

/**
 * How many design widths one unit of column width is in a workbook with these styles: Excel and LibreOffice count columns
 * in digits, whole pixels each, of the font of the style Normal.
 */
export function columnUnit(styles: string): number {
  const font = normalFont(styles);
  const value = (name: string): string | undefined => {
    const element = font && childOf(styles, font, name);
    return element && attributeAt(styles, element.start, 'val');
  };
  const name = value('name')?.trim().toLowerCase();
  const size = Number(value('sz') ?? USUAL_SIZE);
  if (name === undefined || !(size >= 1 && size <= LARGEST_SIZE)) return 1;
  const pixels = Math.round((lookUp(DIGIT_WIDTHS, name) ?? USUAL_DIGIT) * size * PIXELS_PER_POINT);
  return Math.max(1, pixels) / DESIGN_PIXELS;
}

/** Widths of a file in design widths. */
export function designWidths(widths: readonly (number | undefined)[], unit: number): readonly (number | undefined)[] {
  return unit === 1 ? widths : widths.map((width) => width && Math.round(width * unit * 100) / 100);
}

/** A design width as the file counts it. */
export function fileWidth(width: number, unit: number): number {
  return unit === 1 ? width : Math.round((width / unit) * 10_000) / 10_000;
}

/** Font of the style Normal (built-in style 0); the first font where styles name none. */
function normalFont(text: string): XmlElement | undefined {
  const root = rootOf(text);
  const normal = items(text, root, 'cellStyles', 'cellStyle').find(
    (style) => attributeAt(text, style.start, 'builtinId') === '0',
  );
  const format = items(text, root, 'cellStyleXfs', 'xf')[numberOf(text, normal, 'xfId')];
  const fonts = items(text, root, 'fonts', 'font');
  return fonts[numberOf(text, format, 'fontId')] ?? fonts[0];
}

function items(text: string, root: XmlElement, list: string, item: string): XmlElement[] {
  const container = childOf(text, root, list);
  return container ? [...childrenOf(text, container, item)] : [];
}

function numberOf(text: string, element: XmlElement | undefined, name: string): number {
  return Number((element && attributesAt(text, element.start).get(name)) ?? 0);
}
