import type { Rect } from '../../../src/core/workbook/address';
import type { CellValue } from './cell/cell';
import type { DefinedName } from './definedName';
import { HostError, require } from './error';
import type { HostObject } from './object';
import { localAddress } from './rect';
import { References } from './references';
import { Sheet } from './sheet';

/** Value of a formula: the core computed it, or a test says so. The model itself does not calculate. */
export type Evaluator = (sheet: string, row: number, column: number, formula: string) => CellValue;

/** How objects reach one another without their files importing each other in a circle. */
export interface Views {
  worksheet(sheet: Sheet): HostObject;
  range(sheet: Sheet, rect: Rect): HostObject;
  areas(sheet: Sheet, rects: readonly Rect[]): HostObject;
  tablesWithin(sheet: Sheet, rect: Rect, fully: boolean): HostObject;
}

/** Something that happened and that add-ins may have asked to be told of. */
export interface BookEvent {
  readonly kind:
    | 'changed'
    | 'selectionChanged'
    | 'activated'
    | 'deactivated'
    | 'added'
    | 'deleted'
    | 'nameChanged'
    | 'formatChanged';
  readonly sheet: Sheet;
  readonly args: Readonly<Record<string, unknown>>;
}

/** The workbook: sheets in order, names, settings. Plain data; what an add-in sees of it is `workbook.ts`. */
export class Book {
  name = 'Kế hoạch.xlsx';
  readOnly = false;
  isDirty = false;
  date1904 = false;
  isStructureLocked = false;
  calculationMode = 'Automatic';
  enableEvents = true;
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  /** Names of chart and macro sheets: not in `worksheets`, but no worksheet may be called so. */
  readonly otherSheets: string[] = [];
  readonly settings = new Map<string, unknown>();
  readonly references = new References();
  readonly properties: Record<string, string> = { title: '', subject: '', author: '', keywords: '', comments: '' };
  evaluate: Evaluator = () => 0;
  /** Told of every event while `enableEvents`. */
  onEvent: ((event: BookEvent) => void) | undefined;
  /** Values that were written into cells under a merged block and were lost: a careful add-in leaves this empty. */
  readonly lostWrites: string[] = [];
  selection: { sheet: Sheet; rects: readonly Rect[] } | undefined;
  /** Another workbook has the focus. */
  isOtherWorkbookActive = false;
  private readonly lastSelected = new Map<Sheet, readonly Rect[]>();
  private nextId = 1;

  constructor(private readonly makeViews: (book: Book) => Views) {}

  private known: Views | undefined;
  get views(): Views {
    return (this.known ??= this.makeViews(this));
  }

