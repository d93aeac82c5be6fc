import type { Figures } from './summarise';
import { addFigures } from './summarise';

/** More lines than this are put together: every line costs seven counts over all tasks. */
export const LINE_CAP = 300;

/** A line of a summary table. */
export interface CountLine {
  readonly name: string;
  /** named: found by its name in the plan; rest: all names without a line; blank: tasks without a name. */
  readonly kind: 'named' | 'rest' | 'blank';
  readonly group: boolean;
  readonly figures: Figures;
  /** 0-based plan row of the first task. */
  readonly firstRow: number;
}

interface NamedFigures extends Figures {
  readonly name: string;
  readonly firstRow: number;
  readonly kind?: 'unit' | 'group' | 'none';
}

/** Lines of a table: the first `LINE_CAP` names, the rest together, the tasks without a name last. */
export function countLines(
  all: readonly NamedFigures[],
  labels: { readonly rest: string; readonly none: string },
): readonly CountLine[] {
  const named = all.filter((line) => line.name !== '');
  const line = (figures: NamedFigures): CountLine => ({
    name: figures.name,
    kind: 'named',
    group: figures.kind === 'group',
    figures,
    firstRow: figures.firstRow,
  });
  const rest = named.slice(LINE_CAP);
  const first = rest[0];
  const blank = all.find((each) => each.name === '');
  return [
    ...named.slice(0, LINE_CAP).map(line),
    ...(first
      ? [{ ...line(first), name: labels.rest, kind: 'rest', group: true, figures: addFigures(rest) } as const]
      : []),
    ...(blank ? [{ ...line(blank), name: labels.none, kind: 'blank', group: true } as const] : []),
  ];
}
