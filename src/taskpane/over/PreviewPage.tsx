import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlannedRun, Preview } from '../../core/run/plannedRun';
import { bySheet, filledCells } from '../../core/run/previewParts';
import { rectName } from '../../core/workbook/address';
import { OverFrame } from '../frame/OverFrame';
import { useLanguage } from '../language/LanguageContext';
import { rowRanges, unseenSheets } from '../session/select/preview';
import { usePane, useSession } from '../session/SessionContext';
import { ChangedCells } from './ChangedCells';

const useStyles = makeStyles({
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalXS },
  summary: { padding: '4px 0', cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingLeft: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  cell: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  note: { color: tokens.colorNeutralForeground3 },
});

/** One kind of change: its headline, and what exactly on opening. */
function Part({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.part} open={open}>
      <summary className={styles.summary}>{title}</summary>
      {children}
    </details>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function AddedParts({ planned }: { readonly planned: PlannedRun }) {
  const styles = useStyles();
  const { pane } = useLanguage();
  const { preview } = planned;
  const { addedSheets, renewedSheets } = preview;
  const unseen = unseenSheets(planned);
  const named = (sheets: readonly string[]): readonly string[] =>
    sheets.map((sheet) => (unseen.has(sheet) ? pane.preview.unseen(sheet) : sheet));
  return (
    <>
      {bySheet(preview.addedColumns).map(([sheet, columns]) => (
        <Part key={sheet} title={pane.preview.addedColumns(columns.length, sheet)} open>
          <ul className={styles.list}>
            {columns.map(({ cell, header }) => (
              <li key={cell}>
                {header} <span className={styles.cell}>({pane.place.cell(cell)})</span>
              </li>
            ))}
          </ul>
        </Part>
      ))}
      {addedSheets.length > 0 && (
        <Part title={pane.preview.addedSheets(addedSheets.length)} open>
          <Names names={named(addedSheets)} />
        </Part>
      )}
      {renewedSheets.length > 0 && (
        <Part title={pane.preview.renewedSheets(renewedSheets.length)}>
          <Names names={named(renewedSheets)} />
        </Part>
      )}
    </>
  );
}

function FilledParts({ preview }: { readonly preview: Preview }) {
  const { pane } = useLanguage();
  const { filled, deletedRows } = preview;
  const count = filledCells(preview);
  return (
    <>
      {count > 0 && (
        <Part title={pane.preview.filled(count)}>
          <Names
            names={[...new Set(filled.map(({ sheet, rect }) => `${pane.place.sheet(sheet)}: ${rectName(rect)}`))]}
          />
        </Part>
      )}
      {deletedRows.map(({ sheet, rows }) => (
        <Part key={sheet} title={pane.preview.deletedRows(rows.length, sheet)} open>
          <Names names={[pane.preview.rows(rowRanges(rows))]} />
        </Part>
      ))}
    </>
  );
}

/** What a run would write and where, before it is written. */
export default function PreviewPage({ planned }: { readonly planned: PlannedRun }) {
  const session = useSession();
  const styles = useStyles();
  const { pane, sentence } = useLanguage();
  const { preview } = planned;
  const words = pane.preview;
  const keepsRows = usePane(
    ({ work }) =>
      work.kind === 'preview' && planned.kind === 'normalise' && work.workbook.notes.includes('comments-unknown'),
  );
  return (
    <OverFrame
      title={words.title}
      onClose={session.dismiss}
      buttons={
        <>
          <Button appearance="primary" onClick={session.confirm}>
            {words.write}
          </Button>
          <Button onClick={session.dismiss}>{words.cancel}</Button>
        </>
      }
    >
      <Body1>{words.intro(pane.runNames[planned.kind])}</Body1>
      <AddedParts planned={planned} />
      {planned.kind === 'import' && (
        <>
          <Body1>{pane.import.previewTasks(planned.view?.tracked.tasks.length ?? 0)}</Body1>
          {planned.issues.map((issue) => (
            <Body1 key={issue.code}>{sentence(issue)}</Body1>
          ))}
        </>
      )}
      {preview.changedCells.length > 0 && (
        <Part title={words.changedCells(preview.changedCells.length)} open>
          <ChangedCells changes={preview.changedCells} />
        </Part>
      )}
      <FilledParts preview={preview} />
      {keepsRows && <Caption1>{pane.hostNotes['comments-unknown']}</Caption1>}
      {preview.touchesFormats && <Caption1>{words.formats}</Caption1>}
      <Caption1 className={styles.note}>{`${words.untouched} ${words.undoLater}`}</Caption1>
    </OverFrame>
  );
}
