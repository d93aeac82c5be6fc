import { asFlag, asText, type Arguments } from './arguments';
import { sameText, type Book } from './book';
import { checkName, type DefinedName } from './definedName';
import { HostError, require } from './error';
import { HostObject, link, method, objectType, property, type ObjectType } from './object';
import { Range } from './range';
import { addressOf, parseAddress } from './rect';
import type { Sheet } from './sheet';

/** Excel.NamedItemCollection, ExcelApi 1.1: names of the workbook, or of one sheet (1.4). */
export class NamedItemCollection extends HostObject {
  readonly type: ObjectType = COLLECTION;
  constructor(
    readonly book: Book,
    readonly sheet?: Sheet,
  ) {
    super();
  }

  get list(): DefinedName[] {
    return this.sheet?.names ?? this.book.names;
  }

  find(name: string): NamedItem | undefined {
    const found = this.list.find((item) => sameText(item.name, name));
    return found && new NamedItem(this, found);
  }
}

/** NamedItemCollection.add, ExcelApi 1.4: the reference is a range or a formula; a name that is taken is ItemAlreadyExists. */
function add(self: NamedItemCollection, given: Arguments): NamedItem {
  const name = given.text(0);
  require(!self.book.readOnly, 'AccessDenied');
  checkName(name);
  if (self.find(name)) throw new HostError('ItemAlreadyExists', `there is a name ${name} already`);
  const isTable = self.book.sheets.some((sheet) => sheet.tables.some((table) => sameText(table.name, name)));
  require(!isTable, 'ItemAlreadyExists', `there is a table ${name} already`);
  const formula = given.raw(1) instanceof Range ? rangeFormula(given.object(1, Range)) : checkFormula(given.text(1));
  const item = { name, formula, visible: true, comment: given.textOr(2, '') };
  self.list.push(item);
  return new NamedItem(self, item);
}

function rangeFormula({ sheet, rect }: Range): string {
  const address = addressOf(sheet.name, rect);
  const mark = address.lastIndexOf('!');
  return `=${address.slice(0, mark + 1)}${address
    .slice(mark + 1)
    .replace(/[A-Z]+/g, '$$$&')
    .replace(/\d+/g, '$$$&')}`;
}

function checkFormula(formula: string): string {
  require(formula.startsWith('=') && formula.length > 1, 'InvalidArgument', 'a name refers to a formula');
  return formula;
}

const COLLECTION = objectType<NamedItemCollection>('NamedItemCollection', {
  items: (self) => self.list.map((item) => new NamedItem(self, item)),
  item: (self, key) => {
    const found = self.find(asText(key));
    if (!found) throw new HostError('ItemNotFound');
    return found;
  },
  methods: {
    add: method('1.4', add),
    getCount: method('1.4', (self) => self.list.length),
    getItemOrNullObject: method('1.4', (self, given) => self.find(given.text(0)) ?? null),
  },
});

/** Excel.NamedItem, ExcelApi 1.1. */
export class NamedItem extends HostObject {
  readonly type: ObjectType = NAMED_ITEM;
  constructor(
    readonly collection: NamedItemCollection,
    readonly item: DefinedName,
  ) {
    super();
  }

  get target(): Range | undefined {
    const parsed = parseAddress(this.item.formula.slice(1));
    const sheet = parsed?.sheet === undefined ? undefined : this.collection.book.sheetNamed(parsed.sheet);
    return parsed && sheet && new Range(sheet, parsed.rect);
  }

  /** What the name stands for: an address for a range, a number or text for a constant. */
  get value(): unknown {
    if (this.target) return addressOf(this.target.sheet.name, this.target.rect);
    const text = this.item.formula.slice(1);
    if (/#REF!/.test(text)) return '#REF!';
    if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return Number(text);
    const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
    return quoted ? (quoted[1] ?? '').replaceAll('""', '"') : this.item.formula;
  }

  get kind(): string {
    if (this.target) return 'Range';
    const { value } = this;
    if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
    return value === '#REF!' ? 'Error' : 'String';
  }
}
const NAMED_ITEM = objectType<NamedItem>('NamedItem', {
  id: (self) => self.item.name,
  links: {
    worksheet: link('1.4', (self) => {
      if (!self.collection.sheet) throw new HostError('ItemNotFound', 'the name belongs to the workbook');
      return self.collection.book.views.worksheet(self.collection.sheet);
    }),
    worksheetOrNullObject: link('1.4', (self) => {
      const { sheet, book } = self.collection;
      return sheet ? book.views.worksheet(sheet) : null;
    }),
  },
  properties: {
    name: property('1.1', (self) => self.item.name),
    type: property('1.1', (self) => self.kind),
    value: property('1.1', (self) => self.value),
    visible: property(
      '1.1',
      (self) => self.item.visible,
      (self, value) => {
        self.item.visible = asFlag(value);
      },
    ),
    comment: property(
      '1.4',
      (self) => self.item.comment,
      (self, value) => {
        self.item.comment = asText(value);
      },
    ),
    scope: property('1.4', (self) => (self.collection.sheet ? 'Worksheet' : 'Workbook')),
    formula: property(
      '1.7',
      (self) => self.item.formula,
      (self, value) => {
        self.item.formula = checkFormula(asText(value));
      },
    ),
  },
  methods: {
    getRange: method('1.1', (self) => {
      if (!self.target) throw new HostError('ItemNotFound', 'the name refers to no range');
      return self.target;
    }),
    getRangeOrNullObject: method('1.4', (self) => self.target ?? null),
    delete: method('1.4', (self) => {
      const { list, book } = self.collection;
      require(!book.readOnly, 'AccessDenied');
      list.splice(list.indexOf(self.item), 1);
    }),
  },
});
