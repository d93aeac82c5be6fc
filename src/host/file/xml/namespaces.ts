import { attributesAt, localName } from './scan';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Strict packages use names under this host. */
export const STRICT_HOST = 'http://purl.oclc.org/ooxml/';

/** Prefix (with its colon, "" for the default) that the tag at `start` binds to the namespace; undefined when it does not. */
export function declaredPrefix(text: string, start: number, namespace: string): string | undefined {
  for (const [name, value] of attributesAt(text, start)) {
    if (value !== namespace) continue;
    if (name === 'xmlns') return '';
    if (name.startsWith('xmlns:')) return `${name.slice(6)}:`;
  }
  return undefined;
}

/** The namespace that the tag at `start` declares for a prefix written with its colon. */
export function namespaceOf(text: string, start: number, prefix: string): string | undefined {
  return attributesAt(text, start).get(prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`);
}

/** The relationship id (`r:id`) of the tag at `start`, whatever prefix it uses and wherever that prefix is declared. */
export function relationshipId(text: string, start: number): string | undefined {
  for (const [name, value] of attributesAt(text, start)) {
    if (name.includes(':') && !name.startsWith('xmlns:') && localName(name) === 'id') return value;
  }
  return undefined;
}
