import type { IsoDate } from '../core/calendar/day';
import { isElsewhere } from '../core/run/elsewhere';
import type { PlannedRun, RefusedRun } from '../core/run/plannedRun';
import { isPlannedRun, planRun } from '../core/run/planRun';
import { reshapes } from '../core/run/previewParts';
import type { RunKind, RunRequest } from '../core/run/request';
import type { HostFault, PlanHost, WorkbookReading } from '../host/planHost';
import { performRun } from '../run/performRun';
import type { UndoStore } from '../run/undoStore';
import type { Conversation } from './conversation';
import type { Notice } from './dialog/notice';
import { dayNotice, doneNotice, faultNotice, nothingNotice, previewNotice, refusalNotice } from './notices';
import { wordsIn, type Words } from './words';

/** Name of the function in the manifest -> the run it starts. */
export const COMMANDS = { updateStatus: 'status', buildSummaries: 'summaries' } as const satisfies Record<
  string,
  RunKind
>;

export interface CommandSurroundings {
  readonly host: PlanHost;
  readonly store: UndoStore;
  readonly conversation: Conversation;
  /** The day of the run. */
  readonly today: IsoDate;
}

interface Conversing extends CommandSurroundings {
  readonly words: Words;
}

/** The plan where the person is, before one elsewhere that nobody has begun to track. */
function planHere({ snapshot, activeSheet }: WorkbookReading, request: RunRequest): PlannedRun | RefusedRun {
  const run = planRun(snapshot, request);
  if (!isPlannedRun(run) || !run.view || !isElsewhere(run.view, request, activeSheet)) return run;
  const here = planRun(snapshot, { ...request, sheet: activeSheet });
  return isPlannedRun(here) ? here : run;
}

/** The run, counted to the day that the person wants where the workbook's report date is another day than today; undefined: not at all. */
async function asOfWhichDay(
  run: PlannedRun,
  reading: WorkbookReading,
  { conversation, today, words }: Conversing,
): Promise<PlannedRun | RefusedRun | undefined> {
  const { kind, view } = run;
  if (!view?.isTracked || view.settings.reportDateIsToday || view.settings.reportDate === today) return run;
  const choice = await conversation.ask(dayNotice(kind, view.settings.reportDate, today, words));
  if (choice === 'leave') return undefined;
  return choice === 'today' ? planRun(reading.snapshot, { kind, today, settings: { reportDate: today } }) : run;
}

/** Writes what was planned and returns what is left to be said. */
async function carryOut(
  run: PlannedRun,
  reading: WorkbookReading,
  { host, store, conversation, words }: Conversing,
): Promise<Notice | undefined> {
  // What a run renews in its own columns and sheets needs no look.
  const isFirst = reshapes(run.preview);
  if (isFirst && (await conversation.ask(previewNotice(run, words))) !== 'write') return undefined;
  const outcome = await performRun(host, run, reading, {}, store);
  if (outcome.kind === 'fault') return faultNotice(run.kind, outcome.fault, words);
  if (outcome.kind === 'nothing-to-do') return nothingNotice(run.kind, words);
  return isFirst ? doneNotice(run, outcome.canUndo, words) : undefined;
}

async function converse(kind: RunKind, surroundings: Conversing): Promise<Notice | undefined> {
  const { host, today, words } = surroundings;
  const read = await host.read();
  if (!read.ok) return faultNotice(kind, { ...read.fault, left: { kind: 'nothing' } }, words);
  const planned = planHere(read.value, { kind, today });
  const run = isPlannedRun(planned) ? await asOfWhichDay(planned, read.value, surroundings) : planned;
  if (run === undefined) return undefined;
  return isPlannedRun(run) ? carryOut(run, read.value, surroundings) : refusalNotice(kind, run.refusal, words);
}

const unexpected = (error: unknown): HostFault => ({
  code: 'unknown',
  raw: error instanceof Error ? error.message : String(error),
});

/**
 * Runs a ribbon command: reads, plans, writes. A workbook that is tracked already and counts to today is simply updated. Before anything is added to it the
 * preview is shown, and before an older report date is kept or moved the person is asked; nothing is written unless the person chooses so. Faults and refusals are told in the same dialog. Never rejects.
 */
export async function runCommand(kind: RunKind, surroundings: CommandSurroundings): Promise<void> {
  const { conversation, host } = surroundings;
  const words = await wordsIn(host.language);
  try {
    const last = await converse(kind, { ...surroundings, words });
    if (last) await conversation.ask(last);
  } catch (error) {
    await conversation.ask(faultNotice(kind, unexpected(error), words)).catch(() => 'leave');
  } finally {
    conversation.end();
  }
}
