import type { Rect } from '../../../src/core/workbook/address';
import { asFlag, asText, type Arguments } from './arguments';
import { AutoFilter } from './autoFilter';
import { sameText, type Book } from './book';
import { freeHeader } from './contents';
import { checkName } from './definedName';
import { HostError, require } from './error';
import { HostObject, link, method, objectType, property, type ObjectType } from './object';
import { Range } from './range';
import { contains, intersect, parseAddress } from './rect';
import type { Sheet } from './sheet';
import { TableColumnCollection, TableRowCollection } from './tableColumns';
import type { TableData } from './tableData';

/** Excel.TableCollection, ExcelApi 1.1: tables of the workbook, of one sheet or within a block (1.9, TableScopedCollection). */
export class TableCollection extends HostObject {
  readonly type: ObjectType = COLLECTION;
  constructor(
    readonly book: Book,
    readonly sheet?: Sheet,
    readonly within?: { readonly rect: Rect; readonly fully: boolean },
  ) {
    super();
  }

  get list(): Table[] {
    const sheets = this.sheet ? [this.sheet] : this.book.sheets;
    return sheets.flatMap((sheet) =>
      sheet.tables.filter((data) => this.takes(data)).map((data) => new Table(sheet, data)),
    );
  }

  private takes({ rect }: TableData): boolean {
    if (!this.within) return true;
    return this.within.fully ? contains(this.within.rect, rect) : intersect(this.within.rect, rect) !== undefined;
  }

  find(key: unknown): Table | undefined {
    return this.list.find(({ data }) => data.id === key || (typeof key === 'string' && sameText(data.name, key)));
  }
}

/** TableCollection.add, ExcelApi 1.1. */
function add(self: TableCollection, given: Arguments): Table {
  const { sheet, rect } = placeOf(self, given);
  sheet.requireAllowed('allowInsertTables');
  checkPlace(sheet, rect);
  require(given.flag(1) &&
    rect.bottom > rect.top, 'ApiNotFound', 'fake host: only tables with a header row and a body are made');
  const number = self.book.newId();
  const data: TableData = {
    id: String(number),
    name: freeName(self.book),
    rect,
    columns: headersOf(sheet, rect),
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showFilterButton: true,
    isDataFiltered: false,
  };
  sheet.tables.push(data);
  return new Table(sheet, data);
}

/** MergedRangeConflict: "A table can't overlap with another table, ... merged cells" (docs/testing/application-specific-api-error-handling.md). */
export function checkPlace(sheet: Sheet, rect: Rect, own?: TableData): void {
  require(!sheet.merges.some((merge) =>
    intersect(merge, rect),
  ), 'MergedRangeConflict', 'a table cannot hold merged cells');
  const overlaps = sheet.tables.some((other) => other !== own && intersect(other.rect, rect));
  require(!overlaps, 'MergedRangeConflict', 'tables cannot overlap');
}

function placeOf(self: TableCollection, given: Arguments): { sheet: Sheet; rect: Rect } {
  if (given.raw(0) instanceof Range) return given.object(0, Range);
  const parsed = parseAddress(given.text(0));
  const sheet = parsed?.sheet === undefined ? self.sheet : self.book.sheetNamed(parsed.sheet);
  if (!parsed || !sheet) throw new HostError('InvalidArgument', 'not an address');
  return { sheet, rect: parsed.rect };
}

function freeName(book: Book): string {
  const taken = new TableCollection(book).list.map(({ data }) => data.name);
  for (let number = 1; ; number++) {
    if (!taken.some((name) => sameText(name, `Table${number}`))) return `Table${number}`;
  }
}

/** Header cells become unique texts. */
export function headersOf(sheet: Sheet, rect: Rect): TableData['columns'] {
  const taken = new Set<string>();
  return Array.from({ length: rect.right - rect.left + 1 }, (_, at) => {
    const cell = sheet.grid.make(rect.top, rect.left + at);
    const name = freeHeader(String(cell.value), at, taken);
    cell.empty();
    cell.value = name;
    return { id: at + 1, name };
  });
}

const COLLECTION = objectType<TableCollection>('TableCollection', {
  properties: { count: property('1.1', (self) => self.list.length) },
  items: (self) => self.list,
  item: (self, key) => {
    const found = self.find(key);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  },
  methods: {
    add: method('1.1', add),
    getCount: method('1.4', (self) => self.list.length),
    getItemOrNullObject: method('1.4', (self, given) => self.find(given.text(0)) ?? null),
    getItemAt: method('1.1', (self, given) => {
      const table = self.list[given.whole(0)];
      if (!table) throw new HostError('InvalidArgument');
      return table;
    }),
  },
});

