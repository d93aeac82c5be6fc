import type { DateSystem } from '../../../core/calendar/serial';
import type { Edit } from '../../../core/edit/edit';
import type { RestoringEdit } from '../../../core/undo/restoring';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/workbook/snapshot';
import type { Capability } from '../capabilities';
import type { FormatImage } from './cells/formatImage';

export type AnyEdit = Edit | RestoringEdit;
export type EditOf<Kind extends AnyEdit['kind']> = Extract<AnyEdit, { kind: Kind }>;

/** What carrying out edits needs to know beside the edit. */
export interface Scene {
  readonly context: Excel.RequestContext;
  /** The reading that the edits were planned on. */
  readonly before: WorkbookSnapshot;
  readonly dates: DateSystem;
  readonly can: ReadonlySet<Capability>;
  /** Formats, by style key, of cells that will have changed before they are to be copied from. */
  readonly images: ReadonlyMap<number, FormatImage>;
  /** Something is being taken back of which nobody knows whether it happened: what is not there is left out without a word. */
  readonly isTolerant: boolean;
  /** How much of a deletion that is being taken back has happened. */
  readonly deleted: (sheet: string, rows: readonly number[]) => Deleted;
}

/** `partly`: the deletion failed on its way. */
export type Deleted = 'all' | 'none' | 'partly';

/** The sheet as it was read; names are compared as Excel does, without regard to case. */
export function sheetBefore(before: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return before.sheets.find((sheet) => isSameName(sheet.name, name));
}

export function isSameName(a: string, b: string): boolean {
  return a === b || a.toLocaleLowerCase() === b.toLocaleLowerCase();
}

/** Name of the sheet that an edit writes to; undefined for names of the workbook. */
export function sheetOf(edit: AnyEdit): string | undefined {
  switch (edit.kind) {
    case 'name':
    case 'removeName':
      return undefined;
    case 'putSheet':
      return edit.spec.name;
    case 'copySheet':
      return edit.to;
    default:
      return edit.sheet;
  }
}
