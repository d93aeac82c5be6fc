import { Field, makeStyles, tokens } from '@fluentui/react-components';
import type { ColumnRole } from '../../core/plan/plan';
import type { ColumnReading } from '../../core/reading/tableReading';
import { columnName } from '../../core/workbook/address';
import { Choice } from '../fields/Choice';
import { useLanguage } from '../language/LanguageContext';
import { useSession } from '../session/SessionContext';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  column: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  header: { fontWeight: tokens.fontWeightSemibold },
});

const AUTOMATIC = 'automatic';

function Column({ reading }: { readonly reading: ColumnReading }) {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const { header, role, from, column } = reading;
  const shown = header === '' ? pane.columns.noHeader : header;
  const roles = Object.entries(pane.roles) as [ColumnRole, string][];
  const hint = from === 'guess' ? pane.columns.guessed : from === 'user' ? pane.columns.corrected : undefined;
  return (
    <Field
      label={
        <>
          <span className={styles.column}>{`${pane.columns.column(columnName(column))} · `}</span>
          <span className={styles.header}>{shown}</span>
        </>
      }
      {...(hint === undefined ? {} : { hint })}
    >
      <Choice
        value={role}
        aria-label={pane.columns.roleOf(shown)}
        disabled={header === ''}
        onChange={(_, { value }) =>
          session.choose({ columns: [{ header, role: value === AUTOMATIC ? null : (value as ColumnRole) }] })
        }
      >
        {from === 'user' && <option value={AUTOMATIC}>{pane.columns.byItself}</option>}
        {roles.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Choice>
    </Field>
  );
}

/** Each column with what it was read as, and a way to say that it is something else. */
export function ColumnRoles({ columns }: { readonly columns: readonly ColumnReading[] }) {
  return (
    <ul className={useStyles().list}>
      {columns.map((reading) => (
        <li key={reading.column}>
          <Column reading={reading} />
        </li>
      ))}
    </ul>
  );
}
