import { asFlag, asOneOf, asText, asNumber, type Arguments } from './arguments';
import { AutoFilter } from './autoFilter';
import { asColor } from './rangeFont';
import { calculateSheet } from './contents';
import { ChartCollection } from './charts';
import { CommentCollection } from './comments';
import { copySheet } from './copySheet';
import { HostError, require } from './error';
import { FreezePanes } from './freezePanes';
import { NamedItemCollection } from './names';
import { HostObject, link, method, objectType, property, type ObjectType } from './object';
import { PageBreakCollection } from './pageBreaks';
import { PageLayout } from './pageLayout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { parseAddress, SHEET } from './rect';
import { ShapeCollection } from './shapes';
import type { Sheet } from './sheet';
import { TableCollection } from './tables';

/** Excel.Worksheet, ExcelApi 1.1. */
export class Worksheet extends HostObject {
  readonly type: ObjectType = WORKSHEET;
  constructor(readonly sheet: Sheet) {
    super();
  }
}

/** An address or a name, on this sheet; absent = the whole sheet. */
function rangeAt({ sheet }: Worksheet, text: string): Range {
  const parsed = parseAddress(text);
  if (parsed) {
    const isOwn = parsed.sheet === undefined || sheet.book.sheetNamed(parsed.sheet) === sheet;
    require(isOwn, 'InvalidArgument', `${text} is not on sheet ${sheet.name}`);
    return new Range(sheet, parsed.rect);
  }
  const name = new NamedItemCollection(sheet.book, sheet).find(text) ?? new NamedItemCollection(sheet.book).find(text);
  if (!name?.target) throw new HostError('InvalidArgument', `neither an address nor a name: ${text.slice(0, 60)}`);
  return name.target;
}

/** Worksheet.getUsedRange: "If the entire worksheet is blank, this function will return the top left cell". (excel.worksheet getUsedRange) */
const usedOrFirst = ({ sheet }: Worksheet, given: Arguments): Range =>
  new Range(sheet, sheet.used(given.flag(0)) ?? { top: 0, left: 0, bottom: 0, right: 0 });

/** "VeryHidden", "Hidden", "Visible"; the last visible sheet stays in view. */
function setVisibility({ sheet }: Worksheet, value: unknown): void {
  const visibility = asOneOf(value, ['Visible', 'Hidden', 'VeryHidden']);
  sheet.book.requireStructure();
  if (visibility !== 'Visible') requireOtherVisible(sheet);
  sheet.visibility = visibility;
  if (visibility !== 'Visible' && sheet.book.activeSheet === sheet) sheet.book.leave(sheet);
}

function requireOtherVisible(sheet: Sheet): void {
  const others = sheet.book.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  require(others, 'InvalidOperation', 'a workbook shows at least one sheet');
}

function rename({ sheet }: Worksheet, value: unknown): void {
  const name = asText(value);
  sheet.book.requireStructure();
  sheet.book.checkSheetName(name, sheet);
  const nameBefore = sheet.name;
  sheet.name = name;
  sheet.book.renamed(nameBefore, name);
  sheet.book.tell({ kind: 'nameChanged', sheet, args: { nameBefore, nameAfter: name } });
}

/** "if the worksheet's visibility is set to "VeryHidden", the delete operation will fail with an InvalidOperation exception" (excel.worksheet delete). */
function deleteSheet({ sheet }: Worksheet): void {
  const { book } = sheet;
  book.requireStructure();
  book.requireActive('Worksheet.delete');
  require(sheet.visibility !== 'VeryHidden', 'InvalidOperation', 'a very hidden sheet is not deleted');
  if (sheet.visibility === 'Visible') requireOtherVisible(sheet);
  book.removeSheet(sheet);
}

