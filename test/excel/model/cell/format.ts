/** One line of a cell's frame. Words as in Excel.BorderLineStyle and Excel.BorderWeight. */
export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type Edge = (typeof EDGES)[number];

/** Lines of one cell. */
export type Borders = Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'down' | 'up', Border>>>;

export interface Font {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  /** #RRGGBB */
  readonly color: string;
}

/** Everything about a cell's look. Immutable: equal looks share one object. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly font: Font;
  /** #RRGGBB; empty = no fill. */
  readonly fill: string;
  readonly pattern: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: string;
  readonly autoIndent: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Borders;
}

export const PLAIN_FONT: Font = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  subscript: false,
  superscript: false,
  color: '#000000',
};

export const PLAIN: CellFormat = {
  numberFormat: 'General',
  font: PLAIN_FONT,
  fill: '',
  pattern: 'None',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: 'Context',
  autoIndent: false,
  locked: true,
  formulaHidden: false,
  borders: {},
};

export const NO_BORDER: Border = { style: 'None', color: '#000000', weight: 'Thin' };

export type FormatChange = (format: CellFormat) => CellFormat;

/** The same change for many cells: cells that looked alike go on sharing one object. */
export function shared(change: FormatChange): FormatChange {
  const known = new Map<CellFormat, CellFormat>();
  return (format) => {
    const found = known.get(format);
    if (found) return found;
    const fresh = change(format);
    known.set(format, fresh);
    return fresh;
  };
}
