import type { Rect } from '../../../src/core/workbook/address';
import { asFlag, asNumber, asOneOf, asText } from './arguments';
import {
  EDGES,
  NO_BORDER,
  type Border,
  type Borders,
  type CellFormat,
  type Edge,
  type Font,
  type FormatChange,
} from './cell/format';
import { HostError } from './error';
import type { Line } from './grid';
import { HostObject, link, method, objectType, property, type Property, type ObjectType } from './object';
import { intersect, SHEET } from './rect';
import type { Sheet } from './sheet';

/** Look of a block or of several. */
export class Looks {
  constructor(
    readonly sheet: Sheet,
    readonly rects: readonly Rect[],
  ) {}

  change(change: FormatChange): void {
    this.sheet.requireAllowed('allowFormatCells');
    for (const rect of this.rects) this.sheet.grid.changeFormat(rect, change);
  }

  /** "Returns null if the property is not the same in all cells." Formats of cells far off are those of rows and columns. */
  uniform<T>(read: (format: CellFormat) => T): T | null {
    const seen = new Set<CellFormat>();
    const values = new Set<T>();
    for (const rect of this.rects) {
      const near = intersect(rect, this.near(rect)) ?? rect;
      for (let row = near.top; row <= near.bottom; row++) {
        for (let column = near.left; column <= near.right; column++) {
          const format = this.sheet.grid.formatAt(row, column);
          if (seen.has(format)) continue;
          seen.add(format);
          values.add(read(format));
          if (values.size > 1) return null;
        }
      }
    }
    const [only] = values;
    return only ?? null;
  }

  /** The cells that can differ: one row and column more than what is used. */
  private near(rect: Rect): Rect {
    const used = this.sheet.used(false);
    if (!used) return { top: rect.top, left: rect.left, bottom: rect.top, right: rect.right };
    const bottom = Math.max(rect.top, used.bottom + 1);
    return { ...SHEET, bottom, right: Math.max(rect.left, used.right + 1) };
  }

  /** Lines (rows or columns) of all blocks. */
  lines(kind: 'row' | 'column'): number[] {
    const numbers = new Set<number>();
    for (const rect of this.rects) {
      const [first, last] = kind === 'row' ? [rect.top, rect.bottom] : [rect.left, rect.right];
      for (let index = first; index <= Math.min(last, first + 20_000); index++) numbers.add(index);
    }
    return [...numbers];
  }
}

const fontMember = <K extends keyof Font>(
  key: K,
  read: (value: unknown) => Font[K],
  since = '1.1',
): Property<RangeFont> =>
  property(
    since,
    (self) => self.looks.uniform((format) => format.font[key]),
    (self, value) => {
      const wanted = read(value);
      self.looks.change((format) => ({ ...format, font: { ...format.font, [key]: wanted } }));
    },
  );

/** #RRGGBB in capitals; named colours are left to a test that needs them. */
export function asColor(value: unknown): string {
  const text = asText(value);
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw new HostError('InvalidArgument', `not a colour: ${text}`);
  return `#${text.replace('#', '').toUpperCase()}`;
}

function asSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw new HostError('InvalidArgument', 'font sizes go from 1 to 409');
  return size;
}

/** Excel.RangeFont, ExcelApi 1.1. */
export class RangeFont extends HostObject {
  constructor(readonly looks: Looks) {
    super();
  }
  readonly type: ObjectType = RANGE_FONT;
}
const RANGE_FONT = objectType<RangeFont>('RangeFont', {
  properties: {
    name: fontMember('name', asText),
    size: fontMember('size', asSize),
    color: fontMember('color', asColor),
    bold: fontMember('bold', asFlag),
    italic: fontMember('italic', asFlag),
    underline: fontMember('underline', (value) =>
      asOneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']),
    ),
    strikethrough: fontMember('strikethrough', asFlag, '1.9'),
    subscript: fontMember('subscript', asFlag, '1.9'),
    superscript: fontMember('superscript', asFlag, '1.9'),
  },
});

/** Excel.RangeFill, ExcelApi 1.1. */
export class RangeFill extends HostObject {
  constructor(readonly looks: Looks) {
    super();
  }
  readonly type: ObjectType = RANGE_FILL;
}
const RANGE_FILL = objectType<RangeFill>('RangeFill', {
  properties: {
    /** A cell without fill answers white: Excel gives "#FFFFFF" there. */
    color: property(
      '1.1',
      (self) => self.looks.uniform((format) => format.fill || '#FFFFFF'),
      (self, value) => {
        const fill = value === '' ? '' : asColor(value);
        self.looks.change((format) => ({ ...format, fill, pattern: fill ? 'Solid' : 'None' }));
      },
    ),
    pattern: property('1.9', (self) => self.looks.uniform((format) => format.pattern)),
  },
  methods: {
    clear: method('1.1', (self) => {
      self.looks.change((format) => ({ ...format, fill: '', pattern: 'None' }));
    }),
  },
});

