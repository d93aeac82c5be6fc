import { cellName } from '../../../../core/workbook/address';
import type { StylePlace } from '../../styleKeys';
import { sheetNamed } from '../tasks';
import type { Inside } from './lookSetters';

/** The format of a cell as far as Office.js tells it, kept for when the cell itself can no longer be copied from. */
export interface FormatImage {
  readonly numberFormat: string;
  readonly format: Excel.CellPropertiesFormat;
}

const ASKED: Excel.CellPropertiesLoadOptions = {
  format: {
    borders: { color: true, style: true, weight: true },
    fill: { color: true, pattern: true },
    font: { bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, underline: true },
    horizontalAlignment: true,
    indentLevel: true,
    protection: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** A format that was asked for. */
export interface AskedImage {
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** Asks for the format of a cell; it can be read after the next round trip. `Range.getCellProperties`, ExcelApi 1.9. */
export function askForImage(context: Excel.RequestContext, place: StylePlace): AskedImage {
  const range = sheetNamed(context, place.sheet).getRange(cellName(place.row, place.column));
  return { properties: range.getCellProperties(ASKED), range: range.load('numberFormat') };
}

export function readImage({ range, properties }: AskedImage): FormatImage {
  return {
    numberFormat: String(range.numberFormat[0]?.[0] ?? 'General'),
    format: properties.value[0]?.[0]?.format ?? {},
  };
}

type Setter = (format: Excel.RangeFormat) => void;

/** What sets a format like the image, but for the number format; inner lines look like the upper and the left one. */
export function imageSetters({ format: image }: FormatImage, inside: Inside): readonly Setter[] {
  const { fill, font, borders, protection } = image;
  const setters: Setter[] = [
    (format) => {
      if (fill?.pattern === undefined || fill.pattern === 'None') format.fill.clear();
      else if (fill.color !== undefined) format.fill.color = fill.color;
    },
    (format) => font && format.font.set(font),
    (format) => (format.horizontalAlignment = image.horizontalAlignment ?? 'General'),
    (format) => (format.verticalAlignment = image.verticalAlignment ?? 'Bottom'),
    (format) => (format.wrapText = image.wrapText ?? false),
    (format) => (format.indentLevel = image.indentLevel ?? 0),
    (format) => (format.protection.locked = protection?.locked ?? true),
  ];
  const line = (side: Side, as: Excel.CellBorder | undefined): number =>
    setters.push(({ borders: lines }) => setLine(lines.getItem(side), as));
  line('EdgeTop', borders?.top);
  line('EdgeBottom', borders?.bottom);
  line('EdgeLeft', borders?.left);
  line('EdgeRight', borders?.right);
  if (inside.rows) line('InsideHorizontal', borders?.top);
  if (inside.columns) line('InsideVertical', borders?.left);
  return setters;
}

type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

function setLine(line: Excel.RangeBorder, image: Excel.CellBorder | undefined): void {
  if (image?.style === undefined || image.style === 'None') {
    line.style = 'None';
    return;
  }
  const { style, weight, color } = image;
  line.set({ style, ...(weight === undefined ? {} : { weight }), ...(color === undefined ? {} : { color }) });
}
