import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
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

const PANELS: Readonly<Record<TabName, ComponentType>> = {
  attention: AttentionList,
  due: DueList,
  columns: ColumnsPanel,
  settings: SettingsPanel,
};

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', margin: '0 -8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { padding: '8px' },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3, marginLeft: '4px' },
  panel: { paddingTop: tokens.spacingVerticalS, outlineStyle: 'none' },
});

/** The lists of the plan, one at a time. */
export function Lists() {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const view = usePlan();
  const tab = usePane((state) => state.tab);
  const id = useId();
  const pressing = useMemo(() => pressingCount(view), [view]);
  const counts: Readonly<Partial<Record<TabName, number>>> = { due: pressing, attention: view.attention.length };
  const Panel = PANELS[tab];
  return (
    <div>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={pane.tabs.label}
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          const chosen = TABS.find((name) => name === value);
          if (chosen) session.showTab(chosen);
        }}
      >
        {TABS.map((name) => (
          <Tab key={name} value={name} className={styles.tab} id={`${id}-${name}`} aria-controls={`${id}-panel`}>
            {pane.tabs[name]}
            {(counts[name] ?? 0) > 0 && <span className={styles.count}>{counts[name]}</span>}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} className={styles.panel}>
        <Panel />
      </div>
    </div>
  );
}
