const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Five digits of base 36: what is above them and what they hold both fit a whole number of 32 bits. */
const FIVE_DIGITS = 36 ** 5;

function digitsOf(number: number): string {
  let digits = '';
  for (let rest = number; digits === '' || rest > 0; rest = (rest / 36) | 0) digits = DIGITS.charAt(rest % 36) + digits;
  return digits;
}

/** What `toString(36)` gives for a whole number below 2^53, in a tenth of its time. */
function inBase36(number: number): string {
  const high = Math.floor(number / FIVE_DIGITS);
  const low = digitsOf(number - high * FIVE_DIGITS);
  return high === 0 ? low : digitsOf(high) + low.padStart(5, '0');
}

/** A running key of text: two 32-bit halves, mixed unit by unit. */
class Mixer {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;

  add(text: string): void {
    for (let i = 0; i < text.length; i += 1) this.addUnit(text.charCodeAt(i));
  }

  addUnit(unit: number): void {
    this.high = Math.imul(this.high ^ unit, 2654435761);
    this.low = Math.imul(this.low ^ unit, 1597334677);
  }

  key(): string {
    let { high, low } = this;
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return inBase36(4294967296 * (2097151 & low) + (high >>> 0));
  }
}

/**
 * A short stable key of a text: equal texts give equal keys, on every machine and in every version.
 * Two texts that differ give different keys for all practical purposes (53 bits). It keeps no secret.
 */
export function fingerprint(text: string): string {
  const mixer = new Mixer();
  mixer.add(text);
  return mixer.key();
}

/** Between the parts of data, so that ["ab"] and ["a","b"] differ. None of them is met in a text. */
const OPEN = 0xfff0;
const CLOSE = 0xfff1;
const NEXT = 0xfff2;

type Keys = WeakMap<object, string>;

/** Objects under these names are shared by very many cells: each is walked once. */
const SHARED = new Set(['look', 'formula']);

function mixShared(mixer: Mixer, value: object, keys: Keys): void {
  const known = keys.get(value) ?? keyOf(value, keys);
  keys.set(value, known);
  mixer.add(known);
}

function mix(mixer: Mixer, value: unknown, keys: Keys): void {
  if (typeof value !== 'object' || value === null) {
    mixer.add(`${typeof value} ${String(value)}`);
  } else if (Array.isArray(value)) {
    mixer.addUnit(OPEN);
    for (const item of value) {
      mix(mixer, item, keys);
      mixer.addUnit(NEXT);
    }
    mixer.addUnit(CLOSE);
  } else {
    mixer.addUnit(OPEN);
    for (const [name, item] of Object.entries(value)) {
      if (item === undefined) continue;
      mixer.add(name);
      mixer.addUnit(NEXT);
      if (SHARED.has(name) && typeof item === 'object' && item !== null) mixShared(mixer, item, keys);
      else mix(mixer, item, keys);
      mixer.addUnit(NEXT);
    }
    mixer.addUnit(CLOSE);
  }
}

function keyOf(data: unknown, keys: Keys): string {
  const mixer = new Mixer();
  mix(mixer, data, keys);
  return mixer.key();
}

/** Key of plain data (no cycles); absent and undefined are one. The data is walked, never written out, so size does not matter. */
export const fingerprintOf = (data: unknown): string => keyOf(data, new WeakMap());
