import {
  attributeAt,
  attributesAt,
  childOf,
  childrenOf,
  isTrue,
  rootOf,
  type XmlElement,
} from '../../../src/host/file/xml/scan';
import { decodeText } from '../../../src/host/file/xml/text';
import { PLAIN, PLAIN_FONT, type Border, type Borders, type CellFormat, type Font } from '../model/cell/format';

/** Built-in number formats by id (ECMA-376 Part 1, 18.8.30), as Office.js gives them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  49: '@',
};

/** The looks (cellXfs) of a styles part, in the order in which cells count them. */
export function fileFormats(text: string): CellFormat[] {
  const root = rootOf(text);
  const list = (parent: string, child: string): XmlElement[] => {
    const element = childOf(text, root, parent);
    return element ? [...childrenOf(text, element, child)] : [];
  };
  const codes = new Map(
    list('numFmts', 'numFmt').map((element) => {
      const attributes = attributesAt(text, element.start);
      return [Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? 'General'];
    }),
  );
  const fonts = list('fonts', 'font').map((element) => fontOf(text, element));
  const fills = list('fills', 'fill').map((element) => fillOf(text, element));
  const borders = list('borders', 'border').map((element) => bordersOf(text, element));
  return list('cellXfs', 'xf').map((xf) => {
    const attributes = attributesAt(text, xf.start);
    const id = Number(attributes.get('numFmtId') ?? 0);
    const fill = fills[Number(attributes.get('fillId') ?? 0)] ?? '';
    return {
      ...PLAIN,
      numberFormat: codes.get(id) ?? BUILT_IN[id] ?? 'General',
      font: fonts[Number(attributes.get('fontId') ?? 0)] ?? PLAIN_FONT,
      fill,
      pattern: fill === '' ? 'None' : 'Solid',
      borders: borders[Number(attributes.get('borderId') ?? 0)] ?? {},
      ...alignmentOf(text, xf),
    };
  });
}

/** Colours of the theme are not looked up: they count as black. */
function colorOf(text: string, parent: XmlElement, name: string, absent: string): string {
  const element = childOf(text, parent, name);
  const rgb = element && attributeAt(text, element.start, 'rgb');
  return rgb ? `#${rgb.slice(-6).toUpperCase()}` : absent;
}

function fontOf(text: string, font: XmlElement): Font {
  const has = (name: string): boolean => {
    const element = childOf(text, font, name);
    return element !== undefined && isTrue(attributeAt(text, element.start, 'val'), true);
  };
  const value = (name: string): string | undefined => {
    const element = childOf(text, font, name);
    return element && attributeAt(text, element.start, 'val');
  };
  return {
    ...PLAIN_FONT,
    name: decodeText(value('name') ?? PLAIN_FONT.name),
    size: Number(value('sz') ?? PLAIN_FONT.size),
    bold: has('b'),
    italic: has('i'),
    strikethrough: has('strike'),
    underline: childOf(text, font, 'u') ? 'Single' : 'None',
    color: colorOf(text, font, 'color', '#000000'),
  };
}

function fillOf(text: string, fill: XmlElement): string {
  const pattern = childOf(text, fill, 'patternFill');
  const isSolid = pattern && attributeAt(text, pattern.start, 'patternType') === 'solid';
  return isSolid ? colorOf(text, pattern, 'fgColor', '#FFFFFF') : '';
}

const STYLES: Readonly<Record<string, Pick<Border, 'style' | 'weight'>>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
};

function bordersOf(text: string, border: XmlElement): Borders {
  const lines: Partial<Record<keyof Borders, Border>> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const element = childOf(text, border, side);
    const style = element && STYLES[attributeAt(text, element.start, 'style') ?? ''];
    if (element && style) lines[side] = { ...style, color: colorOf(text, element, 'color', '#000000') };
  }
  return lines;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function alignmentOf(text: string, xf: XmlElement): Partial<CellFormat> {
  const alignment = childOf(text, xf, 'alignment');
  const protection = childOf(text, xf, 'protection');
  const attributes = alignment ? attributesAt(text, alignment.start) : new Map<string, string>();
  return {
    horizontalAlignment: capital(attributes.get('horizontal') ?? 'general'),
    verticalAlignment: capital(attributes.get('vertical') ?? 'bottom'),
    wrapText: isTrue(attributes.get('wrapText')),
    indentLevel: Number(attributes.get('indent') ?? 0),
    locked: protection ? isTrue(attributeAt(text, protection.start, 'locked'), true) : true,
  };
}
