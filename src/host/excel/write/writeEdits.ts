import type { Place } from '../../../core/issue/issue';
import { rectName } from '../../../core/workbook/address';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot';
import type { HostFault, HostResult, Work, WriteLeft, WriteRequest } from '../../planHost';
import { capabilities, withdraw } from '../capabilities';
import { faultOf, Refusal, refuse, stopIfCancelled } from '../faults';
import { inExcel } from '../session';
import { inLockstep } from './asking';
import { BATCH_LIMIT } from './bytes';
import { refuseObstacles } from './checks';
import { eventsTask, execute, Journal } from './execute';
import { askImages } from './hazards';
import { refuseLongContents } from './lengths';
import { lostCells } from './readBack';
import { sheetBefore, sheetOf, type AnyEdit, type Deleted, type Scene } from './scene';
import type { Task } from './tasks';
import { stagesOf, wayOf } from './ways';

/** What tests may set. */
export interface WriteLimits {
  /** Bytes of one batch. */
  readonly batch: number;
}

/**
 * What Excel cannot undo throws UndoNotSupported in an undo group: deleting a sheet, and on the desktop hiding or showing one (docs: "Undo
 * capabilities in Excel add-ins").
 */
function isUndoable(edit: AnyEdit, before: WorkbookSnapshot): boolean {
  if (edit.kind === 'removeSheet') return false;
  if (edit.kind !== 'putSheet') return true;
  return (sheetBefore(before, edit.spec.name)?.visibility ?? 'visible') === edit.spec.visibility;
}

/**
 * Carries out edits in order, all or none: everything that could stand in the way is looked for before the first write; should Excel fail in the
 * middle all the same, what was written is taken back, and the fault says what could not be. ExcelApi 1.9.
 */
export async function writeEdits(
  request: WriteRequest,
  work: Work = {},
  limits: WriteLimits = { batch: BATCH_LIMIT },
): Promise<HostResult<undefined>> {
  if (request.edits.length === 0) return { ok: true, value: undefined };
  const all: readonly AnyEdit[] = [...request.edits, ...request.inverse];
  const undoGroup = capabilities().has('undoGroup') && all.every((edit) => isUndoable(edit, request.before.snapshot));
  const first = await attempt(request, work, limits, undoGroup);
  if (!undoGroup || first.ok || !isOfTheGroup(first.fault)) return first;
  withdraw('undoGroup');
  return attempt(request, work, limits, false);
}

async function attempt(
  request: WriteRequest,
  work: Work,
  limits: WriteLimits,
  undoGroup: boolean,
): Promise<HostResult<undefined>> {
  const signal = work.signal === undefined ? {} : { signal: work.signal };
  const result = await inExcel({ writes: true, undoGroup, ...signal }, (context) =>
    new Writing(context, request, work, limits).run(),
  );
  if (result.ok || result.fault.left) return result;
  return { ok: false, fault: { ...result.fault, left: { kind: 'nothing' } } };
}

/**
 * Whether it may be the undo group that Excel refused and all is as it was: Excel has thrown UndoNotSupported for what it can undo, and other errors on the
 * web (office-js issues 6491, 6711). The person's own undo of the run does not need the group.
 */
function isOfTheGroup({ code, left }: HostFault): boolean {
  return (code === 'unknown' || code === 'api-missing') && left?.kind !== 'partly';
}

