/** A cell whose format stands for all cells with its key: 0-based, as the sheet was when it was read (rows deleted since move it). */
export interface StylePlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Format keys of one reading. Office.js has no number of a cell's format as a file has: a key is a class of cells that look alike as far as the
 * reading can tell (same sheet and column, same fill, weight, wrapping and number format), and the first cell of the class stands for it.
 */
export class StyleKeys {
  readonly #keys = new Map<string, number>();
  readonly #places: StylePlace[] = [];

  /** Key of a class of cells; the first place that is told for a class represents it. Keys start at 1. */
  keyOf(looks: string, place: StylePlace): number {
    const name = `${place.sheet}\n${String(place.column)}\n${looks}`;
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    this.#places.push(place);
    this.#keys.set(name, this.#places.length);
    return this.#places.length;
  }

  /** The cell that a key stands for. */
  placeOf(key: number): StylePlace | undefined {
    return this.#places[key - 1];
  }
}

const keysOfReading = new WeakMap<object, StyleKeys>();

/** Keeps the keys with the snapshot that they were given in. */
export function rememberStyleKeys(snapshot: object, keys: StyleKeys): void {
  keysOfReading.set(snapshot, keys);
}

/** Where to copy the format from that a key of this snapshot stands for; undefined for a key that the snapshot does not hold. */
export function stylePlace(snapshot: object, key: number): StylePlace | undefined {
  return keysOfReading.get(snapshot)?.placeOf(key);
}
