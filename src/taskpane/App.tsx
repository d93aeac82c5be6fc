import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { IsoDate } from '../core/calendar/day';
import type { PlanHost } from '../host/planHost';
import type { UndoStore } from '../run/undoStore';
import { copyText } from './clipboard';
import { Breakage } from './frame/Breakage';
import { Starting } from './frame/Starting';
import { useGlobalStyles } from './frame/globalStyles';
import { useLoaded } from './frame/useLoaded';
import { loadLanguage } from './language/language';
import { LanguageContext } from './language/LanguageContext';
import { createSession } from './session/session';
import type { Session } from './session/session';
import { SessionContext } from './session/SessionContext';
import { loadTheme } from './theme/theme';

const loadPane = () => import('./Pane');
const loadOperations = () => import('./operations');
const Pane = lazy(loadPane);

/** Asks for the parts that every first view needs, before the host is known. Should one not come, it is asked for again when it is needed. */
export function loadAhead(): void {
  for (const part of [loadPane(), loadOperations(), loadTheme(false), loadLanguage('vi')]) part.catch(() => undefined);
}

export interface AppProps {
  readonly host: PlanHost;
  /** Where the last run is kept until it is taken back. */
  readonly store: UndoStore;
  readonly clock: { today(): IsoDate };
}

function openSession({ host, store, clock }: AppProps): Session {
  return createSession({
    host,
    operations: async () => (await loadOperations()).createOperations(host, store),
    today: () => clock.today(),
    copyText,
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

/** The pane in its colours and its language; both load while the workbook is being read. */
function Furnished({ host, store, clock }: AppProps) {
  const session = useMemo(() => openSession({ host, store, clock }), [host, store, clock]);
  const theme = useLoaded(host.theme.dark, loadTheme);
  const language = useLoaded(host.language, loadLanguage);
  useEffect(() => session.start(), [session]);
  if (!theme) return null;
  return (
    <FluentProvider theme={theme}>
      {language ? (
        <LanguageContext.Provider value={language}>
          <SessionContext.Provider value={session}>
            <Suspense fallback={<Starting />}>
              <Pane />
            </Suspense>
          </SessionContext.Provider>
        </LanguageContext.Provider>
      ) : (
        <Starting />
      )}
    </FluentProvider>
  );
}

/** The whole pane on any host of plans. It never touches Office. */
export function App(props: AppProps) {
  const { language } = props.host;
  useGlobalStyles();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Breakage language={language}>
      <Furnished {...props} />
    </Breakage>
  );
}
