import { LIST_LEVELS, type List, type ListLevel } from './numbering';
import { writeNumber } from './numberFormat';
import { bulletSign } from './symbols';

/** Counts the lists of a document in reading order and says what number stands before each paragraph. */
export class ListCounter {
  readonly #lists: ReadonlyMap<number, List>;
  /** Template -> last number of each level; a level without one has not begun (again). */
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Lists whose own beginning ("starts") has been made, level by level. */
  readonly #begun = new Set<string>();

  constructor(lists: ReadonlyMap<number, List>) {
    this.#lists = lists;
  }

  /** Level on which the paragraphs of that style stand in the list; undefined when the list names no such style. */
  levelOfStyle(listId: number, style: string): number | undefined {
    for (const [level, { style: own }] of this.#lists.get(listId)?.levels ?? []) if (own === style) return level;
    return undefined;
  }

  /**
   * Number of the next paragraph of the list on that level (0 = highest), with the space that follows it:
   * "a) ", "1.1. ", "- ". Empty for a list that is not there, and where the number is not shown.
   */
  next(listId: number, level: number): string {
    const list = this.#lists.get(listId);
    const shown = list?.levels.get(level);
    if (!list || !shown) return '';
    const counts = this.#count(list, listId, level);
    if (shown.hidden) return '';
    const label = labelOf(list, shown, counts).trim();
    return label === '' ? '' : `${label}${shown.apart ? ' ' : ''}`;
  }

  #count(list: List, listId: number, level: number): readonly (number | undefined)[] {
    const counts = this.#counts.get(list.template) ?? [];
    this.#counts.set(list.template, counts);
    this.#beginLevel(list, listId, level, counts);
    for (let above = 0; above < level; above++) counts[above] ??= startOf(list, above);
    const last = counts[level];
    counts[level] = last === undefined ? startOf(list, level) : last + 1;
    for (let below = level + 1; below < LIST_LEVELS; below++)
      if (restarts(list, below, level)) counts[below] = undefined;
    return counts;
  }

  /** The first paragraph of a list with a beginning of its own starts there, even though its template has been counting. */
  #beginLevel(list: List, listId: number, level: number, counts: (number | undefined)[]): void {
    const key = `${listId} ${level}`;
    if (this.#begun.has(key) || !list.starts.has(level)) return;
    this.#begun.add(key);
    counts[level] = undefined;
  }
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
}

/** Whether a paragraph on `level` makes the deeper level begin again. */
function restarts(list: List, below: number, level: number): boolean {
  const restart = list.levels.get(below)?.restart;
  return restart === undefined || level < restart;
}

function labelOf(list: List, shown: ListLevel, counts: readonly (number | undefined)[]): string {
  if (shown.format === 'bullet') return bulletSign(shown.text, shown.font);
  return shown.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const level = Number(digit) - 1;
    const own = list.levels.get(level);
    const format = shown.digits && own?.format !== 'none' ? 'decimal' : (own?.format ?? 'decimal');
    return format === 'bullet' ? '' : writeNumber(counts[level] ?? startOf(list, level), format);
  });
}
