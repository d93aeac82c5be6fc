import { asFlag, asNumber, asOneOf } from './arguments';
import type { CellFormat } from './cell/format';
import type { Looks } from './looks';
import { RangeBorders } from './rangeBorders';
import { RangeFill, RangeFont } from './rangeFont';
import { isStandard, POINTS_PER_DIGIT, resetSize, setSize, uniformSize } from './sizes';
import { HostObject, link, method, objectType, property, type ObjectType, type Property } from './object';

const own = <K extends keyof CellFormat>(
  key: K,
  read: (value: unknown) => CellFormat[K],
  since = '1.1',
): Property<{ looks: Looks }> =>
  property(
    since,
    (self) => self.looks.uniform((format) => format[key]),
    (self, value) => {
      const wanted = read(value);
      self.looks.change((format) => ({ ...format, [key]: wanted }));
    },
  );

/** Excel.FormatProtection, ExcelApi 1.2. */
export class FormatProtection extends HostObject {
  constructor(readonly looks: Looks) {
    super();
  }
  readonly type: ObjectType = FORMAT_PROTECTION;
}
const FORMAT_PROTECTION = objectType<FormatProtection>('FormatProtection', {
  properties: { locked: own('locked', asFlag, '1.2'), formulaHidden: own('formulaHidden', asFlag, '1.2') },
});

const useStandard = (kind: 'row' | 'column'): Property<RangeFormat> =>
  property(
    '1.7',
    (self) => isStandard(self.looks, kind),
    (self, value) => {
      if (asFlag(value)) resetSize(self.looks, kind);
    },
  );

/** Excel.RangeFormat, ExcelApi 1.1. */
export class RangeFormat extends HostObject {
  constructor(readonly looks: Looks) {
    super();
  }
  readonly type: ObjectType = RANGE_FORMAT;
}
const RANGE_FORMAT = objectType<RangeFormat>('RangeFormat', {
  links: {
    font: link('1.1', (self) => new RangeFont(self.looks)),
    fill: link('1.1', (self) => new RangeFill(self.looks)),
    borders: link('1.1', (self) => new RangeBorders(self.looks)),
    protection: link('1.2', (self) => new FormatProtection(self.looks)),
  },
  properties: {
    horizontalAlignment: own('horizontalAlignment', (value) =>
      asOneOf(value, ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed']),
    ),
    verticalAlignment: own('verticalAlignment', (value) =>
      asOneOf(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']),
    ),
    wrapText: own('wrapText', asFlag),
    indentLevel: own('indentLevel', asNumber, '1.9'),
    shrinkToFit: own('shrinkToFit', asFlag, '1.9'),
    textOrientation: own('textOrientation', asNumber, '1.7'),
    readingOrder: own('readingOrder', (value) => asOneOf(value, ['Context', 'LeftToRight', 'RightToLeft']), '1.9'),
    autoIndent: own('autoIndent', asFlag, '1.9'),
    columnWidth: property(
      '1.2',
      (self) => uniformSize(self.looks, 'column'),
      (self, value) => setSize(self.looks, 'column', value, 255 * POINTS_PER_DIGIT + 3.75),
    ),
    rowHeight: property(
      '1.2',
      (self) => uniformSize(self.looks, 'row'),
      (self, value) => setSize(self.looks, 'row', value, 409.5),
    ),
    useStandardHeight: useStandard('row'),
    useStandardWidth: useStandard('column'),
  },
  methods: {
    autofitRows: method('1.2', (self) => resetSize(self.looks, 'row')),
    autofitColumns: method('1.2', (self) => resetSize(self.looks, 'column')),
  },
});