const WORKSHEET = objectType<Worksheet>('Worksheet', {
  id: (self) => self.sheet.id,
  links: {
    tables: link('1.1', (self) => new TableCollection(self.sheet.book, self.sheet)),
    names: link('1.4', (self) => new NamedItemCollection(self.sheet.book, self.sheet)),
    charts: link('1.1', (self) => new ChartCollection(self.sheet)),
    shapes: link('1.9', (self) => new ShapeCollection(self.sheet)),
    comments: link('1.10', (self) => new CommentCollection(self.sheet)),
    protection: link('1.2', (self) => new WorksheetProtection(self.sheet)),
    freezePanes: link('1.7', (self) => new FreezePanes(self.sheet)),
    pageLayout: link('1.9', (self) => new PageLayout(self.sheet)),
    horizontalPageBreaks: link('1.9', (self) => new PageBreakCollection(self.sheet, 'horizontal')),
    verticalPageBreaks: link('1.9', (self) => new PageBreakCollection(self.sheet, 'vertical')),
    autoFilter: link('1.9', (self) => new AutoFilter(self.sheet)),
  },
  properties: {
    id: property('1.1', (self) => self.sheet.id),
    name: property('1.1', (self) => self.sheet.name, rename),
    position: property(
      '1.1',
      (self) => self.sheet.book.sheets.indexOf(self.sheet),
      (self, value) => self.sheet.book.moveSheet(self.sheet, asNumber(value)),
    ),
    visibility: property('1.1', (self) => self.sheet.visibility, setVisibility),
    /** #RRGGBB; empty = automatic. */
    tabColor: property(
      '1.7',
      (self) => self.sheet.tabColor,
      (self, value) => {
        self.sheet.tabColor = value === '' ? '' : asColor(value);
      },
    ),
    showGridlines: property(
      '1.8',
      (self) => self.sheet.showGridlines,
      (self, value) => {
        self.sheet.book.requireActive('showGridlines');
        self.sheet.showGridlines = asFlag(value);
      },
    ),
    // The library sends `showGridlines =` under this name.
    gridlines: property(
      '1.8',
      (self) => self.sheet.showGridlines,
      (self, value) => {
        self.sheet.book.requireActive('showGridlines');
        self.sheet.showGridlines = asFlag(value);
      },
    ),
    showHeadings: property(
      '1.8',
      (self) => self.sheet.showHeadings,
      (self, value) => {
        self.sheet.showHeadings = asFlag(value);
      },
    ),
    standardHeight: property('1.7', (self) => self.sheet.standardHeight),
    standardWidth: property(
      '1.7',
      (self) => self.sheet.standardWidth,
      (self, value) => {
        self.sheet.standardWidth = asNumber(value);
      },
    ),
    enableCalculation: property(
      '1.9',
      (self) => self.sheet.enableCalculation,
      (self, value) => {
        self.sheet.enableCalculation = asFlag(value);
      },
    ),
  },
  methods: {
    getRange: method('1.1', (self, given) =>
      given.isAbsent(0) ? new Range(self.sheet, SHEET) : rangeAt(self, given.text(0)),
    ),
    getRanges: method('1.9', (self, given) => {
      const rects = given
        .text(0)
        .split(/[,;]/)
        .map((address) => rangeAt(self, address.trim()).rect);
      return new RangeAreas(self.sheet, rects);
    }),
    getCell: method('1.1', (self, given) => {
      const [top, left] = [given.whole(0), given.whole(1)];
      return new Range(self.sheet, { top, left, bottom: top, right: left });
    }),
    getRangeByIndexes: method('1.7', (self, given) => {
      const [top, left] = [given.whole(0), given.whole(1)];
      return new Range(self.sheet, { top, left, bottom: top + given.whole(2) - 1, right: left + given.whole(3) - 1 });
    }),
    getUsedRange: method('1.1', usedOrFirst),
    getUsedRangeOrNullObject: method('1.4', (self, given) => {
      const used = self.sheet.used(given.flag(0));
      return used ? new Range(self.sheet, used) : null;
    }),
    activate: method('1.1', (self) => {
      require(self.sheet.visibility === 'Visible', 'InvalidOperation', 'a hidden sheet is not brought to the front');
      self.sheet.book.activate(self.sheet);
    }),
    calculate: method('1.6', (self) => calculateSheet(self.sheet)),
    delete: method('1.1', deleteSheet),
    copy: method('1.7', (self, given) => {
      const relative = given.isAbsent(1) ? undefined : given.object(1, Worksheet).sheet;
      return new Worksheet(copySheet(self.sheet, given.textOr(0, 'None'), relative));
    }),
    _GetAnotherWorksheetById: method('1.1', (self, given) => {
      const sheet = self.sheet.book.findSheet(given.text(0));
      if (!sheet) throw new HostError('ItemNotFound');
      return new Worksheet(sheet);
    }),
    _GetSheetById: method('1.1', (self, given) => {
      const sheet = self.sheet.book.findSheet(given.text(0));
      if (!sheet) throw new HostError('ItemNotFound');
      return new Worksheet(sheet);
    }),
  },
});
