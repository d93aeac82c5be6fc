import { Arguments } from '../model/arguments';
import { HostError } from '../model/error';
import { HostObject, notImplemented } from '../model/object';
import type { References } from '../model/references';
import { serviceNamed } from '../model/services';
import { memberName } from './names';
import { answerQuery } from './query';
import { ACTION, PATH, type RequestBody, type ResponseBody, type WireAction, type WireArguments } from './request';

export interface Surroundings {
  readonly root: HostObject;
  readonly references: References;
  /** Highest ExcelApi set of this host, e.g. "1.9". */
  readonly level: string;
  /** Called before each action; may throw a HostError to make it fail. */
  beforeAction?(index: number, action: WireAction): void;
}

/** Carries out one batch: its actions in order, up to the first that fails. */
export function runBatch(body: RequestBody, around: Surroundings): ResponseBody {
  return new Batch(body, around).run();
}

/** "1.10" is newer than "1.9". */
export function isNewer(set: string, level: string): boolean {
  const [major = 0, minor = 0] = set.split('.').map(Number);
  const [topMajor = 0, topMinor = 0] = level.split('.').map(Number);
  return major > topMajor || (major === topMajor && minor > topMinor);
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly results: { ActionId: number; Value: unknown }[] = [];
  private readonly traces: number[] = [];

  constructor(
    private readonly body: RequestBody,
    private readonly around: Surroundings,
  ) {}

  run(): ResponseBody {
    let index = 0;
    try {
      for (const action of this.body.Actions) {
        this.around.beforeAction?.(index, action);
        this.carryOut(action);
        index++;
      }
      return { Results: this.results, TraceIds: this.traces };
    } catch (cause) {
      return { Results: this.results, TraceIds: this.traces, Error: this.errorAt(index, cause) };
    }
  }

  private errorAt(index: number, cause: unknown): ResponseBody['Error'] & object {
    const action = this.body.Actions[index];
    const path = action && this.body.ObjectPaths[action.ObjectPathId];
    const isOurs = cause instanceof HostError;
    return {
      Code: isOurs ? cause.code : 'FakeHostCrashed',
      Message: isOurs ? cause.message : String(cause instanceof Error ? cause.stack : cause),
      Location: [path?.Name, action?.Name].filter(Boolean).join('.'),
      ActionIndex: index,
      HttpStatusCode: 400,
    };
  }

  private carryOut(action: WireAction): void {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.answer(action, this.identityOf(this.objectOf(action.ObjectPathId)));
      case ACTION.query:
      case ACTION.recursiveQuery:
      case ACTION.queryAsJson:
        return this.answer(action, this.query(action));
      case ACTION.method:
        return this.answer(action, this.callMethod(action));
      case ACTION.setProperty:
        return this.setProperty(action);
      case ACTION.trace:
        this.traces.push(action.Id);
        return this.answer(action, null);
      case ACTION.ensureUnchanged:
        return this.answer(action, null);
      default:
        throw new HostError('ApiNotFound', `fake host: action type ${action.ActionType} is not implemented`);
    }
  }

  private answer(action: WireAction, value: unknown): void {
    this.results.push({ ActionId: action.Id, Value: value });
  }

  /** What the library keeps to find the object again; null tells it that there is none. */
  private identityOf(object: HostObject | null): Record<string, unknown> | null {
    if (!object) return null;
    const { type } = object;
    if (type.isReferenced) return { _ReferenceId: this.around.references.idOf(object) };
    const id = type.id?.(object);
    return id === undefined ? {} : { [type.properties?.['id'] ? 'Id' : '_Id']: id };
  }

  private query(action: WireAction): unknown {
    const object = this.objectOf(action.ObjectPathId);
    if (!object) return null;
    return { ...this.identityOf(object), ...answerQuery(object, action.QueryInfo ?? {}, this.gate) };
  }

  private callMethod(action: WireAction): unknown {
    const object = this.objectOf(action.ObjectPathId);
    if (action.Name === '_KeepReference' || !object) return null;
    const value = this.call(object, action.Name, action.ArgumentInfo);
    return value === undefined || value instanceof HostObject ? null : value;
  }

  private setProperty(action: WireAction): void {
    const object = this.objectOf(action.ObjectPathId);
    if (!object) throw new HostError('InvalidOperation', `${action.Name} of a null object`);
    const name = memberName(action.Name);
    const property = object.type.properties?.[name];
    if (!property?.set) throw notImplemented(object.type, `${name} =`);
    this.gate(property.since, object.type.name, name);
    property.set(object, this.argumentsOf(action.ArgumentInfo)[0]);
  }

  private call(object: HostObject, wire: string, given: WireArguments | undefined): unknown {
    const name = memberName(wire);
    if (name.startsWith('_Register') || name.startsWith('_Unregister')) return null;
    const method = object.type.methods?.[name];
    if (!method) throw notImplemented(object.type, `${name}()`);
    this.gate(method.since, object.type.name, name);
    return method.call(object, new Arguments(this.argumentsOf(given), `${object.type.name}.${name}`));
  }

  private objectOf(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const object = this.follow(id);
    this.objects.set(id, object);
    return object;
  }

  private follow(id: number): HostObject | null {
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError('InvalidArgument', `fake host: no object path ${id}`);
    if (path.ObjectPathType === PATH.root) return this.around.root;
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) return this.around.references.objectOf(path.Name);
    if (path.ObjectPathType === PATH.service) return asService(path.Name);
    const parent = this.objectOf(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return this.followLink(parent, path.Name);
      case PATH.indexer:
        return this.findItem(parent, this.argumentsOf(path.ArgumentInfo)[0]);
      case PATH.method:
        return asObject(this.call(parent, path.Name, path.ArgumentInfo), parent, path.Name);
      default:
        throw new HostError('ApiNotFound', `fake host: object path type ${path.ObjectPathType} is not implemented`);
    }
  }

  private followLink(parent: HostObject, wire: string): HostObject | null {
    const name = memberName(wire);
    const link = parent.type.links?.[name];
    if (!link) throw notImplemented(parent.type, name);
    this.gate(link.since, parent.type.name, name);
    return link.get(parent);
  }

  private findItem(parent: HostObject, key: unknown): HostObject {
    if (!parent.type.item) throw notImplemented(parent.type, 'getItem()');
    return parent.type.item(parent, key);
  }

  private argumentsOf(given: WireArguments | undefined): unknown[] {
    const values = given?.Arguments ?? [];
    const referenced = given?.ReferencedObjectPathIds ?? [];
    return values.map((value, index) => this.argument(value, referenced[index]));
  }

  private argument(value: unknown, path: unknown): unknown {
    if (Array.isArray(path) && Array.isArray(value))
      return value.map((item, index) => this.argument(item, path[index]));
    return typeof path === 'number' && path > 0 ? this.objectOf(path) : value;
  }

  private readonly gate = (since: string, type: string, member: string): void => {
    if (isNewer(since, this.around.level)) {
      throw new HostError(
        'ApiNotFound',
        `${type}.${member} is part of ExcelApi ${since}, this host has ${this.around.level}`,
      );
    }
  };
}

function asObject(value: unknown, parent: HostObject, member: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw new HostError('FakeHostCrashed', `${parent.type.name}.${member} gave no object`);
}

function asService(name: string): HostObject {
  const service = serviceNamed(name);
  if (!service) throw new HostError('ApiNotFound', `fake host: service ${name} is not implemented`);
  return service;
}
