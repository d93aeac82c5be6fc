import type { CellLook, CellWrite } from '../../../../core/edit/edit';
import { cellName, rectName, type Rect } from '../../../../core/workbook/address';
import { ACTION_BYTES, OBJECT_BYTES, textBytes } from '../bytes';
import { DAY_FORMAT } from '../cellInput';
import { addressesOf, blocksByKey, without } from '../rectangles';
import { onRange, sheetNamed, type Task } from '../tasks';
import type { CellBlock, CellSurroundings, LookBase } from './block';
import { MOST_CELLS } from './contents';
import { imageSetters } from './formatImage';
import { lookSetters, type Inside } from './lookSetters';
import { showsDate } from '../../../../core/workbook/numberFormat';

/** What of a written cell's format changes, and what it starts from. */
interface Change {
  readonly look: CellLook;
  readonly base: LookBase | undefined;
}

/** Office.js has no numbers of formats, only their codes. */
const NO_ID = -1;
const AS_DAY: CellLook = { numberFormat: DAY_FORMAT };
/** In a cell with the format of text Excel takes a formula for text. */
const AS_FORMULA: CellLook = { numberFormat: 'General' };
const TEXT_FORMAT = '@';

/** Tasks that give the cells of a block their looks: equal looks together, so that their number does not grow with the rows. ExcelApi 1.9. */
export function lookTasks(block: CellBlock, around: CellSurroundings): Task[] {
  const keys = new LookKeys(around);
  const rows = block.rows.map((cells, i) =>
    cells?.map((write, j) => write && keys.of(write, block.row + i, block.column + j)),
  );
  return [...blocksByKey(rows, block.row, block.column)].flatMap(([key, rects]) =>
    changeTasks(block.sheet, keys.change(key), rects, around),
  );
}

/** Equal changes have one key. */
class LookKeys {
  readonly #changes = new Map<string, Change>();
  readonly #plain = new WeakMap<CellLook, string>();
  readonly #asDay = new WeakMap<CellLook, string>();

  constructor(private readonly around: CellSurroundings) {}

  /** Undefined when the format of the cell stays. */
  of({ value, formula, look }: CellWrite, row: number, column: number): string | undefined {
    const isDay = typeof value === 'object' && value !== null;
    if (look && (!isDay || look.numberFormat !== undefined)) return this.#keyOf(look, look, this.#plain);
    if (!isDay && formula === undefined) return undefined;
    if (look) return this.#keyOf(look, { ...look, ...AS_DAY }, this.#asDay);
    const shown = this.around.formatAt(row, column);
    if (!isDay) return shown === TEXT_FORMAT ? this.#keyOf(AS_FORMULA, AS_FORMULA, this.#plain) : undefined;
    return shown !== undefined && showsDate(NO_ID, shown) ? undefined : this.#keyOf(AS_DAY, AS_DAY, this.#plain);
  }

  change(key: string): Change {
    const change = this.#changes.get(key);
    if (!change) throw new Error(`a look nobody took note of: ${key}`);
    return change;
  }

  #keyOf(asked: CellLook, look: CellLook, known: WeakMap<CellLook, string>): string {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const key = JSON.stringify(look);
    known.set(asked, key);
    if (!this.#changes.has(key)) this.#changes.set(key, { look, base: this.around.baseOf(look) });
    return key;
  }
}

function changeTasks(sheet: string, change: Change, rects: readonly Rect[], around: CellSurroundings): Task[] {
  const isWhole = change.base !== undefined || around.isFresh;
  return isWhole && around.mayCopy ? seeded(sheet, change, rects) : direct(sheet, change, rects);
}

/** The look is made in one cell and copied from there: the number of actions is the same for one cell and for ten thousand. */
function seeded(sheet: string, change: Change, rects: readonly Rect[]): Task[] {
  const [first] = rects;
  if (!first) return [];
  const { top, left } = first;
  const seed: Rect = { top, left, bottom: top, right: left };
  const others = [...without(first, [seed]), ...rects.slice(1)];
  return [seedTask(sheet, change, seed), ...addressesOf(others).map((address) => copyTask(sheet, seed, address))];
}

const NO_INSIDE: Inside = { rows: false, columns: false };

