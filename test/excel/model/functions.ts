import type { Book } from './book';
import { serialOf } from './cell/serial';
import { HostObject, method, objectType, property, type ObjectType } from './object';

/** Excel.Functions, ExcelApi 1.2. Only DATE: it answers in the date system of the workbook. */
export class Functions extends HostObject {
  readonly type: ObjectType = FUNCTIONS;
  constructor(readonly book: Book) {
    super();
  }
}
const FUNCTIONS = objectType<Functions>('Functions', {
  methods: {
    date: method('1.2', (self, given) => {
      const serial = serialOf(given.whole(0), given.whole(1), given.whole(2), self.book.date1904);
      return new FunctionResult(serial ?? 0, serial === undefined ? '#VALUE!' : '');
    }),
  },
});

/** Excel.FunctionResult, ExcelApi 1.2. */
export class FunctionResult extends HostObject {
  readonly type: ObjectType = RESULT;
  constructor(
    readonly value: number,
    readonly error: string,
  ) {
    super();
  }
}
const RESULT = objectType<FunctionResult>('FunctionResult', {
  properties: { value: property('1.2', (self) => self.value), error: property('1.2', (self) => self.error) },
});
