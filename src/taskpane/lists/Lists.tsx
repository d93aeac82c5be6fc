import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { ComponentType } from 'react';
import { useLanguage } from '../language/LanguageContext';
import { usePlan } from '../plan/PlanContext';
import { pressingCount } from '../session/select/due';
import { usePane, useSession } from '../session/SessionContext';
import { TABS } from '../session/state';
import type { Tab as TabName } from '../session/state';
import { AttentionList } from './AttentionList';
import { ColumnsPanel } from './ColumnsPanel';
import { DueList } from './DueList';
import { SettingsPanel } from './SettingsPanel';
import { Tabs } from './Tabs';

const PANELS: Readonly<Record<TabName, ComponentType>> = {
  attention: AttentionList,
  due: DueList,
  columns: ColumnsPanel,
  settings: SettingsPanel,
};

const useStyles = makeStyles({ panel: { paddingTop: tokens.spacingVerticalS } });

/** The lists of the plan, one at a time. */
export function Lists() {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const view = usePlan();
  const tab = usePane((state) => state.tab);
  const id = useId();
  const idOf = (name: string): string => `${id}-${name}`;
  const pressing = useMemo(() => pressingCount(view), [view]);
  const counts: Readonly<Partial<Record<TabName, number>>> = { due: pressing, attention: view.attention.length };
  const Panel = PANELS[tab];
  return (
    <div>
      <Tabs
        label={pane.tabs.label}
        entries={TABS.map((name) => ({ name, label: pane.tabs[name], count: counts[name] ?? 0 }))}
        chosen={tab}
        onChoose={session.showTab}
        idOf={idOf}
      />
      <div role="tabpanel" id={idOf('panel')} aria-labelledby={idOf(tab)} className={styles.panel}>
        <Panel />
      </div>
    </div>
  );
}
