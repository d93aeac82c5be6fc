import type { Rect } from '../../../src/core/workbook/address';
import { clear } from './clear';
import { copyInto } from './copy';
import { styleProperty } from './style';
import { ConditionalFormatCollection } from './conditionalFormats';
import { DataValidation } from './dataValidation';
import { HostError } from './error';
import { HostObject, link, method, objectType, property, type ObjectType } from './object';
import { Range } from './range';
import { Looks } from './looks';
import { RangeFormat } from './rangeFormat';
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
    /** "Address value will contain the worksheet name for each rectangular block of cells (e.g., "Sheet1!A1:B4, Sheet1!D1:D4")." (excel.rangeareas address) */
    address: property('1.9', (self) => self.rects.map((rect) => addressOf(self.sheet.name, rect)).join(', ')),
    areaCount: property('1.9', (self) => self.rects.length),
    cellCount: property('1.9', (self) => self.rects.reduce((sum, rect) => sum + cellCount(rect), 0)),
    style: styleProperty('1.9'),
  },
  methods: {
    clear: method('1.9', (self, given) => clear(self.sheet, self.rects, given.textOr(0, 'All'))),
    /** "Copies cell data or formatting from the source range or RangeAreas to the current RangeAreas." Each block is pasted into by itself. */
    copyFrom: method('1.9', (self, given) => {
      const source = given.object(0, Range);
      for (const rect of self.rects) copyInto(source.sheet, source.rect, self.sheet, rect, given.textOr(1, 'All'));
    }),
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
