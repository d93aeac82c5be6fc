import { notImplemented, type HostObject } from '../model/object';
import type { WireQuery } from './request';
import { memberName, wireName } from './names';

/** What a load asks for, as a tree: `format/fill/color` is three levels deep. */
interface Wanted {
  /** All scalar properties. */
  all: boolean;
  readonly members: Map<string, Wanted>;
}

/** Checks that a member is there in the requirement set of this host. */
export type Gate = (since: string, type: string, member: string) => void;

const nothing = (): Wanted => ({ all: false, members: new Map() });

/** The values that a query asks for, in the library's form. */
export function answerQuery(object: HostObject, query: WireQuery, gate: Gate): Record<string, unknown> {
  const wanted = wantedOf(query);
  return object.type.items ? readCollection(object, wanted, gate, query) : readObject(object, wanted, gate);
}

function wantedOf({ Select = [], Expand = [] }: WireQuery): Wanted {
  const root = nothing();
  for (const path of Select) reach(root, path);
  for (const path of Expand) reach(root, path).all = true;
  if (Select.length === 0 && Expand.length === 0) root.all = true;
  return root;
}

function reach(root: Wanted, path: string): Wanted {
  let at = root;
  for (const step of path.split('/')) {
    if (step === '*') at.all = true;
    else if (step !== '') at = stepInto(at, memberName(step));
  }
  return at;
}

function stepInto(at: Wanted, name: string): Wanted {
  const known = at.members.get(name);
  if (known) return known;
  const fresh = nothing();
  at.members.set(name, fresh);
  return fresh;
}

function readObject(object: HostObject, wanted: Wanted, gate: Gate): Record<string, unknown> {
  const { type } = object;
  const values: Record<string, unknown> = {};
  const id = type.id?.(object);
  if (wanted.all) {
    for (const [name, { get }] of Object.entries(type.properties ?? {})) values[wireName(name)] = get(object);
  }
  for (const [name, inside] of wanted.members) values[wireName(name)] = readMember(object, name, inside, gate);
  if (id !== undefined && type.properties?.['id']) values['Id'] = id;
  return values;
}

function readMember(object: HostObject, name: string, inside: Wanted, gate: Gate): unknown {
  const { type } = object;
  const property = type.properties?.[name];
  if (property) {
    gate(property.since, type.name, name);
    return property.get(object);
  }
  const link = type.links?.[name];
  if (!link) throw notImplemented(type, name);
  gate(link.since, type.name, name);
  const target = link.get(object);
  if (!target) return null;
  const isBare = !inside.all && inside.members.size === 0;
  const wanted = isBare ? { ...inside, all: true } : inside;
  return target.type.items ? readCollection(target, wanted, gate, {}) : readObject(target, wanted, gate);
}

/** A collection answers its own scalars and, in `_Items`, what is asked of each of its members. */
function readCollection(object: HostObject, wanted: Wanted, gate: Gate, query: WireQuery): Record<string, unknown> {
  const own = nothing();
  const each = nothing();
  each.all = wanted.all;
  for (const [name, inside] of wanted.members) {
    if (name === 'items') {
      each.all ||= inside.all || inside.members.size === 0;
      for (const [member, deeper] of inside.members) each.members.set(member, deeper);
    } else if (object.type.properties?.[name]) own.members.set(name, inside);
    else each.members.set(name, inside);
  }
  const values = readObject(object, own, gate);
  const items = object.type.items?.(object) ?? [];
  const first = query.Skip ?? 0;
  const chosen = items.slice(first, query.Top === undefined ? undefined : first + query.Top);
  const wantsItems = each.all || each.members.size > 0;
  return wantsItems ? { ...values, _Items: chosen.map((item) => readItem(item, each, gate)) } : values;
}

function readItem(item: HostObject, wanted: Wanted, gate: Gate): Record<string, unknown> {
  return item.type.items ? readCollection(item, wanted, gate, {}) : readObject(item, wanted, gate);
}