function seedTask(sheet: string, { look, base }: Change, seed: Rect): Task {
  const setters = settersOf({ look, base }, NO_INSIDE);
  const code = numberFormatOf({ look, base });
  const from = base?.kind === 'cell' && !isSame(base.place, sheet, seed) ? base.place : undefined;
  const payload = (from ? OBJECT_BYTES + textBytes(from.sheet) : 0) + 60 * setters.length;
  return onRange(sheet, seed, setters.length * 3 + 3, payload, (range, context) => {
    if (from) range.copyFrom(sheetNamed(context, from.sheet).getRange(cellName(from.row, from.column)), 'Formats');
    for (const set of setters) set(range.format);
    if (code !== undefined) range.numberFormat = [[code]];
  });
}

function isSame(place: { sheet: string; row: number; column: number }, sheet: string, cell: Rect): boolean {
  return place.sheet === sheet && place.row === cell.top && place.column === cell.left;
}

/** `RangeAreas.copyFrom`, ExcelApi 1.9. */
function copyTask(sheet: string, seed: Rect, address: string): Task {
  return {
    bytes: 2 * OBJECT_BYTES + 2 * textBytes(sheet) + 2 * ACTION_BYTES + textBytes(address),
    places: address.split(',').map((cell) => ({ sheet, cell })),
    queue: (context) => {
      const target = sheetNamed(context, sheet);
      target.getRanges(address).copyFrom(target.getRange(rectName(seed)), 'Formats');
    },
  };
}

/** The look is set on all cells at once. */
function direct(sheet: string, change: Change, rects: readonly Rect[]): Task[] {
  const tasks: Task[] = [];
  for (const [inside, alike] of byShape(rects)) {
    const setters = settersOf(change, inside);
    if (setters.length === 0) continue;
    for (const address of addressesOf(alike)) tasks.push(settersTask(sheet, address, setters));
  }
  const code = numberFormatOf(change);
  if (code !== undefined) for (const rect of rects) tasks.push(...numberFormatTasks(sheet, rect, code));
  return tasks;
}

function settersTask(sheet: string, address: string, setters: readonly ((format: Excel.RangeFormat) => void)[]): Task {
  return {
    bytes: OBJECT_BYTES + textBytes(sheet) + textBytes(address) + setters.length * (3 * ACTION_BYTES + 60),
    places: address.split(',').map((cell) => ({ sheet, cell })),
    queue: (context) => {
      const { format } = sheetNamed(context, sheet).getRanges(address);
      for (const set of setters) set(format);
    },
  };
}

/** Inner lines are asked only of blocks that have them. */
function byShape(rects: readonly Rect[]): [Inside, Rect[]][] {
  const shapes = new Map<string, [Inside, Rect[]]>();
  for (const rect of rects) {
    const inside: Inside = { rows: rect.bottom > rect.top, columns: rect.right > rect.left };
    const key = JSON.stringify(inside);
    const known = shapes.get(key);
    if (known) known[1].push(rect);
    else shapes.set(key, [inside, [rect]]);
  }
  return [...shapes.values()];
}

function settersOf({ look, base }: Change, inside: Inside): ((format: Excel.RangeFormat) => void)[] {
  return [...(base?.kind === 'image' ? imageSetters(base.image, inside) : []), ...lookSetters(look, inside)];
}

function numberFormatOf({ look, base }: Change): string | undefined {
  return look.numberFormat ?? (base?.kind === 'image' ? base.image.numberFormat : undefined);
}

/** One format for a block, as a 2-D array: a single value for many cells is no longer documented (office-js-docs-pr 2018). */
function numberFormatTasks(sheet: string, rect: Rect, code: string): Task[] {
  const width = rect.right - rect.left + 1;
  const most = Math.max(1, Math.floor(MOST_CELLS / width));
  const tasks: Task[] = [];
  for (let top = rect.top; top <= rect.bottom; top += most) {
    const part: Rect = { ...rect, top, bottom: Math.min(rect.bottom, top + most - 1) };
    const height = part.bottom - part.top + 1;
    const cells = Array.from({ length: height }, () => Array.from({ length: width }, () => code));
    const payload = height * (width * (textBytes(code) + 1) + 3);
    tasks.push(onRange(sheet, part, 1, payload, (range) => (range.numberFormat = cells)));
  }
  return tasks;
}
