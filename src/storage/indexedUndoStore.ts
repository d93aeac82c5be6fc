import type { UndoRecord } from '../core/undo/record';
import { memoryUndoStore } from '../run/undoStore';
import type { UndoStore } from '../run/undoStore';
import { answered, completed, LIST, openDatabase, RUNS } from './database';
import { LIMITS, toForget } from './keptRuns';
import type { KeptRun } from './keptRuns';

export interface Surroundings {
  /** IndexedDB, or undefined where there is none. */
  readonly factory: IDBFactory | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly limits?: typeof LIMITS;
}

async function save(database: IDBDatabase, run: KeptRun, text: string, limits: typeof LIMITS): Promise<boolean> {
  const transaction = database.transaction([RUNS, LIST], 'readwrite');
  const [runs, list] = [transaction.objectStore(RUNS), transaction.objectStore(LIST)];
  const end = completed(transaction);
  const kept = await answered<KeptRun[]>(list.getAll());
  const forgotten = toForget(kept, run, limits);
  for (const stateKey of forgotten ?? [run.stateKey]) {
    runs.delete(stateKey);
    list.delete(stateKey);
  }
  if (forgotten) {
    runs.put(text, run.stateKey);
    list.put(run);
  }
  await end;
  return forgotten !== undefined;
}

/** A record as it was put; what another version of the product wrote is as good as nothing. */
function parsed(text: unknown, stateKey: string): UndoRecord | undefined {
  if (typeof text !== 'string') return undefined;
  const record: Partial<UndoRecord> = JSON.parse(text);
  return record.version === 1 && record.stateKey === stateKey && record.restoring && record.written
    ? (record as UndoRecord)
    : undefined;
}

async function forget(database: IDBDatabase, stateKey: string): Promise<void> {
  const transaction = database.transaction([RUNS, LIST], 'readwrite');
  transaction.objectStore(RUNS).delete(stateKey);
  transaction.objectStore(LIST).delete(stateKey);
  await completed(transaction);
}

/**
 * Records of the last runs on this machine, for the pane and the commands alike. Only the last few are kept, within a size. Where the browser has no storage or
 * refuses it (private window, policy, disk full), the page's own memory stands in: the run can then be taken back until the page closes.
 */
export function indexedUndoStore({ factory, now, limits = LIMITS }: Surroundings): UndoStore {
  const memory = memoryUndoStore();
  let opened: Promise<IDBDatabase> | undefined;
  let refused = false;

  async function connect(): Promise<IDBDatabase | undefined> {
    if (!factory || refused) return undefined;
    try {
      opened ??= openDatabase(factory);
      return await opened;
    } catch {
      refused = true;
      return undefined;
    }
  }

  async function attempt<T>(act: (database: IDBDatabase) => Promise<T>): Promise<T | undefined> {
    const database = await connect();
    if (!database) return undefined;
    try {
      return await act(database);
    } catch {
      // The connection may have broken: the next call opens another.
      opened = undefined;
      return undefined;
    }
  }

  return {
    async get(stateKey) {
      // Memory holds only what could not be stored, and therefore nothing older than the storage.
      const remembered = await memory.get(stateKey);
      if (remembered) return remembered;
      return attempt(async (database) => {
        const text: unknown = await answered(database.transaction(RUNS).objectStore(RUNS).get(stateKey));
        return parsed(text, stateKey);
      });
    },
    async put(record) {
      const text = JSON.stringify(record);
      const run = { stateKey: record.stateKey, savedAt: now(), size: text.length };
      const stored = await attempt((database) => save(database, run, text, limits));
      if (stored) await memory.clear(record.stateKey);
      else await memory.put(record);
      return true;
    },
    async clear(stateKey) {
      await memory.clear(stateKey);
      await attempt((database) => forget(database, stateKey));
    },
  };
}

/** The store of this browser. */
export function browserUndoStore(): UndoStore {
  return indexedUndoStore({ factory: browserStorage(), now: () => Date.now() });
}

function browserStorage(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined;
  }
}
