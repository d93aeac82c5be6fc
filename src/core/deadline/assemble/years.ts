import type { DaySpan } from '../../calendar/day';
import type { Atom } from '../atoms/atom';
import type { Expression } from '../expression/expression';
import type { DeadlineContext } from '../schedule';

/** The year of each atom; null = unknown. `assumed`: at least one was not named. `doubt`: the phrase's own years point elsewhere than the plan's. */
export interface Years {
  readonly years: readonly (number | null)[];
  readonly assumed: boolean;
  readonly doubt: boolean;
}

/** Years that other parts of the phrase name, nearest first, with the expression they stand in. */
export interface Neighbours {
  readonly behind: Expression | null;
  readonly before: Expression | null;
}

function ownYear({ year }: Atom, context: DeadlineContext): number | null {
  if (year === null) return null;
  if (year.kind === 'named') return year.year;
  return context.year === null ? null : context.year + year.by;
}

function startOf(atom: Atom, year: number): string {
  return atom.span(year)?.start ?? '';
}

/** The one year an expression names, or null when it names none or several. */
export function namedYear(expression: Expression): number | null {
  const named = new Set(expression.atoms.flatMap(({ year }) => (year?.kind === 'named' ? [year.year] : [])));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

/** The year of an expression that names none, from what the phrase says beside it: not after what follows, not before what came. */
function borrowedYear(atom: Atom, { behind, before }: Neighbours): number | null {
  const later = behind === null ? null : namedYear(behind);
  const next = behind?.atoms[0];
  if (later !== null && next !== undefined)
    return startOf(atom, later) > (next.span(later)?.end ?? '9') ? later - 1 : later;
  const earlier = before === null ? null : namedYear(before);
  const last = before?.atoms.at(-1);
  if (earlier === null || last === undefined) return null;
  return (atom.span(earlier)?.end ?? '9') < startOf(last, earlier) ? earlier + 1 : earlier;
}

/** Gives a year to the atoms left of one that has it ("15/4, 15/7 và 15/10/2024"), one year earlier where the order demands it. */
function fillBackward(atoms: readonly Atom[], years: (number | null)[], rolls: boolean): boolean {
  let rolled = false;
  for (let index = atoms.length - 2; index >= 0; index -= 1) {
    const [atom, next, year] = [atoms[index], atoms[index + 1], years[index + 1]];
    if (years[index] !== null || atom === undefined || next === undefined || year === null || year === undefined)
      continue;
    const back = rolls && startOf(atom, year) > (next.span(year)?.end ?? startOf(next, year));
    years[index] = back ? year - 1 : year;
    rolled ||= back;
  }
  return rolled;
}

function fillForward(atoms: readonly Atom[], years: (number | null)[]): boolean {
  let filled = false;
  for (let index = 1; index < atoms.length; index += 1) {
    const [before, atom, year] = [atoms[index - 1], atoms[index], years[index - 1]];
    if (years[index] !== null || atom === undefined || before === undefined || year === null || year === undefined)
      continue;
    years[index] = (atom.span(year)?.end ?? '9') < startOf(before, year) ? year + 1 : year;
    filled = true;
  }
  return filled;
}

/**
 * The year of every atom: its own, else that of the atoms beside it, else one the phrase names elsewhere, else the plan's.
 */
export function yearsOf(expression: Expression, context: DeadlineContext, neighbours: Neighbours): Years {
  const { atoms, compact } = expression;
  const years = atoms.map((atom) => ownYear(atom, context));
  const shifted = atoms.some(({ year }) => year?.kind === 'shift');
  if (years.some((year) => year !== null)) {
    const rolled = fillBackward(atoms, years, !compact);
    const filled = fillForward(atoms, years);
    const doubt = rolled && expression.shape === 'list' && !years.includes(context.year);
    return { years, assumed: shifted || rolled || filled, doubt };
  }
  const first = atoms[0];
  const borrowed = first === undefined || shifted ? null : borrowedYear(first, neighbours);
  const year = shifted ? null : (borrowed ?? context.year);
  return {
    years: atoms.map(() => year),
    assumed: true,
    doubt: borrowed !== null && context.year !== null && borrowed !== context.year,
  };
}

/** The days of each atom once its year is known; null: unknown year or no such day. */
export function spansOf(expression: Expression, years: readonly (number | null)[]): readonly (DaySpan | null)[] {
  return expression.atoms.map((atom, index) => {
    const year = years[index] ?? null;
    return year === null ? null : atom.span(year);
  });
}

const LEAP_YEAR = 2024;

/** true when no year has such a day, or the known year does not. */
export function isImpossible(atom: Atom, year: number | null): boolean {
  return !atom.doubt && atom.span(year ?? LEAP_YEAR) === null;
}
