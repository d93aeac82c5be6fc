import { cellName, parseRect } from '../../../../core/workbook/address';
import { attributesAt, childElements, prefixOf, rootOf } from '../../xml/scan';
import { encodeAttribute } from '../../xml/text';
import { COLUMNS, placeKey } from '../cells/overwritten';
import type { RowMove } from '../rows/row-move';
import { movedKey, type FormulaPlaces } from './formula-places';

/** A line of the chain. `at` is where it stands in the part; a line that moved is written anew. */
interface Entry {
  readonly sheetId: number;
  readonly key: number;
  readonly at: { readonly start: number; readonly end: number };
  /** The sheet is named by the line itself, not by one before it. */
  readonly namesSheet: boolean;
  readonly moved: boolean;
}

type Formulas = ReadonlyMap<number, FormulaPlaces>;

/** calcChain: the cells with formulas in the order of their last calculation, by sheet id. */
export class CalcChain {
  readonly #text: string;
  readonly #prefix: string;
  readonly #head: number;
  readonly #tail: number;
  #entries: readonly Entry[];
  #lost = false;

  /** `text` is a chain whose lines are `entries`; `head` and `tail` are where they begin and end. */
  private constructor(text: string, prefix: string, [head, tail]: readonly [number, number], entries: Entry[]) {
    this.#text = text;
    this.#prefix = prefix;
    this.#head = head;
    this.#tail = tail;
    this.#entries = entries;
  }

  /** Reads a chain; undefined when something in it is unknown, or a line names a cell without a formula. */
  static read(text: string, formulas: Formulas): CalcChain | undefined {
    const root = rootOf(text);
    const prefix = prefixOf(root.name);
    const entries: Entry[] = [];
    let [sheetId, tail] = [0, root.openEnd];
    let isOver = false;
    for (const { name, start, end } of childElements(text, root.openEnd, root.closeStart)) {
      if (name !== `${prefix}c`) {
        isOver = true;
        continue;
      }
      const attributes = attributesAt(text, start);
      sheetId = Number(attributes.get('i') ?? sheetId);
      const key = keyOf(attributes.get('r') ?? '');
      if (isOver || key === undefined || !formulas.get(sheetId)?.has(key)) return undefined;
      entries.push({ sheetId, key, at: { start, end }, namesSheet: attributes.has('i'), moved: false });
      tail = end;
    }
    return entries.length === 0 ? undefined : new CalcChain(text, prefix, [root.openEnd, tail], entries);
  }

  /** Follows rows of a sheet that went away. */
  deleteRows(sheetId: number, move: RowMove): void {
    this.#entries = this.#entries.flatMap((entry) => {
      if (entry.sheetId !== sheetId) return [entry];
      const key = movedKey(entry.key, move);
      if (key === undefined) this.#lost = true;
      return key === undefined ? [] : [key === entry.key ? entry : { ...entry, key, moved: true }];
    });
  }

  /**
   * The part with just the cells that hold a formula now, new ones behind the others: piece by piece, undefined when it
   * stays as it is, "empty" when no formula is left.
   */
  written(formulas: Formulas): Iterable<string> | 'empty' | undefined {
    const kept = this.#entries.filter(({ sheetId, key }) => formulas.get(sheetId)?.has(key));
    const added = this.#unlisted(kept, formulas);
    const isChanged = this.#lost || kept.length < this.#entries.length || kept.some(({ moved }) => moved);
    if (!isChanged && added.length === 0) return undefined;
    return kept.length + added.length === 0 ? 'empty' : this.#pieces(kept, added);
  }

  #unlisted(kept: readonly Entry[], formulas: Formulas): (readonly [number, number])[] {
    const listed = new Map<number, Set<number>>();
    for (const sheetId of formulas.keys()) listed.set(sheetId, new Set());
    for (const { sheetId, key } of kept) listed.get(sheetId)?.add(key);
    const unlisted: (readonly [number, number])[] = [];
    for (const [sheetId, places] of formulas) {
      for (const key of places.keys()) if (!listed.get(sheetId)?.has(key)) unlisted.push([sheetId, key]);
    }
    return unlisted;
  }

  *#pieces(kept: readonly Entry[], added: readonly (readonly [number, number])[]): Generator<string> {
    const text = this.#text;
    yield text.slice(0, this.#head);
    let before = 0;
    for (const entry of kept) {
      const stays = !entry.moved && (entry.namesSheet || entry.sheetId === before);
      yield stays ? text.slice(entry.at.start, entry.at.end) : this.#anew(entry);
      before = entry.sheetId;
    }
    for (const [sheetId, key] of added) yield `<${this.#prefix}c r="${nameOf(key)}" i="${sheetId}"/>`;
    yield text.slice(this.#tail);
  }

  #anew({ at, key, sheetId }: Entry): string {
    const rest = [...attributesAt(this.#text, at.start)].filter(([name]) => name !== 'r' && name !== 'i');
    const more = rest.map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`).join('');
    return `<${this.#prefix}c r="${nameOf(key)}" i="${sheetId}"${more}/>`;
  }
}

function keyOf(reference: string): number | undefined {
  const rect = reference.includes(':') ? undefined : parseRect(reference);
  return rect && placeKey(rect.top, rect.left);
}

function nameOf(key: number): string {
  return cellName(Math.floor(key / COLUMNS), key % COLUMNS);
}
