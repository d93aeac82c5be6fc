import { columnIndex } from '../../../../core/workbook/address';

/** One corner of an address as written; null row = whole columns, null column = whole rows. 0-based. */
export interface Corner {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

/** An address inside a formula: `start`..`end` is the address itself, without its sheet prefix. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  /** Sheet the prefix names; absent = the sheet the formula stands on. */
  readonly sheet?: string;
  /** "other" = another workbook, "span" = several sheets (Thang1:Thang12!A1). */
  readonly reach: 'sheet' | 'other' | 'span';
  readonly first: Corner;
  /** Absent for a single cell. */
  readonly last?: Corner;
}

interface Prefix {
  readonly end: number;
  readonly sheet?: string;
  readonly reach: Reference['reach'];
}

const CELL = /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})/y;
const ROW = /(\$?)([1-9]\d{0,6})/y;
const COLUMN = /(\$?)([A-Za-z]{1,3})/y;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}\p{M}_\\$][\p{L}\p{M}\p{N}_.\\?$]*/uy;
const PREFIX = /([\p{L}\p{M}\p{N}_.\\]+)(:[\p{L}\p{M}\p{N}_.\\]+)?!/uy;
const ERROR =
  /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)/y;
const NAME_CHAR = /[\p{L}\p{M}\p{N}_.\\?$]/u;

const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** An address may not run on into a name, a call, a sheet prefix or a table's brackets. */
function endsAddress(text: string, at: number): boolean {
  const next = text[at];
  return next === undefined || !(NAME_CHAR.test(next) || next === '(' || next === '!' || next === '[');
}

function cornerAt(text: string, at: number): { corner: Corner; end: number } | undefined {
  const match = matchAt(CELL, text, at);
  if (!match) return undefined;
  const column = columnIndex(match[2] ?? '');
  const row = Number(match[4]) - 1;
  if (column > LAST_COLUMN || row > LAST_ROW) return undefined;
  const corner = { column, columnFixed: match[1] === '$', row, rowFixed: match[3] === '$' };
  return { corner, end: at + match[0].length };
}

type Address = Pick<Reference, 'start' | 'end' | 'first' | 'last'>;

function cellsAt(text: string, at: number): Address | undefined {
  const first = cornerAt(text, at);
  if (!first) return undefined;
  if (text[first.end] === ':') {
    const last = cornerAt(text, first.end + 1);
    if (last && endsAddress(text, last.end)) {
      return { start: at, end: last.end, first: first.corner, last: last.corner };
    }
  }
  if (!endsAddress(text, first.end)) return undefined;
  return { start: at, end: first.end, first: first.corner };
}

function rowsAt(text: string, at: number): Address | undefined {
  const first = matchAt(ROW, text, at);
  const colon = first ? at + first[0].length : -1;
  if (!first || text[colon] !== ':') return undefined;
  const last = matchAt(ROW, text, colon + 1);
  const end = last ? colon + 1 + last[0].length : -1;
  if (!last || !endsAddress(text, end)) return undefined;
  const corner = (match: RegExpExecArray): Corner => ({
    column: null,
    columnFixed: false,
    row: Number(match[2]) - 1,
    rowFixed: match[1] === '$',
  });
  return { start: at, end, first: corner(first), last: corner(last) };
}

function columnsAt(text: string, at: number): Address | undefined {
  const first = matchAt(COLUMN, text, at);
  const colon = first ? at + first[0].length : -1;
  if (!first || text[colon] !== ':') return undefined;
  const last = matchAt(COLUMN, text, colon + 1);
  const end = last ? colon + 1 + last[0].length : -1;
  if (!last || !endsAddress(text, end)) return undefined;
  const corner = (match: RegExpExecArray): Corner => ({
    column: columnIndex(match[2] ?? ''),
    columnFixed: match[1] === '$',
    row: null,
    rowFixed: false,
  });
  return { start: at, end, first: corner(first), last: corner(last) };
}

function addressAt(text: string, at: number): Address | undefined {
  return cellsAt(text, at) ?? rowsAt(text, at) ?? columnsAt(text, at);
}

/** Index after a quoted piece whose quote is doubled inside. */
function afterQuoted(text: string, at: number, quote: string): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== quote) continue;
    if (text[i + 1] === quote) i++;
    else return i + 1;
  }
  return text.length;
}

/** Index after balanced brackets; inside them an apostrophe hides the next character. */
function afterBrackets(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === "'") i++;
    else if (text[i] === '[') depth++;
    else if (text[i] === ']' && --depth === 0) return i + 1;
  }
  return text.length;
}

function quotedPrefix(text: string, at: number): Prefix | undefined {
  const end = afterQuoted(text, at, "'");
  if (text[end] !== '!') return undefined;
  const sheet = text.slice(at + 1, end - 1).replaceAll("''", "'");
  if (sheet.includes(']')) return { end: end + 1, reach: 'other' };
  if (sheet.includes(':')) return { end: end + 1, reach: 'span' };
  return { end: end + 1, sheet, reach: 'sheet' };
}

function plainPrefix(text: string, at: number, afterBracket: boolean): Prefix | undefined {
  const match = matchAt(PREFIX, text, at);
  if (!match) return undefined;
  const end = at + match[0].length;
  if (afterBracket) return { end, reach: 'other' };
  if (match[2] !== undefined) return { end, reach: 'span' };
  return { end, sheet: match[1] ?? '', reach: 'sheet' };
}

/** End of the token at `at` that is no address: a number, a name, an error word, or one character. */
function afterOther(text: string, at: number): number {
  const match = matchAt(NAME, text, at) ?? matchAt(NUMBER, text, at) ?? matchAt(ERROR, text, at);
  return at + (match ? match[0].length : 1);
}

/** All addresses of an A1 formula, in order. Strings, names, table brackets, numbers and function calls are no addresses. */
export function findReferences(formula: string): Reference[] {
  const found: Reference[] = [];
  let bracketEnd = -1;
  let at = 0;
  while (at < formula.length) {
    const char = formula[at];
    if (char === '"') {
      at = afterQuoted(formula, at, '"');
      continue;
    }
    if (char === '[') {
      at = bracketEnd = afterBrackets(formula, at);
      continue;
    }
    const prefix = char === "'" ? quotedPrefix(formula, at) : plainPrefix(formula, at, bracketEnd === at);
    const start = prefix?.end ?? at;
    const address = addressAt(formula, start);
    if (address) found.push({ reach: 'sheet', ...prefix, ...address });
    if (address) at = address.end;
    else if (prefix) at = prefix.end;
    else at = char === "'" ? afterQuoted(formula, at, "'") : afterOther(formula, at);
  }
  return found;
}
