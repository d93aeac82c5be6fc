import type { CellLook } from '../../../../core/edit/edit';

/** Whether a block has inner lines between its rows and between its columns. */
export interface Inside {
  readonly rows: boolean;
  readonly columns: boolean;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

type Setter = (format: Excel.RangeFormat) => void;

export function hashed(color: string): string {
  return `#${color.toUpperCase()}`;
}

function setter<Value>(value: Value | undefined, set: (format: Excel.RangeFormat, value: Value) => void): Setter[] {
  return value === undefined ? [] : [(format) => set(format, value)];
}

function fontSetters(font: CellLook['font']): Setter[] {
  if (!font) return [];
  return [
    ...setter(font.name, (format, name) => (format.font.name = name)),
    ...setter(font.size, (format, size) => (format.font.size = size)),
    ...setter(font.bold, (format, bold) => (format.font.bold = bold)),
    ...setter(font.italic, (format, italic) => (format.font.italic = italic)),
    ...setter(font.underline, (format, line) => (format.font.underline = line ? 'Single' : 'None')),
    ...setter(font.color, (format, color) => (format.font.color = hashed(color))),
  ];
}

function borderSetters(border: string | undefined, inside: Inside): Setter[] {
  if (border === undefined) return [];
  const sides = [
    ...EDGES,
    ...(inside.rows ? (['InsideHorizontal'] as const) : []),
    ...(inside.columns ? (['InsideVertical'] as const) : []),
  ];
  return sides.map((side) => ({ borders }) => {
    const line = borders.getItem(side);
    if (border === 'none') line.style = 'None';
    else line.set({ style: 'Continuous', weight: 'Thin', color: hashed(border) });
  });
}

/**
 * What sets everything that a look names but the number format (that one belongs to the range itself), in an order in which nothing undoes what
 * came before: the indent follows the alignment. `Range.format` and `RangeAreas.format`, ExcelApi 1.9.
 */
export function lookSetters(look: CellLook, inside: Inside): readonly Setter[] {
  return [
    ...fontSetters(look.font),
    ...setter(look.fill, (format, color) => (format.fill.color = hashed(color))),
    ...setter(look.horizontal, (format, side) => (format.horizontalAlignment = HORIZONTAL[side])),
    ...setter(look.vertical, (format, side) => (format.verticalAlignment = VERTICAL[side])),
    ...setter(look.wrap, (format, wrap) => (format.wrapText = wrap)),
    ...setter(look.indent, (format, indent) => (format.indentLevel = indent)),
    ...setter(look.locked, (format, locked) => (format.protection.locked = locked)),
    ...borderSetters(look.border, inside),
  ];
}
