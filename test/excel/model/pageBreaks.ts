import type { RowMove } from '../../../src/host/file/write/rows/row-move';
import { HostError, require } from './error';
import { HostObject, method, objectType, property, type ObjectType } from './object';
import { parseAddress } from './rect';
import type { PartKind, Sheet, SheetPart } from './sheet';

/** Excel takes no more breaks in one direction. */
const MOST = 1026;

/** Breaks that people set: rows (or columns) that begin a page. */
export class Breaks implements SheetPart {
  readonly horizontal = new Set<number>();
  readonly vertical = new Set<number>();

  rowsMoved(move: RowMove): void {
    const rows = [...this.horizontal].flatMap((row) => move.rowOf(row) ?? []);
    this.horizontal.clear();
    for (const row of rows) this.horizontal.add(row);
  }

  copied(): Breaks {
    const copy = new Breaks();
    for (const row of this.horizontal) copy.horizontal.add(row);
    for (const column of this.vertical) copy.vertical.add(column);
    return copy;
  }
}
export const BREAKS: PartKind<Breaks> = { name: 'pageBreaks', create: () => new Breaks() };

/** Excel.PageBreakCollection, ExcelApi 1.9. */
export class PageBreakCollection extends HostObject {
  readonly type: ObjectType = PAGE_BREAKS;
  constructor(
    readonly sheet: Sheet,
    readonly direction: 'horizontal' | 'vertical',
  ) {
    super();
  }
  get breaks(): Set<number> {
    return this.sheet.part(BREAKS)[this.direction];
  }
}
const PAGE_BREAKS = objectType<PageBreakCollection>('PageBreakCollection', {
  items: (self) => [...self.breaks].sort((a, b) => a - b).map((at) => new PageBreak(self, at)),
  methods: {
    getCount: method('1.9', (self) => self.breaks.size),
    /** "Adds a page break before the top-left cell of the range specified." */
    add: method('1.9', (self, given) => {
      const parsed = parseAddress(given.text(0));
      if (!parsed) throw new HostError('InvalidArgument', 'not an address');
      const at = self.direction === 'horizontal' ? parsed.rect.top : parsed.rect.left;
      require(at > 0, 'InvalidArgument', 'nothing stands before the first cell');
      require(self.breaks.size < MOST, 'InvalidArgument', 'too many page breaks');
      self.breaks.add(at);
      return new PageBreak(self, at);
    }),
    /** "Resets all manual page breaks in the collection." */
    removePageBreaks: method('1.9', (self) => self.breaks.clear()),
  },
});

class PageBreak extends HostObject {
  readonly type: ObjectType = PAGE_BREAK;
  constructor(
    readonly collection: PageBreakCollection,
    readonly at: number,
  ) {
    super();
  }
}
const PAGE_BREAK = objectType<PageBreak>('PageBreak', {
  id: (self) => self.at,
  properties: {
    rowIndex: property('1.9', (self) => (self.collection.direction === 'horizontal' ? self.at : 0)),
    columnIndex: property('1.9', (self) => (self.collection.direction === 'vertical' ? self.at : 0)),
  },
  methods: { delete: method('1.9', (self) => void self.collection.breaks.delete(self.at)) },
});
