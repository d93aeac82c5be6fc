import { HostError } from './error';
import type { HostObject } from './object';

/** What a method was called with. Each getter checks the kind; a wrong one is InvalidArgument, as in Excel. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    private readonly member: string,
  ) {}

  raw(index: number): unknown {
    return this.values[index];
  }

  isAbsent(index: number): boolean {
    return this.values[index] === undefined || this.values[index] === null;
  }

  text(index: number): string {
    const value = this.values[index];
    return typeof value === 'string' ? value : this.refuse(index, 'text');
  }

  textOr<T extends string | undefined>(index: number, absent: T): string | T {
    return this.isAbsent(index) ? absent : this.text(index);
  }

  whole(index: number): number {
    const value = this.values[index];
    return typeof value === 'number' && Number.isInteger(value) ? value : this.refuse(index, 'a whole number');
  }

  wholeOr(index: number, absent: number): number {
    return this.isAbsent(index) ? absent : this.whole(index);
  }

  flag(index: number): boolean {
    if (this.isAbsent(index)) return false;
    const value = this.values[index];
    return typeof value === 'boolean' ? value : this.refuse(index, 'true or false');
  }

  object<T extends HostObject>(index: number, kind: abstract new (...given: never[]) => T): T {
    const value = this.values[index];
    return value instanceof kind ? value : this.refuse(index, `a ${kind.name}`);
  }

  private refuse(index: number, wanted: string): never {
    throw new HostError('InvalidArgument', `${this.member}: argument ${index} is not ${wanted}`);
  }
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', 'text expected');
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument', 'true or false expected');
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new HostError('InvalidArgument', 'number expected');
  return value;
}

/** One of the documented words, e.g. of an enum. */
export function asOneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new HostError('InvalidArgument', `one of ${words.join(', ')} expected`);
  return found;
}
