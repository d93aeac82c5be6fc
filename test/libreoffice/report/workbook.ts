import { strToU8, zipSync } from 'fflate';
import type { CellWrite, Edit, SheetSpec } from '../../../src/core/edit/edit';
import { buildReport } from '../../../src/core/report/buildReport';
import { SETTING_NAMES } from '../../../src/core/settings/settings';
import type { Settings } from '../../../src/core/settings/settings';
import type { TrackedTable } from '../../../src/core/tracking/tracked';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { applyEdits } from '../../../src/host/file/apply';
import { openWorkbook } from '../../../src/host/file/read';
import type { Result } from '../../../src/host/file/refusal';
import { planCells } from '../../core/report/fakePlan';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SETTINGS_SHEET = 'Thiết lập';

/** A workbook with one empty sheet. */
function blankWorkbook(): Uint8Array {
  const link = (id: string, type: string, target: string): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(link('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(link('rId1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`),
  });
}

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const plainSheet = (name: string, rows: SheetSpec['rows']): SheetSpec => ({
  name,
  visibility: 'visible',
  rows,
  columnWidths: [],
  merges: [],
  formats: [],
  validations: [],
  charts: [],
  links: [],
  page: { landscape: true, paper: 'A4', fitToWidth: 1, margins: { top: 20, bottom: 20, left: 20, right: 20 } },
  showGridlines: true,
});

/** The same sheet without cached values: what is read back was calculated by the program that opened it. */
const withoutResults = (spec: SheetSpec): SheetSpec => ({
  ...spec,
  rows: spec.rows.map((row) => row?.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: null }))),
});

/** A workbook with the plan, the named settings and the report sheets. */
export function reportWorkbook(table: TrackedTable, settings: Settings, results: 'cached' | 'stripped'): Uint8Array {
  const values: readonly CellWrite[][] = [
    [{ value: { date: settings.reportDate } }],
    [{ value: settings.warningDays }],
    [{ value: true }],
  ];
  const sheets = [
    plainSheet(table.sheet, planCells(table)),
    plainSheet(SETTINGS_SHEET, values),
    ...buildReport(table, settings),
  ];
  const name = (which: string, row: number): Edit => ({
    kind: 'name',
    name: which,
    refersTo: `'${SETTINGS_SHEET}'!$A$${row}`,
  });
  const edits: Edit[] = [
    ...sheets.map((spec): Edit => ({ kind: 'putSheet', spec: results === 'cached' ? spec : withoutResults(spec) })),
    name(SETTING_NAMES.reportDate, 1),
    name(SETTING_NAMES.warningDays, 2),
    name(SETTING_NAMES.highlight, 3),
  ];
  return done(applyEdits(done(openWorkbook(blankWorkbook())), edits));
}

export const snapshotOf = (bytes: Uint8Array): WorkbookSnapshot => done(openWorkbook(bytes)).snapshot();