  newId(): number {
    return this.nextId++;
  }

  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLocaleLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLocaleLowerCase() === wanted);
  }

  /** By name or id, as `worksheets.getItem` does. */
  findSheet(key: unknown): Sheet | undefined {
    if (typeof key !== 'string') throw new HostError('InvalidArgument', 'a sheet is asked for by name or id');
    return this.sheets.find((sheet) => sheet.id === key) ?? this.sheetNamed(key);
  }

  addSheet(name?: string): Sheet {
    const chosen = name ?? this.freeSheetName();
    this.checkSheetName(chosen);
    const id = `{00000000-0001-0000-0000-${String(this.newId()).padStart(12, '0')}}`;
    const sheet = new Sheet(this, id, chosen);
    this.sheets.push(sheet);
    this.selection ??= { sheet, rects: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
    return sheet;
  }

  get activeSheet(): Sheet {
    const sheet = this.selection?.sheet;
    if (!sheet) throw new HostError('ItemNotFound', 'the workbook has no sheet');
    return sheet;
  }

  /** Sheet names: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at either end, not taken (any case). */
  checkSheetName(name: string, own?: Sheet): void {
    const isAllowed = name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
    require(isAllowed, 'InvalidArgument', `not a sheet name: ${name}`);
    const same = this.sheetNamed(name);
    const isTaken = (same && same !== own) || this.otherSheets.some((other) => sameText(other, name));
    require(!isTaken, 'ItemAlreadyExists', `there is a sheet ${name} already`);
  }

  /** The sheet goes, and formulas and names that point at it become #REF!. */
  removeSheet(sheet: Sheet): void {
    if (this.activeSheet === sheet) this.leave(sheet);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.eachFormula((formula) => replaceSheet(formula, sheet.name, undefined));
    this.tell({ kind: 'deleted', sheet, args: {} });
  }

  /** Formulas and names follow a sheet's new name. */
  renamed(before: string, after: string): void {
    this.eachFormula((formula) => replaceSheet(formula, before, after));
  }

  private eachFormula(change: (formula: string) => string): void {
    for (const sheet of this.sheets) {
      for (const row of sheet.grid.cells) {
        row?.forEach((cell) => {
          if (cell?.formula !== undefined) cell.formula = change(cell.formula);
        });
      }
      for (const name of sheet.names) name.formula = change(name.formula);
    }
    for (const name of this.names) name.formula = change(name.formula);
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.requireStructure();
    require(position >= 0 && position < this.sheets.length, 'InvalidArgument', 'no such position');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  activate(sheet: Sheet): void {
    if (this.selection?.sheet === sheet) return;
    const before = this.selection?.sheet;
    this.selection = { sheet, rects: this.lastSelected.get(sheet) ?? [{ top: 0, left: 0, bottom: 0, right: 0 }] };
    if (before) this.tell({ kind: 'deactivated', sheet: before, args: {} });
    this.tell({ kind: 'activated', sheet, args: {} });
  }

  select(sheet: Sheet, rects: readonly Rect[]): void {
    this.activate(sheet);
    this.selection = { sheet, rects };
    this.lastSelected.set(sheet, rects);
    this.tell({ kind: 'selectionChanged', sheet, args: { address: rects.map(localAddress).join(',') } });
  }

  /** Another visible sheet comes to the front. */
  leave(sheet: Sheet): void {
    const other = this.sheets.find((candidate) => candidate !== sheet && candidate.visibility === 'Visible');
    if (other) this.activate(other);
  }

  /**
   * Members that act on the window fail while another workbook has the focus: GeneralException, InvalidSelection or InactiveWorkbook
   * (office-js-docs-pr docs/excel/excel-add-ins-troubleshooting.md).
   */
  requireActive(member: string): void {
    require(!this.isOtherWorkbookActive, member === 'getSelectedRange'
      ? 'InvalidSelection'
      : 'InactiveWorkbook', `${member}: another workbook has the focus`);
  }

  requireSelection(isOneRange: boolean): void {
    require(isOneRange, 'InvalidSelection', 'several ranges are selected');
  }

  requireStructure(): void {
    require(!this.readOnly, 'AccessDenied', 'The workbook is read-only.');
    require(!this.isStructureLocked, 'AccessDenied', 'The structure of the workbook is protected.');
  }

  tell(event: BookEvent): void {
    if (event.kind === 'changed' || event.kind === 'added' || event.kind === 'deleted') this.isDirty = true;
    if (this.enableEvents) this.onEvent?.(event);
  }

  private freeSheetName(): string {
    for (let number = 1; ; number++) {
      if (!this.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
    }
  }
}

export const sameText = (one: string, other: string): boolean => one.toLocaleLowerCase() === other.toLocaleLowerCase();

/** The formula with another sheet's name in it; `after` absent = #REF! where it pointed. */
function replaceSheet(formula: string, before: string, after: string | undefined): string {
  const quoted = `'${before.replaceAll("'", "''")}'!`;
  const replacement = after === undefined ? '#REF!' : `'${after.replaceAll("'", "''")}'!`;
  const plain = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_.'])${before.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}!`, 'giu');
  const text = formula.replaceAll(quoted, replacement).replace(plain, replacement);
  return after === undefined ? text.replace(/#REF!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, '#REF!') : text;
}
