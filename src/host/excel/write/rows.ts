import { sheetReference, type Rect } from '../../../core/workbook/address';
import { answered, type Asking } from './asking';
import { ACTION_BYTES, OBJECT_BYTES, textBytes } from './bytes';
import { spansOf } from './rectangles';
import type { Deleted, EditOf, Scene } from './scene';
import { onRange, sheetNamed, type Task } from './tasks';

/** A hidden name that stands below rows while they are deleted: how far it has moved tells how many are gone, should it fail half-way. */
const WITNESS = 'PL_DangXoaDong';

function rowsAddress({ first, last }: { readonly first: number; readonly last: number }): string {
  return `${first + 1}:${last + 1}`;
}

/** 1-based row right below the last of them. */
function witnessRow(rows: readonly number[]): number {
  return rows.reduce((last, row) => Math.max(last, row), 0) + 2;
}

/** Deletes rows from below, each run of neighbours at once; everything in the workbook follows. ExcelApi 1.2. */
export function* deleteRows({ sheet, rows }: EditOf<'deleteRows'>): Asking<Task[]> {
  if (rows.length === 0) return [];
  const spans = spansOf(rows).reverse();
  const task: Task = {
    bytes: (spans.length + 2) * (OBJECT_BYTES + ACTION_BYTES + textBytes(sheet)),
    places: spans.map((span) => ({ sheet, cell: rowsAddress(span) })),
    alone: true,
    queue: (context) => {
      const cell = `=${sheetReference(sheet)}!$A$${witnessRow(rows)}`;
      context.workbook.names.add(WITNESS, cell).visible = false;
      const target = sheetNamed(context, sheet);
      for (const span of spans) target.getRange(rowsAddress(span)).delete('Up');
    },
  };
  return [task, removeWitness()];
}

function removeWitness(): Task {
  return {
    bytes: OBJECT_BYTES + ACTION_BYTES,
    places: [],
    queue: ({ workbook }) => workbook.names.getItem(WITNESS).delete(),
  };
}

/** Empty rows come back, from above, so that each is numbered as asked; of a failed run only those that are really gone. ExcelApi 1.2. */
export function* insertRows({ sheet, rows, merges }: EditOf<'insertRows'>, scene: Scene): Asking<Task[]> {
  const witness = scene.isTolerant ? yield* askWitness(scene.context) : undefined;
  const gone = scene.isTolerant ? goneRows(rows, scene.deleted(sheet, rows), witness) : rows;
  const tasks: Task[] = spansOf(gone).map((span) => ({
    bytes: OBJECT_BYTES + ACTION_BYTES + textBytes(sheet),
    places: [{ sheet, cell: rowsAddress(span) }],
    queue: (context) => void sheetNamed(context, sheet).getRange(rowsAddress(span)).insert('Down'),
  }));
  const back = new Set(gone);
  const merged = (merges ?? []).filter(({ top }) => back.has(top)).map((rect) => mergeTask(sheet, rect));
  return [...tasks, ...merged, ...(witness === undefined ? [] : [removeWitness()])];
}

function mergeTask(sheet: string, rect: Rect): Task {
  return onRange(sheet, rect, 1, 0, (range) => range.merge(false));
}

/** 1-based row that the witness points to now; undefined when there is none. */
function* askWitness({ workbook }: Excel.RequestContext): Asking<number | undefined> {
  const name = yield* answered(workbook.names.getItemOrNullObject(WITNESS).load('formula'));
  const row = name.isNullObject ? undefined : /\$A\$(\d+)$/.exec(String(name.formula))?.[1];
  return row === undefined ? undefined : Number(row);
}

/** Rows are deleted from below: those that are gone are the last ones. */
function goneRows(rows: readonly number[], deleted: Deleted, witness: number | undefined): readonly number[] {
  if (deleted === 'all') return rows;
  if (deleted === 'none' || witness === undefined) return [];
  const count = witnessRow(rows) - witness;
  return [...rows].sort((a, b) => a - b).slice(rows.length - count);
}
