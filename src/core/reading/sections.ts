import type { Mark } from './mark';
import type { SectionReading } from './tableReading';

interface Open {
  readonly index: number;
  readonly key: string;
  readonly mark: Mark | null;
  /** Kind of numbering of what stands directly under it; unknown until the first row comes. */
  child?: string;
}

/** The headings met so far, and which of them stand over the next row. */
export interface SectionStack {
  readonly sections: readonly SectionReading[];
  openSection(row: number, mark: Mark | null, title: string): number;
  /** Sections that are open now, the innermost last. */
  top(): readonly number[];
  /** Sections over a task with this mark, outermost first. */
  over(mark: Mark | null): readonly number[];
}

/** Marks of one key stand on one level of a table. */
function keyOf(mark: Mark | null): string {
  if (!mark) return 'none';
  return mark.kind === 'path' ? `path ${mark.steps.length}` : mark.kind;
}

function follows(previous: Mark | null, mark: Mark): boolean {
  return (
    previous?.kind === 'letter' &&
    previous.text.length === 1 &&
    previous.text.charCodeAt(0) + 1 === mark.text.charCodeAt(0)
  );
}

/** "C" after "B" is a letter; a lone "I", "V" or "X" is a Roman numeral. */
function resolved(mark: Mark | null, stack: readonly Open[]): Mark | null {
  if (mark?.also !== 'letter') return mark;
  const letter = stack.some((open) => follows(open.mark, mark)) || mark.text === 'C' || mark.text === 'L';
  return letter ? { kind: 'letter', text: mark.text, steps: mark.steps } : mark;
}

/** "2.1" does not stand under section "1". */
function outside(mark: Mark | null, open: Open): boolean {
  return (
    mark?.kind === 'path' &&
    open.mark?.kind === 'number' &&
    mark.steps[0] !== open.mark.text &&
    /^\d+$/.test(mark.steps[0] ?? '')
  );
}

/** Whether a row numbered like the section itself is its sister rather than its first child. */
function isSister(mark: Mark | null, open: Open, key: string): boolean {
  if (open.key !== key || key === 'none' || key === 'bullet') return false;
  if (open.child !== undefined) return open.child !== key;
  return mark?.kind !== 'number' || Number(mark.text) === Number(open.mark?.text) + 1;
}

/** A fresh stack, for one region of a table; `sections` is shared by all regions. */
export function sectionStack(sections: SectionReading[]): SectionStack {
  const stack: Open[] = [];
  // Tasks side by side have one list of headings.
  let places: readonly number[] | undefined;
  const open = (): readonly number[] => (places ??= stack.map(({ index }) => index));
  const cut = (from: number): void => {
    if (from < 0) return;
    stack.length = from;
    places = undefined;
  };
  const noteChild = (key: string): void => {
    const top = stack[stack.length - 1];
    if (top && top.child === undefined) top.child = key;
  };
  return {
    sections,
    openSection: (row, written, title) => {
      const mark = resolved(written, stack);
      const key = keyOf(mark);
      cut(stack.findIndex((open) => open.key === key || outside(mark, open)));
      noteChild(key);
      sections.push({ row, mark, title, parents: open() });
      stack.push({ index: sections.length - 1, key, mark });
      places = undefined;
      return sections.length - 1;
    },
    top: open,
    over: (written) => {
      const mark = resolved(written, stack);
      const key = keyOf(mark);
      cut(stack.findIndex((open) => outside(mark, open) || isSister(mark, open, key)));
      if (mark) noteChild(key);
      return open();
    },
  };
}
