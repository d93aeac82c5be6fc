import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Notices } from '../notices/Notices';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    paddingRight: tokens.spacingHorizontalXXL,
    outlineStyle: 'none',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  buttons: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly title: string;
  /** Esc does this too. */
  readonly onClose: () => void;
  /** false: something on the page takes the focus itself. */
  readonly beginsAtTitle?: boolean;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
}

/** A page that stands over the main one: focus begins at its title, Esc leaves it, its buttons are always in sight. */
export function OverFrame({ title, onClose, beginsAtTitle = true, buttons, children }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    window.scrollTo(0, 0);
    if (beginsAtTitle) heading.current?.focus({ preventScroll: true });
  }, [beginsAtTitle]);
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    <section className={styles.root} aria-labelledby={titleId} onKeyDown={leave}>
      <h1 className={styles.title} id={titleId} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <Notices />
      {children}
      <div className={styles.buttons}>{buttons}</div>
    </section>
  );
}
