import { cellName, type Rect } from '../../../src/core/workbook/address';
import { HostObject, method, objectType, property, type ObjectType } from './object';
import type { Sheet } from './sheet';

/** Excel.RangeView, ExcelApi 1.3: the visible rows and columns of a block. */
export class RangeView extends HostObject {
  readonly type: ObjectType = RANGE_VIEW;
  constructor(
    readonly sheet: Sheet,
    readonly rect: Rect,
  ) {
    super();
  }

  get rows(): number[] {
    return visible(this.rect.top, this.rect.bottom, this.sheet.grid.rows);
  }

  get columns(): number[] {
    return visible(this.rect.left, this.rect.right, this.sheet.grid.columns);
  }

  map<T>(read: (row: number, column: number) => T): T[][] {
    return this.rows.map((row) => this.columns.map((column) => read(row, column)));
  }
}

const visible = (first: number, last: number, lines: ReadonlyMap<number, { isHidden?: boolean }>): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((index) => !lines.get(index)?.isHidden);

const RANGE_VIEW = objectType<RangeView>('RangeView', {
  properties: {
    rowCount: property('1.3', (self) => self.rows.length),
    columnCount: property('1.3', (self) => self.columns.length),
    values: property('1.3', (self) => self.map((row, column) => self.sheet.grid.at(row, column)?.value ?? '')),
    formulas: property('1.3', (self) =>
      self.map(
        (row, column) => self.sheet.grid.at(row, column)?.formula ?? self.sheet.grid.at(row, column)?.value ?? '',
      ),
    ),
    cellAddresses: property('1.3', (self) => self.map((row, column) => cellName(row, column))),
    numberFormat: property('1.3', (self) =>
      self.map((row, column) => self.sheet.grid.formatAt(row, column).numberFormat),
    ),
  },
  methods: { getRange: method('1.3', (self) => self.sheet.book.views.range(self.sheet, self.rect)) },
});
