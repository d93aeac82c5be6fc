import type { IsoDate } from '../calendar/day';
import type { CellWrite, RowFormula } from '../edit/edit';
import type { Task } from '../plan/plan';
import { AREA_LABELS } from '../../messages/vi/area';
import { WRITTEN_COLUMNS } from '../state/trackingState';
import type { TaskState, WrittenColumn } from '../state/trackingState';
import { STATUS_CODES, STATUS_LABELS } from '../status/codes';
import type { StatusCode } from '../status/codes';
import { daysLateOf, statusOf } from '../status/statusOf';
import type { CellSnapshot } from '../workbook/snapshot';
import { advance, countsAsDone, isUsers } from './advance';
import type { RowNext, RowNow, Written } from './advance';
import { cellText } from './cellText';
import { correctedCells, correctedColumns } from './correction';
import type { CellCorrection } from './correction';
import type { Identity } from './identity';
import type { Step } from './steps';
import { findings, overwritten } from './rowFindings';
import type { CellsNow, Finding } from './rowFindings';
import { CONTINUOUS_MARK } from './tracked';
import type { TrackedTask, TrackingColumn } from './tracked';

/** What is the same for every row of a run. */
export interface RowContext {
  readonly reportDate: IsoDate;
  readonly warningDays: number;
  readonly statusFormula: RowFormula;
  readonly daysLateFormula: RowFormula;
  readonly office: ReadonlySet<TrackingColumn>;
  /** Columns that are not there yet, or not any more: an empty cell of theirs says nothing. */
  readonly fresh: ReadonlySet<TrackingColumn>;
  /** What a person corrects with this run. */
  readonly correctionOf: (id: string) => CellCorrection | undefined;
  readonly describe: (task: Task) => string;
  readonly steps: (task: Task) => readonly [Step, ...Step[]];
  readonly dayOf: (cell: CellSnapshot | undefined) => IsoDate | null;
  /** `fingerprint` of a text that may well stand in other rows too. */
  readonly keyOf: (text: string) => string;
  /** `unitsText` and `unitsIn`: the same names stand in many rows. */
  readonly unitsText: (units: readonly string[]) => string;
  readonly unitsIn: (text: string) => readonly string[];
  /** The value of a cell that holds a day. */
  readonly dayValue: (day: IsoDate) => CellWrite['value'];
}

/** One row as it will be. */
export interface RowPlan {
  readonly tracked: TrackedTask;
  /** Wanted content of each cell; undefined leaves the cell as it is. */
  readonly cells: Readonly<Partial<Record<TrackingColumn, CellWrite>>>;
  readonly state: TaskState;
  readonly findings: readonly Finding[];
}

/** Label of a task's area: the heading as written where it is none of the known areas. */
export const areaLabel = (task: Task): string =>
  task.area.code === 'khac' && task.area.title !== '' ? task.area.title : AREA_LABELS[task.area.code];

/** The unit names that a cell of ours holds. */
export const unitsIn = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');

/** Columns whose cell a person corrects with this run. */
type Corrected = ReadonlySet<TrackingColumn>;

/** A completion that the office has as text in a column of its own is taken over once, when the task is new to us. */
function takenOver(
  task: Task,
  cells: CellsNow,
  corrected: Corrected,
  before: TaskState | undefined,
  context: RowContext,
): IsoDate | null {
  if (corrected.has('completed')) return null;
  const isNew = before === undefined && !context.office.has('completed') && cellText(cells('completed')) === '';
  return isNew && countsAsDone(task.own.completed) ? task.own.completed : null;
}

function rowNow(cells: CellsNow, office: IsoDate | null, corrected: Corrected, context: RowContext): RowNow {
  const due = cells('due');
  return {
    milestone: cellText(cells('milestone')),
    due: { text: cellText(due), day: context.dayOf(due) },
    corrected: { due: corrected.has('due'), completed: corrected.has('completed') },
    completed: office ?? context.dayOf(cells('completed')),
    fixed: cells('completed')?.formula !== undefined || cells('log')?.formula !== undefined,
    outcome: cellText(cells('outcome')),
    log: cellText(cells('log')),
  };
}

