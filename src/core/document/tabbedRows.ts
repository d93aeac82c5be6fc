/** A text cut into lines, with the places where quoted cells end. */
export interface TextLines {
  readonly lines: readonly string[];
  /** The cells of the row that begins at a line, and the line behind it; undefined where the line has no cells. */
  rowAt(line: number): TabbedRow | undefined;
}

export interface TabbedRow {
  readonly cells: readonly string[];
  readonly next: number;
}

/** A cell of Excel holds no more. */
const LONGEST_CELL = 33_000;
const QUOTES = /"+/gu;

interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a quoted cell may end: a run of quotes whose number is odd (two quotes are one that the text itself has). Asked for
 * places in ascending order the whole costs one walk over the text.
 */
function oddQuotes(lines: readonly string[]): (from: Place) => (Place & { readonly length: number }) | undefined {
  let line = 0;
  let known: { line: number; column: number; length: number } | undefined;
  const search = (from: Place): void => {
    for (line = Math.max(line, from.line); line < lines.length; line++) {
      const text = lines[line] ?? '';
      QUOTES.lastIndex = line === from.line ? from.column : 0;
      for (let run = QUOTES.exec(text); run; run = QUOTES.exec(text)) {
        if (run[0].length % 2 === 0) continue;
        known = { line, column: run.index, length: run[0].length };
        return;
      }
    }
    known = undefined;
  };
  let end = false;
  return (from) => {
    const before =
      known === undefined || known.line < from.line || (known.line === from.line && known.column < from.column);
    if (before && !end) {
      search(from);
      end = known === undefined;
    }
    return known;
  };
}

interface QuotedCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A text as lines whose cells are parted by tabs, quoted as the clipboard of Excel quotes cells with line breaks. Linear. */
export function textLines(lines: readonly string[]): TextLines {
  const nextOdd = oddQuotes(lines);
  const lengths = [0];
  for (const text of lines) lengths.push((lengths[lengths.length - 1] ?? 0) + text.length + 1);

  /** The quoted cell that begins there; undefined where the quotes are the text's own. */
  const quotedAt = (line: number, column: number): QuotedCell | undefined => {
    const text = lines[line] ?? '';
    if (text.charAt(column) !== '"') return undefined;
    QUOTES.lastIndex = column;
    const opening = QUOTES.exec(text)?.[0].length ?? 0;
    if (opening % 2 === 0) return undefined;
    const found = nextOdd({ line, column: column + opening });
    if (!found) return undefined;
    const ending = (lines[found.line] ?? '').charAt(found.column + found.length);
    const length = (lengths[found.line] ?? 0) + found.column - (lengths[line] ?? 0) - column;
    if ((ending !== '' && ending !== '\t') || length > LONGEST_CELL) return undefined;
    const end = found.column + found.length - 1;
    const inside =
      found.line === line
        ? text.slice(column + 1, end)
        : [text.slice(column + 1), ...lines.slice(line + 1, found.line), (lines[found.line] ?? '').slice(0, end)].join(
            '\n',
          );
    // Excel quotes no other cells: there the quotes are the text's own.
    if (!/[\n\t"]/u.test(inside)) return undefined;
    return { text: inside.replaceAll('""', '"'), line: found.line, column: end + 1 };
  };

  const rowAt = (first: number): TabbedRow | undefined => {
    const start = lines[first] ?? '';
    if (!start.includes('\t') && !start.startsWith('"')) return undefined;
    const cells: string[] = [];
    let line = first;
    let column = 0;
    for (;;) {
      const text = lines[line] ?? '';
      const quoted = quotedAt(line, column);
      const tab = quoted ? quoted.column : text.indexOf('\t', column);
      cells.push(quoted ? quoted.text : text.slice(column, tab < 0 ? text.length : tab));
      if (quoted) line = quoted.line;
      if (tab < 0 || (lines[line] ?? '').charAt(tab) !== '\t') break;
      column = tab + 1;
    }
    return cells.length > 1 ? { cells, next: line + 1 } : undefined;
  };
  return { lines, rowAt };
}
