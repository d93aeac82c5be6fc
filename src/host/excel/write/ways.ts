import type { Asking } from './asking';
import { restoreCells, writeCells } from './cells/writeCells';
import { replaceFormats } from './formats';
import { removeName, writeName } from './names';
import { removeSheet } from './removeSheet';
import { deleteRows, insertRows } from './rows';
import { sheetOf, type AnyEdit, type EditOf, type Scene } from './scene';
import { copySheet } from './sheet/copySheet';
import { putSheet } from './sheet/putSheet';
import { raiseRows, restoreSizes, setWidths } from './sizes';
import { extendTable, shrinkTable } from './table';
import type { Task } from './tasks';
import { replaceValidations } from './validations';

/** How each kind of edit is done in Excel: what it asks first, then its tasks. */
const WAYS: { readonly [Kind in AnyEdit['kind']]: (edit: EditOf<Kind>, scene: Scene) => Asking<Task[]> } = {
  cells: writeCells,
  columnWidths: setWidths,
  rowHeights: raiseRows,
  extendTable,
  conditionalFormats: replaceFormats,
  validations: replaceValidations,
  name: writeName,
  removeName,
  deleteRows,
  putSheet,
  copySheet,
  restoreCells,
  restoreSizes,
  shrinkTable,
  removeSheet,
  insertRows,
};

export function wayOf(edit: AnyEdit, scene: Scene): Asking<Task[]> {
  const way = WAYS[edit.kind] as (edit: AnyEdit, scene: Scene) => Asking<Task[]>;
  return way(edit, scene);
}

/** Kinds after which what was asked about their sheet no longer holds. */
const MOVING: ReadonlySet<AnyEdit['kind']> = new Set([
  'deleteRows',
  'insertRows',
  'putSheet',
  'copySheet',
  'removeSheet',
]);

/** Edits that may ask side by side, before any of them is done: none is about a sheet (or a name) that an earlier one makes, moves or takes away. */
export function stagesOf(edits: readonly AnyEdit[]): AnyEdit[][] {
  const stages: AnyEdit[][] = [];
  let settled = new Set<string>();
  for (const edit of edits) {
    const key = keyOf(edit);
    const open = stages[stages.length - 1];
    if (open && !settled.has(key)) open.push(edit);
    else {
      stages.push([edit]);
      settled = new Set();
    }
    if (MOVING.has(edit.kind) || key.startsWith('name ')) settled.add(key);
  }
  return stages;
}

function keyOf(edit: AnyEdit): string {
  if (edit.kind === 'name' || edit.kind === 'removeName') return `name ${edit.name.toLocaleLowerCase()}`;
  return `sheet ${(sheetOf(edit) ?? '').toLocaleLowerCase()}`;
}