/** Text the tool would put in each cell that a user may correct. */
type Computed = Readonly<Record<WrittenColumn, string>>;

function computedTexts(task: Task, next: RowNext, context: RowContext): Computed {
  return {
    area: areaLabel(task),
    lead: context.unitsText(task.lead),
    coordinate: context.unitsText(task.coordinate),
    milestone: next.computed.milestone,
    due: next.computed.due ?? '',
    reading: context.describe(task),
  };
}

/** A cell emptied by the user gets the tool's text again only where every task needs one. */
const REFILLED: ReadonlySet<WrittenColumn> = new Set(['area', 'milestone']);

/** Text that the cell will hold: the user's where they changed it, else the tool's. */
function shownText(
  name: WrittenColumn,
  cells: CellsNow,
  corrected: Corrected,
  computed: Computed,
  before: Written | undefined,
): string {
  const now = cellText(cells(name));
  const changed = corrected.has(name) || isUsers(now, before?.[name]);
  const theirs = changed && !(now === '' && REFILLED.has(name));
  return theirs || cells(name)?.formula !== undefined ? now : computed[name];
}

/** What the last run had in the cells of the columns that still stand. */
function writtenBefore(before: TaskState | undefined, { fresh }: RowContext): Written | undefined {
  if (!before || fresh.size === 0) return before?.written;
  const standing = WRITTEN_COLUMNS.filter((name) => !fresh.has(name));
  return Object.fromEntries(standing.map((name) => [name, before.written[name]]));
}

function statusShown(cell: CellSnapshot | undefined, computed: StatusCode): StatusCode {
  if (!overwritten(cell)) return computed;
  const text = cellText(cell).toLowerCase();
  return STATUS_CODES.find((code) => STATUS_LABELS[code].toLowerCase() === text) ?? computed;
}

/** Whether the status formula will take `Mốc` for "TX": as Excel compares, without case but with every space. */
function readsAsContinuous(cell: CellSnapshot | undefined, text: string): boolean {
  const stays = cellText(cell) === text;
  return (stays ? `${cell?.value ?? ''}` : text).toUpperCase() === CONTINUOUS_MARK;
}

interface Shown {
  readonly corrected: Corrected;
  readonly texts: Computed;
  readonly next: RowNext;
  readonly due: IsoDate | null;
  readonly completed: IsoDate | null;
  readonly takenOver: IsoDate | null;
  readonly computedStatus: StatusCode;
  readonly status: StatusCode;
  readonly daysLate: number | null;
}

/** The completion cell is the user's: it is emptied only when its day went to the log, and filled only with their correction or the office's own day. */
function completedWrite({ next, completed, corrected, takenOver: office }: Shown): CellWrite | undefined {
  if (next.completedMoved) return { value: null };
  if (corrected.has('completed')) return { value: completed === null ? null : { date: completed } };
  return office === null ? undefined : { value: { date: office } };
}

const EMPTY: CellWrite = { value: null };
const textWrite = (text: string): CellWrite => (text === '' ? EMPTY : { value: text });

function cellWrites(id: string, cells: CellsNow, shown: Shown, context: RowContext): RowPlan['cells'] {
  const { texts, next, due, corrected } = shown;
  const writes: Partial<Record<TrackingColumn, CellWrite>> = { id: textWrite(id) };
  const unlessTheirs = (name: TrackingColumn, write: CellWrite): void => {
    const free = cells(name)?.formula === undefined && !context.office.has(name);
    if (free || corrected.has(name)) writes[name] = write;
  };
  unlessTheirs('area', textWrite(texts.area));
  unlessTheirs('lead', textWrite(texts.lead));
  unlessTheirs('coordinate', textWrite(texts.coordinate));
  unlessTheirs('milestone', textWrite(texts.milestone));
  unlessTheirs('reading', textWrite(texts.reading));
  if (next.due !== 'kept' || corrected.has('due'))
    unlessTheirs('due', { value: due === null ? null : context.dayValue(due) });
  const completed = completedWrite(shown);
  if (completed) writes.completed = completed;
  if (next.completedMoved) writes.log = textWrite(next.log);
  if (!overwritten(cells('status'))) {
    writes.status = { value: STATUS_LABELS[shown.computedStatus], formula: context.statusFormula };
  }
  if (!overwritten(cells('daysLate'))) {
    writes.daysLate = { value: shown.daysLate ?? '', formula: context.daysLateFormula };
  }
  return writes;
}

