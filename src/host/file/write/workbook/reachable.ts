import type { WorkbookPackage } from '../../package/workbook-package';

/** Parts that relationships lead to from a part ("" = the package), near and far, itself left out. */
export function reachableFrom(pack: WorkbookPackage, part: string): Set<string> {
  const found = new Set<string>();
  const open = [part];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { target, external } of pack.relationships(next)) {
      if (external || found.has(target) || !pack.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}

/** Takes out those of the parts that nothing leads to any more. */
export function removeUnreachable(pack: WorkbookPackage, parts: Iterable<string>): void {
  const alive = reachableFrom(pack, '');
  for (const part of parts) if (!alive.has(part)) pack.remove(part);
}
