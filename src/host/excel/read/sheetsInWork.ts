import { excelCode } from '../faults';
import { areaToRead, isTooLarge } from './area';
import { askLayout, type SheetLayout } from './layout';
import type { Overview, SheetOverview } from './overview';
import { newArea, type ReadArea } from './readArea';

/** A sheet on its way to a snapshot. */
export interface SheetInWork {
  readonly overview: SheetOverview;
  readonly layout: SheetLayout;
  /** Absent for a sheet without content. */
  readonly area: ReadArea | undefined;
  readonly proxy: Excel.Worksheet;
}

export interface SheetsInWork {
  readonly sheets: readonly SheetInWork[];
  /** Names of sheets whose contents are spread over too many cells. */
  readonly leftOut: readonly string[];
}

/** Second round trip: how far each sheet goes, and what there is on it beside cells. */
export async function readLayouts(context: Excel.RequestContext, overview: Overview): Promise<SheetsInWork> {
  const sheets: SheetInWork[] = [];
  const leftOut: string[] = [];
  for (const { sheet, layout } of await layoutsOf(context, overview)) {
    const rect = areaToRead(layout.used);
    if (rect && isTooLarge(rect)) leftOut.push(sheet.name);
    else {
      const proxy = context.workbook.worksheets.getItem(sheet.name);
      sheets.push({ overview: sheet, layout, proxy, area: rect && newArea(rect) });
    }
  }
  return { sheets, leftOut };
}

interface SheetWithLayout {
  readonly sheet: SheetOverview;
  readonly layout: SheetLayout;
}

/** All layouts in one round trip; where one of the sheets is none that has cells (a macro sheet), each in its own. */
async function layoutsOf(context: Excel.RequestContext, overview: Overview): Promise<readonly SheetWithLayout[]> {
  const ask = (sheet: SheetOverview): (() => SheetLayout) =>
    askLayout(
      context,
      sheet,
      overview.tables.filter((table) => table.sheet === sheet.name),
    );
  const asked = overview.sheets.map((sheet) => ({ sheet, told: ask(sheet) }));
  if (await isAnswered(context)) return asked.map(({ sheet, told }) => ({ sheet, layout: told() }));
  const found: SheetWithLayout[] = [];
  for (const sheet of overview.sheets) {
    const told = ask(sheet);
    if (await isAnswered(context)) found.push({ sheet, layout: told() });
  }
  return found;
}

/** One round trip; false when a sheet in it has no cells. */
async function isAnswered(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (excelCode(error) !== 'UnsupportedSheet') throw error;
    return false;
  }
}
