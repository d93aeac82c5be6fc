import { Field, Subtitle2, Switch } from '@fluentui/react-components';
import { NumberField } from '../fields/NumberField';
import { useLanguage } from '../language/LanguageContext';
import { usePlan } from '../plan/PlanContext';
import { usePane, useSession } from '../session/SessionContext';
import { useListStyles } from './listStyles';

const MOST_WARNING_DAYS = 366;

/** What a person decides about the whole plan. */
export function SettingsPanel() {
  const session = useSession();
  const styles = useListStyles();
  const { pane } = useLanguage();
  const { settings } = usePlan();
  const autoOpen = usePane((state) => state.autoOpen);
  const words = pane.settings;
  return (
    <div className={styles.panel}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.title}
      </Subtitle2>
      <span className={styles.small}>{words.pending}</span>
      <Field hint={words.alwaysTodayHint}>
        <Switch
          label={words.alwaysToday}
          checked={settings.reportDateIsToday}
          onChange={(_, { checked }) => session.choose({ reportDate: checked ? 'today' : settings.reportDate })}
        />
      </Field>
      <NumberField
        label={words.warningDays}
        value={settings.warningDays}
        from={0}
        to={MOST_WARNING_DAYS}
        unit={words.warningUnit}
        problem={words.warningWrong}
        onNumber={(warningDays) => session.choose({ warningDays })}
      />
      <Field hint={words.beforeDayHint}>
        <Switch
          label={words.beforeDay}
          checked={settings.beforeIncludesDay}
          onChange={(_, { checked }) => session.choose({ beforeIncludesDay: checked })}
        />
      </Field>
      {autoOpen !== undefined && (
        <Field hint={words.autoOpenHint}>
          <Switch
            label={words.autoOpen}
            checked={autoOpen}
            onChange={(_, { checked }) => session.setAutoOpen(checked)}
          />
        </Field>
      )}
    </div>
  );
}
