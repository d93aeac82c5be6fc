import fc from 'fast-check';
import { asTypedText, couldBeConverted } from '../../../../src/host/excel/write/typedText';
import { readEntry } from '../../../excel/model/cell/entry';

/** Texts that Excel would make something else of. */
const CONVERTED = [
  ...['=A1', '+ Sở Nội vụ', '- Rà soát, sửa đổi', '@SUM(1)', "'nháy", '＝1+1', '=không phải công thức', '-', '+84 912'],
  ...['12', '1.234', '1,234.5', ' 7 ', '0012', '1e5', '1E+05', '.5', '(5)', '1 1/2', '1/2', '٣', '１２'],
  ...['50%', '% 5', '$5', '5 ₫', '€ 1.000', '-3%'],
  ...[
    '15/12',
    '12/2024',
    '31/12/2024',
    '31-12-2024',
    '2024-12-31',
    '31.12.2024',
    '1/2/2024 10:30',
    '5-Mar',
    'Mar 2024',
  ],
  ...['March 5, 2024', 'Dec-24', 'jan 1', 'Sept 2', 'mon 5', '08:30', '8:30 PM', '8 pm', '8a', '10:30:15'],
  ...['TRUE', 'false', ' True ', '#N/A', '#ref!', '#DIV/0!', '#SPILL!'],
];

/** Near misses: what Excel leaves alone. */
const LEFT_ALONE = [
  ...['Quý IV/2024', 'Tháng 12/2024', 'Trước ngày 14/12/2024', 'T6/2025', 'B.III.04', '12a/KH-UBND', '6 tháng đầu năm'],
  ...[
    'Sở Nội vụ - Văn phòng',
    'a',
    'e',
    'pm',
    'May',
    'TRUEST',
    'Đúng',
    '#',
    '#1 trong tỉnh',
    'N/A',
    '…',
    ' ',
    '/',
    '%',
  ],
  ...['Thường xuyên', 'Kỳ 1', 'xong 5', 'màu 50%', 'ngày 5-Mar', '12 tháng', 'I', 'Mã=5', 'A+B', 'x@y.vn', 'và -5'],
];

describe('text that Excel would take for something else', () => {
  test.each(CONVERTED)('%j is marked as text', (text) => {
    expect(couldBeConverted(text)).toBe(true);
    expect(asTypedText(text)).toBe(`'${text}`);
  });

  test.each(LEFT_ALONE)('%j is written as it is', (text) => {
    expect(asTypedText(text)).toBe(text);
  });

  test('in a text cell only what begins like a formula is marked', () => {
    for (const text of ['1/2', '15/12', '0012', 'TRUE', '50%', '#N/A', '5-Mar'])
      expect(asTypedText(text, '@')).toBe(text);
    for (const text of ['=1', '+1', '-1', '@x', "'x"]) expect(asTypedText(text, '@')).toBe(`'${text}`);
  });

  test('every text comes back as it was, in cells of any format', () => {
    const pieces = fc.constantFrom(
      ...CONVERTED,
      ...LEFT_ALONE,
      '1',
      '/',
      ' ',
      '-',
      'e',
      ':',
      '%',
      ',',
      '.',
      "'",
      '=',
      'jan',
      'PM',
    );
    const texts = fc.array(pieces, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom('General', '@', 'dd/mm/yyyy', '0%'), (text, format) => {
        expect(readEntry(asTypedText(text, format), format, false)).toEqual({ value: text });
      }),
      { numRuns: 2000 },
    );
  });
});
