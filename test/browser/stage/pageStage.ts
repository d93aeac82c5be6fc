import { serialOf } from '../../../src/core/calendar/serial';
import type { CellWrite, Edit } from '../../../src/core/edit/edit';
import { planRun } from '../../../src/core/run/planRun';
import type { RunRequest } from '../../../src/core/run/request';
import { cellName, parseRect } from '../../../src/core/workbook/address';
import { createExcelHost } from '../../../src/host/excel/excelHost';
import { openWorkbook } from '../../../src/host/file/read';
import '../../excel/browser';
import type { FakeExcel } from '../../excel/host';
import { fromFile } from '../../excel/load/fromFile';
import { contentAt, sheetOf, viewOf } from '../../excel/load/view';
import type { Book } from '../../excel/model/book';
import type { CellValue } from '../../excel/model/cell/cell';
import { PLAIN } from '../../excel/model/cell/format';
import { enterValues } from '../../excel/model/contents';
import { SHEET } from '../../excel/model/rect';
import type { Sheet } from '../../excel/model/sheet';

/** What a cell is to hold after a run: a formula with "=", else a value; '' = empty. */
export interface ExpectedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly content: CellValue;
  /** What it shows. */
  readonly value: CellValue;
}

/** What tests do to the Excel around the page. Runs in the page, before and beside the add-in. */
export interface PageStage {
  readonly excel: FakeExcel;
  readonly book: Book;
  sheet(name: string): Sheet;
  content(sheet: string, cell: string): CellValue;
  /** What a cell shows: of a formula its result. */
  value(sheet: string, cell: string): CellValue;
  /** A person types into a cell; a day as Excel keeps it (serial). */
  type(sheet: string, cell: string, value: CellValue): Promise<void>;
  /** A person selects a cell. */
  select(sheet: string, cell: string): Promise<void>;
  /** Sheet and first selected cell. */
  selected(): string;
  /** Remembers the whole workbook, looks included. */
  remember(): void;
  /** What is no longer as it was remembered, in short lines. */
  changes(): readonly string[];
  /**
   * Plans the same run from the same workbook, lets Excel answer its formulas with what the core computed, and tells what each written cell is to hold.
   */
  expectRun(request: RunRequest): Promise<readonly ExpectedCell[]>;
  /** The cells that hold something else than expected. */
  differences(expected: readonly ExpectedCell[]): readonly string[];
}

interface StagedPage {
  readonly fakeExcel: FakeExcel;
  /** Base64 of the workbook that is open; absent: an empty workbook with one sheet. */
  readonly stageFile?: string;
  stage: PageStage;
}

const page = globalThis as unknown as StagedPage;
const excel = page.fakeExcel;

