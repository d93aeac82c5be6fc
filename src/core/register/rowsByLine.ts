import type { Register } from './register';

/** Index of the task row that each line of the source belongs to; where tasks share a line, of the one that comes last. */
export function rowsByLine({ rows }: Register): ReadonlyMap<number, number> {
  const byLine = new Map<number, number>();
  rows.forEach(({ kind, source }, row) => {
    if (kind === 'heading') return;
    for (let line = source.first; line <= source.last; line += 1) byLine.set(line, row);
  });
  return byLine;
}
