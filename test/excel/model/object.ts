import { HostError } from './error';
import type { Arguments } from './arguments';

/**
 * One object of the Excel API as the host sees it. What the add-in can do with it is a table of members (`ObjectType`), not the class itself: a member that is
 * not in the table does not exist, and using it fails loudly.
 */
export abstract class HostObject {
  abstract readonly type: ObjectType;
}

/** A scalar property. `since` = the ExcelApi requirement set that brought it. */
export interface Property<T> {
  readonly since: string;
  get(self: T): unknown;
  set?(self: T, value: unknown): void;
}

/** A property that leads to another object; null = a null object. */
export interface Link<T> {
  readonly since: string;
  get(self: T): HostObject | null;
}

/** A method. A host object (or null for a null object) is what `get...` methods return, anything else is a ClientResult. */
export interface Method<T> {
  readonly since: string;
  call(self: T, given: Arguments): unknown;
}

/** What an add-in can do with objects of one kind. Names as in the documentation (camelCase). */
export interface ObjectType<T extends HostObject = HostObject> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly links?: Readonly<Record<string, Link<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Collections: the members in order, and the one that `getItem` finds. */
  items?(self: T): readonly HostObject[];
  item?(self: T, key: unknown): HostObject;
  /** What tells this object from its siblings: `getItem` finds it by that. */
  id?(self: T): string | number;
  /** Ranges have no key: the host hands out a reference. */
  readonly isReferenced?: boolean;
}

/** The table of members of one kind of object. */
export function objectType<T extends HostObject>(name: string, members: Omit<ObjectType<T>, 'name'>): ObjectType {
  return { name, ...members };
}

export function property<T>(
  since: string,
  get: (self: T) => unknown,
  set?: (self: T, value: unknown) => void,
): Property<T> {
  return set ? { since, get, set } : { since, get };
}

export function link<T>(since: string, get: (self: T) => HostObject | null): Link<T> {
  return { since, get };
}

export function method<T>(since: string, call: (self: T, given: Arguments) => unknown): Method<T> {
  return { since, call };
}

/** A member that this host does not have. */
export function notImplemented(type: ObjectType, member: string): HostError {
  return new HostError('ApiNotFound', `fake host: ${type.name}.${member} is not implemented`);
}