const ONE_CELL: Readonly<Record<Edge, keyof Borders | undefined>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  DiagonalDown: 'down',
  DiagonalUp: 'up',
  InsideVertical: undefined,
  InsideHorizontal: undefined,
};

/** The lines of cells that one edge of a block is made of. */
function edgeCells(rect: Rect, edge: Edge): readonly { readonly rect: Rect; readonly side: keyof Borders }[] {
  const { top, left, bottom, right } = rect;
  switch (edge) {
    case 'EdgeTop':
      return [{ rect: { ...rect, bottom: top }, side: 'top' }];
    case 'EdgeBottom':
      return [{ rect: { ...rect, top: bottom }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ rect: { ...rect, right: left }, side: 'left' }];
    case 'EdgeRight':
      return [{ rect: { ...rect, left: right }, side: 'right' }];
    case 'InsideVertical':
      return left === right
        ? []
        : [
            { rect: { ...rect, right: right - 1 }, side: 'right' },
            { rect: { ...rect, left: left + 1 }, side: 'left' },
          ];
    case 'InsideHorizontal':
      return top === bottom
        ? []
        : [
            { rect: { ...rect, bottom: bottom - 1 }, side: 'bottom' },
            { rect: { ...rect, top: top + 1 }, side: 'top' },
          ];
    default:
      return [{ rect, side: ONE_CELL[edge] ?? 'down' }];
  }
}

/** Excel.RangeBorder, ExcelApi 1.1. */
export class RangeBorder extends HostObject {
  constructor(
    readonly looks: Looks,
    readonly edge: Edge,
  ) {
    super();
  }
  readonly type: ObjectType = RANGE_BORDER;

  read<K extends keyof Border>(key: K): Border[K] | null {
    const values = new Set<Border[K] | null>();
    for (const rect of this.looks.rects) {
      for (const line of edgeCells(rect, this.edge)) {
        values.add(
          new Looks(this.looks.sheet, [line.rect]).uniform((format) => (format.borders[line.side] ?? NO_BORDER)[key]),
        );
      }
    }
    const [only] = values;
    return values.size === 1 && only !== undefined ? only : values.size === 0 ? NO_BORDER[key] : null;
  }

