import { columnName, type Rect } from '../../src/core/workbook/address';
import type { CellFormat } from '../excel/model/cell/format';

/** What is on a sheet as both hosts must leave it: plain data, however each of them stores it. */
export interface SheetPicture {
  readonly name: string;
  readonly visibility: string;
  /** RRGGBB */
  readonly tabColor: string;
  readonly gridlines: boolean;
  /** Per cent. */
  readonly zoom: number;
  /** Rows and columns that stay in view. */
  readonly frozen: readonly [number, number];
  /** By A1 address: formula and value. */
  readonly cells: ReadonlyMap<string, string>;
  readonly looks: ReadonlyMap<string, CellFormat>;
  readonly merges: readonly string[];
  /** Digits of Calibri 11, by column letters. */
  readonly widths: ReadonlyMap<string, number>;
  /** Points, by 1-based row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly hidden: readonly string[];
  readonly tables: readonly string[];
  /** First priority first. */
  readonly rules: readonly RulePicture[];
  readonly validations: readonly ValidationPicture[];
  readonly links: readonly LinkPicture[];
  readonly page: PagePicture;
  readonly charts: readonly ChartPicture[];
}

export interface RulePicture {
  /** `Custom` has a formula; of other kinds only place and rank are told. */
  readonly kind: string;
  readonly formula: string;
  readonly cells: string;
  readonly look: {
    readonly fill?: string;
    readonly color?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly strike?: boolean;
    /** Colours. */
    readonly borders: Readonly<Partial<Record<Side, string>>>;
  };
}
export const SIDES = ['top', 'bottom', 'left', 'right'] as const;
export type Side = (typeof SIDES)[number];

export interface ValidationPicture {
  readonly cells: string;
  readonly type: string;
  readonly operator: string;
  readonly limits: readonly string[];
  readonly style: string;
  readonly title: string;
  readonly message: string;
  readonly prompt: string;
  readonly ignoresBlanks: boolean;
}

export interface LinkPicture {
  readonly cell: string;
  readonly to: string;
  readonly tip: string;
}

export interface PagePicture {
  readonly landscape: boolean;
  readonly paper: string;
  /** Pages wide and high ("" = as many as it takes), or a scale. */
  readonly fit: string;
  /** Tenths of millimetres: top, bottom, left, right, header, footer. */
  readonly margins: readonly number[];
  readonly header: string;
  readonly footer: string;
  readonly differentFirst: boolean;
  readonly first: string;
  readonly centred: boolean;
  readonly blackAndWhite: boolean;
  readonly repeat: string;
  readonly area: string;
  /** 1-based rows that begin a page. */
  readonly breaks: readonly number[];
}

export interface ChartPicture {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly place: string;
  readonly alternative: string;
  readonly series: readonly SeriesPicture[];
}
export interface SeriesPicture {
  readonly name: string;
  readonly values: string;
  readonly categories: string;
  /** RRGGBB of the series, or of each slice. */
  readonly colors: readonly string[];
  readonly label: string;
  /** Fill patterns, for black and white. */
  readonly patterns: readonly string[];
  /** The cell that gives the name. */
  readonly nameCell: string;
}

export interface BookPicture {
  readonly sheets: readonly SheetPicture[];
  /** Names of the workbook and of sheets, those of printing and filters left out (they are in the pictures of pages). */
  readonly names: readonly string[];
  readonly otherSheets: readonly string[];
}

/** Names that Excel keeps for itself: told by the page's picture, if at all. */
export const isBuiltIn = (name: string): boolean =>
  /^(?:_xlnm\.)?(?:Print_Area|Print_Titles|_FilterDatabase)$/i.test(name);

/** The cells of blocks, told alike however they are cut into blocks. */
export function cellsOf(rects: readonly Rect[]): string {
  const columns = new Map<number, [number, number][]>();
  for (const { left, right, top, bottom } of rects) {
    for (let column = left; column <= right; column++)
      columns.set(column, [...(columns.get(column) ?? []), [top, bottom]]);
  }
  const runs = [...columns].sort(([a], [b]) => a - b).map(([column, spans]) => [column, spansText(spans)] as const);
  const blocks: string[] = [];
  for (let i = 0; i < runs.length;) {
    const [first, spans] = runs[i] ?? [0, ''];
    let next = i + 1;
    while (runs[next]?.[0] === first + next - i && runs[next]?.[1] === spans) next++;
    blocks.push(`${columnName(first)}:${columnName(first + next - i - 1)} ${spans}`);
    i = next;
  }
  return blocks.join('; ');
}

function spansText(spans: readonly (readonly [number, number])[]): string {
  const joined: [number, number][] = [];
  for (const [first, last] of [...spans].sort(([a], [b]) => a - b)) {
    const before = joined[joined.length - 1];
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined.map(([first, last]) => `${first + 1}-${last + 1}`).join(',');
}

export const byText = <T>(list: readonly T[], text: (one: T) => string): T[] =>
  [...list].sort((a, b) => (text(a) < text(b) ? -1 : 1));

/** `'Sheet'!$A$1:$B$2` and `Sheet!A1:B2` alike, a block of one cell and the cell too. */
export const reference = (text: string): string =>
  text
    .replace(/^=/, '')
    .replaceAll(/[$']/g, '')
    .replace(/([A-Z]+\d+):\1$/, '$1');

export const tenths = (millimetres: number): number => Math.round(millimetres * 10);
