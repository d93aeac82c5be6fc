import type { Book } from './book';
import { HostError } from './error';
import { HostObject, method, objectType, type ObjectType } from './object';
import { Worksheet } from './worksheet';

/** Excel.WorksheetCollection, ExcelApi 1.1. */
export class WorksheetCollection extends HostObject {
  readonly type: ObjectType = WORKSHEETS;
  constructor(readonly book: Book) {
    super();
  }

  shown(visibleOnly: boolean): Worksheet[] {
    const sheets = this.book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
    return sheets.map((sheet) => new Worksheet(sheet));
  }

  find(key: unknown): Worksheet | null {
    const sheet = this.book.findSheet(key);
    return sheet ? new Worksheet(sheet) : null;
  }
}

const found = (sheet: Worksheet | null | undefined): Worksheet => {
  if (!sheet) throw new HostError('ItemNotFound', 'The requested sheet does not exist.');
  return sheet;
};

const WORKSHEETS = objectType<WorksheetCollection>('WorksheetCollection', {
  items: (self) => self.shown(false),
  item: (self, key) => found(self.find(key)),
  methods: {
    /** "The worksheet will be added at the end of existing worksheets." It is not brought to the front (excel.worksheetcollection add). */
    add: method('1.1', (self, given) => {
      self.book.requireStructure();
      self.book.requireActive('worksheets.add');
      const sheet = self.book.addSheet(given.textOr(0, undefined));
      self.book.tell({ kind: 'added', sheet, args: {} });
      return new Worksheet(sheet);
    }),
    getActiveWorksheet: method('1.1', (self) => new Worksheet(self.book.activeSheet)),
    getCount: method('1.4', (self, given) => self.shown(given.flag(0)).length),
    getFirst: method('1.5', (self, given) => found(self.shown(given.flag(0))[0])),
    getLast: method('1.5', (self, given) => found(self.shown(given.flag(0)).at(-1))),
    getItemOrNullObject: method('1.4', (self, given) => self.find(given.text(0))),
  },
});
