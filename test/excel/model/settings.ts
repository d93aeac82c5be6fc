import { asText } from './arguments';
import type { Book } from './book';
import { HostError } from './error';
import { HostObject, method, objectType, property, type ObjectType } from './object';

/** Excel.SettingCollection, ExcelApi 1.4: what this add-in keeps in the workbook. */
export class SettingCollection extends HostObject {
  readonly type: ObjectType = COLLECTION;
  constructor(readonly book: Book) {
    super();
  }

  find(key: string): Setting | null {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
}
const COLLECTION = objectType<SettingCollection>('SettingCollection', {
  items: (self) => [...self.book.settings.keys()].map((key) => new Setting(self.book, key)),
  item: (self, key) => {
    const found = self.find(asText(key));
    if (!found) throw new HostError('ItemNotFound');
    return found;
  },
  methods: {
    add: method('1.4', (self, given) => {
      self.book.settings.set(given.text(0), given.raw(1));
      return new Setting(self.book, given.text(0));
    }),
    getCount: method('1.4', (self) => self.book.settings.size),
    getItemOrNullObject: method('1.4', (self, given) => self.find(given.text(0))),
  },
});

/** Excel.Setting, ExcelApi 1.4. */
export class Setting extends HostObject {
  readonly type: ObjectType = SETTING;
  constructor(
    readonly book: Book,
    readonly key: string,
  ) {
    super();
  }
}
const SETTING = objectType<Setting>('Setting', {
  id: (self) => self.key,
  properties: {
    key: property('1.4', (self) => self.key),
    value: property(
      '1.4',
      (self) => self.book.settings.get(self.key),
      (self, value) => {
        self.book.settings.set(self.key, value);
      },
    ),
  },
  methods: {
    delete: method('1.4', (self) => {
      self.book.settings.delete(self.key);
    }),
  },
});
