import { remembered } from '../memory/remembered';
import { damagedSpellings } from './damagedSpelling';

/** Long and short forms that stand for the same words of a name. */
const SAME_WORDS: readonly { readonly long: string; readonly short: string }[] = [
  { long: 'ủy ban nhân dân', short: 'ubnd' },
  { long: 'hội đồng nhân dân', short: 'hđnd' },
  { long: 'mặt trận tổ quốc', short: 'mttq' },
  { long: 'ủy ban mttq', short: 'ubmttq' },
  { long: 'thanh niên cộng sản', short: 'tncs' },
];
const LEFT_OUT = new Set(['và']);

/** A word by its letters and its marks, wherever the tone mark is put: "Toà" and "Tòa" are one. */
function wordKey(word: string): string {
  const letters = word.normalize('NFD').replace(/\p{M}/gu, '');
  const marks = [...word.normalize('NFD').replace(/\P{M}/gu, '')].sort().join('');
  return letters + marks;
}

function wordKeys(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !LEFT_OUT.has(word))
    .map(wordKey)
    .join(' ');
}

const ROWS = SAME_WORDS.map(({ long, short }) => ({ long: ` ${wordKeys(long)} `, short: ` ${wordKeys(short)} ` }));

/** Equal for spellings of one unit: case, dashes, marks, "và" and "&", the place of the tone mark, "UBND" written out. Accents count. */
export function unitKey(name: string): string {
  return ROWS.reduce((key, { long, short }) => key.replaceAll(long, short), ` ${wordKeys(name)} `).trim();
}

const withoutAccents = (key: string): string => key.replace(/\p{M}/gu, '').replaceAll('đ', 'd');

function counted(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** How the units of a plan are shown. */
export interface OneSpelling {
  /** The name to show for a name as it is written. */
  readonly show: (name: string) => string;
  /** Damaged spellings, as they would be shown, each with the name it is taken for. */
  readonly damaged: ReadonlyMap<string, string>;
}

/**
 * One way to write each unit of a plan: of spellings that differ only as `unitKey` allows, the most used (of equals the
 * first). A spelling without any accents goes with the one accented name that it can be; with two such names it stays.
 * Takes every mention, in order; gives the name to show for each. Counts by name on the sheet then agree with each other.
 */
export function oneSpelling(mentions: Iterable<string>): OneSpelling {
  const counts = counted(mentions);
  const keyOf = remembered(unitKey);
  const shown = new Map<string, string>();
  for (const [name, count] of counts) {
    const best = shown.get(keyOf(name));
    if (best === undefined || count > (counts.get(best) ?? 0)) shown.set(keyOf(name), name);
  }
  const accented = accentedNames(shown);
  const undamaged = (name: string): string => {
    const key = keyOf(name);
    return (key === withoutAccents(key) ? accented.get(key) : undefined) ?? shown.get(key) ?? name;
  };
  const damaged = damagedSpellings(shownCounts(counts, undamaged));
  return { show: remembered((name) => damaged.get(undamaged(name)) ?? undamaged(name)), damaged };
}

/** How often each name is shown. */
function shownCounts(counts: ReadonlyMap<string, number>, show: (name: string) => string): Map<string, number> {
  const result = new Map<string, number>();
  for (const [name, count] of counts) result.set(show(name), (result.get(show(name)) ?? 0) + count);
  return result;
}

/** The one accented name for each key without accents; keys of two names are left out. */
function accentedNames(shown: ReadonlyMap<string, string>): Map<string, string> {
  const names = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const [key, name] of shown) {
    const bare = withoutAccents(key);
    if (bare === key) continue;
    if (names.has(bare)) doubtful.add(bare);
    names.set(bare, name);
  }
  for (const bare of doubtful) names.delete(bare);
  return names;
}

interface Named {
  readonly lead: readonly string[];
  readonly coordinate: readonly string[];
}

/** A damaged spelling of a unit's name, the name it is shown under, and the first task that bears it (its place in the list). */
export interface DamagedName {
  readonly spelling: string;
  readonly unit: string;
  readonly task: number;
}

/** The tasks with each unit in one spelling (see `oneSpelling`), none named twice in a task; and what was damaged. */
export function unitsInOneSpelling<Task extends Named>(
  tasks: readonly Task[],
): { readonly tasks: Task[]; readonly damaged: readonly DamagedName[] } {
  const { show, damaged } = oneSpelling(mentioned(tasks));
  const shown = tasks.map((task) => {
    const lead = distinct(task.lead.map(show));
    const coordinate = distinct(task.coordinate.map(show)).filter((unit) => !lead.includes(unit));
    return isSame(lead, task.lead) && isSame(coordinate, task.coordinate) ? task : { ...task, lead, coordinate };
  });
  return { tasks: shown, damaged: firstBearers(tasks, damaged) };
}

/** Each damaged spelling with the first task that bears it. */
function firstBearers(tasks: readonly Named[], damaged: ReadonlyMap<string, string>): readonly DamagedName[] {
  if (damaged.size === 0) return [];
  const first = new Map<string, number>();
  for (const [index, task] of tasks.entries())
    for (const name of mentioned([task])) if (!first.has(name)) first.set(name, index);
  return [...damaged].map(([spelling, unit]) => ({ spelling, unit, task: first.get(spelling) ?? 0 }));
}

function* mentioned(tasks: readonly Named[]): Generator<string, void> {
  for (const { lead, coordinate } of tasks) {
    yield* lead;
    yield* coordinate;
  }
}

const distinct = (names: readonly string[]): readonly string[] => (names.length > 1 ? [...new Set(names)] : names);

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index]);
