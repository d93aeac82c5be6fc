import type { CellLook } from '../edit/edit';

/** Nghị định 30/2020/NĐ-CP: the font of documents; 12 points in tables. */
export const TABLE_FONT = { name: 'Times New Roman', size: 12 } as const;
const LINES = '000000';

/** How the cells of a fresh plan table look. */
export const TABLE_LOOKS = {
  title: { font: { ...TABLE_FONT, size: 13, bold: true }, horizontal: 'center', vertical: 'center', wrap: true },
  subtitle: { font: { ...TABLE_FONT, italic: true }, horizontal: 'center', vertical: 'center', wrap: true },
  header: {
    font: { ...TABLE_FONT, bold: true },
    fill: 'DDEBF7',
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    border: LINES,
  },
  sectionNumber: { font: { ...TABLE_FONT, bold: true }, horizontal: 'center', vertical: 'center', border: LINES },
  section: { font: { ...TABLE_FONT, bold: true }, vertical: 'center', wrap: true, border: LINES },
  number: { font: TABLE_FONT, horizontal: 'center', vertical: 'top', border: LINES },
  text: { font: TABLE_FONT, vertical: 'top', wrap: true, border: LINES },
} as const satisfies Readonly<Record<string, CellLook>>;
