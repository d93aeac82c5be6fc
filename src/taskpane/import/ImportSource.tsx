import { Body1, Button, Caption1, Field, makeStyles, ProgressBar, Textarea, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useLasting } from '../frame/useLasting';
import { useLanguage } from '../language/LanguageContext';
import { Notice } from '../notices/Notice';
import type { ImportSource as Source } from '../session/importing/importing';
import { usePane, useSession } from '../session/SessionContext';
import { pasteWhole } from './pasteWhole';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minWidth: 0, padding: `5px ${tokens.spacingHorizontalS}` },
  note: { color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** Milliseconds after which a reading is worth a word. */
const PATIENCE = 150;

/** A button that opens the system's own dialog for files. The field behind it is not seen, and is emptied so that the same file can be chosen again. */
function FileButton({ isBusy }: { readonly isBusy: boolean }) {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button className={styles.button} disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {pane.import.choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".docx,.txt"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) session.importing.readFile(file);
        }}
      />
    </>
  );
}

function Refused() {
  const styles = useStyles();
  const { pane, sentence } = useLanguage();
  const refusal = usePane((state) => state.importing.refusal);
  if (!refusal) return null;
  const { issue, source } = refusal;
  const words = pane.import;
  return (
    <div role="alert">
      <Notice tone="warning">
        <span className={styles.strong}>{source.kind === 'file' ? words.refusedFile(source.name) : words.refused}</span>
        <span>{sentence(issue)}</span>
      </Notice>
    </div>
  );
}

function Reading({ source }: { readonly source: Source }) {
  const { pane } = useLanguage();
  const words = source.kind === 'file' ? pane.import.readingFile(source.name) : pane.import.reading;
  return (
    <div role="status">
      <Caption1>{words}</Caption1>
      <ProgressBar aria-label={words} />
    </div>
  );
}

/** Where the plan comes from: a field to paste into, or a file. Reading happens on the button, never at a key. */
export function ImportSource({ isAnother = false }: { readonly isAnother?: boolean }) {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const text = usePane((state) => state.importing.text);
  const reading = usePane((state) => state.importing.reading);
  const hasChanges = usePane((state) => state.importing.changes.size > 0);
  const isLong = useLasting(reading !== undefined, PATIENCE);
  const words = pane.import;
  return (
    <div className={styles.root}>
      {isAnother ? hasChanges && <Caption1>{words.anotherDrops}</Caption1> : <Body1>{words.intro}</Body1>}
      <Field label={words.text}>
        <Textarea
          rows={8}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => session.importing.type(value)}
          onPaste={pasteWhole(session.importing.type)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          appearance={isAnother ? 'secondary' : 'primary'}
          disabledFocusable={reading !== undefined}
          onClick={session.importing.readText}
        >
          {words.read}
        </Button>
        <FileButton isBusy={reading !== undefined} />
      </div>
      {isLong && reading && <Reading source={reading.source} />}
      <Refused />
      <Caption1 className={styles.note}>{words.orDrop}</Caption1>
    </div>
  );
}
