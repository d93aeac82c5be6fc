import type { Rect } from '../../../src/core/workbook/address';
import { asFlag, asNumber, asOneOf, asText } from './arguments';
import { HostError, require } from './error';
import { HostObject, link, method, objectType, property, type ObjectType, type Property } from './object';
import { isWholeRows, parseAddress } from './rect';
import type { PartKind, Sheet, SheetPart } from './sheet';

const PLACES = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const;
type Texts = Record<(typeof PLACES)[number], string>;
const noTexts = (): Texts => ({
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
});
/** "Header or footer: 255 characters" (support.microsoft.com, Excel specifications and limits). */
const LONGEST_TEXT = 255;

/** How a sheet is printed. Margins in points. */
export class PageData implements SheetPart {
  readonly values: Record<string, unknown> = {
    orientation: 'Portrait',
    paperSize: 'Letter',
    zoom: { scale: 100 },
    topMargin: 54,
    bottomMargin: 54,
    leftMargin: 50.4,
    rightMargin: 50.4,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    printGridlines: false,
    printHeadings: false,
    firstPageNumber: '',
  };
  area: Rect[] | undefined;
  titleRows: Rect | undefined;
  state = 'Default';
  readonly texts = { defaultForAllPages: noTexts(), firstPage: noTexts(), evenPages: noTexts(), oddPages: noTexts() };

  copied(): PageData {
    return Object.assign(new PageData(), structuredClone(this));
  }
}
export const PAGE: PartKind<PageData> = { name: 'pageLayout', create: () => new PageData() };

/** Excel.PageLayout, ExcelApi 1.9. */
export class PageLayout extends HostObject {
  readonly type: ObjectType = PAGE_LAYOUT;
  constructor(readonly sheet: Sheet) {
    super();
  }
  get page(): PageData {
    return this.sheet.part(PAGE);
  }
}

const kept = (name: string, check: (value: unknown) => unknown): Property<PageLayout> =>
  property(
    '1.9',
    (self) => self.page.values[name],
    (self, value) => {
      self.page.values[name] = check(value);
    },
  );

const asMargin = (value: unknown): number => {
  const points = asNumber(value);
  require(points >= 0 && points < 72 * 50, 'InvalidArgument', 'a margin lies on the page');
  return points;
};

/** "PageLayoutZoomOptions: horizontalFitToPages, verticalFitToPages, scale (10 to 400)": a scale, or pages to fit, not both. */
const asZoom = (value: unknown): unknown => {
  require(typeof value === 'object' && value !== null, 'InvalidArgument', 'zoom is an object');
  const { scale, horizontalFitToPages, verticalFitToPages, ...rest } = value as Record<string, unknown>;
  require(Object.keys(rest).length === 0, 'InvalidArgument', 'zoom has no such member');
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  require((scale === undefined) === fits, 'InvalidArgument', 'zoom is a scale or pages to fit');
  for (const pages of [horizontalFitToPages, verticalFitToPages]) {
    require(pages === undefined ||
      (typeof pages === 'number' && pages >= 1), 'InvalidArgument', 'pages count from one');
  }
  return value;
};

const blockOf = (self: PageLayout, text: string): Rect => {
  const parsed = parseAddress(text);
  if (!parsed || (parsed.sheet !== undefined && parsed.sheet !== self.sheet.name))
    throw new HostError('InvalidArgument', 'not an address');
  return parsed.rect;
};

const PAGE_LAYOUT = objectType<PageLayout>('PageLayout', {
  links: { headersFooters: link('1.9', (self) => new HeaderFooterGroup(self.page)) },
  properties: {
    orientation: kept('orientation', (value) => asOneOf(value, ['Portrait', 'Landscape'])),
    paperSize: kept('paperSize', (value) => asOneOf(value, ['Letter', 'Legal', 'A3', 'A4', 'A5'])),
    zoom: kept('zoom', asZoom),
    topMargin: kept('topMargin', asMargin),
    bottomMargin: kept('bottomMargin', asMargin),
    leftMargin: kept('leftMargin', asMargin),
    rightMargin: kept('rightMargin', asMargin),
    headerMargin: kept('headerMargin', asMargin),
    footerMargin: kept('footerMargin', asMargin),
    centerHorizontally: kept('centerHorizontally', asFlag),
    centerVertically: kept('centerVertically', asFlag),
    blackAndWhite: kept('blackAndWhite', asFlag),
    draftMode: kept('draftMode', asFlag),
    printGridlines: kept('printGridlines', asFlag),
    printHeadings: kept('printHeadings', asFlag),
    firstPageNumber: kept('firstPageNumber', (value) => (value === '' ? value : asNumber(value))),
  },
  methods: {
    setPrintArea: method('1.9', (self, given) => {
      self.page.area = given
        .text(0)
        .split(',')
        .map((part) => blockOf(self, part));
    }),
    getPrintAreaOrNullObject: method('1.9', (self) =>
      self.page.area ? self.sheet.book.views.areas(self.sheet, self.page.area) : null,
    ),
    /** "Sets the rows that contain the cells to be repeated at the top of each page of the worksheet for printing." */
    setPrintTitleRows: method('1.9', (self, given) => {
      const rect = blockOf(self, given.text(0));
      require(isWholeRows(rect), 'InvalidArgument', 'print titles are whole rows');
      self.page.titleRows = rect;
    }),
    getPrintTitleRowsOrNullObject: method('1.9', (self) =>
      self.page.titleRows ? self.sheet.book.views.range(self.sheet, self.page.titleRows) : null,
    ),
  },
});

/** Excel.HeaderFooterGroup, ExcelApi 1.9. */
export class HeaderFooterGroup extends HostObject {
  readonly type: ObjectType = GROUP;
  constructor(readonly page: PageData) {
    super();
  }
}
const pages = (name: keyof PageData['texts']) =>
  link<HeaderFooterGroup>('1.9', (self) => new HeaderFooter(self.page.texts[name]));
const GROUP = objectType<HeaderFooterGroup>('HeaderFooterGroup', {
  links: {
    /** "The general header/footer, used for all pages unless even/odd or first page is specified." */
    defaultForAllPages: pages('defaultForAllPages'),
    firstPage: pages('firstPage'),
    evenPages: pages('evenPages'),
    oddPages: pages('oddPages'),
  },
  properties: {
    state: property(
      '1.9',
      (self) => self.page.state,
      (self, value) => {
        self.page.state = asOneOf(value, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven']);
      },
    ),
  },
});

/** Excel.HeaderFooter, ExcelApi 1.9. */
class HeaderFooter extends HostObject {
  readonly type: ObjectType = HEADER_FOOTER;
  constructor(readonly texts: Texts) {
    super();
  }
}
const place = (name: (typeof PLACES)[number]): Property<HeaderFooter> =>
  property(
    '1.9',
    (self) => self.texts[name],
    (self, value) => {
      const text = asText(value);
      require(text.length <= LONGEST_TEXT, 'InvalidArgument', 'a header or footer has 255 characters');
      self.texts[name] = text;
    },
  );
const HEADER_FOOTER = objectType<HeaderFooter>('HeaderFooter', {
  properties: Object.fromEntries(PLACES.map((name) => [name, place(name)])),
});
