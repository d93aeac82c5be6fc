import type { Rect } from '../../../src/core/workbook/address';
import { asFlag, type Arguments } from './arguments';
import { valueTypeOf } from './cell/cell';
import { shownText } from './cell/shownText';
import { clear } from './clear';
import { ConditionalFormatCollection } from './conditionalFormats';
import { calculateSheet, enterValues, readBlock, setNumberFormats } from './contents';
import { copyInto } from './copy';
import { DataValidation } from './dataValidation';
import { HostError, require } from './error';
import { hyperlinkOf, setHyperlink } from './hyperlink';
import { mergeBlock, mergedWithin, unmergeBlock } from './merges';
import { moveCells } from './moveRows';
import { HostObject, link, method, objectType, property, type ObjectType } from './object';
import { readCellProperties, readLineProperties, writeCellProperties, writeLineProperties } from './properties';
import {
  addressOf,
  bounding,
  cellCount,
  columnCount,
  intersect,
  isWholeColumns,
  isWholeRows,
  LAST_COLUMN,
  LAST_ROW,
  onSheet,
  parseAddress,
  rowCount,
} from './rect';
import { Looks } from './looks';
import { RangeFormat } from './rangeFormat';
import { sizeOf } from './sizes';
import { RangeView } from './rangeView';
import type { Sheet } from './sheet';
import { specialCells } from './specialCells';

/** Excel.Range, ExcelApi 1.1: a block of cells. */
export class Range extends HostObject {
  readonly type: ObjectType = RANGE;
  constructor(
    readonly sheet: Sheet,
    public rect: Rect,
  ) {
    super();
    onSheet(rect);
  }

  at(rect: Rect): Range {
    return new Range(this.sheet, onSheet(rect));
  }

  get first(): Rect {
    return { ...this.rect, bottom: this.rect.top, right: this.rect.left };
  }

  /** Same answer for all rows (or columns), or null. */
  hiddenOf(kind: 'row' | 'column'): boolean | null {
    const lines = kind === 'row' ? this.sheet.grid.rows : this.sheet.grid.columns;
    const [first, last] = kind === 'row' ? [this.rect.top, this.rect.bottom] : [this.rect.left, this.rect.right];
    let hidden = 0;
    for (const [index, line] of lines) if (index >= first && index <= last && line.isHidden) hidden++;
    return hidden === 0 ? false : hidden === last - first + 1 ? true : null;
  }

  hide(kind: 'row' | 'column', value: unknown): void {
    const isHidden = asFlag(value);
    this.sheet.requireAllowed(kind === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
    for (const index of new Looks(this.sheet, [this.rect]).lines(kind))
      this.sheet.grid[kind](index).isHidden = isHidden;
  }
}

const { views } = { views: (self: Range) => self.sheet.book.views };

/** "The cell can be outside the bounds of its parent range, so long as it stays within the worksheet grid." (excel.range getCell) */
const cellOf = (self: Range, given: Arguments): Range => {
  const top = self.rect.top + given.whole(0);
  const left = self.rect.left + given.whole(1);
  return self.at({ top, left, bottom: top, right: left });
};

/** "If there are no used cells within the range, this function will throw an ItemNotFound error." (excel.range getUsedRange) */
const usedOf = (self: Range, given: Arguments): Range | null => {
  const used = self.sheet.used(given.flag(0), self.rect);
  return used ? self.at(used) : null;
};

const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new HostError('ItemNotFound');
  return value;
};

/** A range given as an object or as an address on the same sheet. */
const otherRange = (self: Range, given: Arguments, index: number): Range => {
  if (given.raw(index) instanceof Range) return given.object(index, Range);
  const parsed = parseAddress(given.text(index));
  require(parsed !== undefined, 'InvalidArgument', 'not an address');
  const sheet = parsed.sheet === undefined ? self.sheet : found(self.sheet.book.sheetNamed(parsed.sheet));
  return new Range(sheet, parsed.rect);
};

const intersection = (self: Range, given: Arguments): Range | null => {
  const other = otherRange(self, given, 0);
  const rect = other.sheet === self.sheet ? intersect(self.rect, other.rect) : undefined;
  return rect ? self.at(rect) : null;
};

const resized = (self: Range, rows: number, columns: number): Range =>
  self.at({ ...self.rect, bottom: self.rect.bottom + rows, right: self.rect.right + columns });

const contentRead = (self: Range, kind: 'value' | 'formula'): unknown[][] | null =>
  readBlock(self.rect, (row, column) => {
    const cell = self.sheet.grid.at(row, column);
    return (kind === 'formula' ? cell?.formula : undefined) ?? cell?.value ?? '';
  });

