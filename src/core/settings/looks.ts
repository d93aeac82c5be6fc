import type { CellLook } from '../edit/edit';

const NAME = 'Times New Roman';
const LINE = 'A6A6A6';
/** Cells the user writes in. */
const INPUT = 'FFF9E5';
const HEADER = 'DDE6F0';

const input = {
  font: { name: NAME, size: 12 },
  fill: INPUT,
  border: LINE,
  vertical: 'center',
  wrap: true,
  locked: false,
} as const satisfies CellLook;

/** How the cells of `Thiết lập` look. */
export const LOOKS = {
  title: { font: { name: NAME, size: 14, bold: true }, horizontal: 'center', vertical: 'center' },
  intro: { font: { name: NAME, size: 12, italic: true }, horizontal: 'center' },
  heading: { font: { name: NAME, size: 12, bold: true } },
  label: { font: { name: NAME, size: 12 }, border: LINE, vertical: 'center' },
  note: { font: { name: NAME, size: 11, italic: true }, vertical: 'center', indent: 1 },
  source: { font: { name: NAME, size: 11, italic: true }, vertical: 'center', wrap: true },
  listNote: { font: { name: NAME, size: 11, italic: true }, vertical: 'top', wrap: true },
  header: {
    font: { name: NAME, size: 12, bold: true },
    fill: HEADER,
    border: LINE,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  date: { ...input, font: { name: NAME, size: 12, bold: true }, horizontal: 'center', numberFormat: 'dd/mm/yyyy' },
  number: { ...input, horizontal: 'center', numberFormat: '0' },
  choice: { ...input, horizontal: 'center' },
  entry: { ...input, horizontal: 'left', indent: 1 },
  listDate: { ...input, horizontal: 'center', numberFormat: 'dd/mm/yyyy' },
  /** What the machine read: for information. */
  read: { font: { name: NAME, size: 12 }, border: LINE, horizontal: 'left', vertical: 'center', indent: 1, wrap: true },
} as const satisfies Readonly<Record<string, CellLook>>;
