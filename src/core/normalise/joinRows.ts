import type { CellWrite } from '../edit/edit';
import type { Region, TaskReading } from '../reading/tableReading';
import { shownText } from '../reading/grid';
import { tidyText } from '../text/bullets';
import { joinTorn } from '../text/join';
import { cellName } from '../workbook/address';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';
import { cellAt } from '../workbook/snapshot';
import type { Kept, RowCheck } from './deletable';

/** What one task's torn rows become. */
export interface JoinedTask {
  /** New values in the task's first row, by column. */
  readonly writes: ReadonlyMap<number, CellWrite['value']>;
  /** Rows whose text moved up and that can go. */
  readonly gone: readonly number[];
  /** First row that has to stay, and why. */
  readonly kept: (Kept & { readonly row: number }) | undefined;
}

/** A plain text or an empty cell, as far as joining is concerned. */
function isText(cell: CellSnapshot | undefined): boolean {
  return cell === undefined || cell.value === null || typeof cell.value === 'string';
}

function moved(cell: CellSnapshot): CellWrite['value'] {
  return cell.date === undefined ? cell.value : { date: cell.date };
}

interface Target {
  readonly cell: CellSnapshot | undefined;
  readonly parts: string[];
  /** Parts that the first row itself has. */
  readonly own: number;
  moved: CellWrite['value'] | undefined;
}

type Fit = 'nothing' | 'move' | 'append' | 'loses';

/** What becomes of one cell of a torn row in its column of the task's first row. */
function fit(target: Target, part: CellSnapshot | undefined, isNumber: boolean): Fit {
  const text = tidyText(shownText(part));
  // A torn row bears no number, or that of its task again.
  if (part === undefined || text === '' || isNumber) return 'nothing';
  const { cell, parts } = target;
  if (cell?.formula !== undefined || cell?.rich || cell?.error !== undefined) return 'loses';
  if (parts.length === 0 && target.moved === undefined && !isText(part)) return 'move';
  return target.moved !== undefined || !isText(cell) || part.date !== undefined ? 'loses' : 'append';
}

function put(target: Target, part: CellSnapshot | undefined, how: Fit): void {
  if (part === undefined) return;
  if (how === 'move') target.moved = moved(part);
  if (how === 'append') target.parts.push(shownText(part));
}

function targetsOf(sheet: SheetSnapshot, region: Region, row: number): Map<number, Target> {
  const targets = new Map<number, Target>();
  for (let column = region.left; column <= region.right; column++) {
    const cell = cellAt(sheet, row, column);
    const text = shownText(cell);
    const parts = tidyText(text) === '' ? [] : [text];
    targets.set(column, { cell, parts, own: parts.length, moved: undefined });
  }
  return targets;
}

/** Puts a torn row to the targets; names the cell and leaves them as they are where something would be lost. */
function putRow(
  sheet: SheetSnapshot,
  region: Region,
  targets: ReadonlyMap<number, Target>,
  row: number,
): Kept | undefined {
  const fits = [...targets].map(([column, target]) => {
    const part = cellAt(sheet, row, column);
    return { column, target, part, how: fit(target, part, column === region.roles.number) };
  });
  const lost = fits.find(({ how }) => how === 'loses');
  if (lost) return { reason: 'value-kinds', cell: cellName(row, lost.column) };
  for (const { target, part, how } of fits) put(target, part, how);
  return undefined;
}

function writesOf(targets: ReadonlyMap<number, Target>): Map<number, CellWrite['value']> {
  const writes = new Map<number, CellWrite['value']>();
  for (const [column, { parts, moved: value, own }] of targets) {
    if (value !== undefined) writes.set(column, value);
    else if (parts.length !== own) writes.set(column, joinTorn(parts));
  }
  return writes;
}

/** Joins a task's rows that page breaks tore off into its first row, up to the first that must stay. */
export function joinTask(sheet: SheetSnapshot, region: Region, task: TaskReading, check: RowCheck): JoinedTask {
  const first = task.rows[0];
  const none: JoinedTask = { writes: new Map(), gone: [], kept: undefined };
  if (first === undefined || !task.joins.some(({ how }) => how === 'torn')) return none;
  const targets = targetsOf(sheet, region, first);
  const gone: number[] = [];
  const done = (kept?: Kept & { row: number }): JoinedTask => ({ writes: writesOf(targets), gone, kept });
  for (const { row, how, sure } of task.joins) {
    if (how !== 'torn' || !sure) {
      const later = task.joins.find((join) => join.row > row && join.how === 'torn');
      return done(later && { reason: 'several-lines', cell: cellName(row, region.left), row: later.row });
    }
    const kept = check(row) ?? putRow(sheet, region, targets, row);
    if (kept) return done({ ...kept, row });
    gone.push(row);
  }
  return done();
}