/** Plans one tracking row from what its cells say, what the task is, and what the last run knew. `row` is 0-based. */
export function trackRow(
  task: Task,
  row: number,
  identity: Identity,
  standing: CellsNow,
  context: RowContext,
): RowPlan {
  const { before } = identity;
  const correction = context.correctionOf(identity.id);
  const corrected = correctedColumns(correction);
  const cells = correctedCells(standing, correction);
  const office = takenOver(task, cells, corrected, before, context);
  const now = rowNow(cells, office, corrected, context);
  const written = writtenBefore(before, context);
  const next = advance(context.steps(task), now, written, context.reportDate);
  const computed = computedTexts(task, next, context);
  const textOf = (name: WrittenColumn): string => shownText(name, cells, corrected, computed, written);
  const texts: Computed = {
    ...computed,
    area: textOf('area'),
    lead: textOf('lead'),
    coordinate: textOf('coordinate'),
    reading: textOf('reading'),
    milestone: next.milestone,
  };
  const due = next.due === 'kept' ? now.due.day : next.due;
  const completed = next.completedMoved || !countsAsDone(now.completed) ? null : now.completed;
  const facts = { due, completed, continuous: readsAsContinuous(cells('milestone'), texts.milestone) };
  const computedStatus = statusOf(facts, context.reportDate, context.warningDays);
  const status = statusShown(cells('status'), computedStatus);
  const daysLate = daysLateOf(status, facts, context.reportDate);
  const shown: Shown = { corrected, texts, next, due, completed, takenOver: office, computedStatus, status, daysLate };
  const phrase = context.keyOf(task.deadlineText);
  const phraseChanged = before !== undefined && before.phrase !== phrase;
  return {
    tracked: trackedTask(
      task.id === identity.id ? task : { ...task, id: identity.id },
      row,
      shown,
      { outcome: now.outcome, continuous: facts.continuous },
      context,
    ),
    cells: cellWrites(identity.id, cells, shown, context),
    state: {
      id: identity.id,
      content: identity.misaligned ? (before?.content ?? '') : identity.content,
      phrase,
      written: keysOf(computed, context),
    },
    findings: findings(task, cells, now, next, {
      office: context.office,
      phraseChanged,
      reportDate: context.reportDate,
    }),
  };
}

/** As `textKey` gives them. */
function keysOf(computed: Computed, { keyOf }: RowContext): TaskState['written'] {
  const key = (text: string): string => (text === '' ? '' : keyOf(text));
  return {
    area: key(computed.area),
    lead: key(computed.lead),
    coordinate: key(computed.coordinate),
    milestone: key(computed.milestone),
    due: key(computed.due),
    reading: key(computed.reading),
  };
}

function trackedTask(
  task: Task,
  row: number,
  shown: Shown,
  { outcome, continuous }: Pick<TrackedTask, 'outcome' | 'continuous'>,
  context: RowContext,
): TrackedTask {
  const { texts, due, completed, status, daysLate } = shown;
  return {
    task,
    row,
    milestone: texts.milestone,
    due,
    continuous,
    completed,
    status,
    daysLate,
    areaLabel: texts.area,
    lead: context.unitsIn(texts.lead),
    coordinate: context.unitsIn(texts.coordinate),
    outcome,
  };
}
