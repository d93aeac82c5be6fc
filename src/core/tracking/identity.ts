import type { Task } from '../plan/plan';
import { fingerprint } from '../state/fingerprint';
import type { TaskState } from '../state/trackingState';
import { foldKey } from '../text/fold';

/** A task row as it stands: what its cell `Mã` says, and the key of its content. */
export interface RowIdentity {
  readonly task: Task;
  readonly written: string;
}

/** A row with the key of its content. */
interface KeyedRow extends RowIdentity {
  readonly content: string;
}

/** Who a row is: its lasting `Mã`, and what the last run knew of it. */
export interface Identity {
  readonly id: string;
  readonly before: TaskState | undefined;
  /** Key of the row's content. */
  readonly content: string;
  /** The row says what another row said at the last run: the user's columns were moved without ours. */
  readonly misaligned: boolean;
}

export const contentKey = (task: Task): string => fingerprint(foldKey(task.content));

type States = ReadonlyMap<string, TaskState>;

/** Of the rows that bear one `Mã` (a copied row bears its original's), the one that keeps it: same content as before, else the first. */
function keepers(rows: readonly KeyedRow[], states: States): ReadonlyMap<string, number> {
  const kept = new Map<string, number>();
  const sure = new Set<string>();
  rows.forEach(({ content, written }, index) => {
    if (written === '' || sure.has(written)) return;
    const same = states.get(written)?.content === content;
    if (same) sure.add(written);
    if (same || !kept.has(written)) kept.set(written, index);
  });
  return kept;
}

/** Tasks of the last run whose `Mã` no row bears now, by content; null where two have the same. */
function orphansByContent(states: States, kept: ReadonlyMap<string, number>): Map<string, TaskState | null> {
  const orphans = new Map<string, TaskState | null>();
  for (const state of states.values()) {
    if (!kept.has(state.id)) orphans.set(state.content, orphans.has(state.content) ? null : state);
  }
  return orphans;
}

/** The wanted `Mã`, or the next number that no task has or had. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (wanted !== '' && !taken.has(wanted)) return wanted;
  const [, stem = `${wanted}.`, digits = '01'] = /^(.*?)(\d{1,6})$/.exec(wanted) ?? [];
  for (let n = Number(digits) + 1; ; n += 1) {
    const id = stem + String(n).padStart(digits.length, '0');
    if (!taken.has(id)) return id;
  }
}

function misalignedRows(rows: readonly KeyedRow[], kept: ReadonlyMap<string, number>, states: States): Set<number> {
  const changed = [...kept].filter(([id, index]) => {
    const row = rows[index];
    const before = states.get(id);
    return row !== undefined && before !== undefined && before.content !== row.content;
  });
  const lost = new Set(changed.map(([id]) => states.get(id)?.content));
  return new Set(changed.filter(([, index]) => lost.has(rows[index]?.content)).map(([, index]) => index));
}

/**
 * Gives every row its `Mã`: the one its cell bears (rows moved or inserted do not renumber the others), else that of a task of the last run with
 * the same content, else a new one. All different.
 */
export function identify(given: readonly RowIdentity[], states: States): readonly Identity[] {
  const rows = given.map(({ task, written }) => ({ task, written, content: contentKey(task) }));
  const kept = keepers(rows, states);
  const orphans = orphansByContent(states, kept);
  const misaligned = misalignedRows(rows, kept, states);
  const taken = new Set([...kept.keys(), ...states.keys()]);
  return rows.map(({ task, written: id, content }, index) => {
    const mine = kept.get(id) === index;
    if (mine && states.has(id)) {
      return { id, before: states.get(id), content, misaligned: misaligned.has(index) };
    }
    const orphan = orphans.get(content) ?? undefined;
    if (orphan) orphans.delete(content);
    const lasting = mine ? id : (orphan?.id ?? freeId(task.id, taken));
    taken.add(lasting);
    return { id: lasting, before: orphan, content, misaligned: false };
  });
}
