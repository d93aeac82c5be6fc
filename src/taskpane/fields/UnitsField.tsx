import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { foldKey } from '../../core/text/fold';
import { useLanguage } from '../language/LanguageContext';

const MOST_SUGGESTED = 6;

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: '2px',
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  option: {
    padding: '5px 8px',
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&[aria-selected="true"]': {
      backgroundColor: tokens.colorSubtleBackgroundSelected,
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
});

/** The name being typed: what stands after the last semicolon. */
function parted(text: string): readonly [before: string, typed: string] {
  const at = text.lastIndexOf(';') + 1;
  return [text.slice(0, at), text.slice(at).trim()];
}

function suggestions(text: string, units: readonly string[]): readonly string[] {
  const [before, typed] = parted(text);
  const key = foldKey(typed);
  const taken = new Set(before.split(';').map(foldKey));
  if (key === '') return [];
  return units
    .filter((unit) => !taken.has(foldKey(unit)) && foldKey(unit) !== key && foldKey(unit).includes(key))
    .slice(0, MOST_SUGGESTED);
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  readonly units: readonly string[];
  readonly onText: (text: string) => void;
}

/** Names of units, with those that the plan already knows offered while typing: arrows choose, Enter takes. */
export function UnitsField({ label, hint, text, units, onText }: Props) {
  const styles = useStyles();
  const { pane } = useLanguage();
  const listId = useId();
  const [isTyping, setTyping] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = isTyping ? suggestions(text, units) : [];
  const isOpen = offered.length > 0;
  const take = (unit: string): void => {
    const [before] = parted(text);
    onText(before === '' ? unit : `${before} ${unit}`);
    setTyping(false);
    setActive(-1);
  };
  const step = (by: number): void => setActive((now) => (now + by + offered.length) % offered.length);
  const press = (event: KeyboardEvent): void => {
    const chosen = offered[active];
    if (event.key === 'Enter') event.preventDefault();
    if (!isOpen) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(active < 0 ? 0 : -1);
    else if (event.key === 'Enter' && chosen !== undefined) take(chosen);
    else if (event.key === 'Escape') setTyping(false);
    else return;
    event.preventDefault();
  };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(field) => (
        <div>
          <Textarea
            {...field}
            rows={2}
            resize="vertical"
            value={text}
            style={{ width: '100%' }}
            aria-haspopup="listbox"
            aria-controls={listId}
            aria-autocomplete="list"
            {...(active >= 0 && isOpen ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
            onChange={(_, { value }) => {
              onText(value);
              setTyping(true);
              setActive(-1);
            }}
            onBlur={() => setTyping(false)}
            onKeyDown={press}
          />
          <ul
            id={listId}
            role="listbox"
            aria-label={pane.correction.suggestions}
            className={isOpen ? styles.list : undefined}
            hidden={!isOpen}
          >
            {offered.map((unit, index) => (
              <li
                key={unit}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                className={styles.option}
                // The field keeps the focus: otherwise leaving it would close the list before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(unit)}
              >
                {unit}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Field>
  );
}
