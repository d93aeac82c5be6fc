import { asFlag, asNumber, asOneOf, asText } from './arguments';
import type { Font } from './cell/format';
import { HostError } from './error';
import type { Looks } from './looks';
import { HostObject, method, objectType, property, type ObjectType, type Property } from './object';

const fontMember = <K extends keyof Font>(
  key: K,
  read: (value: unknown) => Font[K],
  since = '1.1',
): Property<RangeFont> =>
  property(
    since,
    (self) => self.looks.uniform((format) => format.font[key]),
    (self, value) => {
      const wanted = read(value);
      self.looks.change((format) => ({ ...format, font: { ...format.font, [key]: wanted } }));
    },
  );

/** #RRGGBB in capitals; named colours are left to a test that needs them. */
export function asColor(value: unknown): string {
  const text = asText(value);
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw new HostError('InvalidArgument', `not a colour: ${text}`);
  return `#${text.replace('#', '').toUpperCase()}`;
}

function asSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 1 || size > 409) throw new HostError('InvalidArgument', 'font sizes go from 1 to 409');
  return size;
}

/** Excel.RangeFont, ExcelApi 1.1. */
export class RangeFont extends HostObject {
  constructor(readonly looks: Looks) {
    super();
  }
  readonly type: ObjectType = RANGE_FONT;
}
const RANGE_FONT = objectType<RangeFont>('RangeFont', {
  properties: {
    name: fontMember('name', asText),
    size: fontMember('size', asSize),
    color: fontMember('color', asColor),
    bold: fontMember('bold', asFlag),
    italic: fontMember('italic', asFlag),
    underline: fontMember('underline', (value) =>
      asOneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']),
    ),
    strikethrough: fontMember('strikethrough', asFlag, '1.9'),
    subscript: fontMember('subscript', asFlag, '1.9'),
    superscript: fontMember('superscript', asFlag, '1.9'),
  },
});

/** Excel.RangeFill, ExcelApi 1.1. */
export class RangeFill extends HostObject {
  constructor(readonly looks: Looks) {
    super();
  }
  readonly type: ObjectType = RANGE_FILL;
}
const RANGE_FILL = objectType<RangeFill>('RangeFill', {
  properties: {
    /** A cell without fill answers white: Excel gives "#FFFFFF" there. */
    color: property(
      '1.1',
      (self) => self.looks.uniform((format) => format.fill || '#FFFFFF'),
      (self, value) => {
        const fill = value === '' ? '' : asColor(value);
        self.looks.change((format) => ({ ...format, fill, pattern: fill ? 'Solid' : 'None' }));
      },
    ),
    pattern: property('1.9', (self) => self.looks.uniform((format) => format.pattern)),
  },
  methods: {
    clear: method('1.1', (self) => {
      self.looks.change((format) => ({ ...format, fill: '', pattern: 'None' }));
    }),
  },
});
