import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { OverFrame } from '../frame/OverFrame';
import { useLanguage } from '../language/LanguageContext';
import { importList } from '../session/select/importTasks';
import { usePane, useSession } from '../session/SessionContext';
import { ImportResult } from './ImportResult';
import { ImportSource } from './ImportSource';
import { useDroppedFile } from './useDroppedFile';

const useStyles = makeStyles({
  drop: {
    padding: tokens.spacingVerticalM,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
  },
  another: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalXS },
  summary: { padding: '4px 0', cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
});

/** The page has been reading and has found something: the result takes the focus, once. */
function useFocusOnResult(found: unknown) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(found);
  useEffect(() => {
    if (found !== undefined && found !== before.current) heading.current?.focus();
    before.current = found;
  }, [found]);
  return heading;
}

/** Another text can be read while a result stands; the part closes when it has been. */
function AnotherSource({ found }: { readonly found: unknown }) {
  const styles = useStyles();
  const { pane } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [found]);
  return (
    <details className={styles.another} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{pane.import.another}</summary>
      {isOpen && <ImportSource isAnother />}
    </details>
  );
}

/** A Word document or a text becomes a table on a new sheet: what is read, what is doubtful, what is corrected. Nothing is written from here without a preview. */
export default function ImportPage() {
  const session = useSession();
  const styles = useStyles();
  const { pane } = useLanguage();
  const importing = usePane((state) => state.importing);
  const isBusy = usePane((state) => state.work.kind !== 'idle');
  const hasPlan = usePane((state) => state.shown.kind === 'plan');
  const list = useMemo(() => importList(importing), [importing]);
  const heading = useFocusOnResult(importing.found);
  const isOver = useDroppedFile(session.importing.readFile);
  const words = pane.import;
  return (
    <OverFrame
      title={words.title}
      onClose={session.close}
      buttons={
        <>
          {list && (
            <Button
              appearance="primary"
              disabledFocusable={isBusy || importing.reading !== undefined || list.count === 0}
              onClick={() => session.run('import')}
            >
              {words.write}
            </Button>
          )}
          <Button onClick={session.close}>{hasPlan ? words.back : words.backFromNone}</Button>
        </>
      }
    >
      {isOver && <div className={styles.drop}>{words.dropHere}</div>}
      {list ? <AnotherSource found={importing.found} /> : <ImportSource />}
      {list && <ImportResult list={list} heading={heading} />}
    </OverFrame>
  );
}
