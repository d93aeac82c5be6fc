import type { Rect } from '../../../src/core/workbook/address';
import type { RowMove } from '../../../src/host/file/write/rows/row-move';
import { require } from './error';
import type { PartKind, Sheet, SheetPart } from './sheet';

export type Hyperlink = Readonly<Record<string, string>>;

const MEMBERS = ['address', 'documentReference', 'screenTip', 'textToDisplay'];
/** What a cell with a new link looks like: the style "Hyperlink". */
const LINK_COLOR = '#0563C1';

/** Links of a sheet's cells. */
export class Hyperlinks implements SheetPart {
  private links = new Map<string, Hyperlink>();

  at(row: number, column: number): Hyperlink | undefined {
    return this.links.get(`${row},${column}`);
  }

  set(row: number, column: number, link: Hyperlink): void {
    this.links.set(`${row},${column}`, link);
  }

  /** All links as [row, column, link], row by row. */
  get all(): readonly (readonly [number, number, Hyperlink])[] {
    const entries = [...this.links].map(([key, link]) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      return [row, column, link] as const;
    });
    return entries.sort(([a, b], [c, d]) => a - c || b - d);
  }

  clear(rect: Rect): void {
    for (const [row, column] of this.all) {
      if (row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right)
        this.links.delete(`${row},${column}`);
    }
  }

  rowsMoved(move: RowMove): void {
    const old = this.all;
    this.links = new Map();
    for (const [row, column, link] of old) {
      const to = move.rowOf(row);
      if (to !== undefined) this.set(to, column, link);
    }
  }

  copied(): Hyperlinks {
    const copy = new Hyperlinks();
    copy.links = new Map(this.links);
    return copy;
  }
}
export const HYPERLINKS: PartKind<Hyperlinks> = { name: 'hyperlinks', create: () => new Hyperlinks() };

/** Range.hyperlink, ExcelApi 1.7. */
export function hyperlinkOf(sheet: Sheet, rect: Rect): Hyperlink | null {
  return sheet.part(HYPERLINKS).at(rect.top, rect.left) ?? null;
}

/**
 * "Represents the hyperlink for the current range." Setting one gives the cell the look of a link, and its text where one is given or the cell is
 * empty: who wants something else writes it afterwards.
 */
export function setHyperlink(sheet: Sheet, rect: Rect, value: unknown): void {
  require(typeof value === 'object' && value !== null, 'InvalidArgument', 'a link is an object');
  const link = value as Hyperlink;
  const unknown = Object.keys(link).find((key) => !MEMBERS.includes(key));
  require(unknown === undefined, 'InvalidArgument', `a link has no ${unknown ?? ''}`);
  require('address' in link || 'documentReference' in link, 'InvalidArgument', 'a link leads somewhere');
  require((link['screenTip'] ?? '').length <= 255, 'InvalidArgument', 'a screen tip has 255 characters');
  sheet.requireWritable(rect);
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      sheet.part(HYPERLINKS).set(row, column, link);
      const cell = sheet.grid.make(row, column);
      const text =
        link['textToDisplay'] ?? (cell.isEmpty ? (link['documentReference'] ?? link['address'] ?? '') : undefined);
      if (text !== undefined) {
        cell.empty();
        cell.value = text;
      }
    }
  }
  sheet.grid.changeFormat(rect, (format) => ({
    ...format,
    font: { ...format.font, underline: 'Single', color: LINK_COLOR },
  }));
}
