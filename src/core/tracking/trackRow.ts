import type { IsoDate } from '../calendar/day';
import type { CellWrite, RowFormula } from '../edit/edit';
import type { Task } from '../plan/plan';
import { AREA_LABELS } from '../../messages/vi/area';
import { fingerprint } from '../state/fingerprint';
import type { TaskState, WrittenColumn } from '../state/trackingState';
import { STATUS_CODES, STATUS_LABELS } from '../status/codes';
import type { StatusCode } from '../status/codes';
import { daysLateOf, statusOf } from '../status/statusOf';
import type { CellSnapshot } from '../workbook/snapshot';
import { advance, countsAsDone, isUsers } from './advance';
import type { RowNext, RowNow } from './advance';
import { cellText, textKey } from './cellText';
import { unitsText } from './columns';
import { contentKey } from './identity';
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
  readonly describe: (task: Task) => string;
  readonly steps: (task: Task) => readonly [Step, ...Step[]];
  readonly dayOf: (cell: CellSnapshot | undefined) => IsoDate | null;
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

const unitsOf = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');

/** A completion that the office has as text in a column of its own is taken over once, when the task is new to us. */
function takenOver(task: Task, cells: CellsNow, before: TaskState | undefined, context: RowContext): IsoDate | null {
  const isNew = before === undefined && !context.office.has('completed') && cellText(cells('completed')) === '';
  return isNew && countsAsDone(task.own.completed) ? task.own.completed : null;
}

function rowNow(cells: CellsNow, office: IsoDate | null, context: RowContext): RowNow {
  const due = cells('due');
  return {
    milestone: cellText(cells('milestone')),
    due: { text: cellText(due), day: context.dayOf(due) },
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
    lead: unitsText(task.lead),
    coordinate: unitsText(task.coordinate),
    milestone: next.computed.milestone,
    due: next.computed.due ?? '',
    reading: context.describe(task),
  };
}

/** A cell emptied by the user gets the tool's text again only where every task needs one. */
const REFILLED: ReadonlySet<WrittenColumn> = new Set(['area', 'milestone']);

/** Text that the cell will hold: the user's where they changed it, else the tool's. */
function shownText(name: WrittenColumn, cells: CellsNow, computed: Computed, before: TaskState | undefined): string {
  const now = cellText(cells(name));
  const theirs = isUsers(now, before?.written[name]) && !(now === '' && REFILLED.has(name));
  return theirs || cells(name)?.formula !== undefined ? now : computed[name];
}

function statusShown(cell: CellSnapshot | undefined, computed: StatusCode): StatusCode {
  const text = overwritten(cell) ? cellText(cell).toLowerCase() : '';
  return STATUS_CODES.find((code) => STATUS_LABELS[code].toLowerCase() === text) ?? computed;
}

/** Whether the status formula will take `Mốc` for "TX": as Excel compares, without case but with every space. */
function readsAsContinuous(cell: CellSnapshot | undefined, text: string): boolean {
  const stays = cellText(cell) === text;
  return (stays ? `${cell?.value ?? ''}` : text).toUpperCase() === CONTINUOUS_MARK;
}

interface Shown {
  readonly texts: Computed;
  readonly next: RowNext;
  readonly due: IsoDate | null;
  readonly completed: IsoDate | null;
  readonly takenOver: IsoDate | null;
  readonly computedStatus: StatusCode;
  readonly status: StatusCode;
  readonly daysLate: number | null;
}

/** The completion cell is the user's: it is emptied only when its day went to the log, and filled only with the office's own day. */
function completedWrite({ next, takenOver: office }: Shown): RowPlan['cells'] {
  if (next.completedMoved) return { completed: { value: null } };
  return office === null ? {} : { completed: { value: { date: office } } };
}

function cellWrites(id: string, cells: CellsNow, shown: Shown, context: RowContext): RowPlan['cells'] {
  const { texts, next, due } = shown;
  const text = (value: string): CellWrite => ({ value: value === '' ? null : value });
  const unlessTheirs = (name: TrackingColumn, write: CellWrite): Partial<Record<TrackingColumn, CellWrite>> =>
    cells(name)?.formula !== undefined || context.office.has(name) ? {} : { [name]: write };
  return {
    id: text(id),
    ...unlessTheirs('area', text(texts.area)),
    ...unlessTheirs('lead', text(texts.lead)),
    ...unlessTheirs('coordinate', text(texts.coordinate)),
    ...unlessTheirs('milestone', text(texts.milestone)),
    ...unlessTheirs('reading', text(texts.reading)),
    ...(next.due === 'kept' ? {} : unlessTheirs('due', { value: due === null ? null : { date: due } })),
    ...completedWrite(shown),
    ...(next.completedMoved ? { log: text(next.log) } : {}),
    ...(overwritten(cells('status'))
      ? {}
      : { status: { value: STATUS_LABELS[shown.computedStatus], formula: context.statusFormula } }),
    ...(overwritten(cells('daysLate'))
      ? {}
      : { daysLate: { value: shown.daysLate ?? '', formula: context.daysLateFormula } }),
  };
}

/** Plans one tracking row from what its cells say, what the task is, and what the last run knew. `row` is 0-based. */
export function trackRow(task: Task, row: number, identity: Identity, cells: CellsNow, context: RowContext): RowPlan {
  const { before } = identity;
  const office = takenOver(task, cells, before, context);
  const now = rowNow(cells, office, context);
  const next = advance(context.steps(task), now, before?.written, context.reportDate);
  const computed = computedTexts(task, next, context);
  const textOf = (name: WrittenColumn): string => shownText(name, cells, computed, before);
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
  const shown: Shown = { texts, next, due, completed, takenOver: office, computedStatus, status, daysLate };
  const phrase = fingerprint(task.deadlineText);
  const phraseChanged = before !== undefined && before.phrase !== phrase;
  return {
    tracked: trackedTask({ ...task, id: identity.id }, row, shown, now.outcome, facts.continuous),
    cells: cellWrites(identity.id, cells, shown, context),
    state: {
      id: identity.id,
      content: identity.misaligned ? (before?.content ?? '') : contentKey(task),
      phrase,
      written: keysOf(computed),
    },
    findings: findings(task, cells, now, next, { office: context.office, phraseChanged }),
  };
}

function keysOf(computed: Computed): TaskState['written'] {
  return {
    area: textKey(computed.area),
    lead: textKey(computed.lead),
    coordinate: textKey(computed.coordinate),
    milestone: textKey(computed.milestone),
    due: textKey(computed.due),
    reading: textKey(computed.reading),
  };
}

function trackedTask(task: Task, row: number, shown: Shown, outcome: string, continuous: boolean): TrackedTask {
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
    lead: unitsOf(texts.lead),
    coordinate: unitsOf(texts.coordinate),
    outcome,
  };
}
