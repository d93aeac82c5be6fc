import type { Edit } from '../core/edit/edit';
import type { Place } from '../core/issue/issue';
import type { RestoringEdit } from '../core/undo/restoring';
import type { Rect } from '../core/workbook/address';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';

/**
 * Why a host could not do what it was asked. One code for each thing that a person can do about it; what Excel itself calls them is a table in
 * `src/host/excel/faults`.
 */
export const HOST_FAULT_CODES = [
  'cell-being-edited',
  'sheet-protected',
  'structure-locked',
  'read-only',
  'filter-on',
  'merged-cells',
  'table-in-the-way',
  'pivot-in-the-way',
  'other-workbook-active',
  'too-much-at-once',
  'workbook-changed',
  'sheet-gone',
  'sheet-unsupported',
  'name-taken',
  'api-missing',
  'out-of-memory',
  'busy',
  'cancelled',
  'unknown',
] as const;
export type HostFaultCode = (typeof HOST_FAULT_CODES)[number];

/** How far a write had come when it failed. */
export type WriteLeft =
  /** Nothing had been written. */
  | { readonly kind: 'nothing' }
  /** What had been written was taken back: the workbook is as it was. */
  | { readonly kind: 'restored' }
  /** Taking it back failed too: these places hold what was written. */
  | { readonly kind: 'partly'; readonly places: readonly Place[] };

export interface HostFault extends Place {
  readonly code: HostFaultCode;
  /** Code and text that the host program gave, for the person who is asked for help. */
  readonly raw?: string;
  /** Other cells that this is about, e.g. those that somebody else changed meanwhile. A1. */
  readonly cells?: readonly Place[];
  /** Only for `write`. */
  readonly left?: WriteLeft;
}

export type HostResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: HostFault };

/** How far long work has come: a step (words are made by the pane) and, where it is known, how much of it. */
export interface Progress {
  readonly step: 'reading' | 'planning' | 'checking' | 'writing' | 'restoring';
  readonly done?: number;
  readonly total?: number;
}

export interface Work {
  readonly progress?: (progress: Progress) => void;
  /** Ends the work at the next safe point; once writing has begun it is no longer looked at. */
  readonly signal?: AbortSignal;
}

/** The workbook as it stands, and where the person is in it. */
export interface WorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  readonly activeSheet: string;
  /** What the host should say of its own reading, e.g. merges that this version of Excel cannot tell. */
  readonly notes: readonly HostNote[];
  /** Sheets whose contents are spread over too many cells to be read; their names are in `snapshot.sheetNames` all the same. */
  readonly leftOut?: readonly string[];
}
export type HostNote = 'merges-unknown' | 'date-system-1904' | 'comments-unknown';

export interface WriteRequest {
  /** The reading that the edits were planned on. When a place to be written holds something else now: fault `workbook-changed`, nothing is written. */
  readonly before: WorkbookReading;
  readonly edits: readonly (Edit | RestoringEdit)[];
  /** How to take everything back, should it fail in the middle. */
  readonly inverse: readonly RestoringEdit[];
}

export interface Selection {
  readonly sheet: string;
  readonly rect: Rect;
}

export interface HostTheme {
  readonly dark: boolean;
  /** #RRGGBB, as Office gives them; absent outside Office. */
  readonly background?: string;
  readonly foreground?: string;
}

/**
 * What the pane and the commands need of a workbook, whoever holds it: Excel here, a file in the local page. Expected failures are values;
 * nothing of the office program leaks out.
 */
export interface PlanHost {
  readonly language: 'vi' | 'en';
  readonly theme: HostTheme;
  read(work?: Work): Promise<HostResult<WorkbookReading>>;
  write(request: WriteRequest, work?: Work): Promise<HostResult<undefined>>;
  /** Brings a place into view and selects it. */
  select(place: Selection): Promise<HostResult<undefined>>;
  /** Tells each change of selection and of active sheet, until the returned function is called. */
  onSelection(listener: (selection: Selection) => void): () => void;
  /** Tells that cells, sheets or names were changed by somebody else than this host, until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** Whether the pane opens with this workbook; undefined where there is no such thing. */
  readonly autoOpen: { get(): Promise<boolean>; set(on: boolean): Promise<HostResult<undefined>> } | undefined;
}
