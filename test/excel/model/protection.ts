import type { Book } from './book';
import { HostError, require } from './error';
import { HostObject, method, objectType, property, type ObjectType } from './object';
import type { Sheet } from './sheet';

const OPTIONS = [
  ...[
    'allowAutoFilter',
    'allowDeleteColumns',
    'allowDeleteRows',
    'allowFormatCells',
    'allowFormatColumns',
    'allowFormatRows',
  ],
  ...[
    'allowInsertColumns',
    'allowInsertHyperlinks',
    'allowInsertRows',
    'allowPivotTables',
    'allowSort',
    'allowEditObjects',
    'allowEditScenarios',
  ],
];

/** Excel.WorksheetProtection, ExcelApi 1.2. */
export class WorksheetProtection extends HostObject {
  readonly type: ObjectType = WORKSHEET_PROTECTION;
  constructor(readonly sheet: Sheet) {
    super();
  }
}
const WORKSHEET_PROTECTION = objectType<WorksheetProtection>('WorksheetProtection', {
  properties: {
    protected: property('1.2', (self) => self.sheet.protection !== undefined),
    options: property('1.2', (self) => {
      const given = self.sheet.protection?.options ?? {};
      return Object.fromEntries(OPTIONS.map((option) => [option, given[option] === true]));
    }),
  },
  methods: {
    /** "Fails if the worksheet has already been protected." (excel.worksheetprotection protect) */
    protect: method('1.2', (self, given) => {
      require(!self.sheet.protection, 'AccessDenied', 'the sheet is protected already');
      const options = (given.isAbsent(0) ? {} : given.raw(0)) as Record<string, boolean>;
      const password = given.textOr(1, undefined);
      self.sheet.protection = { options, ...(password === undefined ? {} : { password }) };
    }),
    unprotect: method('1.2', (self, given) => {
      const password = self.sheet.protection?.password;
      if (password !== undefined && given.textOr(0, '') !== password) throw new HostError('BadPassword');
      self.sheet.protection = undefined;
    }),
  },
});

/** Excel.WorkbookProtection, ExcelApi 1.7. */
export class WorkbookProtection extends HostObject {
  readonly type: ObjectType = WORKBOOK_PROTECTION;
  constructor(readonly book: Book) {
    super();
  }
}
const WORKBOOK_PROTECTION = objectType<WorkbookProtection>('WorkbookProtection', {
  properties: { protected: property('1.7', (self) => self.book.isStructureLocked) },
});
