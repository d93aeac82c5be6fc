import type { CellWrite } from '../../../../core/edit/edit';
import { rectName, type Rect } from '../../../../core/workbook/address';
import { cellAt } from '../../../../core/workbook/snapshot';
import { textBytes } from '../bytes';
import { answered, type Asking } from '../asking';
import { blocksByKey } from '../rectangles';
import { sheetBefore, type EditOf, type Scene } from '../scene';
import { onRange, sheetNamed, type Task } from '../tasks';
import { baseOfLook } from './base';
import type { CellBlock, CellSurroundings, LookBase } from './block';
import { bareTasks, contentTasks } from './contents';
import { askForImage, readImage, type FormatImage } from './formatImage';
import { lookTasks } from './looks';
import { refilledTasks } from './calculatedColumns';

/** Writes cells: formats first, so that what comes is not taken for something else, then contents. ExcelApi 1.9. */
export function* writeCells(edit: EditOf<'cells'>, scene: Scene): Asking<Task[]> {
  const bases = yield* askBases(edit, scene);
  const formats = yield* askFormats(edit, scene);
  const around: CellSurroundings = {
    dates: scene.dates,
    isFresh: false,
    mayCopy: bases.mayCopy,
    baseOf: (look) => {
      const base = baseOfLook(look, edit.sheet, scene);
      const image = base?.kind === 'cell' ? bases.images.get(keyOf(base)) : undefined;
      return image ? { kind: 'image', image } : base;
    },
    formatAt: formats,
  };
  const refilled = yield* refilledTasks(edit, scene);
  return [...lookTasks(edit, around), ...contentTasks(edit, scene.dates), ...refilled];
}

interface Bases {
  readonly mayCopy: boolean;
  readonly images: ReadonlyMap<string, FormatImage>;
}

type CellBase = Extract<LookBase, { kind: 'cell' }>;

function keyOf({ place }: CellBase): string {
  return `${place.sheet}\n${place.row}\n${place.column}`;
}

/** Excel's paste of formats takes conditional formats along, so where there are any the formats are read instead of copied. */
function* askBases(edit: CellBlock, scene: Scene): Asking<Bases> {
  const bases = cellBases(edit, scene);
  if (bases.size === 0) return { mayCopy: true, images: new Map() };
  const sheets = new Set([edit.sheet, ...[...bases.values()].map(({ place }) => place.sheet)]);
  const counts = [...sheets].map((name) => sheetNamed(scene.context, name).getRange().conditionalFormats.getCount());
  yield;
  if (counts.every(({ value }) => value === 0)) return { mayCopy: true, images: new Map() };
  const asked = [...bases].map(([key, { place }]) => [key, askForImage(scene.context, place)] as const);
  yield;
  return { mayCopy: false, images: new Map(asked.map(([key, image]) => [key, readImage(image)])) };
}

/** Cells that looks of the edit start from. */
function cellBases(edit: CellBlock, scene: Scene): Map<string, CellBase> {
  const bases = new Map<string, CellBase>();
  const looks = new Set(edit.rows.flatMap((cells) => (cells ?? []).flatMap((write) => write?.look ?? [])));
  for (const look of looks) {
    const base = baseOfLook(look, edit.sheet, scene);
    if (base?.kind === 'cell') bases.set(keyOf(base), base);
  }
  return bases;
}

const needsFormat = ({ value, formula, look }: CellWrite): boolean =>
  look === undefined && (formula !== undefined || (typeof value === 'object' && value !== null));

/** Number formats of cells that get a day or a formula and no look: a format that shows days stays, that of text would swallow a formula. */
function* askFormats(edit: EditOf<'cells'>, { context, before }: Scene): Asking<CellSurroundings['formatAt']> {
  const sheet = sheetBefore(before, edit.sheet);
  const rows = edit.rows.map((cells) => cells.map((write) => (write && needsFormat(write) ? true : undefined)));
  const blocks = blocksByKey(rows, edit.row, edit.column).get(true) ?? [];
  if (blocks.length === 0) return () => undefined;
  const around = blocks.reduce(union);
  const range = yield* answered(sheetNamed(context, edit.sheet).getRange(rectName(around)).load('numberFormat'));
  return (row, column) => {
    if (sheet && cellAt(sheet, row, column)?.date !== undefined) return 'dd/mm/yyyy';
    const format: unknown = range.numberFormat[row - around.top]?.[column - around.left];
    return typeof format === 'string' ? format : undefined;
  };
}

function union(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/**
 * Cells get back what they held; bare ones lose content and format. The style Normal takes a format back without touching the rules that lie over the
 * cells, which clearing formats would take along. `RangeAreas.style`, ExcelApi 1.9.
 */
export function* restoreCells(edit: EditOf<'restoreCells'>, scene: Scene): Asking<Task[]> {
  const { sheet, row, column, rows } = edit;
  const bare = rows.map((cells) => cells.map((cell) => (cell === 'bare' ? true : undefined)));
  const held = rows.map((cells) => cells.map((cell) => (cell === 'bare' ? undefined : cell)));
  const rects = blocksByKey(bare, row, column).get(true) ?? [];
  const contents = { sheet, row, column, rows: held };
  const emptied = rows.map((cells) => cells.map((cell) => (cell === 'bare' ? { value: null } : cell)));
  const refilled = yield* refilledTasks({ ...contents, rows: emptied }, scene);
  const fonts = rows.map((cells) => cells.map((cell) => (cell === 'bare' ? undefined : cell?.font)));
  const fontTasks = [...blocksByKey(fonts, row, column)].flatMap(([font, blocks]) =>
    blocks.map((rect) => onRange(sheet, rect, 1, textBytes(font), (range) => (range.format.font.name = font))),
  );
  return [...bareTasks(sheet, rects), ...contentTasks(contents, scene.dates), ...fontTasks, ...refilled];
}
