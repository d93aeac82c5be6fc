import type { NameSnapshot, SheetVisibility } from '../../../core/workbook/snapshot';
import { capabilities } from '../capabilities';
import { excelCode } from '../faults';
import { later, type Later } from './later';

/** Serial of 1 January 2000 in a workbook that counts from 1904; 36526 from 1900. */
const NEW_CENTURY_1904 = 35064;

export interface SheetOverview {
  readonly name: string;
  readonly visibility: SheetVisibility;
}

export interface TableOverview {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

/** What is known of a workbook after the first round trip. */
export interface Overview {
  readonly sheets: readonly SheetOverview[];
  readonly activeSheet: string;
  readonly names: readonly NameSnapshot[];
  readonly tables: readonly TableOverview[];
  readonly structureLocked: boolean;
  readonly date1904: boolean;
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Sheets, workbook names, tables, lock. ExcelApi 1.7 (protection of the workbook, `NamedItem.formula`). */
function askStructure({ workbook }: Excel.RequestContext): Later<Omit<Overview, 'activeSheet' | 'date1904'>> {
  const { worksheets, names, tables, protection } = workbook;
  worksheets.load('items/name,items/visibility');
  names.load('items/name,items/formula,items/scope');
  tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/columns/items/name');
  protection.load('protected');
  return () => ({
    sheets: worksheets.items.map(({ name, visibility }) => ({ name, visibility: VISIBILITY[visibility] ?? 'visible' })),
    names: names.items.filter(({ scope }) => scope === 'Workbook').map(nameSnapshot),
    tables: tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      columns: table.columns.items.map(({ name }) => name),
      headerRow: table.showHeaders,
      totalsRow: table.showTotals,
    })),
    structureLocked: protection.protected,
  });
}

/** A name as the core takes it: what it refers to without "=". */
export function nameSnapshot({ name, formula }: Pick<Excel.NamedItem, 'name' | 'formula'>): NameSnapshot {
  const text = String(formula);
  return { name, refersTo: text.startsWith('=') ? text.slice(1) : text };
}

/** The sheet in front, by name (ExcelApi 1.1). Excel may refuse while a chart sheet is in front. */
function askActiveSheet({ workbook }: Excel.RequestContext): Later<string> {
  const sheet = workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  return later(sheet, ({ name }) => name);
}

/**
 * Whether days count from 1904. `Workbook.use1904DateSystem` is preview only; the worksheet function DATE (ExcelApi 1.2) answers in the
 * workbook's own system.
 */
function askDateSystem({ workbook }: Excel.RequestContext): Later<boolean> {
  const newCentury = workbook.functions.date(2000, 1, 1);
  newCentury.load('value');
  return later(newCentury, ({ value }) => value === NEW_CENTURY_1904);
}

/** First round trip. What may fail in some workbooks is asked for again alone, so that the rest is still told. */
export async function readOverview(context: Excel.RequestContext): Promise<Overview> {
  const structure = askStructure(context);
  const activeSheet = askActiveSheet(context);
  const date1904 = askDateSystem(context);
  try {
    await context.sync();
    return { ...structure(), activeSheet: activeSheet(), date1904: date1904() };
  } catch (error) {
    if (excelCode(error) === undefined) throw error;
    return readApart(context);
  }
}

async function readApart(context: Excel.RequestContext): Promise<Overview> {
  const structure = askStructure(context);
  await context.sync();
  const told = structure();
  const front = told.sheets.find(({ visibility }) => visibility === 'visible')?.name ?? '';
  return {
    ...told,
    activeSheet: (await answerOf(context, askActiveSheet)) ?? front,
    date1904: (await answerOf(context, askDateSystem)) ?? false,
  };
}

/** The answer to one question; undefined when Excel refuses it. */
async function answerOf<T>(
  context: Excel.RequestContext,
  ask: (context: Excel.RequestContext) => Later<T>,
): Promise<T | undefined> {
  const answer = ask(context);
  try {
    await context.sync();
    return answer();
  } catch (error) {
    if (excelCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Whether comments of both kinds can be told. */
export function tellsComments(): boolean {
  return capabilities().has('comments') && capabilities().has('notes');
}
