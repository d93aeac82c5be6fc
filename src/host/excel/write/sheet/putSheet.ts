import type { CellLook, CellWrite, SheetSpec } from '../../../../core/edit/edit';
import { cellName, rectName } from '../../../../core/workbook/address';
import { answered, type Asking } from '../asking';
import { ACTION_BYTES, OBJECT_BYTES, textBytes } from '../bytes';
import type { CellSurroundings } from '../cells/block';
import { contentTasks } from '../cells/contents';
import { hashed } from '../cells/lookSetters';
import { lookTasks } from '../cells/looks';
import { baseOfLook } from '../cells/base';
import { formatTasks } from '../formats';
import type { EditOf, Scene } from '../scene';
import { fitTasks, heightTasks, widthTasks } from '../sizes';
import { onSheet, sheetNamed, type Task } from '../tasks';
import { validationTasks } from '../validations';
import { chartName, chartTask } from './chart';
import { pageActions, setPage } from './page';

/** What stands on a sheet that is to be replaced. */
interface Standing {
  readonly visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden';
  /** Number of series of each chart, by name. */
  readonly charts: ReadonlyMap<string, number>;
  readonly tables: readonly string[];
  readonly hasFilter: boolean;
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
/** Excel takes no more links on one sheet; the rest stay plain text. */
const MOST_LINKS = 65_530;

/** Creates a sheet of ours at the end of the workbook, or replaces the one of that name in place. ExcelApi 1.9. */
export function* putSheet({ spec }: EditOf<'putSheet'>, scene: Scene): Asking<Task[]> {
  const standing = yield* askStanding(scene.context, spec.name);
  const around: CellSurroundings = {
    dates: scene.dates,
    isFresh: true,
    mayCopy: true,
    baseOf: (look) => baseOfLook(look, spec.name, scene),
    formatAt: () => 'General',
  };
  const heights = spec.rowHeights ?? [];
  const block = { sheet: spec.name, row: 0, column: 0, rows: spec.rows };
  return [
    ...(standing ? emptyTasks(spec, standing) : [addTask(spec.name)]),
    ...linkTasks(spec),
    ...lookTasks({ ...block, rows: withPlainLinks(spec) }, around),
    ...contentTasks(block, scene.dates),
    ...mergeTasks(spec),
    ...widthTasks(spec.name, spec.columnWidths),
    ...hiddenColumnTasks(spec),
    ...heightTasks(
      spec.name,
      heights.filter(({ fits }) => !fits),
    ),
    ...fitTasks(
      spec.name,
      heights.filter(({ fits }) => fits),
    ),
    ...formatTasks(spec.name, spec.formats, 0),
    ...validationTasks(spec.name, spec.validations, scene.dates, []),
    ...spec.charts.map((chart, i) => chartTask(spec.name, chart, i, standing?.charts.get(chartName(i)))),
    viewTask(spec, standing),
  ];
}

function* askStanding(context: Excel.RequestContext, name: string): Asking<Standing | undefined> {
  const sheet = yield* answered(load(context.workbook.worksheets.getItemOrNullObject(name)));
  if (sheet.isNullObject) return undefined;
  const counts = sheet.charts.items.map((chart) => ({ name: chart.name, count: chart.series.getCount() }));
  if (counts.length > 0) yield;
  return {
    visibility: sheet.visibility,
    charts: new Map(counts.map((chart) => [chart.name, chart.count.value])),
    tables: sheet.tables.items.map((table) => table.name),
    hasFilter: sheet.autoFilter.enabled,
  };
}

function load(sheet: Excel.Worksheet): Excel.Worksheet {
  sheet.charts.load('items/name');
  sheet.tables.load('items/name');
  sheet.autoFilter.load('enabled');
  return sheet.load('visibility');
}

function addTask(name: string): Task {
  return {
    bytes: OBJECT_BYTES + ACTION_BYTES + textBytes(name),
    places: [{ sheet: name }],
    queue: (context) => void context.workbook.worksheets.add(name),
  };
}

/** Takes away what the spec does not speak of; pictures and comments that a person put there stay. */
function emptyTasks({ name, charts }: SheetSpec, standing: Standing): Task[] {
  const kept = new Set(charts.map((_, i) => chartName(i)));
  const gone = [...standing.charts.keys()].filter((chart) => !kept.has(chart));
  const objects = gone.length + standing.tables.length;
  return [
    onSheet(name, 16, objects * OBJECT_BYTES, (sheet) => {
      for (const chart of gone) sheet.charts.getItem(chart).delete();
      for (const table of standing.tables) sheet.tables.getItem(table).convertToRange();
      if (standing.hasFilter) sheet.autoFilter.remove();
      sheet.freezePanes.unfreeze();
      sheet.horizontalPageBreaks.removePageBreaks();
      const all = sheet.getRange();
      all.unmerge();
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      all.clear('All');
      all.rowHidden = false;
      all.columnHidden = false;
      all.format.useStandardHeight = true;
      all.format.useStandardWidth = true;
    }),
  ];
}

/**
 * A link is set before content and look: setting one restyles the cell. `Range.hyperlink`, ExcelApi 1.7. A cell that is written keeps its own text
 * and look because both come after.
 */
function linkTasks({ name, links }: SheetSpec): Task[] {
  return links.slice(0, MOST_LINKS).map(({ row, column, location, tip }) => ({
    bytes: OBJECT_BYTES + 2 * ACTION_BYTES + textBytes(name) + textBytes(location) + textBytes(tip ?? ''),
    places: [{ sheet: name, cell: cellName(row, column) }],
    queue: (context) => {
      const screenTip = tip === undefined ? {} : { screenTip: tip.slice(0, 255) };
      sheetNamed(context, name).getRange(cellName(row, column)).hyperlink = {
        documentReference: location,
        ...screenTip,
      };
    },
  }));
}

/** Cells with a link say how they are written where their look does not: the link's own style would show through. */
function withPlainLinks({ rows, links }: SheetSpec): SheetSpec['rows'] {
  if (links.length === 0) return rows;
  const linked = new Map<number, Set<number>>();
  for (const { row, column } of links) linked.set(row, (linked.get(row) ?? new Set<number>()).add(column));
  const plain = new Map<CellLook | undefined, CellLook>();
  const plainLook = (look: CellLook | undefined): CellLook => {
    const known = plain.get(look);
    if (known) return known;
    const font = { underline: false, color: '000000', ...look?.font };
    const made: CellLook = { ...look, font };
    plain.set(look, made);
    return made;
  };
  return rows.map((cells, row) =>
    cells?.map((write, column): CellWrite | undefined =>
      write && linked.get(row)?.has(column) ? { ...write, look: plainLook(write.look) } : write,
    ),
  );
}

function mergeTasks({ name, merges }: SheetSpec): Task[] {
  const real = merges.filter((merge) => merge.top !== merge.bottom || merge.left !== merge.right);
  return real.map((rect) => ({
    bytes: OBJECT_BYTES + ACTION_BYTES + textBytes(name),
    places: [{ sheet: name, cell: rectName(rect) }],
    queue: (context) => sheetNamed(context, name).getRange(rectName(rect)).merge(false),
  }));
}

function hiddenColumnTasks({ name, columnWidths }: SheetSpec): Task[] {
  return columnWidths
    .filter(({ hidden }) => hidden)
    .map(({ column }) =>
      onSheet(name, 1, OBJECT_BYTES, (sheet) => {
        sheet.getRange(columnAddress(column)).columnHidden = true;
      }),
    );
}

function columnAddress(column: number): string {
  const letters = cellName(0, column).slice(0, -1);
  return `${letters}:${letters}`;
}

/** How the sheet is seen and printed. The visibility comes last, and is set only where it changes (it cannot be undone on the desktop). */
function viewTask(spec: SheetSpec, standing: Standing | undefined): Task {
  return onSheet(spec.name, pageActions(spec.page) + 6, 3 * OBJECT_BYTES, (sheet) => {
    sheet.tabColor = spec.tabColor === undefined ? '' : hashed(spec.tabColor);
    sheet.showGridlines = spec.showGridlines;
    setPage(sheet, spec.page);
    freeze(sheet, spec.freeze);
    const wanted = VISIBILITY[spec.visibility];
    if (wanted !== (standing?.visibility ?? 'Visible')) sheet.visibility = wanted;
  });
}

function freeze({ freezePanes }: Excel.Worksheet, wanted: SheetSpec['freeze']): void {
  const { rows, columns } = wanted ?? { rows: 0, columns: 0 };
  if (rows > 0 && columns > 0) {
    freezePanes.freezeAt(rectName({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
