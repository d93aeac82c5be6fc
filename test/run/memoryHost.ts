import type { Edit } from '../../src/core/edit/edit';
import { applyRestoring } from '../../src/core/undo/applyRestoring';
import type { RestoringEdit } from '../../src/core/undo/restoring';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import type {
  HostFault,
  HostNote,
  HostResult,
  HostTheme,
  PlanHost,
  Selection,
  Work,
  WorkbookReading,
  WriteRequest,
} from '../../src/host/planHost';

type Step = Edit | RestoringEdit;
type Mode = 'read' | 'write' | 'select';

/** A fault that waits to happen. For `write`, `after`: it happens once so many edits are carried out, and they are taken back. */
interface Trap {
  readonly fault: HostFault;
  readonly after?: number;
}

export interface MemoryHostOptions {
  readonly activeSheet?: string;
  readonly language?: PlanHost['language'];
  readonly theme?: HostTheme;
  readonly notes?: readonly HostNote[];
  /** Called before each piece of work: a test may wait, change the workbook or cancel here. */
  readonly before?: (mode: Mode) => Promise<void> | void;
}

const fail = <T>(fault: HostFault): HostResult<T> => ({ ok: false, fault });
const done: HostResult<undefined> = { ok: true, value: undefined };

/** Taking back what was carried out: rows come back only where rows had gone. */
function takenBack(carriedOut: readonly Step[], inverse: readonly RestoringEdit[]): readonly RestoringEdit[] {
  const gone = new Set(carriedOut.flatMap((edit) => (edit.kind === 'deleteRows' ? [edit.sheet] : [])));
  const back = inverse.flatMap((edit) => (edit.kind === 'insertRows' && !gone.has(edit.sheet) ? [edit.sheet] : []));
  return inverse.filter((edit) => edit.kind !== 'insertRows' || !back.includes(edit.sheet));
}

/** A PlanHost over a snapshot in memory, for tests and for trying the pane in a browser. It calculates no formulas. */
export class MemoryHost implements PlanHost {
  readonly language: PlanHost['language'];
  readonly theme: HostTheme;
  readonly written: WriteRequest[] = [];
  selected: Selection | undefined;
  private readonly traps: Partial<Record<Mode, Trap[]>> = {};
  private readonly selectionListeners = new Set<(selection: Selection) => void>();
  private readonly changeListeners = new Set<() => void>();
  private opens = false;

  constructor(
    public workbook: WorkbookSnapshot,
    private readonly options: MemoryHostOptions = {},
  ) {
    this.language = options.language ?? 'vi';
    this.theme = options.theme ?? { dark: false };
  }

  readonly autoOpen: PlanHost['autoOpen'] = {
    get: () => Promise.resolve(this.opens),
    set: (on) => {
      this.opens = on;
      return Promise.resolve(done);
    },
  };

  /** The next piece of work of this kind fails. */
  failNext(mode: Mode, fault: HostFault, after?: number): void {
    (this.traps[mode] ??= []).push(after === undefined ? { fault } : { fault, after });
  }

  /** Somebody else changes the workbook. */
  change(workbook: WorkbookSnapshot): void {
    this.workbook = workbook;
    for (const listener of this.changeListeners) listener();
  }

  async read(work: Work = {}): Promise<HostResult<WorkbookReading>> {
    await this.options.before?.('read');
    if (work.signal?.aborted) return fail({ code: 'cancelled' });
    const trap = this.traps.read?.shift();
    if (trap) return fail(trap.fault);
    work.progress?.({ step: 'reading' });
    const activeSheet = this.selected?.sheet ?? this.options.activeSheet ?? this.workbook.sheets[0]?.name ?? '';
    return { ok: true, value: { snapshot: this.workbook, activeSheet, notes: this.options.notes ?? [] } };
  }

  async write(request: WriteRequest, work: Work = {}): Promise<HostResult<undefined>> {
    await this.options.before?.('write');
    if (work.signal?.aborted) return fail({ code: 'cancelled', left: { kind: 'nothing' } });
    if (request.before.snapshot !== this.workbook) return fail({ code: 'workbook-changed', left: { kind: 'nothing' } });
    work.progress?.({ step: 'writing', done: 0, total: request.edits.length });
    this.written.push(request);
    const trap = this.traps.write?.shift();
    if (trap) return this.failWriting(request, trap);
    this.workbook = applyRestoring(this.workbook, request.edits);
    work.progress?.({ step: 'writing', done: request.edits.length, total: request.edits.length });
    return done;
  }

  private failWriting({ edits, inverse }: WriteRequest, { fault, after }: Trap): HostResult<undefined> {
    const left = fault.left ?? (after === undefined ? { kind: 'nothing' } : { kind: 'restored' });
    if (after !== undefined) {
      const carriedOut = edits.slice(0, after);
      this.workbook = applyRestoring(this.workbook, carriedOut);
      if (left.kind === 'restored') this.workbook = applyRestoring(this.workbook, takenBack(carriedOut, inverse));
    }
    return fail({ ...fault, left });
  }

  async select(place: Selection): Promise<HostResult<undefined>> {
    await this.options.before?.('select');
    const trap = this.traps.select?.shift();
    if (trap) return fail(trap.fault);
    if (!this.workbook.sheets.some(({ name }) => name === place.sheet)) {
      return fail({ code: 'sheet-gone', sheet: place.sheet });
    }
    this.selected = place;
    for (const listener of this.selectionListeners) listener(place);
    return done;
  }

  onSelection(listener: (selection: Selection) => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  onChange(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }
}
