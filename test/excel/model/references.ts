import { HostError } from './error';
import type { HostObject } from './object';

/** Objects without a key that an add-in holds on to, by the reference that was handed out. */
export class References {
  private readonly held = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private next = 1;

  idOf(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined && this.held.has(known)) return known;
    const id = `ref${this.next++}`;
    this.held.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  objectOf(id: string): HostObject {
    const object = this.held.get(id);
    if (!object) throw new HostError('InvalidReference', `no object is held as ${id}`);
    return object;
  }

  release(id: string): void {
    this.held.delete(id);
  }

  releaseAll(): void {
    this.held.clear();
  }

  all(): Iterable<HostObject> {
    return this.held.values();
  }

  get count(): number {
    return this.held.size;
  }
}