class Writing {
  readonly #journal = new Journal();
  readonly #deletions: { sheet: string; rows: readonly number[]; task: Task }[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly request: WriteRequest,
    private readonly work: Work,
    private readonly limits: WriteLimits,
  ) {}

  async run(): Promise<undefined> {
    this.work.progress?.({ step: 'checking' });
    const scene = await this.#check();
    stopIfCancelled(this.work.signal);
    this.work.progress?.({ step: 'writing' });
    try {
      await this.#carryOut(this.request.edits, scene, this.#journal);
      if (!scene.can.has('mergedAreas')) await this.#refuseLost(scene);
    } catch (error) {
      const left = await this.#takeBack(scene);
      const fault: HostFault | undefined = faultOf(error);
      if (fault === undefined) throw error;
      throw new Refusal({ ...fault, left });
    }
  }

  async #check(): Promise<Scene> {
    const { edits, inverse, before } = this.request;
    refuseLongContents(edits);
    const scene: Scene = {
      context: this.context,
      before: before.snapshot,
      dates: before.notes.includes('date-system-1904') ? '1904' : '1900',
      can: capabilities(),
      images: new Map(),
      isTolerant: false,
      deleted: (sheet, rows) => this.#deleted(sheet, rows),
    };
    const asking = [refuseObstacles(edits, scene), askImages(this.context, scene.before, [...edits, ...inverse])];
    const [, images] = await inLockstep<Awaited<unknown>>(asking, () => this.context.sync());
    return { ...scene, images: images as Scene['images'] };
  }

  async #refuseLost(scene: Scene): Promise<void> {
    const [lost = []] = await inLockstep([lostCells(this.request.edits, scene)], () => this.context.sync());
    const [first] = lost;
    if (first) refuse({ code: 'merged-cells', ...first, cells: lost });
  }

  /** Edits of a stage ask together, then write together. */
  async #carryOut(edits: readonly AnyEdit[], scene: Scene, journal: Journal): Promise<void> {
    const stages = stagesOf(edits);
    for (const [i, stage] of stages.entries()) {
      const answers = await inLockstep(
        stage.map((edit) => wayOf(edit, scene)),
        () => this.context.sync(),
      );
      stage.forEach((edit, at) => this.#noteDeletion(edit, answers[at] ?? []));
      const tasks = answers.flat();
      const first = i === 0 ? [eventsTask(false)] : [];
      const last = i === stages.length - 1 ? [eventsTask(true)] : [];
      await execute(this.context, [...first, ...tasks, ...last], journal, this.limits.batch);
    }
  }

  #noteDeletion(edit: AnyEdit, [task]: readonly Task[]): void {
    if (edit.kind === 'deleteRows' && task) this.#deletions.push({ sheet: edit.sheet, rows: edit.rows, task });
  }

  #deleted(sheet: string, rows: readonly number[]): Deleted {
    const wanted = rows.join();
    const found = this.#deletions.find((deletion) => deletion.sheet === sheet && deletion.rows.join() === wanted);
    return found ? this.#journal.stateOf(found.task) : 'none';
  }

  async #takeBack(scene: Scene): Promise<WriteLeft> {
    this.work.progress?.({ step: 'restoring' });
    const left = this.#journal.hasWritten ? await this.#restore({ ...scene, isTolerant: true }) : [];
    await this.#enableEvents();
    if (left.length > 0) return { kind: 'partly', places: left };
    return this.#journal.hasWritten ? { kind: 'restored' } : { kind: 'nothing' };
  }

  /** Takes everything back at once; where that fails step by step, so that as much as possible is as it was. Gives the places that are not. */
  async #restore(scene: Scene): Promise<Place[]> {
    const { inverse } = this.request;
    const sheets = this.#journal.sheets;
    if (await this.#restored(inverse, scene)) return [];
    const left: Place[] = [];
    for (const edit of inverse) {
      if (!(await this.#restored([edit], scene)) && sheets.has((sheetOf(edit) ?? '').toLocaleLowerCase()))
        left.push(placeOfEdit(edit));
    }
    return left;
  }

  async #restored(edits: readonly AnyEdit[], scene: Scene): Promise<boolean> {
    try {
      await this.#carryOut(await this.#onSheetsThatAreThere(edits), scene, new Journal());
      return true;
    } catch (error) {
      if (faultOf(error) === undefined) throw error;
      return false;
    }
  }

  /** A sheet that never came to be needs nothing taken back. */
  async #onSheetsThatAreThere(edits: readonly AnyEdit[]): Promise<AnyEdit[]> {
    const names = [...new Set(edits.flatMap((edit) => sheetOf(edit) ?? []))];
    const sheets = names.map((name) => this.context.workbook.worksheets.getItemOrNullObject(name).load('name'));
    await this.context.sync();
    const gone = new Set(names.filter((_, i) => sheets[i]?.isNullObject));
    return edits.filter((edit) => edit.kind === 'putSheet' || !gone.has(sheetOf(edit) ?? ''));
  }

  /** Should Excel refuse even this, events come back with the next start of the add-in. */
  async #enableEvents(): Promise<void> {
    try {
      await execute(this.context, [eventsTask(true)], new Journal(), this.limits.batch);
    } catch (error) {
      if (faultOf(error) === undefined) throw error;
    }
  }
}

function placeOfEdit(edit: AnyEdit): Place {
  const sheet = sheetOf(edit) ?? '';
  if (edit.kind !== 'restoreCells') return { sheet };
  const width = edit.rows.reduce((widest, cells) => Math.max(widest, cells.length), 1);
  const rect = {
    top: edit.row,
    left: edit.column,
    bottom: edit.row + edit.rows.length - 1,
    right: edit.column + width - 1,
  };
  return { sheet, cell: rectName(rect) };
}
