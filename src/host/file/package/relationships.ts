import { PACKAGE_RELATIONSHIPS } from '../xml/namespaces';
import { attributesAt, childrenOf, prefixOf, rootOf } from '../xml/scan';
import { encodeAttribute } from '../xml/text';
import { relativeTarget, resolveTarget } from './part-names';

export interface Relationship {
  readonly id: string;
  /** The whole type address; the part after the last "/" tells the kind ("worksheet", "comments"). */
  readonly type: string;
  /** Part name, or for an external one the address as written. */
  readonly target: string;
  readonly external: boolean;
}

const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;

/** Relationships written in the text of a .rels part of that owner. */
export function readRelationships(text: string, owner: string): Relationship[] {
  const relationships: Relationship[] = [];
  for (const element of childrenOf(text, rootOf(text), 'Relationship')) {
    const attributes = attributesAt(text, element.start);
    const external = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    relationships.push({
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      target: external ? target : resolveTarget(owner, target),
      external,
    });
  }
  return relationships;
}

/** The .rels text with one more relationship, all else as it was. `text` undefined: a new .rels. */
export function withRelationship(text: string | undefined, owner: string, added: Relationship): string {
  const old = text ?? EMPTY;
  const root = rootOf(old);
  const target = added.external ? added.target : relativeTarget(owner, added.target);
  const mode = added.external ? ' TargetMode="External"' : '';
  const element = `<${prefixOf(root.name)}Relationship Id="${encodeAttribute(added.id)}" Type="${encodeAttribute(added.type)}" Target="${encodeAttribute(target)}"${mode}/>`;
  if (!root.selfClosing) return old.slice(0, root.closeStart) + element + old.slice(root.closeStart);
  const open = old.slice(0, root.openEnd - 2).trimEnd();
  return `${open}>${element}</${root.name}>${old.slice(root.end)}`;
}

/** The .rels text without the relationships of these ids. */
export function withoutRelationships(text: string, ids: ReadonlySet<string>): string {
  let kept = '';
  let at = 0;
  for (const element of childrenOf(text, rootOf(text), 'Relationship')) {
    if (!ids.has(attributesAt(text, element.start).get('Id') ?? '')) continue;
    kept += text.slice(at, element.start);
    at = element.end;
  }
  return kept + text.slice(at);
}

/** A free id: rId and the number after the highest one in use. */
export function freeRelationshipId(relationships: readonly Relationship[]): string {
  let highest = 0;
  for (const { id } of relationships) {
    const match = /^rId(\d{1,9})$/i.exec(id);
    if (match) highest = Math.max(highest, Number(match[1]));
  }
  return `rId${highest + 1}`;
}
