/** How a column stands in a terminal table. */
export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Longer text is cut with an ellipsis. */
  readonly width?: number;
}

const letters = (text: string): string[] =>
  [...new Intl.Segmenter('vi').segment(text.normalize('NFC'))].map((part) => part.segment);

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
    const widest = Math.max(letters(column.title).length, ...rows.map((row) => letters(row[index] ?? '').length));
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
