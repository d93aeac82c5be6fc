import type { Rect } from '../../../src/core/workbook/address';
import { HostError, require } from './error';
import { HostObject, method, objectType, type ObjectType } from './object';
import { LAST_COLUMN, LAST_ROW, parseAddress } from './rect';
import type { PartKind, Sheet, SheetPart } from './sheet';

/** Rows and columns of a sheet that stay in view. */
export class Frozen implements SheetPart {
  rows = 0;
  columns = 0;
  copied(): Frozen {
    return Object.assign(new Frozen(), { rows: this.rows, columns: this.columns });
  }
}
export const FROZEN: PartKind<Frozen> = { name: 'freezePanes', create: () => new Frozen() };

/** Excel.WorksheetFreezePanes, ExcelApi 1.7. */
export class FreezePanes extends HostObject {
  readonly type: ObjectType = FREEZE_PANES;
  constructor(readonly sheet: Sheet) {
    super();
  }
  freeze(rows: number, columns: number): void {
    require(rows >= 0 && columns >= 0, 'InvalidArgument');
    Object.assign(this.sheet.part(FROZEN), { rows, columns });
  }
  get location(): Rect | null {
    const { rows, columns } = this.sheet.part(FROZEN);
    if (rows === 0 && columns === 0) return null;
    const bottom = rows === 0 ? LAST_ROW : rows - 1;
    return { top: 0, left: 0, bottom, right: columns === 0 ? LAST_COLUMN : columns - 1 };
  }
}
const FREEZE_PANES = objectType<FreezePanes>('WorksheetFreezePanes', {
  methods: {
    /** "Freeze the top row or rows of the worksheet." */
    freezeRows: method('1.7', (self, given) => self.freeze(given.wholeOr(0, 1), 0)),
    /** "Freeze the first column or columns of the worksheet." */
    freezeColumns: method('1.7', (self, given) => self.freeze(0, given.wholeOr(0, 1))),
    /** "Sets the frozen cells in the active worksheet view. The range provided corresponds to cells that will be frozen in the top- and left-most pane." */
    freezeAt: method('1.7', (self, given) => {
      const parsed = parseAddress(given.text(0));
      if (!parsed) throw new HostError('InvalidArgument', 'not an address');
      require(parsed.rect.top === 0 && parsed.rect.left === 0, 'InvalidArgument', 'frozen cells begin at A1');
      self.freeze(parsed.rect.bottom + 1, parsed.rect.right + 1);
    }),
    unfreeze: method('1.7', (self) => self.freeze(0, 0)),
    getLocationOrNullObject: method(
      '1.7',
      (self) => self.location && self.sheet.book.views.range(self.sheet, self.location),
    ),
  },
});
