import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: '0 -8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    minHeight: '36px',
    padding: '0 8px',
    border: 'none',
    borderBottom: '3px solid transparent',
    borderTopLeftRadius: tokens.borderRadiusMedium,
    borderTopRightRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  count: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface TabEntry<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Shown where it is above zero. */
  readonly count?: number;
}

interface Props<Name extends string> {
  readonly label: string;
  readonly entries: readonly TabEntry<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  /** Id of a tab by its name, and of the one panel. */
  readonly idOf: (name: Name | 'panel') => string;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tabs as the keyboard expects them: one stop, arrows choose the next (the tab pattern of WAI-ARIA). */
export function Tabs<Name extends string>({ label, entries, chosen, onChoose, idOf }: Props<Name>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    const at = entries.findIndex(({ name }) => name === chosen);
    const next = Object.hasOwn(STEPS, event.key) ? STEPS[event.key]?.(at, entries.length) : undefined;
    const entry = next === undefined ? undefined : entries[next];
    if (!entry || next === undefined) return;
    event.preventDefault();
    onChoose(entry.name);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.tabs} ref={list} onKeyDown={press}>
      {entries.map(({ name, label: text, count = 0 }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={idOf(name)}
          aria-selected={name === chosen}
          aria-controls={idOf('panel')}
          tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
          onClick={() => onChoose(name)}
        >
          {text}
          {count > 0 && <span className={styles.count}> {count}</span>}
        </button>
      ))}
    </div>
  );
}
