import type { Rect } from '../../../src/core/workbook/address';
import { HostError } from './error';
import { HostObject, method, objectType, property, type ObjectType } from './object';
import type { Sheet } from './sheet';
import type { TableData } from './tableData';

/** Excel.AutoFilter, ExcelApi 1.9: that of a sheet, or of a table. */
export class AutoFilter extends HostObject {
  readonly type: ObjectType = AUTO_FILTER;
  constructor(
    readonly sheet: Sheet,
    readonly table?: TableData,
  ) {
    super();
  }

  get filter(): { readonly rect: Rect; isDataFiltered: boolean } | undefined {
    if (this.table) return this.table.showFilterButton ? this.table : undefined;
    return this.sheet.autoFilter;
  }
}
const AUTO_FILTER = objectType<AutoFilter>('AutoFilter', {
  properties: {
    enabled: property('1.9', (self) => self.filter !== undefined),
    isDataFiltered: property('1.9', (self) => self.filter?.isDataFiltered === true),
  },
  methods: {
    getRangeOrNullObject: method('1.9', ({ filter, sheet }) =>
      filter ? sheet.book.views.range(sheet, filter.rect) : null,
    ),
    /** "Removes the AutoFilter for the range." */
    remove: method('1.9', ({ sheet, table, filter }) => {
      if (table) throw new HostError('ApiNotFound', 'fake host: the filter of a table stays');
      for (const [, line] of sheet.grid.rows)
        if (filter && line.isFiltered) Object.assign(line, { isFiltered: false, isHidden: false });
      sheet.autoFilter = undefined;
    }),
    /** Shows all rows that the filter hid. */
    clearCriteria: method('1.9', ({ filter, sheet }) => {
      if (!filter) return;
      filter.isDataFiltered = false;
      for (const [index, line] of sheet.grid.rows) {
        if (!line.isFiltered || index < filter.rect.top || index > filter.rect.bottom) continue;
        line.isFiltered = false;
        line.isHidden = false;
      }
    }),
  },
});
