import type { Edit } from '../../../core/edit/edit';
import { RefusalError } from '../refusal';
import { scanSheet } from '../read/sheet-xml';
import { deleteRows } from './rows/delete-rows';
import { setColumnWidths } from './sheet/columns';
import { copiedSheetXml } from './sheet/copy-sheet';
import { replaceFormats } from './sheet/formats';
import { putSheet } from './sheet/put-sheet';
import { extendTable, tableName, tableRect } from './sheet/table';
import { replaceValidations } from './sheet/validations';
import { relationshipKind } from './workbook/part-kinds';
import type { WorkbookDraft } from './workbook/workbook-draft';
import { documentText, parseTree } from './xml/tree';

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

/** How each kind of edit is done on a workbook file. */
const WAYS: { readonly [Kind in Edit['kind']]: (draft: WorkbookDraft, edit: EditOf<Kind>) => void } = {
  cells: (draft, edit) => draft.sheet(edit.sheet).addCells(edit),
  columnWidths: (draft, edit) => setColumnWidths(draft.sheet(edit.sheet).root, edit.widths, draft.columnUnit),
  rowHeights: (draft, edit) => draft.sheet(edit.sheet).raiseRows(edit.heights),
  extendTable: growTable,
  conditionalFormats: (draft, edit) => replaceFormats(draft.sheet(edit.sheet).root, edit.blocks, draft.styles.sheet),
  validations: (draft, edit) => replaceValidations(draft.sheet(edit.sheet).root, edit.rules, draft.date1904),
  name: (draft, edit) => draft.workbook.setName({ name: edit.name }, edit.refersTo, edit.hidden),
  removeName: (draft, edit) => draft.workbook.removeName({ name: edit.name }),
  deleteRows: (draft, edit) => deleteRows(draft, edit),
  putSheet: (draft, edit) => putSheet(draft, edit.spec),
  copySheet,
};

/** Carries out one edit. Throws RefusalError where it cannot be done. */
export function carryOut(draft: WorkbookDraft, edit: Edit): void {
  const way = WAYS[edit.kind] as (draft: WorkbookDraft, edit: Edit) => void;
  way(draft, edit);
}

/** The new cells may not lie under another table of the sheet. */
function growTable(draft: WorkbookDraft, edit: EditOf<'extendTable'>): void {
  const pack = draft.package;
  const parts = pack
    .relationships(draft.sheetNamed(edit.sheet).part)
    .filter((r) => relationshipKind(r.type) === 'table' && !r.external)
    .map((r) => ({ part: r.target, document: parseTree(pack.text(r.target)) }));
  const wanted = edit.table.toLocaleLowerCase();
  const found = parts.find(({ document }) => tableName(document.root).toLocaleLowerCase() === wanted);
  if (!found) throw new RefusalError({ code: 'table-not-found', sheet: edit.sheet, facts: { table: edit.table } });
  extendTable(found.document.root, edit.columns);
  const grown = tableRect(found.document.root);
  for (const { document } of parts) {
    const other = document === found.document ? undefined : tableRect(document.root);
    if (!other || !grown || other.left > grown.right || other.right < grown.left) continue;
    if (other.top > grown.bottom || other.bottom < grown.top) continue;
    throw new RefusalError({ code: 'unsupported', sheet: edit.sheet, facts: { table: tableName(document.root) } });
  }
  pack.set(found.part, documentText(found.document));
}

function copySheet(draft: WorkbookDraft, edit: EditOf<'copySheet'>): void {
  draft.writeSheets();
  const source = scanSheet(draft.package.text(draft.sheetNamed(edit.from).part));
  const { part } = draft.addSheet(edit.to, 'visible');
  draft.package.setChunks(part, copiedSheetXml(source, edit));
}
