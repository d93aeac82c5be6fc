import { asFlag } from './arguments';
import { Application, Runtime } from './application';
import { Book } from './book';
import { Functions } from './functions';
import { NamedItemCollection } from './names';
import { HostObject, link, method, objectType, property, type ObjectType } from './object';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { SettingCollection } from './settings';
import { TableCollection } from './tables';
import { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheets';

/** An empty workbook without sheets. */
export function newBook(): Book {
  return new Book((book) => ({
    worksheet: (sheet) => new Worksheet(sheet),
    range: (sheet, rect) => new Range(sheet, rect),
    areas: (sheet, rects) => new RangeAreas(sheet, rects),
    tablesWithin: (sheet, rect, fully) => new TableCollection(book, sheet, { rect, fully }),
  }));
}

/** Excel.Workbook, ExcelApi 1.1: the root of every request. */
export class Workbook extends HostObject {
  readonly type: ObjectType = WORKBOOK;
  constructor(readonly book: Book) {
    super();
  }
}

const selected = ({ book }: Workbook): RangeAreas => {
  book.requireActive('getSelectedRange');
  return new RangeAreas(book.activeSheet, book.selection?.rects ?? []);
};

const WORKBOOK = objectType<Workbook>('Workbook', {
  links: {
    application: link('1.1', (self) => new Application(self.book)),
    worksheets: link('1.1', (self) => new WorksheetCollection(self.book)),
    names: link('1.1', (self) => new NamedItemCollection(self.book)),
    tables: link('1.1', (self) => new TableCollection(self.book)),
    functions: link('1.2', (self) => new Functions(self.book)),
    settings: link('1.4', (self) => new SettingCollection(self.book)),
    protection: link('1.7', (self) => new WorkbookProtection(self.book)),
    properties: link('1.7', (self) => new DocumentProperties(self.book)),
    _Runtime: link('1.5', (self) => new Runtime(self.book)),
  },
  properties: {
    name: property('1.7', (self) => self.book.name),
    readOnly: property('1.8', (self) => self.book.readOnly),
    isDirty: property(
      '1.9',
      (self) => self.book.isDirty,
      (self, value) => {
        self.book.isDirty = asFlag(value);
      },
    ),
  },
  methods: {
    /** "If there are multiple ranges selected, this method will throw an error." (excel.workbook getSelectedRange) */
    getSelectedRange: method('1.1', (self) => {
      const { sheet, rects } = selected(self);
      const [only] = rects;
      self.book.requireSelection(rects.length === 1);
      return only ? new Range(sheet, only) : null;
    }),
    getSelectedRanges: method('1.9', selected),
    getActiveCell: method('1.7', (self) => {
      const { sheet, rects } = selected(self);
      const { top = 0, left = 0 } = rects[0] ?? {};
      return new Range(sheet, { top, left, bottom: top, right: left });
    }),
    _RemoveReference: method('1.1', (self, given) => self.book.references.release(given.text(0))),
    _RemoveAllReferences: method('1.1', (self) => self.book.references.releaseAll()),
    _GetReferenceCount: method('1.1', (self) => self.book.references.count),
    _GetRangeForEventByReferenceId: method('1.1', (self, given) => self.book.references.objectOf(given.text(0))),
  },
});

/** Excel.DocumentProperties, ExcelApi 1.7. */
export class DocumentProperties extends HostObject {
  readonly type: ObjectType = PROPERTIES;
  constructor(readonly book: Book) {
    super();
  }
}
const documentText = (key: string): ReturnType<typeof property<DocumentProperties>> =>
  property('1.7', (self: DocumentProperties) => self.book.properties[key] ?? '');

const PROPERTIES = objectType<DocumentProperties>('DocumentProperties', {
  properties: Object.fromEntries(
    ['title', 'subject', 'author', 'keywords', 'comments'].map((key) => [key, documentText(key)]),
  ),
});
