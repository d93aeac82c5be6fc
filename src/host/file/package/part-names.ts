import { refuse } from '../refusal';

/** Roots that a workbook package has; a leading slash before them is a careless writer, before anything else an absolute path. */
const KNOWN_ROOTS = /^\/(?:xl|docprops|_rels|customxml|\[content_types\]\.xml)(?:\/|$)/i;
// Names are compared, never used as paths; still, one that tries to be a path means the file is hostile.
const CLIMBS = /(?:^|\/)\.\.(?:\/|$)/;

/** Part name of a zip entry name: "/" between folders, none in front. Refuses names that try to reach outside. */
export function partNameOf(entryName: string): string {
  const slashed = entryName.replaceAll('\\', '/');
  const absolute = slashed.startsWith('/') && !KNOWN_ROOTS.test(slashed);
  if (absolute || slashed.includes('\0') || CLIMBS.test(slashed) || /^[A-Za-z]:/.test(slashed)) {
    refuse('unsafe-name', { entry: entryName.slice(0, 80) });
  }
  return slashed.replace(/^\/+/, '');
}

/** Part names are compared without case. */
export function partKey(part: string): string {
  return part.toLowerCase();
}

/** "xl/workbook.xml" -> "xl/_rels/workbook.xml.rels"; "" (the package) -> "_rels/.rels". */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that owns a relationships part; undefined when the name is not one. */
export function ownerOfRelationships(part: string): string | undefined {
  const match = /^(|.*\/)_rels\/([^/]*)\.rels$/i.exec(part);
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : undefined;
}

/** Part that a relationship's target means, seen from its owner: "../drawings/drawing1.xml" -> "xl/drawings/drawing1.xml". */
export function resolveTarget(owner: string, target: string): string {
  const plain = target.split('#')[0] ?? '';
  const base = plain.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const step of plain.replaceAll('\\', '/').split('/')) {
    if (step === '..') base.pop();
    else if (step !== '' && step !== '.') base.push(step);
  }
  return base.join('/');
}

/** The reverse: how the owner writes the part as a target, relative to itself. */
export function relativeTarget(owner: string, part: string): string {
  const from = owner.split('/').slice(0, -1);
  const to = part.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