const special = (self: Range, given: Arguments): HostObject | null => {
  const rects = specialCells(self.sheet, self.rect, given.text(0), given.textOr(1, undefined));
  return rects.length > 0 ? views(self).areas(self.sheet, rects) : null;
};

const select = (self: Range): void => {
  self.sheet.book.requireActive('getSelectedRange');
  self.sheet.book.select(self.sheet, [self.rect]);
};

const RANGE = objectType<Range>('Range', {
  isReferenced: true,
  links: {
    worksheet: link('1.1', (self) => views(self).worksheet(self.sheet)),
    format: link('1.1', (self) => new RangeFormat(new Looks(self.sheet, [self.rect]))),
    conditionalFormats: link('1.6', (self) => new ConditionalFormatCollection(self.sheet, [self.rect])),
    dataValidation: link('1.8', (self) => new DataValidation(self.sheet, [self.rect])),
  },
  properties: {
    address: property('1.1', (self) => addressOf(self.sheet.name, self.rect)),
    rowIndex: property('1.1', (self) => self.rect.top),
    columnIndex: property('1.1', (self) => self.rect.left),
    rowCount: property('1.1', (self) => rowCount(self.rect)),
    columnCount: property('1.1', (self) => columnCount(self.rect)),
    /** "This API will return -1 if the cell count exceeds 2^31-1" (excel.range cellCount) */
    cellCount: property('1.1', (self) => (cellCount(self.rect) > 2 ** 31 - 1 ? -1 : cellCount(self.rect))),
    isEntireRow: property('1.7', (self) => isWholeRows(self.rect)),
    isEntireColumn: property('1.7', (self) => isWholeColumns(self.rect)),
    values: property(
      '1.1',
      (self) => contentRead(self, 'value'),
      (self, value) => enterValues(self.sheet, self.rect, value),
    ),
    formulas: property(
      '1.1',
      (self) => contentRead(self, 'formula'),
      (self, value) => enterValues(self.sheet, self.rect, value),
    ),
    text: property('1.1', (self) => {
      const { grid, book } = self.sheet;
      return readBlock(self.rect, (row, column) => {
        const cell = grid.at(row, column);
        return cell ? shownText(cell.value, grid.formatAt(row, column).numberFormat, book.date1904) : '';
      });
    }),
    valueTypes: property('1.1', (self) =>
      readBlock(self.rect, (row, column) => valueTypeOf(self.sheet.grid.at(row, column))),
    ),
    numberFormat: property(
      '1.1',
      (self) => readBlock(self.rect, (row, column) => self.sheet.grid.formatAt(row, column).numberFormat),
      (self, value) => setNumberFormats(self.sheet, self.rect, value),
    ),
    rowHidden: property(
      '1.2',
      (self) => self.hiddenOf('row'),
      (self, value) => self.hide('row', value),
    ),
    columnHidden: property(
      '1.2',
      (self) => self.hiddenOf('column'),
      (self, value) => self.hide('column', value),
    ),
    hidden: property('1.2', (self) => {
      const [row, column] = [self.hiddenOf('row'), self.hiddenOf('column')];
      return row === true || column === true ? true : row === false && column === false ? false : null;
    }),
    hyperlink: property(
      '1.7',
      (self) => hyperlinkOf(self.sheet, self.rect),
      (self, value) => setHyperlink(self.sheet, self.rect, value),
    ),
    top: property('1.10', (self) => total(self.sheet, 'row', 0, self.rect.top - 1)),
    left: property('1.10', (self) => total(self.sheet, 'column', 0, self.rect.left - 1)),
    height: property('1.10', (self) => total(self.sheet, 'row', self.rect.top, self.rect.bottom)),
    width: property('1.10', (self) => total(self.sheet, 'column', self.rect.left, self.rect.right)),
  },
  methods: {
    getCell: method('1.1', cellOf),
    getRow: method('1.1', (self, given) => {
      const top = self.rect.top + given.whole(0);
      return self.at({ ...self.rect, top, bottom: top });
    }),
    getColumn: method('1.1', (self, given) => {
      const left = self.rect.left + given.whole(0);
      return self.at({ ...self.rect, left, right: left });
    }),
    getLastRow: method('1.1', (self) => self.at({ ...self.rect, top: self.rect.bottom })),
    getLastColumn: method('1.1', (self) => self.at({ ...self.rect, left: self.rect.right })),
    getLastCell: method('1.1', (self) => self.at({ ...self.rect, top: self.rect.bottom, left: self.rect.right })),
    getEntireRow: method('1.1', (self) => self.at({ ...self.rect, left: 0, right: LAST_COLUMN })),
    getEntireColumn: method('1.1', (self) => self.at({ ...self.rect, top: 0, bottom: LAST_ROW })),
    getOffsetRange: method('1.1', (self, given) => {
      const [down, over] = [given.whole(0), given.whole(1)];
      const { top, left, bottom, right } = self.rect;
      return self.at({ top: top + down, bottom: bottom + down, left: left + over, right: right + over });
    }),
    getResizedRange: method('1.3', (self, given) => resized(self, given.whole(0), given.whole(1))),
    getAbsoluteResizedRange: method('1.7', (self, given) =>
      resized(self, given.whole(0) - rowCount(self.rect), given.whole(1) - columnCount(self.rect)),
    ),
    getRowsBelow: method('1.3', (self, given) => {
      const count = given.wholeOr(0, 1);
      return self.at({ ...self.rect, top: self.rect.bottom + 1, bottom: self.rect.bottom + count });
    }),
    getColumnsAfter: method('1.3', (self, given) => {
      const count = given.wholeOr(0, 1);
      return self.at({ ...self.rect, left: self.rect.right + 1, right: self.rect.right + count });
    }),
    getBoundingRect: method('1.1', (self, given) => {
      const other = otherRange(self, given, 0);
      require(other.sheet === self.sheet, 'InvalidArgument');
      return self.at(bounding(self.rect, other.rect));
    }),
    getIntersection: method('1.1', (self, given) => found(intersection(self, given))),
    getIntersectionOrNullObject: method('1.4', intersection),
    getUsedRange: method('1.1', (self, given) => found(usedOf(self, given))),
    getUsedRangeOrNullObject: method('1.4', usedOf),
    getVisibleView: method('1.3', (self) => new RangeView(self.sheet, self.rect)),
    getSpecialCells: method('1.9', (self, given) => found(special(self, given))),
    getSpecialCellsOrNullObject: method('1.9', special),
    /** "if the merged areas count in this range is more than 512, then this method will fail to return the result" */
    getMergedAreasOrNullObject: method('1.13', (self) => {
      const rects = mergedWithin(self.sheet, self.rect);
      require(rects.length <= 512, 'GeneralException', 'more than 512 merged areas');
      return rects.length > 0 ? views(self).areas(self.sheet, rects) : null;
    }),
    getTables: method('1.9', (self, given) => views(self).tablesWithin(self.sheet, self.rect, given.flag(0))),
    getCellProperties: method('1.9', (self, given) => readCellProperties(self.sheet, self.rect, given.raw(0))),
    getRowProperties: method('1.9', (self, given) => readLineProperties(self.sheet, self.rect, 'row', given.raw(0))),
    getColumnProperties: method('1.9', (self, given) =>
      readLineProperties(self.sheet, self.rect, 'column', given.raw(0)),
    ),
    setCellProperties: method('1.9', (self, given) => writeCellProperties(self.sheet, self.rect, given.raw(0))),
    setRowProperties: method('1.9', (self, given) => writeLineProperties(self.sheet, self.rect, 'row', given.raw(0))),
    setColumnProperties: method('1.9', (self, given) =>
      writeLineProperties(self.sheet, self.rect, 'column', given.raw(0)),
    ),
    merge: method('1.2', (self, given) => mergeBlock(self.sheet, self.rect, given.flag(0))),
    unmerge: method('1.2', (self) => unmergeBlock(self.sheet, self.rect)),
    clear: method('1.1', (self, given) => clear(self.sheet, [self.rect], given.textOr(0, 'All'))),
    calculate: method('1.6', (self) => calculateSheet(self.sheet)),
    copyFrom: method('1.9', (self, given) => {
      const source = otherRange(self, given, 0);
      require(!given.flag(2) &&
        !given.flag(3), 'ApiNotFound', 'fake host: copyFrom with skipBlanks or transpose is not implemented');
      copyInto(source.sheet, source.rect, self.sheet, self.rect, given.textOr(1, 'All'));
    }),
    insert: method('1.1', (self, given) => {
      moveCells(self.sheet, self.rect, given.text(0) === 'Down' ? 'insert' : 'unknown');
      return self.at(self.rect);
    }),
    delete: method('1.1', (self, given) =>
      moveCells(self.sheet, self.rect, given.text(0) === 'Up' ? 'delete' : 'unknown'),
    ),
    /** Range.select moves the selection and, as Excel does, the sheet in front. */
    select: method('1.1', select),
    _ValidateArraySize: method('1.1', (self, given) => {
      const fits = given.whole(0) === rowCount(self.rect) && given.whole(1) === columnCount(self.rect);
      require(fits, 'InvalidArgument', 'The number of rows or columns in the input array does not match the range.');
    }),
  },
});

function total(sheet: Sheet, kind: 'row' | 'column', first: number, last: number): number {
  let points = 0;
  for (let index = first; index <= last; index++) points += sizeOf(sheet, kind, index);
  return points;
}
