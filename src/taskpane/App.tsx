import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { IsoDate } from '../core/calendar/day';
import type { PlanHost } from '../host/planHost';
import type { UndoStore } from '../run/undoStore';
import { copyText } from './clipboard';
import { Breakage } from './frame/Breakage';
import { Starting } from './frame/Starting';
import { useGlobalStyles } from './frame/globalStyles';
import { loadLanguage } from './language/language';
import type { Language } from './language/language';
import { LanguageContext } from './language/LanguageContext';
import { createSession } from './session/session';
import type { Session } from './session/session';
import { SessionContext } from './session/SessionContext';

const Pane = lazy(() => import('./Pane'));

export interface AppProps {
  readonly host: PlanHost;
  /** Where the last run is kept until it is taken back. */
  readonly store: UndoStore;
  readonly clock: { today(): IsoDate };
}

function openSession({ host, store, clock }: AppProps): Session {
  return createSession({
    host,
    operations: async () => (await import('./operations')).createOperations(host, store),
    today: () => clock.today(),
    copyText,
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

/** Words load while the first thing is on show; one that cannot load breaks the pane, and that is told. */
function useLoadedLanguage(code: Language['code']): Language | undefined {
  const [language, setLanguage] = useState<Language>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    document.documentElement.lang = code;
    loadLanguage(code).then(setLanguage, (error: unknown) =>
      setFailure(error instanceof Error ? error : new Error(String(error))),
    );
  }, [code]);
  if (failure) throw failure;
  return language;
}

function Translated({ props }: { readonly props: AppProps }) {
  const session = useMemo(() => openSession(props), [props]);
  const language = useLoadedLanguage(props.host.language);
  useEffect(() => session.start(), [session]);
  if (!language) return <Starting />;
  return (
    <LanguageContext.Provider value={language}>
      <SessionContext.Provider value={session}>
        <Suspense fallback={<Starting />}>
          <Pane />
        </Suspense>
      </SessionContext.Provider>
    </LanguageContext.Provider>
  );
}

/** The whole pane on any host of plans. It never touches Office. */
export function App({ host, store, clock }: AppProps) {
  useGlobalStyles();
  const props = useMemo(() => ({ host, store, clock }), [host, store, clock]);
  return (
    <FluentProvider theme={host.theme.dark ? webDarkTheme : webLightTheme}>
      <Breakage language={host.language}>
        <Translated props={props} />
      </Breakage>
    </FluentProvider>
  );
}
