import { asFlag, asOneOf } from './arguments';
import type { Book } from './book';
import { calculateSheet } from './contents';
import { HostObject, method, objectType, property, type ObjectType } from './object';

/** Excel.Application, ExcelApi 1.1. */
export class Application extends HostObject {
  readonly type: ObjectType = APPLICATION;
  constructor(readonly book: Book) {
    super();
  }
}
const APPLICATION = objectType<Application>('Application', {
  properties: {
    /** Read 1.1, set 1.8. */
    calculationMode: property(
      '1.1',
      (self) => self.book.calculationMode,
      (self, value) => {
        self.book.calculationMode = asOneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    ),
    calculationState: property('1.9', () => 'Done'),
    decimalSeparator: property('1.11', () => '.'),
    thousandsSeparator: property('1.11', () => ','),
  },
  methods: {
    calculate: method('1.1', (self, given) => {
      asOneOf(given.raw(0), ['Recalculate', 'Full', 'FullRebuild']);
      self.book.sheets.forEach(calculateSheet);
    }),
    suspendApiCalculationUntilNextSync: method('1.6', () => undefined),
    suspendScreenUpdatingUntilNextSync: method('1.9', () => undefined),
  },
});

/** Excel.Runtime, ExcelApi 1.5; `enableEvents` 1.8. */
export class Runtime extends HostObject {
  readonly type: ObjectType = RUNTIME;
  constructor(readonly book: Book) {
    super();
  }
}
const RUNTIME = objectType<Runtime>('Runtime', {
  properties: {
    enableEvents: property(
      '1.8',
      (self) => self.book.enableEvents,
      (self, value) => {
        self.book.enableEvents = asFlag(value);
      },
    ),
  },
});
