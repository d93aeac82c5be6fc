import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lead units of each task of a plan, by section and number ("B.III.4"), as leads.txt gives them. */
export function expectedLeads(plan: string): ReadonlyMap<string, readonly string[]> {
  const parts = readFileSync(join(__dirname, 'leads.txt'), 'utf8').split(/^== /m);
  const lines = (parts.find((part) => part.startsWith(`${plan}\n`)) ?? '').split('\n').slice(1);
  return new Map(
    lines.flatMap((line) => {
      const at = line.lastIndexOf(': ');
      const units = line.slice(0, at).split(' | ');
      return line === ''
        ? []
        : line
            .slice(at + 2)
            .split(' ')
            .map((task) => [task, units] as const);
    }),
  );
}
