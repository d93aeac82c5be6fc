import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({ input: { width: '88px', minWidth: 0 } });

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly from: number;
  readonly to: number;
  /** Said when what is typed is no whole number from `from` to `to`. */
  readonly problem: string;
  readonly unit?: string;
  readonly onNumber: (value: number) => void;
}

/** A whole number, taken on Enter or on leaving the field. */
export function NumberField({ label, hint, value, from, to, problem, unit, onNumber }: Props) {
  const shown = value === null ? '' : String(value);
  const [text, setText] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setText(shown);
    setWrong(false);
  }, [shown]);
  const styles = useStyles();
  const commit = (): void => {
    const typed = text.trim();
    if (typed === shown) return setWrong(false);
    const number = Number(typed);
    const isRight = /^\d{1,4}$/.test(typed) && number >= from && number <= to;
    setWrong(!isRight);
    if (isRight) onNumber(number);
  };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...(isWrong ? { validationMessage: problem } : {})}>
      <Input
        className={styles.input}
        value={text}
        inputMode="numeric"
        autoComplete="off"
        {...(unit === undefined ? {} : { contentAfter: unit })}
        onChange={(_, data) => setText(data.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </Field>
  );
}
