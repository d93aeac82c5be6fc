import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { Progress } from '../../host/planHost';
import { useLanguage } from '../language/LanguageContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly progress: Progress;
  /** Absent: it can no longer be stopped. */
  readonly onStop?: () => void;
}

/** How far long work has come, with a way to stop it as long as nothing is written. */
export function ProgressNotice({ progress, onStop }: Props) {
  const styles = useStyles();
  const { pane } = useLanguage();
  const { step, done, total } = progress;
  const isCounted = done !== undefined && total !== undefined && total > 0;
  const part = isCounted ? ` ${pane.progressWords.part(done, total)}` : '';
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <span className={styles.words}>{`${pane.progress[step]}${part}`}</span>
        {onStop && (
          <Button size="small" onClick={onStop}>
            {pane.actions.stop}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={pane.progress[step]} {...(isCounted ? { value: done / total } : {})} />
    </div>
  );
}