/** Excel.Table, ExcelApi 1.1. */
export class Table extends HostObject {
  readonly type: ObjectType = TABLE;
  constructor(
    readonly sheet: Sheet,
    readonly data: TableData,
  ) {
    super();
  }

  range(rect: Rect): Range {
    return new Range(this.sheet, rect);
  }
}

function rename(self: Table, value: unknown): void {
  const name = asText(value);
  checkName(name);
  const { book } = self.sheet;
  const other = new TableCollection(book).find(name);
  const isTaken = (other && other.data !== self.data) || book.names.some((item) => sameText(item.name, name));
  require(!isTaken, 'ItemAlreadyExists', `there is a name ${name} already`);
  self.data.name = name;
}

/** Table.resize, ExcelApi 1.13: "The new range must overlap with the original table range and the headers (or the top of the table) must be in the same row." */
function resize(self: Table, given: Arguments): void {
  const { sheet, rect } = given.raw(0) instanceof Range ? given.object(0, Range) : localPlace(self, given.text(0));
  sheet.requireAllowed('allowInsertTables');
  const fits = sheet === self.sheet && rect.top === self.data.rect.top && intersect(rect, self.data.rect) !== undefined;
  require(fits, 'InvalidArgument', 'the new range must overlap the table and keep its header row');
  checkPlace(sheet, rect, self.data);
  const ids = new Map(self.data.columns.map((column) => [column.name, column.id]));
  self.data.rect = rect;
  self.data.columns = headersOf(sheet, rect).map((column) => ({
    ...column,
    id: ids.get(column.name) ?? sheet.book.newId(),
  }));
}

function localPlace(self: Table, address: string): { sheet: Sheet; rect: Rect } {
  const parsed = parseAddress(address);
  require(parsed !== undefined, 'InvalidArgument', 'not an address');
  return { sheet: self.sheet, rect: parsed.rect };
}

const TABLE = objectType<Table>('Table', {
  id: (self) => self.data.id,
  links: {
    worksheet: link('1.2', (self) => self.sheet.book.views.worksheet(self.sheet)),
    columns: link('1.1', (self) => new TableColumnCollection(self.sheet, self.data)),
    rows: link('1.1', (self) => new TableRowCollection(self.sheet, self.data)),
    autoFilter: link('1.9', (self) => new AutoFilter(self.sheet, self.data)),
  },
  properties: {
    id: property('1.1', (self) => self.data.id),
    name: property('1.1', (self) => self.data.name, rename),
    showHeaders: property('1.1', (self) => self.data.showHeaders),
    showTotals: property('1.1', (self) => self.data.showTotals),
    style: property(
      '1.1',
      (self) => self.data.style,
      (self, value) => {
        self.data.style = asText(value);
      },
    ),
    showBandedRows: property(
      '1.3',
      (self) => self.data.showBandedRows,
      (self, value) => {
        self.data.showBandedRows = asFlag(value);
      },
    ),
    showFilterButton: property(
      '1.3',
      (self) => self.data.showFilterButton,
      (self, value) => {
        self.data.showFilterButton = asFlag(value);
      },
    ),
  },
  methods: {
    getRange: method('1.1', (self) => self.range(self.data.rect)),
    getHeaderRowRange: method('1.1', (self) => {
      require(self.data.showHeaders, 'ItemNotFound', 'the table shows no headers');
      return self.range({ ...self.data.rect, bottom: self.data.rect.top });
    }),
    getDataBodyRange: method('1.1', (self) =>
      self.range({
        ...self.data.rect,
        top: self.data.rect.top + (self.data.showHeaders ? 1 : 0),
        bottom: self.data.rect.bottom - (self.data.showTotals ? 1 : 0),
      }),
    ),
    getTotalRowRange: method('1.1', (self) => {
      require(self.data.showTotals, 'ItemNotFound', 'the table shows no totals');
      return self.range({ ...self.data.rect, top: self.data.rect.bottom });
    }),
    resize: method('1.13', resize),
    convertToRange: method('1.2', (self) => {
      self.sheet.tables.splice(self.sheet.tables.indexOf(self.data), 1);
      return self.range(self.data.rect);
    }),
  },
});
