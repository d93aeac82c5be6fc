import type { Edit } from '../../../src/core/edit/edit';
import { oldFontEdits } from '../../../src/core/normalise/oldFonts';
import type { CellSnapshot, SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { snapshotOf } from '../snapshotOf';

const SMALL = 1;
const CAPITALS = 2;
const FONTS: SheetSnapshot['oldFonts'] = new Map([
  [SMALL, { encoding: 'tcvn3', capitals: false }],
  [CAPITALS, { encoding: 'tcvn3', capitals: true }],
]);

const editsOf = (cell: CellSnapshot, more: Partial<SheetSnapshot> = { oldFonts: FONTS }): readonly Edit[] => {
  const [sheet] = snapshotOf({ grid: [['']] }).sheets;
  if (!sheet) throw new Error('no sheet');
  return oldFontEdits({ ...sheet, rows: [[cell]], ...more }, () => false);
};

const written = (cell: CellSnapshot): unknown => {
  const [edit] = editsOf(cell);
  return edit?.kind === 'cells' ? edit.rows[0]?.[0] : undefined;
};
/** Only the font is named: what else a person set in the cell stays. */
const inUnicode = (value: unknown): unknown => ({ value, look: { font: { name: 'Times New Roman' } } });

describe('cells in an old font whose text needs no conversion', () => {
  test.each<[string, CellSnapshot, unknown]>([
    ['text', { value: 'Quý I', style: SMALL }, inUnicode('Quý I')],
    ['bold', { value: 'STT', bold: true, style: SMALL }, inUnicode('STT')],
    ['a number', { value: 1.5, style: SMALL }, inUnicode(1.5)],
    ['an empty cell', { value: null, style: SMALL }, inUnicode(null)],
    ['capitals in the font of capitals', { value: 'STT', style: CAPITALS }, inUnicode('STT')],
  ])('get a font of Unicode: %s', (_, cell, expected) => {
    expect(written(cell)).toEqual(expected);
  });

  test.each<[string, CellSnapshot]>([
    ['another font', { value: 'Quý I', style: 9 }],
    ['no format', { value: 'Quý I' }],
    ['a formula', { value: 3, formula: 'A1+2', style: SMALL }],
    ['an error', { value: null, error: '#N/A', style: SMALL }],
    ['text of several formats', { value: 'Quý I', rich: true, style: SMALL }],
    ['a day: it would be shown in another way', { value: 45_000, date: '2023-03-15', style: SMALL }],
    ['a day with its time', { value: 45_000.5, date: '2023-03-15', style: SMALL }],
    ['a day of which the format shows a part', { value: 45_000, date: '2023-03-15', shows: {} as never, style: SMALL }],
    ['small letters that the font shows as capitals', { value: 'quý i', style: CAPITALS }],
  ])('stay: %s', (_, cell) => {
    expect(editsOf(cell)).toEqual([]);
  });

  test('nothing where the host does not know fonts, or the cell is written anyway', () => {
    expect(editsOf({ value: 'Quý I', style: SMALL }, {})).toEqual([]);
    const [sheet] = snapshotOf({ grid: [['']] }).sheets;
    const rows = [[{ value: 'Quý I', style: SMALL }]];
    expect(sheet && oldFontEdits({ ...sheet, rows, oldFonts: new Map(FONTS) }, () => true)).toEqual([]);
  });
});
