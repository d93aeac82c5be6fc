import { broken, closeOf, elementAt, tagEnd } from '../xml/scan';
import { decodeAttribute } from '../xml/text';

const SLASH = 47;
const GREATER = 62;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;

/** Types of cells, the most frequent first. */
const TYPES = ['s', 'inlineStr', 'str', 'n', 'b', 'e', 'd'];

/** Columns of a sheet. */
const MAX_COLUMNS = 16384;

/**
 * Goes over the cells of one row after another without making an object for each: the fields tell of the cell found last.
 * `to` of something absent is -1. Places are indexes in the sheet's text.
 */
export class CellScanner {
  /** 0-based. */
  column = -1;
  start = 0;
  openEnd = 0;
  closeStart = 0;
  end = 0;
  selfClosing = false;
  style = 0;
  /** The `t` attribute; "" when there is none. */
  type = '';
  /** Place of "<" of the formula element; -1 when there is none. */
  formulaStart = -1;
  formulaFrom = 0;
  formulaTo = -1;
  valueFrom = 0;
  valueTo = -1;
  inlineFrom = 0;
  inlineTo = -1;

  readonly #text: string;
  readonly #prefix: string;
  #at = 0;
  #to = 0;
  #rowNumber = 0;

  constructor(text: string, prefix: string) {
    this.#text = text;
    this.#prefix = prefix;
  }

  /** Starts on the inside of a row; `rowNumber` is 1-based, as cell names have it. */
  enter(from: number, to: number, rowNumber: number): void {
    this.#at = from;
    this.#to = to;
    this.#rowNumber = rowNumber;
    this.column = -1;
  }

  /** Moves to the next cell; false at the end of the row. */
  next(): boolean {
    for (;;) {
      const at = this.#nextTag(this.#at);
      if (at < 0) return false;
      if (this.#is(at, 'c')) {
        this.#readCell(at);
        return true;
      }
      this.#at = elementAt(this.#text, at, this.#to).end;
    }
  }

  #nextTag(from: number): number {
    const text = this.#text;
    let at = from;
    for (;;) {
      at = text.indexOf('<', at);
      if (at < 0 || at >= this.#to) return -1;
      const c = text.charCodeAt(at + 1);
      if (c !== BANG && c !== QUESTION) return at;
      const close = c === QUESTION ? '?>' : text.startsWith('<!--', at) ? '-->' : ']]>';
      const end = text.indexOf(close, at + 2);
      if (end < 0) broken();
      at = end + close.length;
    }
  }

  /** Whether the tag at "<" has that local name under the sheet's prefix. */
  #is(at: number, local: string): boolean {
    const text = this.#text;
    const nameEnd = at + 1 + this.#prefix.length + local.length;
    const c = text.charCodeAt(nameEnd);
    if (c > 32 && c !== SLASH && c !== GREATER) return false;
    return text.startsWith(local, at + 1 + this.#prefix.length) && text.startsWith(this.#prefix, at + 1);
  }

  #readCell(at: number): void {
    const before = this.column;
    this.start = at;
    this.style = 0;
    this.type = '';
    this.column = before + 1;
    this.formulaStart = -1;
    this.formulaTo = -1;
    this.valueTo = -1;
    this.inlineTo = -1;
    this.#readAttributes(at + 2 + this.#prefix.length);
    if (this.column <= before || this.column >= MAX_COLUMNS || this.openEnd > this.#to) broken();
    if (this.selfClosing) {
      this.closeStart = this.openEnd;
      this.end = this.openEnd;
    } else this.#readChildren();
    this.#at = this.end;
  }

  #readAttributes(from: number): void {
    const text = this.#text;
    let at = from;
    for (;;) {
      let c = text.charCodeAt(at);
      while (c <= 32) c = text.charCodeAt(++at);
      if (c === GREATER || c === SLASH || c !== c) break;
      const nameStart = at;
      while (c > 32 && c !== EQUALS && c !== GREATER) c = text.charCodeAt(++at);
      const nameEnd = at;
      while (c <= 32) c = text.charCodeAt(++at);
      if (c !== EQUALS) broken();
      c = text.charCodeAt(++at);
      while (c <= 32) c = text.charCodeAt(++at);
      const valueStart = at + 1;
      at = text.indexOf(c === 39 ? "'" : '"', valueStart);
      if (at < 0) broken();
      if (nameEnd - nameStart === 1) this.#takeAttribute(text.charCodeAt(nameStart), valueStart, at);
      at++;
    }
    this.selfClosing = text.charCodeAt(at) === SLASH;
    this.openEnd = at + (this.selfClosing ? 2 : 1);
    if (text.charCodeAt(this.openEnd - 1) !== GREATER) broken();
  }

  #takeAttribute(name: number, from: number, to: number): void {
    if (name === 114) this.#takeReference(from, to);
    else if (name === 115) this.style = this.#digits(from, to);
    else if (name === 116) this.type = this.#typeOf(from, to);
  }

  /** The usual types without making a text for each cell. */
  #typeOf(from: number, to: number): string {
    const known = TYPES.find((type) => type.length === to - from && this.#text.startsWith(type, from));
    return known ?? decodeAttribute(this.#text.slice(from, to));
  }

  #takeReference(from: number, to: number): void {
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const letter = this.#text.charCodeAt(at) & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    if (this.#digits(at, to) !== this.#rowNumber) broken();
    this.column = column - 1;
  }

  #digits(from: number, to: number): number {
    let n = 0;
    if (to <= from || to - from > 9) broken();
    for (let at = from; at < to; at++) {
      const digit = this.#text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) broken();
      n = n * 10 + digit;
    }
    return n;
  }

  #readChildren(): void {
    const text = this.#text;
    let at = this.openEnd;
    for (;;) {
      at = this.#nextTag(at);
      if (at < 0) broken();
      if (text.charCodeAt(at + 1) === SLASH) break;
      at = this.#readChild(at);
    }
    if (!text.startsWith('c', at + 2 + this.#prefix.length)) broken();
    this.closeStart = at;
    this.end = tagEnd(text, at);
  }

  #readChild(at: number): number {
    const isValue = this.#is(at, 'v');
    const isFormula = !isValue && this.#is(at, 'f');
    const isInline = !isValue && !isFormula && this.#is(at, 'is');
    const openEnd = tagEnd(this.#text, at);
    const empty = this.#text.charCodeAt(openEnd - 2) === SLASH;
    const closeStart = empty ? openEnd : this.#closeOf(openEnd);
    if (isValue) {
      this.valueFrom = openEnd;
      this.valueTo = closeStart;
    } else if (isInline) {
      this.inlineFrom = openEnd;
      this.inlineTo = closeStart;
    } else if (isFormula) {
      this.formulaStart = at;
      this.formulaFrom = openEnd;
      this.formulaTo = closeStart;
    }
    return empty ? openEnd : tagEnd(this.#text, closeStart);
  }

  #closeOf(from: number): number {
    const at = this.#text.indexOf('<', from);
    if (at < 0 || at >= this.#to) broken();
    return this.#text.charCodeAt(at + 1) === SLASH ? at : closeOf(this.#text, from, this.#to);
  }
}
