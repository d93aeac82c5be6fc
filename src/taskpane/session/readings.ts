import type { HostResult } from '../../host/planHost';
import { requestOf } from './choices';
import type { Viewed } from './operations';
import type { Shown } from './state';
import { guarded } from './surroundings';
import type { SessionParts } from './surroundings';

/** Above this a reading takes long enough to be asked for. */
const MOST_TASKS_READ_UNASKED = 500;
/** A person who types goes on typing. */
const QUIET_MILLISECONDS = 1500;

export interface Readings {
  /** Reads the workbook; the latest reading wins, earlier ones are stopped. */
  read(): Promise<void>;
  /** Stops the reading under way, if any. */
  stop(): void;
  /** The workbook was changed by somebody: reads again when it is quiet and quick, else only says so. */
  changed(): void;
}

function shownOf({ view, workbook }: Viewed): Shown {
  return 'refusal' in view ? { kind: 'none', view, workbook } : { kind: 'plan', view, workbook };
}

export function createReadings(parts: SessionParts): Readings {
  const { store, operations, later, today } = parts;
  let lastId = 0;
  let current: AbortController | undefined;
  let cancelWait: () => void = () => undefined;

  async function read(): Promise<void> {
    cancelWait();
    current?.abort();
    const stop = new AbortController();
    current = stop;
    const id = ++lastId;
    store.dispatch({ kind: 'day', today: today() });
    store.dispatch({ kind: 'reading-begun', id });
    const result: HostResult<Viewed> = await guarded(async () =>
      (await operations()).view(requestOf(store.get(), 'status'), {
        signal: stop.signal,
        progress: (progress) => store.dispatch({ kind: 'reading-progress', id, progress }),
      }),
    );
    if (result.ok) store.dispatch({ kind: 'read', id, shown: shownOf(result.value), undoable: result.value.undoable });
    else store.dispatch({ kind: 'reading-failed', id, fault: result.fault });
  }

  const isQuiet = (): boolean => {
    const { work, over, shown } = store.get();
    const tasks = shown.kind === 'plan' ? shown.view.tracked.tasks.length : 0;
    return work.kind === 'idle' && over === undefined && tasks <= MOST_TASKS_READ_UNASKED;
  };

  return {
    read,
    stop: () => current?.abort(),
    changed: () => {
      store.dispatch({ kind: 'workbook-changed' });
      cancelWait();
      cancelWait = later(QUIET_MILLISECONDS, () => {
        if (store.get().stale && isQuiet()) void read();
      });
    },
  };
}
