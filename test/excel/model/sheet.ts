import type { Rect } from '../../../src/core/workbook/address';
import type { RowMove } from '../../../src/host/file/write/rows/row-move';
import type { Book } from './book';
import { HostError, require } from './error';
import { Grid } from './grid';
import { intersect, SHEET } from './rect';
import type { DefinedName } from './definedName';
import type { TableData } from './tableData';

/** A part of a sheet that has its own file (conditional formats, validations, charts...): made when first asked for. */
export interface SheetPart {
  /** Takes what is on these cells away. */
  clear?(rect: Rect): void;
  /** What it holds, as plain data for assertions. */
  view?(): unknown;
  /** Rows came or went: places of this part move along. */
  rowsMoved?(move: RowMove): void;
  /** The same for a copy of the sheet. */
  copied?(to: Sheet): SheetPart;
}

/** How a sheet finds a part of it. */
export interface PartKind<T extends SheetPart> {
  readonly name: string;
  create(sheet: Sheet): T;
}

export interface Protection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password?: string;
}

/** One worksheet: its cells and what lies over them. Plain data; what an add-in sees of it is `worksheet.ts`. */
export class Sheet {
  grid = new Grid();
  visibility = 'Visible';
  /** #RRGGBB, or empty. */
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  /** Points. */
  standardHeight = 15;
  /** Characters of the default font. */
  standardWidth = 8.43;
  protection: Protection | undefined;
  merges: Rect[] = [];
  readonly tables: TableData[] = [];
  readonly names: DefinedName[] = [];
  /** Cells with a comment, as "row,column"; ExcelApi 1.10 for threaded ones. */
  readonly comments = new Map<string, string>();
  autoFilter: { rect: Rect; isDataFiltered: boolean } | undefined;
  private readonly parts = new Map<string, SheetPart>();

  constructor(
    readonly book: Book,
    readonly id: string,
    public name: string,
  ) {}

  part<T extends SheetPart>(kind: PartKind<T>): T {
    const known = this.parts.get(kind.name);
    if (known) return known as T;
    const fresh = kind.create(this);
    this.parts.set(kind.name, fresh);
    return fresh;
  }

  copyPartsTo(other: Sheet): void {
    for (const [name, part] of this.parts) {
      if (part.copied) other.parts.set(name, part.copied(other));
    }
  }

  viewParts(): Record<string, unknown> {
    return Object.fromEntries([...this.parts].flatMap(([name, part]) => (part.view ? [[name, part.view()]] : [])));
  }

  movePartRows(move: RowMove): void {
    for (const part of this.parts.values()) part.rowsMoved?.(move);
  }

  mergeAt(row: number, column: number): Rect | undefined {
    return this.merges.find(
      (rect) => rect.top <= row && row <= rect.bottom && rect.left <= column && column <= rect.right,
    );
  }

  used(valuesOnly: boolean, within: Rect = SHEET): Rect | undefined {
    return this.grid.used(within, valuesOnly);
  }

  /** AccessDenied when the sheet is protected and a cell of the block is locked. */
  requireWritable(rect: Rect): void {
    require(!this.book.readOnly, 'AccessDenied', 'The workbook is read-only.');
    if (!this.protection) return;
    const near = intersect(rect, this.used(false) ?? rect) ?? rect;
    for (let row = near.top; row <= near.bottom; row++) {
      for (let column = near.left; column <= near.right; column++) {
        if (this.grid.formatAt(row, column).locked) throw new HostError('AccessDenied', 'The sheet is protected.');
      }
    }
    if (near !== rect && (near.bottom < rect.bottom || near.right < rect.right)) throw new HostError('AccessDenied');
  }

  /** For changes that protection forbids unless it was set with this option, e.g. allowFormatCells. */
  requireAllowed(option: string): void {
    require(!this.book.readOnly, 'AccessDenied', 'The workbook is read-only.');
    if (this.protection && this.protection.options[option] !== true)
      throw new HostError('AccessDenied', 'The sheet is protected.');
  }
}
