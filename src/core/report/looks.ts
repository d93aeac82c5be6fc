import type { CellLook, PageSetup } from '../edit/edit';
import type { StatusCode } from '../status/codes';

type Font = NonNullable<CellLook['font']>;

const FONT = 'Times New Roman';
/** Thin lines of tables. */
export const LINE = '7F7F7F';
const HEADER_FILL = 'E7EDF5';

/** Colours of the groups and of the emphasis; each goes with a word or bold print, never alone. */
export const COLORS = {
  late: 'C00000',
  lateFill: 'FBE5E3',
  soonFill: 'FFF3D1',
  nextFill: 'EAF2E3',
  link: '1F3864',
  groupLine: '404040',
  headerFill: HEADER_FILL,
} as const;

const font = (size: number, more: Font = {}): Font => ({ name: FONT, size, ...more });

/** Counts: zero shows as a dash, so that the eye finds what is there. */
export const COUNT_FORMAT = '#,##0;-#,##0;"-"';
export const RATE_FORMAT = '0.0%';

const body = (size: number) => ({ font: font(size), vertical: 'center', border: LINE }) as const;

/** The looks of all report sheets, by what a cell is for. */
export const LOOKS = {
  title: { font: font(14, { bold: true }), horizontal: 'center', vertical: 'center', wrap: true },
  subtitle: { font: font(13, { bold: true }), horizontal: 'center', vertical: 'center', wrap: true },
  asOf: { font: font(12, { italic: true }), horizontal: 'center', vertical: 'center', wrap: true },
  header: { ...body(12), font: font(12, { bold: true }), fill: HEADER_FILL, horizontal: 'center', wrap: true },
  listHeader: { ...body(11), font: font(11, { bold: true }), fill: HEADER_FILL, horizontal: 'center', wrap: true },
  ordinal: { ...body(12), font: font(12, { color: COLORS.link, underline: true }), horizontal: 'center' },
  name: { ...body(12), font: font(12, { color: COLORS.link }), horizontal: 'left', indent: 1, wrap: true },
  nameItalic: {
    ...body(12),
    font: font(12, { italic: true, color: COLORS.link }),
    horizontal: 'left',
    indent: 1,
    wrap: true,
  },
  count: { ...body(12), horizontal: 'center', numberFormat: COUNT_FORMAT },
  rate: { ...body(12), horizontal: 'center', numberFormat: RATE_FORMAT },
  totalName: { ...body(12), font: font(12, { bold: true }), horizontal: 'center', fill: HEADER_FILL },
  totalCount: {
    ...body(12),
    font: font(12, { bold: true }),
    horizontal: 'center',
    fill: HEADER_FILL,
    numberFormat: COUNT_FORMAT,
  },
  totalRate: {
    ...body(12),
    font: font(12, { bold: true }),
    horizontal: 'center',
    fill: HEADER_FILL,
    numberFormat: RATE_FORMAT,
  },
  note: { font: font(11, { italic: true }), horizontal: 'left', vertical: 'top', wrap: true },
  heading: { font: font(12, { bold: true }), horizontal: 'left', vertical: 'center' },
  listCenter: { font: font(11), horizontal: 'center', vertical: 'center', wrap: true },
  listText: { font: font(11), horizontal: 'left', vertical: 'center', indent: 1, wrap: true },
  listLink: { font: font(11, { color: COLORS.link, underline: true }), horizontal: 'center', vertical: 'center' },
  listDate: { font: font(11), horizontal: 'center', vertical: 'center', numberFormat: 'dd/mm/yyyy' },
  behindChart: { font: font(8, { color: 'FFFFFF' }) },
  cardName: { ...body(12), horizontal: 'center', fill: HEADER_FILL, wrap: true },
  cardValue: { ...body(18), font: font(18, { bold: true }), horizontal: 'center', numberFormat: '#,##0' },
  cardRate: { ...body(18), font: font(18, { bold: true }), horizontal: 'center', numberFormat: RATE_FORMAT },
  paragraph: { ...body(13), horizontal: 'left', vertical: 'center', indent: 1, wrap: true },
  hidden: { font: font(10) },
} as const satisfies Readonly<Record<string, CellLook>>;

/** How a status is drawn in a chart: colour for the screen, pattern for black-and-white print. */
export const CHART_LOOKS: Readonly<
  Record<StatusCode, { readonly color: string; readonly pattern?: string; readonly labelColor?: string }>
> = {
  'done-on-time': { color: '70AD47' },
  'done-late': { color: '70AD47', pattern: 'dkUpDiag' },
  'in-time': { color: '9DC3E6', pattern: 'ltVert' },
  'due-soon': { color: 'FFC000', pattern: 'narHorz' },
  overdue: { color: '8B0000', labelColor: 'FFFFFF' },
  continuous: { color: 'BFBFBF' },
  undetermined: { color: 'FFFFFF' },
};

/** Nghị định 30/2020/NĐ-CP, phụ lục I: margins; page number in the middle of the top margin, not on the first page. */
export const PAGE: PageSetup = {
  landscape: true,
  paper: 'A4',
  fitToWidth: 1,
  header: `&"${FONT},Regular"&13&P`,
  differentFirst: true,
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  centerHorizontally: true,
};

const POINTS_PER_MM = 72 / 25.4;
const A4_LANDSCAPE = { width: 297, height: 210 } as const;
const widthInPoints = (characters: number, digit: number): number => ((characters * digit + 5) * 72) / 96;

/**
 * Height in points, in the sheet's own measure, that one printed page takes when columns of these widths fill its width;
 * `digit` is the width of a digit of the workbook's font in pixels (7: Calibri 11; 8: Times New Roman 12).
 */
export function pageHeight(widths: readonly number[], digit = 7): number {
  const printable = (A4_LANDSCAPE.width - PAGE.margins.left - PAGE.margins.right) * POINTS_PER_MM;
  const scale = Math.min(1, printable / widths.reduce((sum, width) => sum + widthInPoints(width, digit), 0));
  return (
    (((A4_LANDSCAPE.height - PAGE.margins.top - PAGE.margins.bottom) * POINTS_PER_MM) / Math.floor(scale * 100)) * 100
  );
}
