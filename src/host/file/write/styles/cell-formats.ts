import type { CellLook, FormatRule } from '../../../../core/edit/edit';
import { showsDate } from '../../../../core/workbook/numberFormat';
import { RefusalError } from '../../refusal';
import { attribute, ensureChild, numberAttribute, removeChild, setAttribute } from '../xml/edit';
import type { XmlElement } from '../xml/tree';
import { changeFont } from './font';
import type { StyleSheet } from './style-sheet';

const XF_ORDER = ['alignment', 'protection', 'extLst'];
/** Excel holds 65,490; a workbook near that is refused before it is harmed. */
const MOST_FORMATS = 64000;

/** What the value itself asks of its format, beside the look. */
export interface ValueNeeds {
  /** The value is a day and must be shown as one. */
  readonly day: boolean;
  /** true: text that a person's next edit must not turn into a formula; false: the value is no text. */
  readonly quote: boolean | undefined;
}

const DATE_FORMAT = 'dd/mm/yyyy';

/** Gives the number of the cell format for a look: an equal one that is there, else a new one at the end. */
export class CellFormats {
  readonly #sheet: StyleSheet;
  readonly #known = new Map<string, number>();
  /** Per look object: format by base and needs, so that the many cells of one look cost next to nothing. */
  readonly #byLook = new WeakMap<CellLook, Map<number, number>>();

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
  }

  /** Number of the format that is `base` changed by the look and the value's needs. */
  place(base: number, look: CellLook, needs: ValueNeeds): number {
    let known = this.#byLook.get(look);
    if (!known) this.#byLook.set(look, (known = new Map<number, number>()));
    const key = base * 6 + (needs.quote === undefined ? 0 : needs.quote ? 2 : 4) + (needs.day ? 1 : 0);
    let format = known.get(key);
    if (format === undefined) known.set(key, (format = this.#placeNew(base, look, needs)));
    return format;
  }

  /** Whether a cell of that format shows its number as a day. */
  isDate(format: number): boolean {
    const { id, code } = this.#sheet.numberFormatOf(format);
    return showsDate(id, code);
  }

  #placeNew(base: number, look: CellLook, needs: ValueNeeds): number {
    const key = JSON.stringify([base, { ...look, like: undefined, style: undefined }, needs]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const format = this.#make(base, look, needs);
    this.#known.set(key, format);
    return format;
  }

  #make(base: number, look: CellLook, needs: ValueNeeds): number {
    const formats = this.#sheet.cellFormats;
    const xf = formats.copy(base);
    if (!xf) throw new Error('styles without cell formats');
    this.#changeParts(xf, look, needs);
    changeAlignment(xf, look);
    if (look.locked !== undefined) {
      setAttribute(ensureChild(xf, 'protection', XF_ORDER), 'locked', look.locked ? '1' : '0');
      setAttribute(xf, 'applyProtection', '1');
    }
    if (needs.quote !== undefined) changeQuote(xf, needs.quote);
    if (formats.size >= MOST_FORMATS) throw new RefusalError({ code: 'too-many-styles' });
    return formats.isEqual(base, xf) ? base : formats.place(xf);
  }

  #changeParts(xf: XmlElement, look: CellLook, needs: ValueNeeds): void {
    const sheet = this.#sheet;
    const point = (attributeName: string, applied: string, place: number): void => {
      if (numberAttribute(xf, attributeName, 0) === place && attribute(xf, attributeName) !== undefined) return;
      setAttribute(xf, attributeName, String(place));
      setAttribute(xf, applied, '1');
    };
    const code = look.numberFormat ?? (needs.day ? DATE_FORMAT : undefined);
    if (code !== undefined) point('numFmtId', 'applyNumberFormat', sheet.numberFormats.place(code));
    if (look.font) {
      const font = sheet.fonts.copy(numberAttribute(xf, 'fontId', 0));
      if (!font) throw new Error('styles without fonts');
      changeFont(font, look.font);
      point('fontId', 'applyFont', sheet.fonts.place(font));
    }
    if (look.fill !== undefined) point('fillId', 'applyFill', sheet.fills.placeXml(solidFill(look.fill)));
    if (look.border !== undefined) point('borderId', 'applyBorder', sheet.borders.placeXml(thinBorder(look.border)));
  }
}

function solidFill(color: string): string {
  const rgb = `FF${color.toUpperCase()}`;
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function thinBorder(color: string): string {
  if (color === 'none') return '<border><left/><right/><top/><bottom/><diagonal/></border>';
  return `<border>${['left', 'right', 'top', 'bottom'].map((name) => side(name, color)).join('')}<diagonal/></border>`;
}

function side(name: string, color: string | undefined): string {
  return color === undefined ? '' : `<${name} style="thin"><color rgb="FF${color.toUpperCase()}"/></${name}>`;
}

function changeAlignment(xf: XmlElement, look: CellLook): void {
  const { horizontal, vertical, wrap, indent } = look;
  if (horizontal === undefined && vertical === undefined && wrap === undefined && indent === undefined) return;
  const alignment = ensureChild(xf, 'alignment', XF_ORDER);
  if (horizontal !== undefined) setAttribute(alignment, 'horizontal', horizontal);
  if (vertical !== undefined) setAttribute(alignment, 'vertical', vertical);
  if (wrap !== undefined) setAttribute(alignment, 'wrapText', wrap ? '1' : undefined);
  if (indent !== undefined) setAttribute(alignment, 'indent', indent > 0 ? String(indent) : undefined);
  setAttribute(xf, 'applyAlignment', '1');
  if (/^<[^\s/>]+\s*\/?>$/.test(alignment.open)) removeChild(xf, alignment);
}

function changeQuote(xf: XmlElement, quote: boolean): void {
  const has = attribute(xf, 'quotePrefix');
  if (quote) setAttribute(xf, 'quotePrefix', '1');
  else if (has !== undefined) setAttribute(xf, 'quotePrefix', undefined);
}

/** A condition's format: only what it changes. Written in the order of the schema: font, fill, border. */
export function ruleFormat(look: FormatRule['look']): string {
  const flag = (name: string, on: boolean | undefined): string =>
    on === undefined ? '' : on ? `<${name}/>` : `<${name} val="0"/>`;
  const color = look.color === undefined ? '' : `<color rgb="FF${look.color.toUpperCase()}"/>`;
  const font = flag('b', look.bold) + flag('i', look.italic) + flag('strike', look.strike) + color;
  const rgb = look.fill === undefined ? '' : `FF${look.fill.toUpperCase()}`;
  const fill =
    rgb === ''
      ? ''
      : `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor rgb="${rgb}"/></patternFill></fill>`;
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${fill}${ruleBorder(look)}</dxf>`;
}

function ruleBorder({ border, borderTop }: FormatRule['look']): string {
  const top = side('top', borderTop ?? border);
  const sides = side('left', border) + side('right', border) + top + side('bottom', border);
  return sides === '' ? '' : `<border>${sides}</border>`;
}
