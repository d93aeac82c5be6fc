import type { Issue } from '../../../core/issue/issue';
import type { Plan } from '../../../core/plan/plan';
import type { RegisterChange, RegisterChanges } from '../../../core/register/corrected';
import type { Register } from '../../../core/register/register';

/** A plan found in a text or a Word document. */
export interface FoundPlan {
  /** As it was read; what a person changes is kept beside it. */
  readonly register: Register;
  /** How its tasks are understood: those of `register`. */
  readonly plan: Plan;
  /** What was found in reading the document itself, which no correction of texts changes. */
  readonly structure: readonly Issue[];
  /** The document line by line; the first line is 1. */
  readonly lines: readonly string[];
}

/** A register as it is understood after some changes. */
export interface Understood {
  readonly changes: RegisterChanges;
  readonly plan: Plan;
}

/** Where a document came from. */
export type ImportSource = { readonly kind: 'text' } | { readonly kind: 'file'; readonly name: string };

export type ImportResult =
  { readonly kind: 'found'; readonly found: FoundPlan } | { readonly kind: 'refused'; readonly refusal: Issue };

/** A plan on its way from a document to a new sheet, with all that a person has typed. It outlasts the page that shows it. */
export interface Importing {
  /** What stands in the field to paste into. */
  readonly text: string;
  /** The reading under way; a result with another number is too late. */
  readonly reading?: { readonly id: number; readonly source: ImportSource };
  /** Why the last document could not be read; what was found before stays. */
  readonly refusal?: { readonly issue: Issue; readonly source: ImportSource };
  readonly found?: FoundPlan;
  /** Where `found` came from. */
  readonly source?: ImportSource;
  readonly changes: RegisterChanges;
  /** Rows of doubtful tasks that a person has looked at and found right. */
  readonly accepted: ReadonlySet<number>;
  readonly understood?: Understood;
  /** The sheet that it was written to. */
  readonly sheet?: string;
}

export const NOTHING_IMPORTED: Importing = { text: '', changes: new Map(), accepted: new Set() };

/** Everything that can happen to it. */
export type ImportEvent =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'reading-begun'; readonly id: number; readonly source: ImportSource }
  | { readonly kind: 'read'; readonly id: number; readonly result: ImportResult }
  | { readonly kind: 'reading-failed'; readonly id: number }
  /** `change` undefined: the task is again as it was read. */
  | { readonly kind: 'changed'; readonly row: number; readonly change: RegisterChange | undefined }
  | { readonly kind: 'accepted'; readonly row: number; readonly on: boolean }
  | { readonly kind: 'understood'; readonly understood: Understood }
  | { readonly kind: 'written'; readonly sheet: string }
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'cleared' };

type EventOf<Kind extends ImportEvent['kind']> = Extract<ImportEvent, { kind: Kind }>;
type Steps = { readonly [Kind in ImportEvent['kind']]: (state: Importing, event: EventOf<Kind>) => Importing };

/** The state without some of its optional parts. */
function without(state: Importing, ...parts: readonly ('reading' | 'refusal' | 'sheet')[]): Importing {
  const dropped: readonly string[] = parts;
  return Object.fromEntries(Object.entries(state).filter(([key]) => !dropped.includes(key))) as unknown as Importing;
}

/** A document that was found unreadable leaves what was there; another plan takes its place, and what was changed of the one before goes with that. */
function readWith(state: Importing, result: ImportResult, source: ImportSource): Importing {
  if (result.kind === 'found') return { ...NOTHING_IMPORTED, text: state.text, found: result.found, source };
  return { ...without(state, 'reading'), refusal: { issue: result.refusal, source } };
}

function changedWith(changes: RegisterChanges, row: number, change: RegisterChange | undefined): RegisterChanges {
  const next = new Map(changes);
  if (change === undefined) next.delete(row);
  else next.set(row, change);
  return next;
}

function toggled(rows: ReadonlySet<number>, row: number, on: boolean): ReadonlySet<number> {
  const next = new Set(rows);
  if (on) next.add(row);
  else next.delete(row);
  return next;
}

const STEPS: Steps = {
  typed: (state, { text }) => (text === state.text ? state : { ...state, text }),
  'reading-begun': (state, { id, source }) => ({ ...without(state, 'refusal'), reading: { id, source } }),
  read: (state, { id, result }) => (id === state.reading?.id ? readWith(state, result, state.reading.source) : state),
  'reading-failed': (state, { id }) => (id === state.reading?.id ? without(state, 'reading') : state),
  changed: (state, { row, change }) => without({ ...state, changes: changedWith(state.changes, row, change) }, 'sheet'),
  accepted: (state, { row, on }) => ({ ...state, accepted: toggled(state.accepted, row, on) }),
  understood: (state, { understood }) => (understood.changes === state.changes ? { ...state, understood } : state),
  written: (state, { sheet }) => ({ ...state, sheet }),
  'taken-back': (state) => without(state, 'sheet'),
  cleared: () => NOTHING_IMPORTED,
};

/** What it comes to after an event. Pure; an event that comes too late changes nothing. */
export function reduceImporting(state: Importing, event: ImportEvent): Importing {
  const step = STEPS[event.kind] as (state: Importing, event: ImportEvent) => Importing;
  return step(state, event);
}
