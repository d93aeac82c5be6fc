import type { Rect } from '../../../core/workbook/address';
import type { NameSnapshot } from '../../../core/workbook/snapshot';
import { capabilities, withdraw } from '../capabilities';
import type { Used } from './area';
import { later, type Later } from './later';
import { nameSnapshot, type SheetOverview, type TableOverview } from './overview';

/** A drawing's place in points from the sheet's top left corner. */
export interface DrawnPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the second round trip tells of a sheet. */
export interface SheetLayout {
  readonly used: Used;
  readonly protected: boolean;
  readonly names: readonly NameSnapshot[];
  readonly tables: ReadonlyMap<string, Rect>;
  readonly drawings: readonly DrawnPlace[];
  /** Asks where each comment stands; to be called before the next round trip. */
  readonly askComments: () => Later<readonly Rect[]>;
}

/** Comments are asked one by one, in one round trip: a sheet with more is not a plan. */
const MOST_COMMENTS = 2_000;

/** Queues what `rectOf` reads. ExcelApi 1.1. */
const loadPlace = (range: Excel.Range): void => {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
};

export const rectOf = (range: Excel.Range): Rect => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

/** Queues what is needed of one sheet before its cells are read. ExcelApi 1.9 (shapes); comments 1.10, notes 1.18 where there are. */
export function askLayout(
  { workbook }: Excel.RequestContext,
  { name }: SheetOverview,
  tables: readonly TableOverview[],
): Later<SheetLayout> {
  const sheet = workbook.worksheets.getItem(name);
  const formatted = sheet.getUsedRangeOrNullObject(false);
  const filled = sheet.getUsedRangeOrNullObject(true);
  loadPlace(formatted);
  loadPlace(filled);
  sheet.protection.load('protected');
  sheet.names.load('items/name,items/formula');
  sheet.charts.load('items/left,items/top,items/width,items/height');
  sheet.shapes.load('items/left,items/top,items/width,items/height');
  const ranges = tables.map((table) => [table.name, workbook.tables.getItem(table.name).getRange()] as const);
  for (const [, range] of ranges) loadPlace(range);
  const askComments = commentsOf(sheet);
  return later({ formatted, filled, sheet, ranges }, (asked) => ({
    used: { formatted: rectOrNone(asked.formatted), filled: rectOrNone(asked.filled) },
    protected: asked.sheet.protection.protected,
    names: asked.sheet.names.items.map((item) => ({ ...nameSnapshot(item), sheet: name })),
    tables: new Map(asked.ranges.map(([table, range]) => [table, rectOf(range)])),
    drawings: [...asked.sheet.charts.items, ...asked.sheet.shapes.items].map(placeOf),
    askComments,
  }));
}

const rectOrNone = (range: Excel.Range): Rect | undefined => (range.isNullObject ? undefined : rectOf(range));

const placeOf = ({ left, top, width, height }: DrawnPlace): DrawnPlace => ({ left, top, width, height });

/** A library that is older than the Excel it runs in claims the set and lacks the member. */
function tellsNotes(sheet: Excel.Worksheet): boolean {
  if (capabilities().has('notes') && !('notes' in sheet)) withdraw('notes');
  return capabilities().has('notes');
}

/** Queues the lists of comments and notes; what is returned asks for their places, and then reads them. */
function commentsOf(sheet: Excel.Worksheet): () => Later<readonly Rect[]> {
  const comments = capabilities().has('comments') ? sheet.comments : undefined;
  comments?.load('items/id');
  const notes = tellsNotes(sheet) ? sheet.notes : undefined;
  notes?.load('items/authorName');
  return () => {
    const told: readonly (Excel.Comment | Excel.Note)[] = [...(comments?.items ?? []), ...(notes?.items ?? [])];
    const places = told.slice(0, MOST_COMMENTS).map((comment) => comment.getLocation());
    for (const place of places) loadPlace(place);
    return later(places, (asked) => asked.map(rectOf));
  };
}
