import { columnIndex, columnName } from '../../../core/workbook/address';

/** A relative or fixed reference inside a formula; -1 where a whole row or column is meant. */
export interface ReferencePiece {
  readonly column: number;
  readonly row: number;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

/** Formula text cut at its references: plain text, and references between. */
export type FormulaPiece = string | ReferencePiece;

const MAX_COLUMNS = 16384;
const MAX_ROWS = 1_048_576;
const WORD = /[A-Za-z0-9_.$\\?\u0080-\uFFFF]+/y;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9][0-9]{0,6})$/;

/** Cuts a formula (without "=") at its A1 references. Strings, sheet names, names, functions and [structured references] stay text. */
export function compileFormula(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let text = '';
  let at = 0;
  while (at < formula.length) {
    const end = tokenEnd(formula, at);
    const token = formula.slice(at, end);
    const reference = referenceAt(formula, at, token, end);
    if (reference) {
      if (text !== '') pieces.push(text);
      pieces.push(reference);
      text = '';
    } else text += token;
    at = end;
  }
  if (text !== '') pieces.push(text);
  return pieces;
}

/** The formula as it reads when its cell is moved by so many rows and columns; what falls off the sheet is #REF!. */
export function shiftedFormula(pieces: readonly FormulaPiece[], rows: number, columns: number): string {
  // joined, not added up: what is added up is kept by the engine as a tree ten times the size of the text
  return pieces.map((piece) => (typeof piece === 'string' ? piece : shiftedReference(piece, rows, columns))).join('');
}

function shiftedReference(piece: ReferencePiece, rows: number, columns: number): string {
  const column = piece.fixedColumn || piece.column < 0 ? piece.column : piece.column + columns;
  const row = piece.fixedRow || piece.row < 0 ? piece.row : piece.row + rows;
  const off =
    (piece.column >= 0 && (column < 0 || column >= MAX_COLUMNS)) || (piece.row >= 0 && (row < 0 || row >= MAX_ROWS));
  if (off) return '#REF!';
  const letters = piece.column < 0 ? '' : `${piece.fixedColumn ? '$' : ''}${columnName(column)}`;
  const digits = piece.row < 0 ? '' : `${piece.fixedRow ? '$' : ''}${row + 1}`;
  return letters + digits;
}

/** Where the token at `at` ends: a quoted run, a bracketed run, a word, or one character. */
function tokenEnd(formula: string, at: number): number {
  const c = formula[at];
  if (c === '"' || c === "'") return quotedEnd(formula, at, c);
  if (c === '[') return bracketEnd(formula, at);
  WORD.lastIndex = at;
  return WORD.test(formula) ? WORD.lastIndex : at + 1;
}

function quotedEnd(formula: string, at: number, quote: string): number {
  for (let from = at + 1; ;) {
    const close = formula.indexOf(quote, from);
    if (close < 0) return formula.length;
    if (formula[close + 1] !== quote) return close + 1;
    from = close + 2;
  }
}

function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === '[') depth++;
    else if (formula[i] === ']' && --depth === 0) return i + 1;
  }
  return formula.length;
}

function referenceAt(formula: string, start: number, token: string, end: number): ReferencePiece | undefined {
  const after = formula[end];
  if (after === '(' || after === '!' || after === '[') return undefined;
  return cellReference(token) ?? wholeReference(formula, start, token, end);
}

function cellReference(token: string): ReferencePiece | undefined {
  const match = CELL.exec(token);
  if (!match) return undefined;
  const column = columnIndex(match[2] ?? '');
  const row = Number(match[4]) - 1;
  if (column >= MAX_COLUMNS || row >= MAX_ROWS) return undefined;
  return { column, row, fixedColumn: match[1] === '$', fixedRow: match[3] === '$' };
}

/** One side of A:C or 1:5: known by the other side beside it. */
function wholeReference(formula: string, start: number, token: string, end: number): ReferencePiece | undefined {
  const kind = COLUMN.test(token) ? COLUMN : ROW.test(token) ? ROW : undefined;
  if (!kind || !(sideMatches(formula, end, kind) || sideBefore(formula, start, kind))) return undefined;
  const match = kind.exec(token);
  const fixed = match?.[1] === '$';
  const name = match?.[2] ?? '';
  if (kind === ROW) return { column: -1, row: Number(name) - 1, fixedColumn: false, fixedRow: fixed };
  return { column: columnIndex(name), row: -1, fixedColumn: fixed, fixedRow: false };
}

function sideMatches(formula: string, end: number, kind: RegExp): boolean {
  if (formula[end] !== ':') return false;
  const next = /^[A-Za-z0-9_.$]{1,8}/.exec(formula.slice(end + 1, end + 10))?.[0];
  return next !== undefined && kind.test(next);
}

function sideBefore(formula: string, start: number, kind: RegExp): boolean {
  if (formula[start - 1] !== ':') return false;
  const before = /(?:^|[^A-Za-z0-9_.$])([A-Za-z0-9_.$]{1,8})$/.exec(
    formula.slice(Math.max(0, start - 10), start - 1),
  )?.[1];
  return before !== undefined && kind.test(before);
}
