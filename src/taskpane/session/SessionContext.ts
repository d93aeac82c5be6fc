import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from './session';
import type { PaneState } from './state';

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session around this component');
  return session;
}

/** A part of the state; `pick` gives a part that the state itself holds, so that equal means unchanged. */
export function usePane<T>(pick: (state: PaneState) => T): T {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => pick(session.state()));
}
