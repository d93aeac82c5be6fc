import fc from 'fast-check';

/** Text as converters and people leave it in cells: words, marks, breaks, markup, odd spaces. */
export const CELL_TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '- ',
        '+ ',
        '• ',
        '\n',
        '. ',
        '; ',
        ' ',
        '\u00A0',
        '<li>',
        '</ul>',
        '<ul style="x"> ',
        'Thường',
        'xuyên',
        '1',
        '(',
        ')',
        '/',
        '-',
        ',',
        '%',
        '\u200B',
        'e\u0301',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