function bookOf(base64: string): Book {
  const opened = openWorkbook(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  if (!opened.ok) throw new Error(opened.refusal.code);
  return fromFile(opened.value);
}

function rectOf(cell: string) {
  const rect = parseRect(cell);
  if (!rect) throw new Error(cell);
  return rect;
}

function contentOf({ value, formula }: CellWrite, row: number): CellValue {
  if (formula !== undefined) {
    return `=${typeof formula === 'string' ? formula : formula.text.replaceAll('{r}', String(row + 1))}`;
  }
  return plainValue(value);
}

function plainValue(value: CellWrite['value']): CellValue {
  if (value === null) return '';
  return typeof value === 'object' ? (serialOf(value.date) ?? '') : value;
}

/** Calls `each` for every cell that these edits write, in their order. */
function eachWrite(
  edits: readonly Edit[],
  each: (sheet: string, row: number, column: number, write: CellWrite) => void,
): void {
  for (const edit of edits) {
    if (edit.kind !== 'cells' && edit.kind !== 'putSheet') continue;
    const [sheet, top, left, rows] =
      edit.kind === 'cells'
        ? ([edit.sheet, edit.row, edit.column, edit.rows] as const)
        : ([edit.spec.name, 0, 0, edit.spec.rows] as const);
    rows.forEach((cells, i) => cells?.forEach((write, j) => write && each(sheet, top + i, left + j, write)));
  }
}

function answerFormulas(book: Book, edits: readonly Edit[]): void {
  const values = new Map<string, CellValue>();
  eachWrite(edits, (sheet, row, column, write) => {
    if (write.formula !== undefined) values.set(`${sheet}!${row},${column}`, plainValue(write.value));
  });
  const before = book.evaluate;
  book.evaluate = (sheet, row, column, formula) =>
    values.get(`${sheet}!${row},${column}`) ?? before(sheet, row, column, formula);
}

async function expectRun(request: RunRequest): Promise<readonly ExpectedCell[]> {
  const read = await createExcelHost().read();
  if (!read.ok) throw new Error(read.fault.code);
  const run = planRun(read.value.snapshot, request);
  if ('refusal' in run) throw new Error(run.refusal.code);
  answerFormulas(excel.book, run.edits);
  const expected = new Map<string, ExpectedCell>();
  eachWrite(run.edits, (sheet, row, column, write) => {
    const cell = cellName(row, column);
    expected.set(`${sheet}!${cell}`, { sheet, cell, content: contentOf(write, row), value: plainValue(write.value) });
  });
  await excel.idle();
  return [...expected.values()];
}

/** Everything that a person can see of the workbook: a line for each thing, by its place. A cell that looks like nothing in particular is none. */
function everything({ names, sheets, lostWrites, enableEvents }: Book): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  const say = (place: string, what: unknown): void => void lines.set(place, JSON.stringify(what));
  say('order', [sheets.map(({ name }) => name), lostWrites, enableEvents]);
  for (const { name, formula, visible } of names) say(`name ${name}`, [formula, visible]);
  const view = viewOf(excel.book);
  for (const sheet of sheets) {
    const { cells, ...rest } = view.sheets[sheet.name] ?? {};
    const { name, tabColor, showGridlines, protection, grid } = sheet;
    say(name, [rest, tabColor, showGridlines, protection]);
    for (const [cell, content] of Object.entries(cells ?? {})) say(`${name}!${cell}`, [content, valueAt(name, cell)]);
    for (const { row, column } of grid.within(SHEET)) {
      const format = grid.formatAt(row, column);
      if (JSON.stringify(format) !== JSON.stringify(PLAIN)) say(`${name}!${cellName(row, column)} look`, format);
    }
    for (const kind of ['rows', 'columns'] as const)
      for (const [at, { size, isHidden = false, format }] of grid[kind]) {
        if (size !== undefined || isHidden || format) say(`${name} ${kind} ${at}`, [size, isHidden, format]);
      }
  }
  return lines;
}

const MOST_CHANGES = 20;

function changesSince(before: ReadonlyMap<string, string>): readonly string[] {
  const now = everything(excel.book);
  const places = [...new Set([...before.keys(), ...now.keys()])].filter(
    (place) => before.get(place) !== now.get(place),
  );
  return places.slice(0, MOST_CHANGES).map((place) => `${place}: ${now.get(place)} was ${before.get(place)}`);
}

let remembered: ReadonlyMap<string, string> = new Map();

function valueAt(sheet: string, cell: string): CellValue {
  const { top, left } = rectOf(cell);
  return sheetOf(excel.book, sheet).grid.at(top, left)?.value ?? '';
}

const stage: PageStage = {
  excel,
  get book() {
    return excel.book;
  },
  sheet: (name) => sheetOf(excel.book, name),
  content: (sheet, cell) => contentAt(sheetOf(excel.book, sheet), cell),
  value: valueAt,
  type: (sheet, cell, value) => excel.byHand((book) => enterValues(sheetOf(book, sheet), rectOf(cell), [[value]])),
  select: (sheet, cell) => excel.byHand((book) => book.select(sheetOf(book, sheet), [rectOf(cell)])),
  selected: () => {
    const { selection } = excel.book;
    const [rect] = selection?.rects ?? [];
    return selection && rect ? `${selection.sheet.name}!${cellName(rect.top, rect.left)}` : '';
  },
  remember: () => void (remembered = everything(excel.book)),
  changes: () => changesSince(remembered),
  expectRun,
  differences: (expected) =>
    expected.flatMap(({ sheet, cell, content, value }) => {
      const found = [contentAt(sheetOf(excel.book, sheet), cell), valueAt(sheet, cell)];
      return found[0] === content && found[1] === value
        ? []
        : [`${sheet}!${cell}: ${found.join(' shows ')} instead of ${String(content)} shows ${String(value)}`];
    }),
};

if (page.stageFile !== undefined) excel.reset(bookOf(page.stageFile));
else excel.book.addSheet('Sheet1');
page.stage = stage;
