import { corrected } from '../../../core/register/corrected';
import type { RegisterChange } from '../../../core/register/corrected';
import type { GivenDocument } from '../operations';
import { guarded } from '../surroundings';
import type { SessionParts } from '../surroundings';
import type { ImportEvent, ImportResult, ImportSource } from './importing';

/** A file as browsers hand it over. */
export interface GivenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What a person can do on the import page. */
export interface ImportActions {
  type(text: string): void;
  /** Reads what stands in the field. */
  readText(): void;
  readFile(file: GivenFile): void;
  /** Corrects the task of this row; undefined: as it was read. How it is understood follows when typing pauses. */
  change(row: number, change: RegisterChange | undefined): void;
  accept(row: number, on: boolean): void;
  /** Everything away, for another plan. */
  clear(): void;
}

/** A person who types goes on typing. */
const QUIET_MILLISECONDS = 400;

/** `attempt` does something and remembers how to do it again. */
export function createImportActions(
  { store, operations, later }: SessionParts,
  attempt: (again: () => Promise<void>) => void,
): ImportActions {
  let lastId = 0;
  let cancelWait: () => void = () => undefined;
  const dispatch = (event: ImportEvent): void => store.dispatch({ kind: 'import', event });

  async function resultOf(given: GivenDocument | undefined): Promise<ImportResult> {
    if (given) return (await operations()).readDocument(given);
    return { kind: 'refused', refusal: { code: 'import-file-unread', severity: 'error' } };
  }

  async function read(source: ImportSource, given: () => Promise<GivenDocument | undefined>): Promise<void> {
    const id = ++lastId;
    cancelWait();
    dispatch({ kind: 'reading-begun', id, source });
    const result = await guarded(async () => ({
      ok: true,
      value: await resultOf(await given()),
    }));
    if (result.ok) return dispatch({ kind: 'read', id, result: result.value });
    dispatch({ kind: 'reading-failed', id });
    store.dispatch({ kind: 'told', outcome: { kind: 'failed', job: 'import', fault: result.fault } });
  }

  async function understand(): Promise<void> {
    const { found, changes } = store.get().importing;
    if (!found) return;
    const result = await guarded(async () => ({
      ok: true,
      value: await (await operations()).understand(corrected(found.register, changes)),
    }));
    if (result.ok) dispatch({ kind: 'understood', understood: { changes, plan: result.value } });
    else store.dispatch({ kind: 'told', outcome: { kind: 'failed', job: 'import', fault: result.fault } });
  }

  return {
    type: (text) => dispatch({ kind: 'typed', text }),
    readText: () =>
      attempt(() => {
        const { text } = store.get().importing;
        return read({ kind: 'text' }, () => Promise.resolve({ kind: 'text', text }));
      }),
    readFile: (file) =>
      attempt(() => {
        const { name } = file;
        return read({ kind: 'file', name }, async () => {
          const bytes = await file.arrayBuffer().catch(() => undefined);
          return bytes && { kind: 'file', name, bytes: new Uint8Array(bytes) };
        });
      }),
    change: (row, change) => {
      dispatch({ kind: 'changed', row, change });
      cancelWait();
      cancelWait = later(QUIET_MILLISECONDS, () => void understand());
    },
    accept: (row, on) => dispatch({ kind: 'accepted', row, on }),
    clear: () => dispatch({ kind: 'cleared' }),
  };
}
