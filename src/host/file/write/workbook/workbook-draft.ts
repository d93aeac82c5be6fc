import type { WorkbookFile } from '../../read';
import type { WorkbookPackage } from '../../package/workbook-package';
import { RefusalError } from '../../refusal';
import { CalculationOrder, removeCalculationOrder } from '../calculation/calculation-order';
import { cellTags } from '../cells/cell-content';
import type { CellContext } from '../cells/cell-writer';
import { FormulaGroups } from '../cells/formula-groups';
import { draftOf, SheetDraft } from '../sheet/sheet-draft';
import { CellFormats } from '../styles/cell-formats';
import { StyleSheet } from '../styles/style-sheet';
import { folderOf, PART_KINDS } from './part-kinds';
import { WorkbookXml } from './workbook-xml';

/** What Excel takes as the name of a sheet. */
const SHEET_NAME = /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/;

/** A sheet of the workbook as it stands in the draft. */
export interface DraftSheetRef {
  readonly name: string;
  readonly part: string;
  readonly isWorksheet: boolean;
  readonly sheetId: number;
}

/**
 * A workbook that edits are being carried out on. It works on a package of its own, so a refusal half-way leaves the
 * opened file as it was.
 */
export class WorkbookDraft {
  readonly package: WorkbookPackage;
  readonly date1904: boolean;
  /** Design widths in one unit of column width. */
  readonly columnUnit: number;
  readonly workbook: WorkbookXml;
  /** The stored order of calculation, when there is one that can be kept up. */
  readonly order: CalculationOrder | undefined;
  readonly #file: WorkbookFile;
  readonly #sheets: DraftSheetRef[];
  readonly #drafts = new Map<string, SheetDraft>();
  #styles: { sheet: StyleSheet; formats: CellFormats } | undefined;
  #changedFormulas = false;

  constructor(file: WorkbookFile) {
    this.#file = file;
    this.package = file.package.copy();
    this.date1904 = file.date1904;
    this.columnUnit = file.columnUnit;
    this.workbook = new WorkbookXml(this.package.text(file.workbookPart));
    this.order = CalculationOrder.of(file);
    this.#sheets = file.sheets.map(({ name, part, kind, sheetId }) => ({
      name,
      part,
      sheetId,
      isWorksheet: kind === 'worksheet',
    }));
  }

  get workbookPart(): string {
    return this.#file.workbookPart;
  }

  /** All sheets, in the workbook's order. */
  get sheets(): readonly DraftSheetRef[] {
    return this.#sheets;
  }

  get styles(): { readonly sheet: StyleSheet; readonly formats: CellFormats } {
    if (!this.#styles) {
      const part = this.#file.stylesPart;
      const sheet = new StyleSheet(part === undefined ? undefined : this.package.text(part));
      this.#styles = { sheet, formats: new CellFormats(sheet) };
    }
    return this.#styles;
  }

  /** What writing cells of a sheet takes. */
  cellContext({ name, sheetId }: DraftSheetRef, prefix: string): CellContext {
    const { formats } = this.styles;
    const groups = new FormulaGroups(prefix);
    const context = { sheet: name, prefix, tags: cellTags(prefix), date1904: this.date1904, formats, groups };
    return this.order ? { ...context, formulas: this.order.formulas(sheetId) } : context;
  }

  /** Place of a sheet among all sheets; -1 when there is none of that name. */
  indexOf(name: string): number {
    const exact = this.#sheets.findIndex((sheet) => sheet.name === name);
    if (exact >= 0) return exact;
    const folded = name.toLocaleLowerCase();
    return this.#sheets.findIndex((sheet) => sheet.name.toLocaleLowerCase() === folded);
  }

  /** The sheet of that name; refused when it is missing or holds no cells. */
  sheetNamed(name: string): DraftSheetRef {
    const sheet = this.#sheets[this.indexOf(name)];
    if (!sheet?.isWorksheet) throw new RefusalError({ code: 'sheet-not-found', sheet: name });
    return sheet;
  }

  /** The worksheet of that name, open for edits. */
  sheet(name: string): SheetDraft {
    const ref = this.sheetNamed(name);
    const open = this.#drafts.get(ref.part);
    if (open) return open;
    const isAsOpened = this.package.revision(ref.part) === 0 && this.#file.package.revision(ref.part) === 0;
    const draft = isAsOpened
      ? new SheetDraft(ref.name, ref.part, this.#file.sheetXml(ref.part))
      : draftOf(ref.name, ref.part, this.package.text(ref.part));
    this.#drafts.set(ref.part, draft);
    return draft;
  }

  /** Lists a new worksheet as the last one and gives its part name; the caller writes the part. */
  addSheet(name: string, visibility: 'visible' | 'hidden' | 'veryHidden'): DraftSheetRef {
    if (this.#file.structureLocked) throw new RefusalError({ code: 'structure-locked' });
    if (!SHEET_NAME.test(name)) throw new Error(`not a sheet name: ${name}`);
    if (this.indexOf(name) >= 0) throw new RefusalError({ code: 'sheet-exists', sheet: name });
    const part = this.package.newPartName(`${folderOf(this.workbookPart)}worksheets/sheet`, 'xml');
    this.package.set(part, '', PART_KINDS.worksheet.contentType);
    const id = this.package.addRelationship(this.workbookPart, PART_KINDS.worksheet.relationship, part);
    const sheetId = this.workbook.addSheet(name, id, visibility);
    const ref = { name, part, sheetId, isWorksheet: true };
    this.#sheets.push(ref);
    return ref;
  }

  /** Forgets open edits of a part that is wholly replaced. */
  forget(part: string): void {
    this.#drafts.delete(part);
  }

  /** Formulas came, went or moved: the stored order of calculation no longer holds. */
  noteFormulas(changed = true): void {
    this.#changedFormulas ||= changed;
  }

  /** Writes all open sheets into the package. */
  writeSheets(): void {
    for (const draft of this.#drafts.values()) this.#writeSheet(draft);
    this.#drafts.clear();
  }

  /** The whole file; the very bytes it was opened from when nothing has changed. */
  toBytes(): Uint8Array {
    this.writeSheets();
    this.#writeStyles();
    this.package.set(this.workbookPart, this.workbook.text());
    if (!this.package.touched()) return this.package.toBytes();
    if (this.#changedFormulas) this.#writeOrder();
    this.workbook.recalculateOnLoad();
    this.package.set(this.workbookPart, this.workbook.text());
    return this.package.toBytes();
  }

  #writeSheet(draft: SheetDraft): void {
    const context = (): CellContext => this.cellContext(this.sheetNamed(draft.name), draft.source.prefix);
    const chunks = draft.chunks(context, (changed) => this.noteFormulas(changed));
    if (chunks) this.package.setChunks(draft.part, chunks);
  }

  #writeStyles(): void {
    if (!this.#styles) return;
    const part = this.#file.stylesPart ?? `${folderOf(this.workbookPart)}styles.xml`;
    const isNew = !this.package.has(part);
    this.package.set(part, this.#styles.sheet.text());
    if (!isNew) return;
    this.package.setContentType(part, PART_KINDS.styles.contentType);
    this.package.addRelationship(this.workbookPart, PART_KINDS.styles.relationship, part);
  }

  #writeOrder(): void {
    if (this.order) this.order.write(this.package);
    else removeCalculationOrder(this.package, this.workbookPart);
  }
}
