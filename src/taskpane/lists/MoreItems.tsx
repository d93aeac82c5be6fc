import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useLanguage } from '../language/LanguageContext';

const STEP = 50;

/** How many items of a long list are drawn: a list of thousands stays quick. Starts over when `list` is another. */
export function useShownCount(list: unknown, total: number): { readonly count: number; readonly more: () => void } {
  const [count, setCount] = useState(STEP);
  useEffect(() => setCount(STEP), [list]);
  return { count: Math.min(count, total), more: () => setCount((now) => now + STEP) };
}

/** Shows the next items of a long list. */
export function MoreItems({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const { pane } = useLanguage();
  if (left <= 0) return null;
  return (
    <Button size="small" onClick={onMore}>
      {pane.actions.more(Math.min(left, STEP))}
    </Button>
  );
}
