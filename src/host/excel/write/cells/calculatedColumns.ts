import { parseRect, rectName, type Rect } from '../../../../core/workbook/address';
import { answered, type Asking } from '../asking';
import { ACTION_BYTES, OBJECT_BYTES, textBytes } from '../bytes';
import { addressesOf, blocksByKey, overlaps } from '../rectangles';
import { sheetBefore, type Scene } from '../scene';
import { sheetNamed, type Task } from '../tasks';
import { contentTasks, type Contents } from './contents';

/**
 * What undoes Excel's help in tables. As soon as a formula comes into a column of a table whose cells are empty, Excel fills it into every row ("Fill
 * formulas in tables to create calculated columns"), also when an add-in writes it; that is by design, and nothing in the API turns it off (office-js
 * issues 2093, 5909, 6745). So in columns that get formulas the other cells of the table's rows are emptied or written once more afterwards: those
 * that are empty now and those that the same edit gives something else. What else a cell holds is not touched. ExcelApi 1.9.
 */
export function* refilledTasks(contents: Contents, scene: Scene): Asking<Task[]> {
  const formulas = formulaRows(contents);
  if (formulas.size === 0) return [];
  const bodies = yield* askBodies(contents.sheet, scene);
  const columns = bodies.flatMap((body) =>
    [...formulas].flatMap(([column, rows]) => (isWithin(body, column, rows) ? columnOf(body, column) : [])),
  );
  if (columns.length === 0) return [];
  const sheet = sheetNamed(scene.context, contents.sheet);
  const asked = columns.map((rect) => ({ rect, range: sheet.getRange(rectName(rect)).load('formulas') }));
  yield;
  const filled = new Filled(contents, formulas);
  for (const { rect, range } of asked) filled.look(rect, range.formulas);
  return [...emptyTasks(contents.sheet, filled.empty), ...contentTasks(filled.rewritten(), scene.dates)];
}

type Rows = ReadonlySet<number>;

/** Rows that get a formula, by column. */
function formulaRows({ row, column, rows }: Contents): ReadonlyMap<number, Rows> {
  const found = new Map<number, Set<number>>();
  rows.forEach((cells, i) =>
    cells?.forEach((write, j) => {
      if (write?.formula === undefined) return;
      found.set(column + j, (found.get(column + j) ?? new Set<number>()).add(row + i));
    }),
  );
  return found;
}

/** Where the bodies of the sheet's tables are now. */
function* askBodies(sheet: string, { context, before }: Scene): Asking<Rect[]> {
  const tables = sheetBefore(before, sheet)?.tables ?? [];
  if (tables.length === 0) return [];
  const asked = tables.map(({ name, headerRow, totalsRow }) => {
    const range = sheetNamed(context, sheet).tables.getItemOrNullObject(name).getRange().load('address');
    return { range, headerRow, totalsRow };
  });
  yield* answered(asked);
  return asked.flatMap(({ range, headerRow, totalsRow }) => {
    const rect = range.isNullObject ? undefined : parseRect(range.address.slice(range.address.lastIndexOf('!') + 1));
    return rect ? { ...rect, top: rect.top + Number(headerRow), bottom: rect.bottom - Number(totalsRow) } : [];
  });
}

/** The table may grow to the right before the cells are written. */
const isWithin = ({ top, left, bottom }: Rect, column: number, rows: Rows): boolean =>
  column >= left && [...rows].some((row) => row >= top && row <= bottom);

const columnOf = ({ top, bottom }: Rect, column: number): Rect => ({ top, bottom, left: column, right: column });

/** Cells that Excel may have filled. */
class Filled {
  readonly empty: Rect[] = [];
  readonly #written: Rect[] = [];

  constructor(
    private readonly contents: Contents,
    private readonly formulas: ReadonlyMap<number, Rows>,
  ) {}

  look({ top, left }: Rect, now: readonly (readonly unknown[])[]): void {
    const kinds = now.map(([held], i): 'empty' | 'written' | undefined => {
      const row = top + i;
      if (this.formulas.get(left)?.has(row)) return undefined;
      if (this.#writeAt(row, left)) return 'written';
      return held === '' ? 'empty' : undefined;
    });
    const blocks = blocksByKey(
      kinds.map((kind) => [kind]),
      top,
      left,
    );
    this.empty.push(...(blocks.get('empty') ?? []));
    this.#written.push(...(blocks.get('written') ?? []));
  }

  /** What the edit itself puts there, once more. */
  rewritten(): Contents {
    const { sheet, row, column, rows } = this.contents;
    const isAmong = (r: number, c: number): boolean =>
      this.#written.some((rect) => overlaps(rect, { top: r, bottom: r, left: c, right: c }));
    const again = rows.map((cells, i) => cells?.map((write, j) => (isAmong(row + i, column + j) ? write : undefined)));
    return { sheet, row, column, rows: this.#written.length === 0 ? [] : again };
  }

  #writeAt(row: number, column: number): boolean {
    return this.contents.rows[row - this.contents.row]?.[column - this.contents.column] !== undefined;
  }
}

function emptyTasks(sheet: string, rects: readonly Rect[]): Task[] {
  return addressesOf(rects).map((address) => ({
    bytes: OBJECT_BYTES + textBytes(sheet) + ACTION_BYTES + textBytes(address),
    places: address.split(',').map((cell) => ({ sheet, cell })),
    queue: (context) => sheetNamed(context, sheet).getRanges(address).clear('Contents'),
  }));
}
