import type { CellWrite, RowFormula } from '../../../../core/edit/edit';
import { RefusalError } from '../../refusal';
import { encodeEscapes, encodeText } from '../../xml/text';
import { dayText, serialOf } from './serial';

/** Excel's limits for one cell. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

// What neither XML nor a cell string can hold as it is.
const SPECIAL = /[&<>]|_x|[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
const EDGE_SPACE = /^\s|\s$|\n/;
const RISKY = /^[=+\-@]/;
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** Text as it stands between tags of a cell. */
export function cellText(text: string): string {
  return SPECIAL.test(text) ? encodeText(encodeEscapes(text)) : text;
}

/** What the value of a write asks of the cell's format. */
export type ValueKind = 'empty' | 'text' | 'riskyText' | 'number' | 'date';

/** A day the date system cannot hold becomes text. */
function plainValue(value: CellWrite['value'], date1904: boolean): string | number | boolean | null {
  if (typeof value !== 'object' || value === null) return value;
  return serialOf(value.date, date1904) ?? dayText(value.date);
}

export function valueKind(write: CellWrite, date1904: boolean): ValueKind {
  const value = plainValue(write.value, date1904);
  if (value === null || value === '') return 'empty';
  if (typeof value === 'string') return write.formula === undefined && RISKY.test(value) ? 'riskyText' : 'text';
  return typeof write.value === 'object' ? 'date' : 'number';
}

/** The tags of a sheet's cells, made ready for its prefix. Each begins behind the attributes `r` and `s`. */
export interface CellTags {
  readonly text: string;
  readonly spacedText: string;
  readonly textEnd: string;
  readonly number: string;
  readonly boolean: string;
  readonly valueStart: string;
  readonly valueEnd: string;
  readonly end: string;
}

/** `prefix` with its colon, "" for none. */
export function cellTags(prefix: string): CellTags {
  const end = `</${prefix}c>`;
  const valueStart = `<${prefix}v>`;
  return {
    text: ` t="inlineStr"><${prefix}is><${prefix}t>`,
    spacedText: ` t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">`,
    textEnd: `</${prefix}t></${prefix}is>${end}`,
    number: `>${valueStart}`,
    boolean: ` t="b">${valueStart}`,
    valueStart,
    valueEnd: `</${prefix}v>${end}`,
    end,
  };
}

/** A cell without formula from behind its `r` and `s` on: text inline, so that the workbook's shared strings stay as they are. */
export function valueContent(write: CellWrite, tags: CellTags, date1904: boolean): string {
  const value = plainValue(write.value, date1904);
  if (value === null || value === '') return '/>';
  if (typeof value === 'string') {
    if (value.length > LONGEST_TEXT) throw new RefusalError({ code: 'text-too-long', facts: { length: value.length } });
    return (EDGE_SPACE.test(value) ? tags.spacedText : tags.text) + cellText(value) + tags.textEnd;
  }
  return (typeof value === 'boolean' ? tags.boolean : tags.number) + numberText(value) + tags.valueEnd;
}

/** A formula cell from behind its `r` and `s` on: the given formula element, then the cached value. */
export function formulaContent(write: CellWrite, element: string, tags: CellTags, date1904: boolean): string {
  const value = plainValue(write.value, date1904);
  if (value === null) return `>${element}${tags.end}`;
  if (typeof value !== 'string') {
    const type = typeof value === 'boolean' ? ' t="b">' : '>';
    return type + element + tags.valueStart + numberText(value) + tags.valueEnd;
  }
  const type = ERRORS.has(value) ? ' t="e">' : ' t="str">';
  return type + element + tags.valueStart + cellText(value.slice(0, LONGEST_TEXT)) + tags.valueEnd;
}

function numberText(value: number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (!Number.isFinite(value)) throw new Error(`not a cell number: ${value}`);
  return Object.is(value, -0) ? '0' : String(value);
}

/** A formula as it stands between tags; refuses one that is longer than Excel takes. */
export function formulaText(formula: string): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  refuseLong(bare.length);
  return encodeText(bare);
}

function refuseLong(length: number): void {
  if (length > LONGEST_FORMULA) throw new RefusalError({ code: 'text-too-long', facts: { length } });
}

/** The same for a formula of many rows, by 0-based row: what all rows have in common is made ready once. */
export function rowFormulaText({ text }: RowFormula): (row: number) => string {
  const pieces = (text.startsWith('=') ? text.slice(1) : text).split('{r}');
  const encoded = pieces.map(encodeText);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return (row) => {
    const number = String(row + 1);
    refuseLong(length + (pieces.length - 1) * number.length);
    return encoded.join(number);
  };
}
