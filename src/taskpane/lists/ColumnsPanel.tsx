import { Field, Link, Subtitle2 } from '@fluentui/react-components';
import { Choice } from '../fields/Choice';
import { useLanguage } from '../language/LanguageContext';
import { Notice } from '../notices/Notice';
import { usePlan } from '../plan/PlanContext';
import { usePane, useSession } from '../session/SessionContext';
import { ColumnRoles } from './ColumnRoles';
import { useListStyles } from './listStyles';

/** The sheet that holds the plan, where there are several to choose from. */
function SheetChoice() {
  const session = useSession();
  const { pane } = useLanguage();
  const { sheet, isTracked } = usePlan();
  const shown = usePane((state) => state.shown);
  if (shown.kind !== 'plan' || isTracked) return null;
  const names = shown.workbook.snapshot.sheets
    .filter(({ visibility, name }) => visibility === 'visible' || name === sheet)
    .map(({ name }) => name);
  if (names.length < 2) return null;
  return (
    <Field label={pane.columns.sheet}>
      <Choice value={sheet} onChange={(_, { value }) => session.chooseSheet(value)}>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Choice>
    </Field>
  );
}

function OtherTables() {
  const session = useSession();
  const styles = useListStyles();
  const { pane } = useLanguage();
  const { table, isTracked } = usePlan();
  if (isTracked || table.others.length === 0) return null;
  return (
    <div>
      {pane.columns.otherTables}
      <ul className={styles.list}>
        {table.others.map(({ sheet, cell, tasks }) => (
          <li key={`${sheet} ${cell}`}>
            <Link as="button" onClick={() => session.chooseSheet(sheet)}>
              {pane.columns.otherTable(sheet, cell, tasks)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How the columns were read, and the choice of the table. */
export function ColumnsPanel() {
  const styles = useListStyles();
  const { pane } = useLanguage();
  const { columns } = usePlan();
  const isPending = usePane((state) => state.choices.settings.columns !== undefined);
  return (
    <div className={styles.panel}>
      <Subtitle2 as="h2" className={styles.heading}>
        {pane.columns.title}
      </Subtitle2>
      <span className={styles.small}>{pane.columns.intro}</span>
      {isPending && (
        <Notice tone="info">
          <span>{pane.columns.pending}</span>
        </Notice>
      )}
      <SheetChoice />
      <ColumnRoles columns={columns} />
      <OtherTables />
    </div>
  );
}
