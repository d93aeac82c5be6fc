import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

interface Place {
  readonly focused: HTMLElement | null;
  readonly scrolled: number;
}

/** Keeps a page as it is while another stands over it; afterwards focus and scroll are where they were. */
export function KeptBehind({ hidden, children }: { readonly hidden: boolean; readonly children: ReactNode }) {
  const page = useRef<HTMLDivElement>(null);
  const left = useRef<Place | null>(null);
  /** Taken on the way in: when the effect runs, what had the focus is hidden already. */
  if (hidden && left.current === null) {
    const focused = document.activeElement;
    left.current = { focused: focused instanceof HTMLElement ? focused : null, scrolled: window.scrollY };
  }
  useLayoutEffect(() => {
    if (hidden || left.current === null) return;
    const { focused, scrolled } = left.current;
    left.current = null;
    window.scrollTo(0, scrolled);
    if (focused?.isConnected) focused.focus({ preventScroll: true });
  }, [hidden]);
  return (
    <div ref={page} hidden={hidden}>
      {children}
    </div>
  );
}
