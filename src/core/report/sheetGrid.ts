import type { CellLook, CellWrite, SheetSpec } from '../edit/edit';
import type { Rect } from '../workbook/address';

type Content = Omit<CellWrite, 'look'> | CellWrite['value'];

const asWrite = (content: Content): Omit<CellWrite, 'look'> =>
  typeof content === 'object' && content !== null && 'value' in content ? content : { value: content };

/** Cells, merges and heights of one sheet while it is being laid out. Places are 0-based. */
export class SheetGrid {
  private readonly cells: (CellWrite | undefined)[][] = [];
  private readonly mergedBlocks: Rect[] = [];
  private readonly heightOfRow = new Map<number, number>();

  put(row: number, column: number, content: Content, look: CellLook): void {
    (this.cells[row] ??= [])[column] = { ...asWrite(content), look };
  }

  /** A merged block; its other cells carry the look too, so that lines go all the way round. */
  merge(block: Rect, content: Content, look: CellLook): void {
    for (let row = block.top; row <= block.bottom; row += 1)
      for (let column = block.left; column <= block.right; column += 1) this.put(row, column, null, look);
    this.put(block.top, block.left, content, look);
    if (block.bottom > block.top || block.right > block.left) this.mergedBlocks.push(block);
  }

  height(row: number, points: number): void {
    this.heightOfRow.set(row, points);
  }

  /** Sum of the heights of rows `first` to `last`; rows without one count as 15 points. */
  heightBetween(first: number, last: number): number {
    let sum = 0;
    for (let row = first; row <= last; row += 1) sum += this.heightOfRow.get(row) ?? 15;
    return sum;
  }

  parts(): Pick<SheetSpec, 'rows' | 'merges'> & { readonly rowHeights: { row: number; height: number }[] } {
    return {
      rows: Array.from(this.cells, (row) => row && Array.from(row)),
      merges: this.mergedBlocks,
      rowHeights: [...this.heightOfRow].sort(([a], [b]) => a - b).map(([row, height]) => ({ row, height })),
    };
  }
}
