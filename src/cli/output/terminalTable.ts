/** How a column stands in a terminal table. */
export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Longer text is cut with an ellipsis. */
  readonly width?: number;
}

/** Each character of such a text is a letter of its own; other texts may need several for one. */
const PLAIN = /^[\u0020-\u007E\u00C0-\u024F\u1E00-\u1EFF\u2010-\u2026]*$/;
const SEGMENTS = new Intl.Segmenter('vi');

function letters(text: string): string[] {
  const composed = text.normalize('NFC');
  if (PLAIN.test(composed)) return composed.split('');
  return Array.from(SEGMENTS.segment(composed), (part) => part.segment);
}

/** Text cut or filled to a number of letters. */
function fit(text: string, width: number, align: 'left' | 'right'): string {
  const all = letters(text.replaceAll('\n', ' '));
  const shown = all.length > width ? [...all.slice(0, width - 1), '…'] : all;
  const fill = ' '.repeat(width - shown.length);
  return align === 'left' ? shown.join('') + fill : fill + shown.join('');
}

/** Rows as a ruled table; the last row stands apart when `totalRow` is set. */
export function terminalTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  totalRow = false,
): string {
  const widths = columns.map((column, index) => {
    const lengthOf = (row: readonly string[]): number => letters(row[index] ?? '').length;
    const widest = rows.reduce((most, row) => Math.max(most, lengthOf(row)), letters(column.title).length);
    return Math.min(widest, column.width ?? widest);
  });
  const line = (cells: readonly string[], aligned: boolean): string =>
    `│ ${columns.map((column, index) => fit(cells[index] ?? '', widths[index] ?? 0, aligned ? column.align : 'left')).join(' │ ')} │`;
  const rule = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => '─'.repeat(width + 2)).join(middle) + right;
  const body = rows.map((row) => line(row, true));
  if (totalRow && body.length > 1) body.splice(-1, 0, rule('├', '┼', '┤'));
  return [
    rule('┌', '┬', '┐'),
    line(
      columns.map((column) => column.title),
      false,
    ),
    rule('├', '┼', '┤'),
    ...body,
    rule('└', '┴', '┘'),
  ].join('\n');
}
