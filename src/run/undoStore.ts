import type { UndoRecord } from '../core/undo/record';

/**
 * Where records of the last runs are kept on this machine, each under the key of its workbook (`stateKey`). Losing a record is no fault: the run can then not
 * be taken back. A store that cannot be used says so by `false` and by undefined.
 */
export interface UndoStore {
  get(stateKey: string): Promise<UndoRecord | undefined>;
  put(record: UndoRecord): Promise<boolean>;
  clear(stateKey: string): Promise<void>;
}

/** A store that lasts as long as the page. */
export function memoryUndoStore(): UndoStore {
  const records = new Map<string, UndoRecord>();
  return {
    get: (stateKey) => Promise.resolve(records.get(stateKey)),
    put: (record) => {
      records.set(record.stateKey, record);
      return Promise.resolve(true);
    },
    clear: (stateKey) => {
      records.delete(stateKey);
      return Promise.resolve();
    },
  };
}
