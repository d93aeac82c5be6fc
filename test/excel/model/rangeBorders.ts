import type { Rect } from '../../../src/core/workbook/address';
import { asOneOf } from './arguments';
import { EDGES, NO_BORDER, type Border, type Borders, type Edge } from './cell/format';
import { HostError } from './error';
import { Looks } from './looks';
import { asColor } from './rangeFont';
import { HostObject, method, objectType, property, type ObjectType } from './object';

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
