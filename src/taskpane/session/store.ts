import type { PaneEvent } from './events';
import { reduce } from './reduce';
import type { PaneState } from './state';

/** The pane's state and who listens to it. */
export interface Store {
  readonly get: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  /** Calls `listener` after each change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