  write(change: Partial<Border>): void {
    for (const rect of this.looks.rects) {
      for (const line of edgeCells(rect, this.edge)) {
        new Looks(this.looks.sheet, [line.rect]).change((format) => {
          const before = format.borders[line.side] ?? { ...NO_BORDER, style: 'Continuous' };
          const others = Object.fromEntries(Object.entries(format.borders).filter(([side]) => side !== line.side));
          const isNone = change.style === 'None';
          return { ...format, borders: isNone ? others : { ...others, [line.side]: { ...before, ...change } } };
        });
      }
    }
  }
}
const RANGE_BORDER = objectType<RangeBorder>('RangeBorder', {
  id: (self) => self.edge,
  properties: {
    sideIndex: property('1.1', (self) => self.edge),
    style: property(
      '1.1',
      (self) => self.read('style'),
      (self, value) =>
        self.write({
          style: asOneOf(value, [
            'None',
            'Continuous',
            'Dash',
            'DashDot',
            'DashDotDot',
            'Dot',
            'Double',
            'SlantDashDot',
          ]),
        }),
    ),
    color: property(
      '1.1',
      (self) => self.read('color'),
      (self, value) => self.write({ color: asColor(value) }),
    ),
    weight: property(
      '1.1',
      (self) => self.read('weight'),
      (self, value) => self.write({ weight: asOneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick']) }),
    ),
  },
});

/** Excel.RangeBorderCollection, ExcelApi 1.1. */
export class RangeBorders extends HostObject {
  constructor(readonly looks: Looks) {
    super();
  }
  readonly type: ObjectType = RANGE_BORDERS;
}
const RANGE_BORDERS = objectType<RangeBorders>('RangeBorderCollection', {
  properties: { count: property('1.1', () => EDGES.length) },
  items: (self) => EDGES.map((edge) => new RangeBorder(self.looks, edge)),
  item: (self, key) => new RangeBorder(self.looks, asOneOf(key, EDGES)),
  methods: {
    getItemAt: method('1.1', (self, given) => {
      const edge = EDGES[given.whole(0)];
      if (!edge) throw new HostError('InvalidArgument');
      return new RangeBorder(self.looks, edge);
    }),
  },
});

const own = <K extends keyof CellFormat>(
  key: K,
  read: (value: unknown) => CellFormat[K],
  since = '1.1',
): Property<{ looks: Looks }> =>
  property(
    since,
    (self) => self.looks.uniform((format) => format[key]),
    (self, value) => {
      const wanted = read(value);
      self.looks.change((format) => ({ ...format, [key]: wanted }));
    },
  );

/** Excel.FormatProtection, ExcelApi 1.2. */
export class FormatProtection extends HostObject {
  constructor(readonly looks: Looks) {
    super();
  }
  readonly type: ObjectType = FORMAT_PROTECTION;
}
const FORMAT_PROTECTION = objectType<FormatProtection>('FormatProtection', {
  properties: { locked: own('locked', asFlag, '1.2'), formulaHidden: own('formulaHidden', asFlag, '1.2') },
});

/** Points of one digit of Calibri 11: 7 pixels of 0.75 points. */
export const POINTS_PER_DIGIT = 5.25;

/** Points of a column or row; the sheet's standard where it has none of its own. 0 when hidden. */
export function sizeOf(sheet: Sheet, kind: 'row' | 'column', index: number): number {
  const line: Line | undefined = (kind === 'row' ? sheet.grid.rows : sheet.grid.columns).get(index);
  if (line?.isHidden) return 0;
  return line?.size ?? (kind === 'row' ? sheet.standardHeight : Math.round(sheet.standardWidth * 7 + 5) * 0.75);
}

function uniformSize(looks: Looks, kind: 'row' | 'column'): number | null {
  const sizes = new Set(looks.lines(kind).map((index) => sizeOf(looks.sheet, kind, index)));
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined ? only : null;
}

function setSize(looks: Looks, kind: 'row' | 'column', value: unknown, most: number): void {
  const size = asNumber(value);
  if (size < 0 || size > most) throw new HostError('InvalidArgument', `a ${kind} has 0 to ${most} points`);
  looks.sheet.requireAllowed(kind === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  for (const index of looks.lines(kind)) {
    const line = looks.sheet.grid[kind](index);
    line.size = size;
    line.isHidden = size === 0;
  }
}

function resetSize(looks: Looks, kind: 'row' | 'column'): void {
  looks.sheet.requireAllowed(kind === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  for (const index of looks.lines(kind)) delete looks.sheet.grid[kind](index).size;
}

function isStandard(looks: Looks, kind: 'row' | 'column'): boolean | null {
  const lines = looks.sheet.grid[kind === 'row' ? 'rows' : 'columns'];
  const answers = new Set(looks.lines(kind).map((index) => lines.get(index)?.size === undefined));
  const [only] = answers;
  return answers.size === 1 && only !== undefined ? only : null;
}

const useStandard = (kind: 'row' | 'column'): Property<RangeFormat> =>
  property(
    '1.7',
    (self) => isStandard(self.looks, kind),
    (self, value) => {
      if (asFlag(value)) resetSize(self.looks, kind);
    },
  );

/** Excel.RangeFormat, ExcelApi 1.1. */
export class RangeFormat extends HostObject {
  constructor(readonly looks: Looks) {
    super();
  }
  readonly type: ObjectType = RANGE_FORMAT;
}
const RANGE_FORMAT = objectType<RangeFormat>('RangeFormat', {
  links: {
    font: link('1.1', (self) => new RangeFont(self.looks)),
    fill: link('1.1', (self) => new RangeFill(self.looks)),
    borders: link('1.1', (self) => new RangeBorders(self.looks)),
    protection: link('1.2', (self) => new FormatProtection(self.looks)),
  },
  properties: {
    horizontalAlignment: own('horizontalAlignment', (value) =>
      asOneOf(value, ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed']),
    ),
    verticalAlignment: own('verticalAlignment', (value) =>
      asOneOf(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']),
    ),
    wrapText: own('wrapText', asFlag),
    indentLevel: own('indentLevel', asNumber, '1.9'),
    shrinkToFit: own('shrinkToFit', asFlag, '1.9'),
    textOrientation: own('textOrientation', asNumber, '1.7'),
    readingOrder: own('readingOrder', (value) => asOneOf(value, ['Context', 'LeftToRight', 'RightToLeft']), '1.9'),
    autoIndent: own('autoIndent', asFlag, '1.9'),
    columnWidth: property(
      '1.2',
      (self) => uniformSize(self.looks, 'column'),
      (self, value) => setSize(self.looks, 'column', value, 255 * POINTS_PER_DIGIT + 3.75),
    ),
    rowHeight: property(
      '1.2',
      (self) => uniformSize(self.looks, 'row'),
      (self, value) => setSize(self.looks, 'row', value, 409.5),
    ),
    useStandardHeight: useStandard('row'),
    useStandardWidth: useStandard('column'),
  },
  methods: {
    autofitRows: method('1.2', (self) => resetSize(self.looks, 'row')),
    autofitColumns: method('1.2', (self) => resetSize(self.looks, 'column')),
  },
});
