import type { IsoDate } from '../../core/calendar/day';
import type { HostFault, HostResult, PlanHost } from '../../host/planHost';
import type { Operations } from './operations';
import type { Store } from './store';

/** What the session needs from outside. */
export interface Surroundings {
  readonly host: PlanHost;
  /** Loads the run layer; called again after a failure. */
  readonly operations: () => Promise<Operations>;
  readonly today: () => IsoDate;
  /** Whether the clipboard took the text. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** Calls `act` after so many milliseconds, unless the returned function is called before. */
  readonly later: (milliseconds: number, act: () => void) => () => void;
}

export interface SessionParts extends Surroundings {
  readonly store: Store;
}

/** What went wrong where nothing should: told like any other fault, so that the buttons stay alive. */
export function unexpected(error: unknown): HostFault {
  return { code: 'unknown', raw: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** The result of some work; an exception becomes a fault. */
export async function guarded<T>(work: () => Promise<HostResult<T>>): Promise<HostResult<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, fault: unexpected(error) };
  }
}
