import type { Rect } from '../../../src/core/workbook/address';
import { clear } from './clear';
import { ConditionalFormatCollection } from './conditionalFormats';
import { DataValidation } from './dataValidation';
import { HostError } from './error';
import { HostObject, link, method, objectType, property, type ObjectType } from './object';
import { Range } from './range';
import { Looks, RangeFormat } from './rangeFormat';
import { addressOf, cellCount } from './rect';
import type { Sheet } from './sheet';

/** Excel.RangeAreas, ExcelApi 1.9: several blocks of one sheet. */
export class RangeAreas extends HostObject {
  readonly type: ObjectType = RANGE_AREAS;
  constructor(
    readonly sheet: Sheet,
    readonly rects: readonly Rect[],
  ) {
    super();
  }
}
const RANGE_AREAS = objectType<RangeAreas>('RangeAreas', {
  isReferenced: true,
  links: {
    areas: link('1.9', (self) => new RangeCollection(self.rects.map((rect) => new Range(self.sheet, rect)))),
    worksheet: link('1.9', (self) => self.sheet.book.views.worksheet(self.sheet)),
    format: link('1.9', (self) => new RangeFormat(new Looks(self.sheet, self.rects))),
    conditionalFormats: link('1.9', (self) => new ConditionalFormatCollection(self.sheet, self.rects)),
    dataValidation: link('1.9', (self) => new DataValidation(self.sheet, self.rects)),
  },
  properties: {
    /** "the RangeAreas reference in A1-style ... separated by commas" (excel.rangeareas address) */
    address: property('1.9', (self) => self.rects.map((rect) => addressOf(self.sheet.name, rect)).join(',')),
    areaCount: property('1.9', (self) => self.rects.length),
    cellCount: property('1.9', (self) => self.rects.reduce((sum, rect) => sum + cellCount(rect), 0)),
  },
  methods: {
    clear: method('1.9', (self, given) => clear(self.sheet, self.rects, given.textOr(0, 'All'))),
  },
});

/** Excel.RangeCollection, ExcelApi 1.9. */
export class RangeCollection extends HostObject {
  readonly type: ObjectType = RANGE_COLLECTION;
  constructor(readonly ranges: readonly Range[]) {
    super();
  }
}
const RANGE_COLLECTION = objectType<RangeCollection>('RangeCollection', {
  items: (self) => self.ranges,
  methods: {
    getCount: method('1.9', (self) => self.ranges.length),
    getItemAt: method('1.9', (self, given) => {
      const range = self.ranges[given.whole(0)];
      if (!range) throw new HostError('InvalidArgument');
      return range;
    }),
  },
});
