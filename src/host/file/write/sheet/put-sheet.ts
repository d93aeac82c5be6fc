import { columnName } from '../../../../core/workbook/address';
import type { ChartSpec, PageSetup, SheetSpec } from '../../../../core/edit/edit';
import { chartXml } from '../chart/chart-xml';
import { drawingXml } from '../chart/drawing-xml';
import { folderOf, PART_KINDS, relationshipKind } from '../workbook/part-kinds';
import { reachableFrom, removeUnreachable } from '../workbook/reachable';
import { onSheet } from '../workbook/workbook-xml';
import type { WorkbookDraft } from '../workbook/workbook-draft';
import { newSheetXml } from './new-sheet';

/** Creates a sheet of ours at the end of the workbook, or replaces the one of that name in place. */
export function putSheet(draft: WorkbookDraft, spec: SheetSpec): void {
  const index = draft.indexOf(spec.name);
  const ref = index < 0 ? draft.addSheet(spec.name, spec.visibility) : draft.sheetNamed(spec.name);
  if (index >= 0) draft.workbook.setVisibility(index, spec.visibility);
  draft.forget(ref.part);
  const before = reachableFrom(draft.package, ref.part);
  const drawing = putCharts(draft, ref.part, spec.charts);
  draft.order?.formulas(ref.sheetId).clear();
  const context = draft.cellContext(ref, '');
  const { columnUnit } = draft;
  const sheet = {
    spec,
    context,
    columnUnit,
    styles: draft.styles.sheet,
    ...(drawing === undefined ? {} : { drawing }),
  };
  draft.package.setChunks(ref.part, newSheetXml(sheet));
  removeUnreachable(draft.package, before);
  setPrintNames(draft, index < 0 ? draft.sheets.length - 1 : index, ref.name, spec.page);
  draft.noteFormulas();
}

/** Relationship of the sheet's drawing with just these charts; parts that the sheet had for this before are used again. */
function putCharts(draft: WorkbookDraft, sheetPart: string, charts: readonly ChartSpec[]): string | undefined {
  const pack = draft.package;
  const old = pack.relationships(sheetPart);
  const kept = charts.length === 0 ? undefined : old.find((r) => relationshipKind(r.type) === 'drawing' && !r.external);
  for (const { id } of old) if (id !== kept?.id) pack.removeRelationship(sheetPart, id);
  if (charts.length === 0) return undefined;
  const part = kept?.target ?? pack.newPartName(`${folderOf(draft.workbookPart)}drawings/drawing`, 'xml');
  const used = kept ? pack.relationships(part) : [];
  const placed = charts.map((spec, i) => {
    const known = used.filter((r) => relationshipKind(r.type) === 'chart' && !r.external)[i];
    return { spec, relationship: putChart(draft, part, spec, known) };
  });
  const inUse = new Set(placed.map(({ relationship }) => relationship));
  for (const { id } of used) if (!inUse.has(id)) pack.removeRelationship(part, id);
  pack.set(part, drawingXml(placed), PART_KINDS.drawing.contentType);
  return kept?.id ?? pack.addRelationship(sheetPart, PART_KINDS.drawing.relationship, part);
}

function putChart(
  draft: WorkbookDraft,
  drawingPart: string,
  spec: ChartSpec,
  known: { readonly id: string; readonly target: string } | undefined,
): string {
  const pack = draft.package;
  const part = known?.target ?? pack.newPartName(`${folderOf(draft.workbookPart)}charts/chart`, 'xml');
  for (const { id } of pack.relationships(part)) pack.removeRelationship(part, id);
  pack.set(part, chartXml(spec), PART_KINDS.chart.contentType);
  return known?.id ?? pack.addRelationship(drawingPart, PART_KINDS.chart.relationship, part);
}

function setPrintNames(draft: WorkbookDraft, sheet: number, name: string, page: PageSetup): void {
  const { repeatRows, printArea } = page;
  const titles = repeatRows && `$${repeatRows.first + 1}:$${repeatRows.last + 1}`;
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const area = printArea && `${corner(printArea.top, printArea.left)}:${corner(printArea.bottom, printArea.right)}`;
  const put = (local: string, text: string | undefined): void => {
    if (text === undefined) draft.workbook.removeName({ name: local, sheet });
    else draft.workbook.setName({ name: local, sheet }, onSheet(name, text));
  };
  put('_xlnm.Print_Area', area);
  put('_xlnm.Print_Titles', titles);
  draft.workbook.removeName({ name: '_xlnm._FilterDatabase', sheet });
}
