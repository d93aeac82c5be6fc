import type { DocumentCell, DocumentRow } from '../../core/document/planDocument';
import type { Line } from './runText';

/** A cell as it is being read. */
export interface CellDraft {
  readonly lines: Line[];
  columns: number;
  /** w:vMerge (down) and w:hMerge (across). */
  down?: 'start' | 'goes-on';
  across?: 'start' | 'goes-on';
  deleted?: boolean;
}

export interface RowDraft {
  readonly line: number;
  readonly cells: CellDraft[];
  /** Columns of the grid left free before and after the cells. */
  before: number;
  after: number;
  deleted?: boolean;
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

/** Columns a table may have in Word. A file that claims more is read as if it did not. */
const MOST_COLUMNS = 63;

export function columnCount(value: number | undefined): number {
  return value !== undefined && value >= 1 && value <= MOST_COLUMNS ? value : 1;
}

/** Rows of a table: merged cells are one cell over several columns and rows, covered cells are left out with what is hidden in them. */
export function tableRows(drafts: readonly RowDraft[]): DocumentRow[] {
  /** First column -> the cell that goes on downwards there. */
  let open = new Map<number, Writable<DocumentCell>>();
  return drafts
    .filter(({ deleted }) => !deleted)
    .map((row) => {
      const still = new Map<number, Writable<DocumentCell>>();
      const cells: DocumentCell[] = [];
      let column = 0;
      for (const draft of joinedAcross(row)) {
        const above = draft.down === 'goes-on' ? open.get(column) : undefined;
        const cell = above ?? { ...cellOf(draft) };
        if (above) above.rows += 1;
        else cells.push(cell);
        if (draft.down !== undefined) still.set(column, cell);
        column += draft.columns;
      }
      open = still;
      return { line: row.line, cells };
    });
}

const emptyCells = (count: number): CellDraft[] => (count > 0 ? [{ lines: [], columns: columnCount(count) }] : []);

/** Cells of a row with what older files write as a chain of cells (w:hMerge) made one, and free columns as empty cells. */
function joinedAcross({ cells, before, after }: RowDraft): CellDraft[] {
  const joined: CellDraft[] = emptyCells(before);
  for (const cell of cells) {
    const last = joined.at(-1);
    if (cell.deleted) continue;
    if (cell.across === 'goes-on' && last) last.columns += cell.columns;
    else joined.push({ ...cell });
  }
  return [...joined, ...emptyCells(after)];
}

function cellOf({ lines, columns }: CellDraft): DocumentCell {
  const filled = lines.filter(({ text }) => text !== '');
  const bold = filled.length > 0 && filled.every((line) => line.bold);
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .replace(/^\n+/u, '')
    .trimEnd();
  return { text, ...(bold ? { bold } : {}), columns, rows: 1 };
}
