import { asText, type Arguments } from './arguments';
import { freeHeader } from './contents';
import { HostError, require } from './error';
import { HostObject, method, objectType, property, type ObjectType } from './object';
import { contains, intersect, LAST_COLUMN } from './rect';
import type { Sheet } from './sheet';
import type { TableData } from './tableData';

/** Excel.TableColumnCollection, ExcelApi 1.1. */
export class TableColumnCollection extends HostObject {
  readonly type: ObjectType = COLUMNS;
  constructor(
    readonly sheet: Sheet,
    readonly table: TableData,
  ) {
    super();
  }

  get list(): TableColumn[] {
    return this.table.columns.map((_, index) => new TableColumn(this.sheet, this.table, index));
  }

  find(key: unknown): TableColumn | undefined {
    return this.list.find(({ column }) => column.id === key || column.name === key);
  }
}

/**
 * TableColumnCollection.add, ExcelApi 1.1: at the end, cells to the right of the table make room, row by row of the table. What stands there moves right;
 * a merge or a second table in the way is refused.
 */
function add(self: TableColumnCollection, given: Arguments): TableColumn {
  const { sheet, table } = self;
  require(given.isAbsent(0) || given.whole(0) < 0, 'ApiNotFound', 'fake host: columns are added at the end only');
  sheet.requireAllowed('allowInsertColumns');
  const { rect } = table;
  const moved = { ...rect, left: rect.right + 1, right: LAST_COLUMN };
  const isCut = sheet.merges.some((merge) => intersect(merge, moved) && !contains(moved, merge));
  const isInTheWay = sheet.tables.some((other) => other !== table && intersect(other.rect, moved));
  require(!isCut && !isInTheWay, 'InsertDeleteConflict', 'cells beside the table cannot move');
  shiftRight(sheet, moved);
  table.rect = { ...rect, right: rect.right + 1 };
  const taken = new Set(table.columns.map(({ name }) => name.toLocaleLowerCase()));
  const values = asColumn(given.raw(1));
  const name = freeHeader(given.textOr(2, undefined) ?? String(values?.[0] ?? ''), table.columns.length, taken);
  table.columns.push({ id: sheet.book.newId(), name });
  for (let row = rect.top; row <= rect.bottom; row++) {
    const cell = sheet.grid.make(row, rect.right + 1);
    cell.format = sheet.grid.at(row, rect.right)?.format;
    const value = row === rect.top ? name : values?.[row - rect.top];
    if (value !== undefined && value !== null) cell.value = value as string | number | boolean;
  }
  return new TableColumn(sheet, table, table.columns.length - 1);
}

function asColumn(values: unknown): unknown[] | undefined {
  if (values === null || values === undefined) return undefined;
  if (!Array.isArray(values)) throw new HostError('InvalidArgument', 'values of a column are a two-dimensional array');
  return values.map((row: unknown) => (Array.isArray(row) ? (row[0] as unknown) : row));
}

function shiftRight(sheet: Sheet, moved: { top: number; bottom: number; left: number; right: number }): void {
  for (let row = moved.top; row <= moved.bottom; row++) {
    const cells = sheet.grid.cells[row];
    if (cells && cells.length > moved.left) cells.splice(moved.left, 0, undefined);
  }
  sheet.merges = sheet.merges.map((merge) =>
    contains(moved, merge) ? { ...merge, left: merge.left + 1, right: merge.right + 1 } : merge,
  );
}

const COLUMNS = objectType<TableColumnCollection>('TableColumnCollection', {
  properties: { count: property('1.1', (self) => self.table.columns.length) },
  items: (self) => self.list,
  item: (self, key) => {
    const found = self.find(key);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  },
  methods: {
    add: method('1.1', add),
    getCount: method('1.4', (self) => self.table.columns.length),
    getItemOrNullObject: method('1.4', (self, given) => self.find(given.raw(0)) ?? null),
    getItemAt: method('1.1', (self, given) => {
      const column = self.list[given.whole(0)];
      if (!column) throw new HostError('InvalidArgument');
      return column;
    }),
  },
});

/** Excel.TableColumn, ExcelApi 1.1. */
export class TableColumn extends HostObject {
  readonly type: ObjectType = COLUMN;
  constructor(
    readonly sheet: Sheet,
    readonly table: TableData,
    readonly index: number,
  ) {
    super();
  }

  get column(): { id: number; name: string } {
    const column = this.table.columns[this.index];
    if (!column) throw new HostError('ItemNotFound');
    return column;
  }

  get left(): number {
    return this.table.rect.left + this.index;
  }
}
const COLUMN = objectType<TableColumn>('TableColumn', {
  id: (self) => self.column.id,
  properties: {
    id: property('1.1', (self) => self.column.id),
    index: property('1.1', (self) => self.index),
    name: property(
      '1.1',
      (self) => self.column.name,
      (self, value) => {
        const taken = new Set(
          self.table.columns.filter((other) => other !== self.column).map(({ name }) => name.toLocaleLowerCase()),
        );
        self.column.name = freeHeader(asText(value), self.index, taken);
        self.sheet.grid.make(self.table.rect.top, self.left).value = self.column.name;
      },
    ),
  },
  methods: {
    getRange: method('1.1', (self) =>
      self.sheet.book.views.range(self.sheet, { ...self.table.rect, left: self.left, right: self.left }),
    ),
    delete: method('1.1', (self) => {
      const { rect } = self.table;
      self.sheet.requireAllowed('allowDeleteColumns');
      for (let row = rect.top; row <= rect.bottom; row++) self.sheet.grid.cells[row]?.splice(self.left, 1);
      self.table.columns.splice(self.index, 1);
      self.table.rect = { ...rect, right: rect.right - 1 };
    }),
  },
});

/** Excel.TableRowCollection, ExcelApi 1.1: only counted here (docs/excel/performance.md advises against adding row by row). */
export class TableRowCollection extends HostObject {
  readonly type: ObjectType = ROWS;
  constructor(
    readonly sheet: Sheet,
    readonly table: TableData,
  ) {
    super();
  }

  get count(): number {
    const { rect, showHeaders, showTotals } = this.table;
    return rect.bottom - rect.top + 1 - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0);
  }
}
const ROWS = objectType<TableRowCollection>('TableRowCollection', {
  properties: { count: property('1.1', (self) => self.count) },
  methods: { getCount: method('1.4', (self) => self.count) },
});
